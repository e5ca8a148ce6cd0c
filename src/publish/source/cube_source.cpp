#include "publish/source/cube_source.hpp"

#include <algorithm>

#include "base/error.hpp"
#include "cubes/user_geographies.hpp"
#include "reference/geography_levels.hpp"

namespace samspil::publish {
namespace {

void require_publishable(cubes::CubeFileHeader const& header,
                         std::string const& where)
{
    if (!header.is_confidential) {
        throw base::Error(
            where +
            " is not marked as confidential, as every file of samspil compute "
            "is: something else has written or changed it, and it is not "
            "published from");
    }
    if (header.part.has_value()) {
        throw base::Error(where + " holds only " + header.part->describe() +
                          " of a run: samspil merge joins them");
    }
}

}  // namespace

std::vector<std::size_t> level_indices(
    std::vector<reference::Geography> const& geographies,
    std::vector<std::string> const& levels)
{
    std::vector<std::size_t> indices;
    indices.reserve(geographies.size());
    for (auto const& geography : geographies) {
        auto const level =
            std::find(levels.begin(), levels.end(), geography.level);
        indices.push_back(static_cast<std::size_t>(level - levels.begin()));
    }
    return indices;
}

std::vector<reference::Geography> geographies_of_labels(
    std::vector<cubes::GeographyLabel> const& labels,
    std::vector<reference::Geography> const& own_areas,
    std::string const& where)
{
    auto geographies = cubes::all_geographies(own_areas);
    if (cubes::labels_of(geographies) != labels) {
        throw base::Error(
            where +
            ": its areas are not those that its settings name (it is damaged, "
            "or of another version): compute it anew");
    }
    return geographies;
}

std::vector<cubes::KeyFigure> figures_of_ids(
    std::vector<std::string> const& ids, std::string const& where)
{
    auto const& known = cubes::key_figures();
    std::vector<cubes::KeyFigure> figures;
    for (auto const& id : ids) {
        auto const found =
            std::find_if(known.begin(), known.end(),
                         [&](auto const& figure) { return figure.id == id; });
        if (found == known.end()) {
            throw base::Error(where +
                              ": this program does not know what its "
                              "key figure '" +
                              id +
                              "' tells, so it cannot protect it: compute it "
                              "anew, or publish with the program that wrote "
                              "it");
        }
        figures.push_back(*found);
    }
    return figures;
}

CubeSource read_source(cubes::CubeFileReader const& reader,
                       std::size_t scenario, std::filesystem::path const& path)
{
    auto const& header = reader.header();
    auto const where = path.string();
    require_publishable(header, where);
    auto const& name = header.scenarios[scenario];
    auto settings = read_run_settings(header.settings, name, where);
    auto geographies =
        geographies_of_labels(header.geographies, settings.own_areas, where);
    auto levels = reference::geography_levels(geographies);
    auto level_of = level_indices(geographies, levels);
    auto figures = figures_of_ids(header.figure_ids, where);
    return {header,
            name,
            std::move(settings),
            std::move(geographies),
            std::move(levels),
            std::move(level_of),
            std::move(figures),
            reader.read(scenario)};
}

}  // namespace samspil::publish
