#include "cubes/cube_file_reader.hpp"

#include <algorithm>
#include <cstdint>
#include <span>
#include <string>
#include <utility>

#include "base/contract.hpp"
#include "base/error.hpp"
#include "cubes/cube_file_format.hpp"
#include "hdf5/file.hpp"

namespace samspil::cubes {
namespace {

using hdf5::Extents;
using hdf5::File;

//! "1" of "1.0"
std::string_view major_of(std::string_view version)
{
    return version.substr(0, version.find('.'));
}

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
    if (major_of(version) != major_of(cube_file_version)) {
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

//! The axes whose labels are fixed must be those of this program.
void require_own_axes(File const& file)
{
    for (std::size_t i = 0; i < axis_count; ++i) {
        auto const spec = axis(static_cast<Axis>(i));
        auto const labels = read_texts(file, spec.name);
        if (!std::equal(labels.begin(), labels.end(), spec.labels.begin(),
                        spec.labels.end())) {
            throw base::Error("axis '" + std::string(spec.name) + "' of " +
                              file.path().string() +
                              " has other labels than this program knows");
        }
    }
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

CubeFileHeader read_header(File const& file)
{
    require_cube_file(file);
    require_own_axes(file);
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
    if (header.figure_units.size() != header.figure_ids.size()) {
        throw base::Error("key figures of " + file.path().string() +
                          " have no unit each");
    }
    return header;
}

}  // namespace

class CubeFileReader::Impl
{
  public:
    explicit Impl(std::filesystem::path const& path)
        : file_(File::open(path)), header_(read_header(file_))
    {
    }

    CubeFileHeader const& header() const { return header_; }

    ScenarioResult read(std::size_t scenario) const
    {
        SAMSPIL_EXPECT(scenario < header_.scenarios.size());
        return {read_counts(scenario), read_figures(scenario),
                read_correlations(scenario)};
    }

  private:
    //! One scenario of a data set of shape [scenario, then \p shape].
    template <class T>
    std::vector<T> read_part(std::string_view name, Extents const& shape,
                             std::size_t scenario) const
    {
        auto const data_set = file_.data_set(std::string(name));
        Extents expected{header_.scenarios.size()};
        expected.insert(expected.end(), shape.begin(), shape.end());
        data_set.require_extents(expected);
        return data_set.template read_part<T>(scenario, 1);
    }

    CubeSet read_counts(std::size_t scenario) const
    {
        CubeSet counts(header_.years.count(), header_.geographies.size());
        for (auto const& spec : catalogue) {
            Extents shape{static_cast<std::size_t>(counts.year_count()),
                          counts.geography_count()};
            for (std::size_t i = 0; i < spec.axis_total; ++i) {
                shape.push_back(axis(spec.axes[i]).labels.size());
            }
            auto const values =
                read_part<std::int64_t>(spec.name, shape, scenario);
            auto next = values.begin();
            for (int year = 0; year < counts.year_count(); ++year) {
                for (std::size_t i = 0; i < counts.geography_count(); ++i) {
                    auto const cells = counts.cells(spec.id, year, i);
                    std::copy_n(next, cells.size(), cells.begin());
                    next += static_cast<std::ptrdiff_t>(cells.size());
                }
            }
        }
        return counts;
    }

    KeyFigureValues read_figures(std::size_t scenario) const
    {
        KeyFigureValues figures(header_.periods.size(),
                                header_.geographies.size(),
                                header_.figure_ids.size());
        Extents const shape{header_.periods.size(), header_.geographies.size(),
                            header_.figure_ids.size()};
        auto const read_one = [&](std::string_view name) {
            return read_part<double>(name, shape, scenario);
        };
        figures.numerator = read_one("key_figure_numerator");
        figures.denominator = read_one("key_figure_denominator");
        figures.value = read_one("key_figure_value");
        if (header_.has_bounds) {
            figures.lower = read_one("key_figure_lower");
            figures.upper = read_one("key_figure_upper");
        }
        return figures;
    }

    std::vector<Correlation> read_correlations(std::size_t scenario) const
    {
        Extents const shape{header_.periods.size(),
                            reference::level_labels.size()};
        auto const r = read_part<double>("correlation_r", shape, scenario);
        auto const p = read_part<double>("correlation_p", shape, scenario);
        auto const n =
            read_part<std::int64_t>("correlation_n", shape, scenario);
        std::vector<Correlation> result;
        for (std::size_t i = 0; i < r.size(); ++i) {
            result.push_back({r[i], p[i], n[i]});
        }
        return result;
    }

    File file_;  //!< open for reading
    CubeFileHeader header_;
};

CubeFileReader::CubeFileReader(std::filesystem::path const& path)
    : impl_(std::make_unique<Impl>(path))
{
}

CubeFileReader::~CubeFileReader() = default;
CubeFileReader::CubeFileReader(CubeFileReader&&) noexcept = default;
CubeFileReader& CubeFileReader::operator=(CubeFileReader&&) noexcept = default;

CubeFileHeader const& CubeFileReader::header() const
{
    return impl_->header();
}

ScenarioResult CubeFileReader::read(std::size_t scenario) const
{
    return impl_->read(scenario);
}

CubeFileContent read_cube_file(std::filesystem::path const& path)
{
    CubeFileReader const reader(path);
    CubeFileContent content{reader.header(), {}};
    for (std::size_t i = 0; i < content.header.scenarios.size(); ++i) {
        content.results.push_back(reader.read(i));
    }
    return content;
}

}  // namespace samspil::cubes
