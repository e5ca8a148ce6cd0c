#include "app/labels/cube_labels.hpp"

#include <algorithm>

#include "base/error.hpp"
#include "names/level_names.hpp"
#include "reference/geography_levels.hpp"
#include "text/ascii.hpp"
#include "text/folded.hpp"

namespace samspil::app {
namespace {

constexpr std::size_t named_at_most = 8;  // in messages

//! Whether one of a name's words begins with \p part: "own" is no beginning of
//! "unknown". Both folded.
bool has_word_with(std::string const& name, std::string const& part)
{
    auto const is_in_word = [](char c) {
        // In UTF-8, all bytes of a letter beyond ASCII are negative.
        return text::is_digit(c) || (c >= 'a' && c <= 'z') ||
               static_cast<signed char>(c) < 0;
    };
    for (auto at = name.find(part); at != std::string::npos;
         at = name.find(part, at + 1)) {
        if (at == 0 || !is_in_word(name[at - 1])) {
            return true;
        }
    }
    return false;
}

//! The valid ones that look like what was given: those with a word that begins
//! so, else those that a few slips of the keyboard make of it.
std::vector<std::string> similar(std::string const& given,
                                 std::vector<std::string> const& valid)
{
    auto const wanted = text::folded(given);
    std::vector<std::string> parts;
    std::vector<std::string> slips;
    auto const most_slips = std::min<std::size_t>(wanted.size() / 3, 3);
    for (auto const& one : valid) {
        auto const name = text::folded(one);
        if (!wanted.empty() && has_word_with(name, wanted)) {
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
                        std::string const& given, std::string const& lists_all)
{
    auto const alike = similar(given, valid);
    if (alike.empty()) {
        return valid.size() > named_at_most && !lists_all.empty()
                   ? lists_all
                   : "there are " + first_ones(valid);
    }
    auto const text = "did you mean " + first_ones(alike) + "?";
    return valid.size() > named_at_most
               ? text
               : text + " There are " + first_ones(valid);
}

void refuse_label(std::string const& option, std::string const& given,
                  std::vector<std::string> const& valid,
                  std::string const& where, std::string const& lists_all)
{
    throw base::UsageError("--" + option + " '" + given + "' is not in " +
                           where + "; " + naming_some(valid, given, lists_all));
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

std::size_t find_scenario(std::string const& given,
                          cubes::CubeFileHeader const& header,
                          std::string const& where)
{
    auto const& names = header.scenarios;
    if (names.size() == 1 && !is_same_label(names.front(), given)) {
        throw base::UsageError("--scenario '" + given + "' is not in " + where +
                               ", which has only " + names.front() + ": " +
                               std::string(how_scenarios_are_made));
    }
    return find_label("scenario", given, names, where);
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
        throw base::UsageError(
            "--level '" + level + "' is not in the cube file; " +
            naming_some(reference::geography_levels(header.geographies),
                        level) +
            "; samspil compute --geographies makes levels of your own");
    }
    return rows;
}

}  // namespace samspil::app
