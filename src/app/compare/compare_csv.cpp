#include "app/compare/compare_csv.hpp"

#include <fmt/core.h>

#include <cmath>
#include <fstream>
#include <string_view>

namespace samspil::app {
namespace {

constexpr std::string_view columns =
    "figure,unit,period,geography,name,level,value_a,value_b,difference,"
    "numerator_a,numerator_b,denominator_a,denominator_b,lower_a,upper_a,"
    "lower_b,upper_b,intervals_overlap,confidential\n";

//! Quoted if it needs to be: names of areas are a user's.
std::string field(std::string const& text)
{
    if (text.find_first_of(",\"\n\r") == std::string::npos) {
        return text;
    }
    std::string quoted = "\"";
    for (char const c : text) {
        quoted += c == '"' ? "\"\"" : std::string(1, c);
    }
    return quoted + '"';
}

std::string field(double number)
{
    return std::isnan(number) ? "" : fmt::format("{}", number);
}

std::string_view yes_or_no(std::optional<bool> const& answer)
{
    if (!answer) {
        return "";
    }
    return *answer ? "yes" : "no";
}

}  // namespace

bool is_comparison_csv(std::filesystem::path const& path)
{
    std::ifstream file(path, std::ios::binary);
    std::string head;
    std::getline(file, head);
    return head + '\n' == columns;
}

std::string comparison_csv(std::span<cubes::FigureDifference const> rows,
                           cubes::CubeFileHeader const& header)
{
    std::string text(columns);
    for (auto const& row : rows) {
        auto const& geography = header.geographies[row.geography.a];
        for (auto const& label :
             {header.figure_ids[row.figure.a],
              header.figure_units[row.figure.a],
              header.periods[row.period.a].label, geography.code,
              geography.name, geography.level}) {
            text += field(label) + ',';
        }
        for (auto const number :
             {row.a.value, row.b.value, row.difference(), row.a.numerator,
              row.b.numerator, row.a.denominator, row.b.denominator,
              row.a.lower, row.a.upper, row.b.lower, row.b.upper}) {
            text += field(number) + ',';
        }
        text += yes_or_no(row.intervals_overlap());
        text += ",yes\n";
    }
    return text;
}

}  // namespace samspil::app
