#include "names/figure_names.hpp"

#include <utility>
#include <vector>

#include "base/contract.hpp"
#include "names/axis_names.hpp"
#include "names/capitalised.hpp"
#include "names/figure_templates.hpp"

namespace samspil::names {
namespace {

//! An axis of a pattern, and the label that an id has for it.
using Choice = std::pair<std::string_view, LabelName const*>;

//! Cut the text up to the next dot off.
std::string_view take_part(std::string_view& text)
{
    auto const end = std::min(text.find('.'), text.size());
    auto const part = text.substr(0, end);
    text.remove_prefix(std::min(end + 1, text.size()));
    return part;
}

//! The labels of an id that has the pattern; nothing if it has not.
std::optional<std::vector<Choice>> match(std::string_view pattern,
                                         std::string_view id)
{
    std::vector<Choice> choices;
    while (!pattern.empty() && !id.empty()) {
        auto const expected = take_part(pattern);
        auto const part = take_part(id);
        if (!expected.starts_with('<')) {
            if (part != expected) {
                return std::nullopt;
            }
            continue;
        }
        auto const axis = expected.substr(1, expected.size() - 2);
        auto const* const names = find_axis(axis);
        SAMSPIL_EXPECT(names != nullptr);
        auto const* const label = find_label_name(*names, part);
        if (label == nullptr) {
            return std::nullopt;
        }
        choices.emplace_back(axis, label);
    }
    if (!pattern.empty() || !id.empty()) {
        return std::nullopt;
    }
    return choices;
}

//! The text with its braces filled.
std::string filled(std::string_view text, std::vector<Choice> const& choices,
                   Language language)
{
    std::string result;
    while (!text.empty()) {
        auto const open = text.find('{');
        result += text.substr(0, open);
        if (open == std::string_view::npos) {
            break;
        }
        auto const close = text.find('}', open);
        auto const axis = text.substr(open + 1, close - open - 1);
        for (auto const& [name, label] : choices) {
            if (name == axis) {
                result += label->name.in(language);
            }
        }
        text.remove_prefix(close + 1);
    }
    return capitalised(std::move(result));
}

}  // namespace

std::optional<FigureName> find_figure_name(std::string_view id,
                                           Language language)
{
    for (auto const& entry : detail::figure_templates()) {
        if (auto const choices = match(entry.pattern, id)) {
            return FigureName{
                filled(entry.name.in(language), *choices, language),
                filled(entry.short_name.in(language), *choices, language),
                filled(entry.definition.in(language), *choices, language),
                entry.rule, entry.family};
        }
    }
    return std::nullopt;
}

}  // namespace samspil::names
