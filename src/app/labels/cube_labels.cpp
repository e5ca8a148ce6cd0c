#include "app/labels/cube_labels.hpp"

#include <algorithm>

#include "base/error.hpp"
#include "text/ascii.hpp"

namespace samspil::app {
namespace {

constexpr std::size_t named_at_most = 8;  // in messages

//! The valid ones that look like what was given, else the first ones.
std::vector<std::string> candidates(std::string const& given,
                                    std::vector<std::string> const& valid)
{
    std::vector<std::string> alike;
    for (auto const& one : valid) {
        if (!given.empty() && text::lower_case(one).find(text::lower_case(
                                  given)) != std::string::npos) {
            alike.push_back(one);
        }
    }
    return alike.empty() ? valid : alike;
}

}  // namespace

bool is_same_label(std::string const& left, std::string const& right)
{
    return text::equals_ignoring_case(left, right);
}

std::string naming_some(std::vector<std::string> const& valid,
                        std::string const& given)
{
    auto const named = candidates(given, valid);
    auto const shown = std::min(named.size(), named_at_most);
    std::string text = "there are";
    for (std::size_t i = 0; i < shown; ++i) {
        text += (i == 0 ? " " : ", ") + named[i];
    }
    if (valid.size() > shown) {
        text += " … (" + std::to_string(valid.size()) + " in all)";
    }
    return text;
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
    std::vector<std::string> levels;
    for (std::size_t i = 0; i < header.geographies.size(); ++i) {
        auto const& each = header.geographies[i].level;
        if (is_same_label(each, level)) {
            rows.push_back(i);
        }
        if (std::find(levels.begin(), levels.end(), each) == levels.end()) {
            levels.push_back(each);
        }
    }
    if (rows.empty()) {
        refuse_label("level", level, levels);
    }
    return rows;
}

}  // namespace samspil::app
