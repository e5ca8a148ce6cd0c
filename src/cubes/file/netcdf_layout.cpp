#include "cubes/file/netcdf_layout.hpp"

#include <cstdint>
#include <optional>
#include <type_traits>
#include <utility>

#include "cubes/figures/key_figure_values.hpp"
#include "cubes/file/cube_file_format.hpp"

namespace samspil::cubes {

using hdf5::DataSet;
using hdf5::Extents;

void NetcdfLayout::close()
{
    for (auto* data_sets : {&data_sets_, &scales_}) {
        for (auto& [name, data_set] : *data_sets) {
            data_set.close();
        }
    }
}

void NetcdfLayout::add_axis(std::string_view name, DataSet scale,
                            std::string_view title)
{
    scale.write_attribute("long_name", title);
    scale.make_scale(std::string(name));
    scales_.emplace(name, std::move(scale));
}

void NetcdfLayout::add_text_axis(std::string_view name,
                                 std::vector<std::string> const& labels,
                                 std::string_view title)
{
    add_axis(name, file_.write_texts(std::string(name), labels), title);
}

void NetcdfLayout::add_labels(std::string const& name, std::string_view of,
                              std::vector<std::string> const& labels,
                              std::string_view title)
{
    auto data_set = file_.write_texts(name, labels);
    data_set.write_attribute("long_name", title);
    data_set.attach_scale(0, scale(of));
}

void NetcdfLayout::add_geographies(
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

void NetcdfLayout::add_periods(std::vector<Period> const& periods)
{
    std::vector<std::string> labels;
    labels.reserve(periods.size());
    for (auto const& period : periods) {
        labels.push_back(period.label);
    }
    add_text_axis("period", labels, "Year, or years pooled (M9)");
}

void NetcdfLayout::add_key_figures(std::vector<std::string> const& ids,
                                   std::vector<std::string> const& units)
{
    add_text_axis("key_figure", ids, "Key figure (M9)");
    add_labels("key_figure_unit", "key_figure", units,
               "Unit of the key figure's value");
}

Extents NetcdfLayout::extents_of(std::span<std::string_view const> axes) const
{
    Extents extents;
    for (auto const name : axes) {
        extents.push_back(scale(name).extents().front());
    }
    return extents;
}

template <hdf5::Number T>
DataSet& NetcdfLayout::add_data_set(std::string_view name,
                                    std::span<std::string_view const> axes,
                                    Description const& description)
{
    std::optional<double> fill;
    if constexpr (std::is_same_v<T, double>) {
        fill = missing;
    }
    auto const extents = extents_of(axes);
    auto chunk = extents;
    chunk.front() = 1;
    if (axes.back() == "key_figure") {
        chunk.back() = key_figure_chunk;
    }
    auto data_set =
        file_.create_chunked<T>(std::string(name), extents, chunk, fill);
    for (std::size_t i = 0; i < axes.size(); ++i) {
        data_set.attach_scale(i, scale(axes[i]));
    }
    data_set.write_attribute("long_name", description.title);
    data_set.write_attribute("units", description.units);
    if (fill) {
        data_set.write_attribute("_FillValue", *fill);
    }
    if (!description.coordinates.empty()) {
        data_set.write_attribute("coordinates", description.coordinates);
    }
    return data_sets_.emplace(name, std::move(data_set)).first->second;
}

template DataSet& NetcdfLayout::add_data_set<std::int8_t>(
    std::string_view, std::span<std::string_view const>, Description const&);
template DataSet& NetcdfLayout::add_data_set<std::int64_t>(
    std::string_view, std::span<std::string_view const>, Description const&);
template DataSet& NetcdfLayout::add_data_set<double>(
    std::string_view, std::span<std::string_view const>, Description const&);

void NetcdfLayout::add_figure_values(std::span<std::string_view const> axes,
                                     bool has_bounds)
{
    auto const add = [&](std::string_view name, std::string_view title) {
        add_data_set<double>(name, axes,
                             {title, "1", std::string(figure_coordinates)});
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

void NetcdfLayout::add_correlations(std::span<std::string_view const> axes)
{
    add_data_set<double>("correlation_r", axes,
                         {"Pearson's r over the 98 municipalities (M9.14)"});
    add_data_set<double>("correlation_p", axes,
                         {"Two-sided p of correlation_r (M9.14)"});
    add_data_set<std::int64_t>("correlation_n", axes,
                               {"Municipalities behind correlation_r (M9.14)"});
}

}  // namespace samspil::cubes
