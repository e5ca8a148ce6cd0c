#include "app/preparation.hpp"

#include "base/error.hpp"
#include "cubes/key_figure.hpp"
#include "cubes/user_geographies.hpp"

namespace samspil::app {

std::size_t Preparation::figure_count() const
{
    return periods.size() * geographies.size() * cubes::key_figures().size();
}

Preparation prepare(ComputeOptions const& options)
{
    Preparation result;
    result.manifest = store::read_manifest(options.store);
    result.periods = cubes::make_periods(result.manifest.years, options.pooled);
    if (options.geographies.has_value()) {
        result.areas = cubes::read_user_geographies(*options.geographies);
    }
    result.geographies = cubes::all_geographies(result.areas);
    return result;
}

void check_place(ComputeOptions const& options)
{
    namespace fs = std::filesystem;
    auto const folder = options.out.has_parent_path()
                            ? options.out.parent_path()
                            : fs::path(".");
    if (!fs::is_directory(folder)) {
        throw base::Error("there is no folder " + folder.string() +
                          " for the cube file: make it first");
    }
    if (fs::is_directory(options.out)) {
        throw base::Error(options.out.string() +
                          " is a folder: --out names the cube file");
    }
    if (fs::exists(options.out) && !options.force) {
        throw base::Error(options.out.string() +
                          " is there already: give another file, or --force "
                          "to replace it");
    }
}

}  // namespace samspil::app
