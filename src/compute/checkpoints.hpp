#pragma once

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "base/log.hpp"
#include "compute/compute.hpp"
#include "compute/preparation.hpp"
#include "cubes/figures/percentile_bounds.hpp"
#include "cubes/file/cube_file_content.hpp"
#include "cubes/file/cube_file_reader.hpp"
#include "cubes/file/cube_file_writer.hpp"

namespace samspil::compute {

/*!
 * Finished work of a computation, kept in "FILE.checkpoint" beside its result
 * until that is in place: batches of scenarios, and replicates of a batch
 * that is not finished.
 *
 * Each is a cube file with the header of a part: format and program version,
 * the store's fingerprint and all settings, by which a run knows its own. For
 * rank 0 only.
 */
class Checkpoints
{
  public:
    Checkpoints(ComputeOptions const& options, Preparation const& preparation);

    //! What an earlier run has done of this one.
    struct Found
    {
        std::size_t scenarios = 0;  //!< the first so many are finished
        //! the next ones, up to this one, have replicates; 0: none have
        std::size_t unfinished_end = 0;
        std::int64_t end_replicate = 0;  //!< up to this one

        bool is_anything() const { return scenarios > 0 || unfinished_end > 0; }
    };

    /*!
     * Look for an earlier run's work. What is of another run, or damaged, is
     * not used, and the log says which and why.
     */
    Found find(base::Log const& log);

    //! The quality report of the baseline. \pre scenarios were found
    std::string const& quality() const { return quality_; }
    //! Writes the results of the finished scenarios.
    void copy_finished(cubes::CubeFileWriter& writer) const;
    //! Of the scenarios that have replicates: [scenario]. \pre found
    std::vector<cubes::PercentileBounds> unfinished_tails() const;

    //! A file for scenarios [begin, end) and their results.
    cubes::CubeFileWriter write_batch(std::size_t begin, std::size_t end);
    //! A file for scenarios [begin, end), their results and tails.
    cubes::CubeFileWriter write_replicates(std::size_t begin, std::size_t end,
                                           std::int64_t end_replicate);
    //! The batch is finished: its replicates are needed no more.
    void drop_replicates(std::size_t begin, std::size_t end) const;

    std::filesystem::path const& folder() const { return folder_; }
    //! All of them, of whatever run.
    void remove() const;

  private:
    std::filesystem::path path_of(std::string_view kind, std::size_t begin,
                                  std::size_t end) const;
    cubes::CubeFileHeader batch_header(std::size_t begin,
                                       std::size_t end) const;
    cubes::CubeFileHeader replicates_header(std::size_t begin,
                                            std::size_t end) const;
    std::optional<cubes::CubeFileReader> open_own(
        std::filesystem::path const& path,
        cubes::CubeFileHeader const& expected, base::Log const& log) const;
    void make_folder() const;

    std::filesystem::path folder_;                 //!< beside the result
    cubes::CubeFileHeader header_;                 //!< the run's
    cubes::Part replicates_;                       //!< those of the run
    std::vector<cubes::CubeFileReader> finished_;  //!< in their order
    std::optional<cubes::CubeFileReader> unfinished_;
    std::string quality_;  //!< JSON
};

}  // namespace samspil::compute
