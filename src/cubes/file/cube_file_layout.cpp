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
    layout_.add_figure_values(figure_axes, header.has_bounds);
    layout_.add_correlations(correlation_axes);
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
    layout_.add_text_axis("scenario", header.scenarios, "Scenario (M11)");
    layout_.add_axis("year", file_.write<std::int32_t>("year", years),
                     "Activity year (M1.1)");
    layout_.add_periods(header.periods);
    layout_.add_geographies(header.geographies);
    for (auto const* axis : cube_axes) {
        layout_.add_axis(axis->name, write_labels(file_, *axis), axis->name);
    }
    layout_.add_key_figures(header.figure_ids, header.figure_units);
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

}  // namespace samspil::cubes::detail
