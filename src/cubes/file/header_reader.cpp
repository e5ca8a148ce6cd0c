#include "cubes/file/header_reader.hpp"

#include <charconv>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/error.hpp"
#include "base/format_version.hpp"
#include "cubes/file/axis_labels.hpp"
#include "cubes/file/cube_file_format.hpp"

namespace samspil::cubes::detail {
namespace {

using hdf5::File;

void require_cube_file(File const& file)
{
    auto const path = file.path().string();
    if (!file.has_attribute("filetype") ||
        file.read_text_attribute("filetype") != cube_file_type) {
        throw base::Error(path +
                          " is not a cube file of samspil (its attribute "
                          "'filetype' is not '" +
                          std::string(cube_file_type) + "')");
    }
    auto const version = file.read_text_attribute("format_version");
    if (base::major_version(version) !=
        base::major_version(cube_file_version)) {
        throw base::Error(path + " has the format version " + version +
                          " (this program reads " +
                          std::string(cube_file_version) +
                          "): use the program that wrote it");
    }
}

std::vector<std::string> read_texts(File const& file, std::string_view name)
{
    return file.data_set(std::string(name)).read_texts();
}

base::Years read_years(File const& file)
{
    auto const years = file.read<std::int32_t>("year");
    for (std::size_t i = 0; i < years.size(); ++i) {
        if (years[i] != years.front() + static_cast<std::int32_t>(i)) {
            throw base::Error("axis 'year' of " + file.path().string() +
                              " does not hold consecutive years");
        }
    }
    if (years.empty()) {
        throw base::Error("axis 'year' of " + file.path().string() +
                          " is empty");
    }
    return {years.front(), years.back()};
}

std::vector<Period> read_periods(File const& file, base::Years const& years)
{
    std::vector<Period> periods;
    for (auto const& label : read_texts(file, "period")) {
        periods.push_back(parse_period_label(label));
        if (!years.contains(periods.back().first) ||
            !years.contains(periods.back().last)) {
            throw base::Error("period '" + label + "' of " +
                              file.path().string() +
                              " is not within the file's years");
        }
    }
    return periods;
}

std::vector<GeographyLabel> read_geographies(File const& file)
{
    auto const codes = read_texts(file, "geography");
    auto const names = read_texts(file, "geography_name");
    auto const levels = read_texts(file, "geography_level");
    if (names.size() != codes.size() || levels.size() != codes.size()) {
        throw base::Error("geographies of " + file.path().string() +
                          " have no name or level each");
    }
    std::vector<GeographyLabel> geographies;
    for (std::size_t i = 0; i < codes.size(); ++i) {
        geographies.push_back({codes[i], names[i], levels[i]});
    }
    return geographies;
}

//! Nothing if the file holds a whole run.
std::optional<Part> read_part(File const& file)
{
    if (!file.has_attribute("part_of")) {
        return std::nullopt;
    }
    auto const of = file.read_text_attribute("part_of");
    Part part;
    part.of = of == name_of(PartOf::replicates) ? PartOf::replicates
                                                : PartOf::scenarios;
    part.number = file.read_integer_attribute("part_number");
    part.total = file.read_integer_attribute("part_total");
    part.replicates = file.read_integer_attribute("part_replicates");
    part.first_replicate = file.read_integer_attribute("part_first_replicate");
    part.end_replicate = file.read_integer_attribute("part_end_replicate");
    part.quality = file.read_text_attribute("part_quality");
    if (of != name_of(part.of) || part.number < 1 || part.number > part.total ||
        part.first_replicate < 0 || part.first_replicate > part.end_replicate ||
        part.end_replicate > part.replicates) {
        throw base::Error("what " + file.path().string() +
                          " says of the part of a run that it holds makes no "
                          "sense");
    }
    return part;
}

}  // namespace

int minor_version(File const& file)
{
    auto const version = file.read_text_attribute("format_version");
    auto const point = version.find('.');
    int minor = 0;
    if (point != std::string::npos) {
        std::from_chars(version.data() + point + 1,
                        version.data() + version.size(), minor);
    }
    return minor;
}

CubeFileHeader read_header(File const& file)
{
    require_cube_file(file);
    for (auto const* axis : cube_axes) {
        require_labels(file, *axis);
    }
    CubeFileHeader header;
    header.title = file.read_text_attribute("title");
    header.program_version = file.read_text_attribute("program_version");
    header.store_fingerprint = file.read_text_attribute("store_fingerprint");
    header.settings = file.read_text_attribute("settings");
    header.scenarios = read_texts(file, "scenario");
    header.years = read_years(file);
    header.periods = read_periods(file, header.years);
    header.geographies = read_geographies(file);
    header.figure_ids = read_texts(file, "key_figure");
    header.figure_units = read_texts(file, "key_figure_unit");
    header.has_bounds = file.has_data_set("key_figure_lower");
    header.is_confidential = file.has_attribute("confidential") &&
                             file.read_text_attribute("confidential") == "yes";
    header.part = read_part(file);
    if (header.figure_units.size() != header.figure_ids.size()) {
        throw base::Error("key figures of " + file.path().string() +
                          " have no unit each");
    }
    return header;
}

}  // namespace samspil::cubes::detail
