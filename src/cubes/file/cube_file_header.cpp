#include "cubes/file/cube_file_header.hpp"

#include "cubes/figures/key_figure.hpp"

namespace samspil::cubes {

std::vector<GeographyLabel> labels_of(
    std::vector<reference::Geography> const& geographies)
{
    std::vector<GeographyLabel> labels;
    labels.reserve(geographies.size());
    for (auto const& geography : geographies) {
        labels.push_back({geography.code, geography.name, geography.level});
    }
    return labels;
}

void set_figure_axis(CubeFileHeader& header)
{
    header.figure_ids.clear();
    header.figure_units.clear();
    for (auto const& figure : key_figures()) {
        header.figure_ids.push_back(figure.id);
        header.figure_units.emplace_back(name_of(figure.unit));
    }
}

}  // namespace samspil::cubes
