#include "cubes/file/cube_file_layout.hpp"

#include <cstdint>
#include <numeric>
#include <optional>
#include <span>
#include <type_traits>
#include <utility>
#include <vector>

#include "cubes/figures/percentile_bounds.hpp"
#include "cubes/file/axis_labels.hpp"
#include "cubes/file/cube_file_format.hpp"

namespace samspil::cubes::detail {
namespace {

using hdf5::DataSet;
using hdf5::Extents;
using hdf5::File;

constexpr std::string_view geography_coordinates =
    "geography_name geography_level";

//! "min", because xarray would turn "minutes" into a time difference.
std::string_view unit_of(Unit unit)
{
    return unit == Unit::minutes ? "min" : "1";
}

}  // namespace

CubeFileLayout::CubeFileLayout(File& file, CubeFileHeader const& header)
    : file_(file)
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

void CubeFileLayout::close()
{
    for (auto* data_sets : {&data_sets_, &scales_}) {
        for (auto& [name, data_set] : *data_sets) {
            data_set.close();
        }
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
    add_text_axis("scenario", header.scenarios, "Scenario (M11)");
    add_axis("year", file_.write<std::int32_t>("year", years),
             "Activity year (M1.1)");
    add_text_axis("period", periods, "Year, or years pooled (M9)");
    add_geographies(header.geographies);
    for (auto const* axis : cube_axes) {
        add_axis(axis->name, write_labels(file_, *axis), axis->name);
    }
    add_text_axis("key_figure", header.figure_ids, "Key figure (M9)");
    add_labels("key_figure_unit", "key_figure", header.figure_units,
               "Unit of the key figure's value");
}

void CubeFileLayout::add_geographies(
    std::vector<GeographyLabel> const& geographies)
{
    std::vector<std::string> codes;
    std::vector<std::string> names;
    std::vector<std::string> levels;
    for (auto const& geography : geographies) {
        codes.push_back(geography.code);
        names.push_back(geography.name);
        levels.push_back(geography.level);
    }
    add_text_axis("geography", codes, "Geography (M7.3, M7.5)");
    add_labels("geography_name", "geography", names, "Name, in Danish");
    add_labels("geography_level", "geography", levels, "Kind of geography");
}

void CubeFileLayout::add_text_axis(std::string_view name,
                                   std::vector<std::string> const& labels,
                                   std::string_view title)
{
    add_axis(name, file_.write_texts(std::string(name), labels), title);
}

void CubeFileLayout::add_axis(std::string_view name, DataSet scale,
                              std::string_view title)
{
    scale.write_attribute("long_name", title);
    scale.make_scale(std::string(name));
    scales_.emplace(name, std::move(scale));
}

//! Write further labels of an axis.
void CubeFileLayout::add_labels(std::string const& name, std::string_view of,
                                std::vector<std::string> const& labels,
                                std::string_view title)
{
    auto data_set = file_.write_texts(name, labels);
    data_set.write_attribute("long_name", title);
    data_set.attach_scale(0, scale(of));
}

Extents CubeFileLayout::extents_of(std::span<std::string_view const> axes) const
{
    Extents extents;
    for (auto const name : axes) {
        extents.push_back(scale(name).extents().front());
    }
    return extents;
}

//! A chunk has one scenario, and a block of the key figures if there are any.
Extents CubeFileLayout::chunk_of(std::span<std::string_view const> axes,
                                 Extents const& extents)
{
    auto chunk = extents;
    chunk.front() = 1;
    if (axes.back() == "key_figure") {
        chunk.back() = key_figure_chunk;
    }
    return chunk;
}

//! Create a data set on these axes. It is open until all scenarios are written.
template <class T>
void CubeFileLayout::add_data_set(std::string_view name,
                                  std::span<std::string_view const> axes,
                                  std::string_view title,
                                  std::string_view units,
                                  std::string const& coordinates)
{
    std::optional<double> fill;
    if constexpr (std::is_same_v<T, double>) {
        fill = missing;
    }
    auto const extents = extents_of(axes);
    auto data_set = file_.create_chunked<T>(std::string(name), extents,
                                            chunk_of(axes, extents), fill);
    for (std::size_t i = 0; i < axes.size(); ++i) {
        data_set.attach_scale(i, scale(axes[i]));
    }
    data_set.write_attribute("long_name", title);
    data_set.write_attribute("units", units);
    if (fill) {
        data_set.write_attribute("_FillValue", *fill);
    }
    if (!coordinates.empty()) {
        data_set.write_attribute("coordinates", coordinates);
    }
    data_sets_.emplace(name, std::move(data_set));
}

void CubeFileLayout::create_counts()
{
    for (auto const& spec : catalogue) {
        add_data_set<std::int64_t>(spec.name, axes_of(spec), spec.title,
                                   unit_of(spec.unit),
                                   std::string(geography_coordinates));
    }
}

void CubeFileLayout::create_figures(bool has_bounds)
{
    auto const add = [&](std::string_view name, std::string_view title) {
        add_data_set<double>(
            name, figure_axes, title, "1",
            std::string(geography_coordinates) + " key_figure_unit");
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
    add_axis("tail", file_.write<std::int32_t>("tail", places),
             "Place in the order of the replicates (M12)");
    add_data_set<std::int64_t>("replicates_seen", figure_axes,
                               "Replicates in which the figure is not missing",
                               "1", {});
    add_data_set<double>("replicates_smallest", tail_axes,
                         "Smallest values of the part's replicates", "1", {});
    add_data_set<double>("replicates_largest", tail_axes,
                         "Largest values of the part's replicates", "1", {});
}

void CubeFileLayout::create_correlations()
{
    add_data_set<double>("correlation_r", correlation_axes,
                         "Pearson's r over the 98 municipalities (M9.14)", "1",
                         {});
    add_data_set<double>("correlation_p", correlation_axes,
                         "Two-sided p of correlation_r (M9.14)", "1", {});
    add_data_set<std::int64_t>("correlation_n", correlation_axes,
                               "Municipalities behind correlation_r (M9.14)",
                               "1", {});
}

}  // namespace samspil::cubes::detail
