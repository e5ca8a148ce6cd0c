#include "cubes/file/cube_file_writer.hpp"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "base/atomic_file.hpp"
#include "base/contract.hpp"
#include "base/error.hpp"
#include "base/file_lock.hpp"
#include "cubes/file/cube_file_layout.hpp"
#include "cubes/file/tail_values.hpp"
#include "hdf5/chunk_writer.hpp"
#include "hdf5/file.hpp"
#include "hdf5/file_guard.hpp"

namespace samspil::cubes {
namespace {

using hdf5::File;

constexpr std::string_view hdf5_signature = "\x89HDF\r\n\x1a\n";

/*!
 * The path, unless another run is writing the file: then its temporary is
 * locked. What a run left that was killed is removed.
 */
std::filesystem::path const& not_being_written(
    std::filesystem::path const& path)
{
    for (auto const& partial : base::partial_paths_of(path)) {
        if (base::is_locked(partial)) {
            throw base::Error("another run writes " + path.string() +
                              " just now: wait for it, or give another file");
        }
    }
    base::remove_left_partials(path, hdf5_signature);
    return path;
}

//! One cube's cells, gathered from the rows: shape [year, geography, own].
void gather(CubeSet const& counts, CubeId id, std::vector<std::int64_t>& values)
{
    values.clear();
    for (int year = 0; year < counts.year_count(); ++year) {
        for (std::size_t i = 0; i < counts.geography_count(); ++i) {
            auto const cells = counts.cells(id, year, i);
            values.insert(values.end(), cells.begin(), cells.end());
        }
    }
}

//! One member of each correlation.
template <class Value>
std::vector<Value> column_of(std::vector<Correlation> const& correlations,
                             Value Correlation::*member)
{
    std::vector<Value> values;
    values.reserve(correlations.size());
    for (auto const& correlation : correlations) {
        values.push_back(correlation.*member);
    }
    return values;
}

}  // namespace

class CubeFileWriter::Impl
{
  public:
    Impl(std::filesystem::path const& path, CubeFileHeader const& header)
        : partial_(not_being_written(path)),
          file_(File::create(partial_.path())),
          lock_(partial_.path()),
          layout_(file_, header),
          scenario_count_(header.scenarios.size()),
          has_bounds_(header.has_bounds),
          has_tails_(header.has_tails())
    {
    }

    void write_next(ScenarioResult const& result, PercentileBounds const* tails)
    {
        SAMSPIL_EXPECT(next_ < scenario_count_);
        SAMSPIL_EXPECT(has_tails_ == (tails != nullptr));
        for (auto const& spec : catalogue) {
            gather(result.counts, spec.id, cells_);
            write_scenario(spec.name, cells_);
        }
        write_scenario<double>("key_figure_numerator",
                               result.figures.numerator);
        write_scenario<double>("key_figure_denominator",
                               result.figures.denominator);
        write_scenario<double>("key_figure_value", result.figures.value);
        if (has_bounds_) {
            write_scenario<double>("key_figure_lower", result.figures.lower);
            write_scenario<double>("key_figure_upper", result.figures.upper);
        }
        auto const& correlations = result.correlations;
        write_scenario<double>("correlation_r",
                               column_of(correlations, &Correlation::r));
        write_scenario<double>("correlation_p",
                               column_of(correlations, &Correlation::p));
        write_scenario<std::int64_t>("correlation_n",
                                     column_of(correlations, &Correlation::n));
        if (tails != nullptr) {
            detail::TailValues const values(*tails,
                                            result.figures.figure_count);
            write_scenario<std::int64_t>("replicates_seen", values.seen);
            write_scenario<double>("replicates_smallest", values.smallest);
            write_scenario<double>("replicates_largest", values.largest);
        }
        chunks_.flush();
        ++next_;
    }

    void write_quality(std::string_view json)
    {
        file_.write_attribute("part_quality", json);
    }

    void close()
    {
        SAMSPIL_EXPECT(next_ == scenario_count_ && !is_closed_);
        is_closed_ = true;
        layout_.close();
        file_.close();
        hdf5::append_guard(partial_.path());
        base::sync_path(partial_.path());
    }

    void commit()
    {
        if (!is_closed_) {
            this->close();
        }
        partial_.commit();
    }

  private:
    template <class T>
    void write_scenario(std::string_view name, std::vector<T> const& values)
    {
        chunks_.add<T>(layout_.data_set(name), next_, values);
    }

    base::PartialFile partial_;        //!< removed unless committed
    File file_;                        //!< at partial_'s path
    base::FileLock lock_;              //!< against another run on this file
    detail::CubeFileLayout layout_;    //!< the file's data sets
    hdf5::ChunkWriter chunks_;         //!< compresses equal chunks once
    std::size_t scenario_count_;       //!< in the header
    bool has_bounds_;                  //!< the file has bounds
    bool has_tails_;                   //!< the file has tails
    std::vector<std::int64_t> cells_;  //!< of one cube; scratch
    std::size_t next_ = 0;             //!< the scenario to write next
    bool is_closed_ = false;           //!< only commit() may follow
};

CubeFileWriter::CubeFileWriter(std::filesystem::path const& path,
                               CubeFileHeader const& header)
    : impl_(std::make_unique<Impl>(path, header))
{
}

CubeFileWriter::~CubeFileWriter() = default;
CubeFileWriter::CubeFileWriter(CubeFileWriter&&) noexcept = default;
CubeFileWriter& CubeFileWriter::operator=(CubeFileWriter&&) noexcept = default;

void CubeFileWriter::write_next(ScenarioResult const& result,
                                PercentileBounds const* tails)
{
    impl_->write_next(result, tails);
}

void CubeFileWriter::write_quality(std::string_view json)
{
    impl_->write_quality(json);
}

void CubeFileWriter::close()
{
    impl_->close();
}

void CubeFileWriter::commit()
{
    impl_->commit();
}

}  // namespace samspil::cubes
