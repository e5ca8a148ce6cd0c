#include "cubes/file/cube_file_reader.hpp"

#include <algorithm>
#include <cstdint>
#include <span>
#include <string>
#include <utility>

#include "base/contract.hpp"
#include "base/error.hpp"
#include "base/file_facts.hpp"
#include "cubes/file/cube_file_format.hpp"
#include "cubes/file/header_reader.hpp"
#include "cubes/file/tail_values.hpp"
#include "hdf5/file.hpp"
#include "hdf5/file_guard.hpp"

namespace samspil::cubes {
namespace {

using hdf5::Extents;
using hdf5::File;

}  // namespace

class CubeFileReader::Impl
{
  public:
    explicit Impl(std::filesystem::path const& path)
        : is_guarded_(is_guarded(path)),
          file_(File::open(path)),
          header_(detail::read_header(file_))
    {
        if (!is_guarded_ &&
            detail::minor_version(file_) >= first_guarded_minor_version) {
            throw base::Error(path.string() +
                              " is damaged (the checksum at its end is "
                              "missing): make it anew");
        }
    }

    bool is_guarded() const { return is_guarded_; }

    CubeFileHeader const& header() const { return header_; }

    ScenarioResult read(std::size_t scenario) const
    {
        SAMSPIL_EXPECT(scenario < header_.scenarios.size());
        return {read_counts(scenario), read_figures(scenario),
                read_correlations(scenario)};
    }

    void merge_tails(std::size_t scenario, PercentileBounds& bounds) const
    {
        SAMSPIL_EXPECT(header_.has_tails());
        SAMSPIL_EXPECT(scenario < header_.scenarios.size());
        auto const figures = header_.figure_ids.size();
        Extents const shape{header_.periods.size(), header_.geographies.size(),
                            figures};
        Extents const tail_shape{shape[0], shape[1], bounds.depth(), figures};
        SAMSPIL_EXPECT(bounds.figure_count() == hdf5::element_count(shape));
        detail::TailValues values;
        values.seen =
            read_scenario<std::int64_t>("replicates_seen", shape, scenario);
        values.smallest =
            read_scenario<double>("replicates_smallest", tail_shape, scenario);
        values.largest =
            read_scenario<double>("replicates_largest", tail_shape, scenario);
        try {
            values.merge_into(bounds, figures);
        } catch (base::Error const& error) {
            throw base::Error(file_.path().string() +
                              " is damaged: " + error.what());
        }
    }

  private:
    //! One scenario of a data set of shape [scenario, then \p shape].
    template <class T>
    std::vector<T> read_scenario(std::string_view name, Extents const& shape,
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
            for (auto const* axis : spec.axes) {
                shape.push_back(axis->size());
            }
            auto const values =
                read_scenario<std::int64_t>(spec.name, shape, scenario);
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
            return read_scenario<double>(name, shape, scenario);
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
        auto const r = read_scenario<double>("correlation_r", shape, scenario);
        auto const p = read_scenario<double>("correlation_p", shape, scenario);
        auto const n =
            read_scenario<std::int64_t>("correlation_n", shape, scenario);
        std::vector<Correlation> result;
        for (std::size_t i = 0; i < r.size(); ++i) {
            result.push_back({r[i], p[i], n[i]});
        }
        return result;
    }

    static bool is_guarded(std::filesystem::path const& path)
    {
        return base::facts_behind(path).kind == base::FileFacts::Kind::file &&
               hdf5::check_guard(path) == hdf5::Guard::intact;
    }

    bool is_guarded_;  //!< all bytes of the file were checked
    File file_;
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

bool CubeFileReader::is_guarded() const
{
    return impl_->is_guarded();
}

ScenarioResult CubeFileReader::read(std::size_t scenario) const
{
    return impl_->read(scenario);
}

void CubeFileReader::merge_tails(std::size_t scenario,
                                 PercentileBounds& bounds) const
{
    impl_->merge_tails(scenario, bounds);
}

}  // namespace samspil::cubes
