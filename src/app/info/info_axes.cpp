#include "app/info/info_axes.hpp"

#include <fmt/core.h>

#include <ostream>
#include <string>
#include <string_view>
#include <vector>

#include "app/labels/cube_labels.hpp"
#include "app/labels/text_table.hpp"
#include "cubes/catalogue.hpp"
#include "reference/geography_levels.hpp"

namespace samspil::app {
namespace {

using Labels = std::vector<std::string>;

constexpr std::size_t line_width = 79;

//! As many of the labels as a line holds, one at least.
std::string first_labels(Labels const& labels, std::size_t width)
{
    constexpr std::string_view more = ", …";
    std::string text;
    for (std::size_t i = 0; i < labels.size(); ++i) {
        auto const next = (i == 0 ? "" : ", ") + labels[i];
        bool const is_last = i + 1 == labels.size();
        auto const needed =
            width_of(text) + width_of(next) + (is_last ? 0 : width_of(more));
        if (i > 0 && needed > width) {
            return text.append(more);
        }
        text += next;
    }
    return text;
}

void print_axis(std::string_view name, Labels const& labels, std::ostream& out)
{
    auto const begin = fmt::format("  {:<20}{:>4}: ", name, labels.size());
    out << begin << first_labels(labels, line_width - begin.size()) << '\n';
}

Labels labels_of_years(base::Years const& years)
{
    Labels labels;
    for (int year = years.first(); year <= years.last(); ++year) {
        labels.push_back(std::to_string(year));
    }
    return labels;
}

Labels codes_of(std::vector<cubes::GeographyLabel> const& geographies)
{
    Labels codes;
    for (auto const& geography : geographies) {
        codes.push_back(geography.code);
    }
    return codes;
}

}  // namespace

void info_axes(cubes::CubeFileHeader const& header, std::ostream& out)
{
    print_axis("scenario", header.scenarios, out);
    print_axis("year", labels_of_years(header.years), out);
    print_axis("period", period_labels(header), out);
    print_axis("geography", codes_of(header.geographies), out);
    // No axis of its own, but what --level takes.
    print_axis("geography_level",
               reference::geography_levels(header.geographies), out);
    // The reader refuses a file whose axes are not those of the catalogue.
    for (auto const* axis : cubes::cube_axes) {
        Labels labels;
        for (std::size_t i = 0; i < axis->size(); ++i) {
            labels.push_back(axis->label(i));
        }
        print_axis(axis->name, labels, out);
    }
    print_axis("key_figure", header.figure_ids, out);
}

}  // namespace samspil::app
