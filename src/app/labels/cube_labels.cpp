#include "app/labels/cube_labels.hpp"

#include <algorithm>

#include "app/labels/geography_levels.hpp"
#include "base/error.hpp"
#include "names/level_names.hpp"
#include "text/ascii.hpp"
#include "text/folded.hpp"

namespace samspil::app {
namespace {

constexpr std::size_t named_at_most = 8;  // in messages

//! The valid ones that look like what was given: those that it is a part of,
//! else those that a few slips of the keyboard make of it.
std::vector<std::string> similar(std::string const& given,
                                 std::vector<std::string> const& valid)
{
    auto const wanted = text::folded(given);
    std::vector<std::string> parts;
    std::vector<std::string> slips;
    auto const most_slips = std::min<std::size_t>(wanted.size() / 3, 3);
    for (auto const& one : valid) {
        auto const name = text::folded(one);
        if (!wanted.empty() && name.find(wanted) != std::string::npos) {
            parts.push_back(one);
        } else if (text::edit_distance(name, wanted) <= most_slips) {
            slips.push_back(one);
        }
    }
    return parts.empty() ? slips : parts;
}

//! Whether a person means this level: by its label, or by its name in either
//! language, one or several.
bool is_level(std::string const& label, std::string const& given)
{
    auto const wanted = text::folded(given);
    if (text::folded(label) == wanted) {
        return true;
    }
    for (auto const language :
         {names::Language::danish, names::Language::english}) {
        for (auto const number : {names::Number::one, names::Number::several}) {
            auto const name =
                text::folded(names::level_name(label, number, language));
            // "klynge" is said for "sundhedsklynge".
            if (name == wanted ||
                (wanted.starts_with("klynge") && name == "sundheds" + wanted)) {
                return true;
            }
        }
    }
    return false;
}

}  // namespace

bool is_same_label(std::string const& left, std::string const& right)
{
    return text::equals_ignoring_case(left, right);
}

std::string first_ones(std::vector<std::string> const& labels)
{
    std::string text;
    for (std::size_t i = 0; i < std::min(labels.size(), named_at_most); ++i) {
        text += (i == 0 ? "" : ", ") + labels[i];
    }
    return labels.size() > named_at_most
               ? text + ", … (" + std::to_string(labels.size()) + " in all)"
               : text;
}

std::string naming_some(std::vector<std::string> const& valid,
                        std::string const& given)
{
    auto const alike = similar(given, valid);
    if (alike.empty()) {
        return "there are " + first_ones(valid);
    }
    auto const text = "did you mean " + first_ones(alike) + "?";
    return valid.size() > named_at_most
               ? text
               : text + " There are " + first_ones(valid);
}

void refuse_label(std::string const& option, std::string const& given,
                  std::vector<std::string> const& valid,
                  std::string const& where)
{
    throw base::UsageError("--" + option + " '" + given + "' is not in " +
                           where + "; " + naming_some(valid, given));
}

std::size_t find_label(std::string const& option, std::string const& given,
                       std::vector<std::string> const& valid,
                       std::string const& where)
{
    auto found = std::find(valid.begin(), valid.end(), given);
    if (found == valid.end()) {
        found = std::find_if(valid.begin(), valid.end(),
                             [&given](std::string const& label) {
                                 return is_same_label(label, given);
                             });
    }
    if (found == valid.end()) {
        refuse_label(option, given, valid, where);
    }
    return static_cast<std::size_t>(found - valid.begin());
}

std::vector<std::string> period_labels(cubes::CubeFileHeader const& header)
{
    std::vector<std::string> labels;
    for (auto const& period : header.periods) {
        labels.push_back(period.label);
    }
    return labels;
}

std::vector<std::size_t> rows_of_level(cubes::CubeFileHeader const& header,
                                       std::string const& level)
{
    std::vector<std::size_t> rows;
    for (std::size_t i = 0; i < header.geographies.size(); ++i) {
        if (is_level(header.geographies[i].level, level)) {
            rows.push_back(i);
        }
    }
    if (rows.empty()) {
        refuse_label("level", level, geography_levels(header.geographies));
    }
    return rows;
}

}  // namespace samspil::app
