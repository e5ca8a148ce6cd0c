#include "cubes/file/cube_file_layout.hpp"

#include <cstdint>
#include <numeric>
#include <string>
#include <vector>

#include "cubes/figures/percentile_bounds.hpp"
#include "cubes/file/axis_labels.hpp"
#include "cubes/file/cube_file_format.hpp"

namespace samspil::cubes::detail {
namespace {

using hdf5::File;

//! "min", because xarray would turn "minutes" into a time difference.
std::string_view unit_of(Unit unit)
{
    return unit == Unit::minutes ? "min" : "1";
}

}  // namespace

CubeFileLayout::CubeFileLayout(File& file, CubeFileHeader const& header)
    : file_(file), layout_(file)
{
    write_attributes(header);
    write_axes(header);
    create_counts();
    create_figures(header.has_bounds);
    create_correlations();
    if (header.has_tails()) {
        create_tails(header.part->replicates);
    }
}

void CubeFileLayout::write_attributes(CubeFileHeader const& header)
{
    file_.write_attribute("Conventions", std::string_view("CF-1.8"));
    file_.write_attribute("title", header.title);
    file_.write_attribute("filetype", cube_file_type);
    file_.write_attribute("format_version", cube_file_version);
    file_.write_attribute("program_version", header.program_version);
    file_.write_attribute("confidential", std::string_view("yes"));
    file_.write_attribute("store_fingerprint", header.store_fingerprint);
    file_.write_attribute("settings", header.settings);
    if (header.part.has_value()) {
        auto const& part = *header.part;
        file_.write_attribute("part_of", name_of(part.of));
        file_.write_attribute("part_number", part.number);
        file_.write_attribute("part_total", part.total);
        file_.write_attribute("part_replicates", part.replicates);
        file_.write_attribute("part_first_replicate", part.first_replicate);
        file_.write_attribute("part_end_replicate", part.end_replicate);
    }
}

void CubeFileLayout::write_axes(CubeFileHeader const& header)
{
    std::vector<std::int32_t> years;
    years.reserve(static_cast<std::size_t>(header.years.count()));
    for (int i = 0; i < header.years.count(); ++i) {
        years.push_back(header.years.at(i));
    }
    std::vector<std::string> periods;
    periods.reserve(header.periods.size());
    for (auto const& period : header.periods) {
        periods.push_back(period.label);
    }
    layout_.add_text_axis("scenario", header.scenarios, "Scenario (M11)");
    layout_.add_axis("year", file_.write<std::int32_t>("year", years),
                     "Activity year (M1.1)");
    layout_.add_text_axis("period", periods, "Year, or years pooled (M9)");
    layout_.add_geographies(header.geographies);
    for (auto const* axis : cube_axes) {
        layout_.add_axis(axis->name, write_labels(file_, *axis), axis->name);
    }
    layout_.add_text_axis("key_figure", header.figure_ids, "Key figure (M9)");
    layout_.add_labels("key_figure_unit", "key_figure", header.figure_units,
                       "Unit of the key figure's value");
}

void CubeFileLayout::create_counts()
{
    for (auto const& spec : catalogue) {
        layout_.add_data_set<std::int64_t>(
            spec.name, axes_of(spec),
            {spec.title, unit_of(spec.unit),
             std::string(geography_coordinates)});
    }
}

void CubeFileLayout::create_figures(bool has_bounds)
{
    auto const add = [&](std::string_view name, std::string_view title) {
        layout_.add_data_set<double>(
            name, figure_axes, {title, "1", std::string(figure_coordinates)});
    };
    add("key_figure_numerator", "Numerator of the key figure (M9)");
    add("key_figure_denominator", "Denominator of the key figure (M9)");
    add("key_figure_value", "Key figure, in the unit of key_figure_unit (M9)");
    if (has_bounds) {
        add("key_figure_lower",
            "Lower bound of the 95 per cent interval (M12)");
        add("key_figure_upper",
            "Upper bound of the 95 per cent interval (M12)");
    }
}

//! Create the data sets that a part of the replicates has instead of bounds.
void CubeFileLayout::create_tails(std::int64_t replicates)
{
    std::vector<std::int32_t> places(PercentileBounds::depth_of(replicates));
    std::iota(places.begin(), places.end(), 1);
    layout_.add_axis("tail", file_.write<std::int32_t>("tail", places),
                     "Place in the order of the replicates (M12)");
    layout_.add_data_set<std::int64_t>(
        "replicates_seen", figure_axes,
        {"Replicates in which the figure is not missing"});
    layout_.add_data_set<double>("replicates_smallest", tail_axes,
                                 {"Smallest values of the part's replicates"});
    layout_.add_data_set<double>("replicates_largest", tail_axes,
                                 {"Largest values of the part's replicates"});
}

void CubeFileLayout::create_correlations()
{
    layout_.add_data_set<double>(
        "correlation_r", correlation_axes,
        {"Pearson's r over the 98 municipalities (M9.14)"});
    layout_.add_data_set<double>("correlation_p", correlation_axes,
                                 {"Two-sided p of correlation_r (M9.14)"});
    layout_.add_data_set<std::int64_t>(
        "correlation_n", correlation_axes,
        {"Municipalities behind correlation_r (M9.14)"});
}

}  // namespace samspil::cubes::detail
