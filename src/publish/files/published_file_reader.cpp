#include <algorithm>

#include "base/error.hpp"
#include "base/format_version.hpp"
#include "hdf5/file.hpp"
#include "publish/files/published_file.hpp"
#include "reference/labels.hpp"

namespace samspil::publish {
namespace {

using hdf5::Extents;
using hdf5::File;

void require_published_file(File const& file)
{
    auto const path = file.path().string();
    if (!file.has_attribute("filetype") ||
        file.read_text_attribute("filetype") != published_file_type) {
        throw base::Error(path +
                          " does not hold published figures of samspil (its "
                          "attribute 'filetype' is not '" +
                          std::string(published_file_type) + "')");
    }
    auto const version = file.read_text_attribute("format_version");
    if (base::major_version(version) !=
        base::major_version(published_file_version)) {
        throw base::Error(path + " has the format version " + version +
                          " (this program reads " +
                          std::string(published_file_version) +
                          "): use the program that wrote it");
    }
}

std::vector<CellStatus> read_status(File const& file, Extents const& shape)
{
    std::vector<CellStatus> status;
    for (auto const number :
         file.data_set("key_figure_status").read<std::int8_t>(shape)) {
        if (number < 0 ||
            static_cast<std::size_t>(number) >= status_names.size()) {
            throw base::Error("key_figure_status of " + file.path().string() +
                              " has a number that is no status");
        }
        status.push_back(static_cast<CellStatus>(number));
    }
    return status;
}

void read_figures(File const& file, PublishedFile& result)
{
    Extents const shape{result.periods.size(), result.geographies.size(),
                        result.figure_ids.size()};
    auto const read_one = [&](std::string const& name) {
        return file.data_set(name).read<double>(shape);
    };
    auto& values = result.values;
    values.geography_count = result.geographies.size();
    values.figure_count = result.figure_ids.size();
    values.numerator = read_one("key_figure_numerator");
    values.denominator = read_one("key_figure_denominator");
    values.value = read_one("key_figure_value");
    if (file.has_data_set("key_figure_lower")) {
        values.lower = read_one("key_figure_lower");
        values.upper = read_one("key_figure_upper");
    }
    result.status = read_status(file, shape);
}

void read_correlations(File const& file, PublishedFile& result)
{
    Extents const shape{result.periods.size(), reference::level_labels.size()};
    auto const r = file.data_set("correlation_r").read<double>(shape);
    auto const p = file.data_set("correlation_p").read<double>(shape);
    auto const n = file.data_set("correlation_n").read<std::int64_t>(shape);
    for (std::size_t i = 0; i < r.size(); ++i) {
        result.correlations.push_back({r[i], p[i], n[i]});
    }
}

}  // namespace

PublishedFile read_published_file(std::filesystem::path const& path)
{
    auto const file = File::open(path);
    require_published_file(file);
    auto const texts = [&](std::string const& name) {
        return file.data_set(name).read_texts();
    };
    PublishedFile result;
    for (auto const& label : texts("period")) {
        result.periods.push_back(cubes::parse_period_label(label));
    }
    auto const codes = texts("geography");
    auto const names = texts("geography_name");
    auto const levels = texts("geography_level");
    result.figure_ids = texts("key_figure");
    result.figure_units = texts("key_figure_unit");
    if (names.size() != codes.size() || levels.size() != codes.size() ||
        result.figure_units.size() != result.figure_ids.size()) {
        throw base::Error(path.string() +
                          " has areas without name and level, or key figures "
                          "without unit");
    }
    for (std::size_t i = 0; i < codes.size(); ++i) {
        result.geographies.push_back({codes[i], names[i], levels[i]});
    }
    read_figures(file, result);
    read_correlations(file, result);
    return result;
}

}  // namespace samspil::publish
