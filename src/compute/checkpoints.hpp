#pragma once

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "base/log.hpp"
#include "base/marked_folder.hpp"
#include "compute/preparation.hpp"
#include "cubes/figures/percentile_bounds.hpp"
#include "cubes/file/cube_file_header.hpp"
#include "cubes/file/cube_file_reader.hpp"
#include "cubes/file/cube_file_writer.hpp"

namespace samspil::compute {

//! "FILE.checkpoint" beside a result.
std::filesystem::path checkpoint_folder(std::filesystem::path const& out);

/*!
 * The checkpoints of a computation: files in the folder "FILE.checkpoint"
 * beside the result, until the result is in place. They hold finished batches
 * of scenarios, and the replicates so far of the batch that is at work.
 *
 * Each is a cube file with the header of a part. Its format and program
 * version, store fingerprint and settings tell a run which ones are its own.
 * For rank 0 only.
 */
class Checkpoints
{
  public:
    //! \param out the result's path.
    //! \throw base::Error if something else stands where the folder would be.
    Checkpoints(std::filesystem::path const& out,
                Preparation const& preparation);

    //! Removes the folder if there is no checkpoint in it.
    ~Checkpoints();
    Checkpoints(Checkpoints const&) = delete;
    Checkpoints& operator=(Checkpoints const&) = delete;

    //! How much of this run an earlier one has finished.
    struct Found
    {
        std::size_t scenarios = 0;  //!< the first so many are finished
        //! the next ones, up to this one, have replicates; 0: none have
        std::size_t unfinished_end = 0;
        std::int64_t end_replicate = 0;  //!< up to this one

        bool is_anything() const { return scenarios > 0 || unfinished_end > 0; }
    };

    /*!
     * Look for an earlier run's work. Files of another run and damaged files
     * are not used; the log names them and says why.
     */
    Found find(base::Log const& log);

    //! The quality report of the baseline. \pre scenarios were found
    std::string const& quality() const { return quality_; }
    //! Writes the results of the finished scenarios.
    void copy_finished(cubes::CubeFileWriter& writer) const;
    //! Tails of the scenarios that have replicates: [scenario]. \pre found
    std::vector<cubes::PercentileBounds> unfinished_tails() const;

    //! A file for scenarios [begin, end) and their results.
    cubes::CubeFileWriter write_batch(std::size_t begin, std::size_t end);
    //! A file for scenarios [begin, end), their results and tails.
    cubes::CubeFileWriter write_replicates(std::size_t begin, std::size_t end,
                                           std::int64_t end_replicate);
    //! Removes the replicates of a batch that is finished.
    void drop_replicates(std::size_t begin, std::size_t end) const;

    std::filesystem::path const& folder() const { return folder_.path(); }
    //! Removes all of them, of any run.
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

    base::MarkedFolder folder_;                    //!< beside the result
    cubes::CubeFileHeader header_;                 //!< the run's
    cubes::Part replicates_;                       //!< those of the run
    std::vector<cubes::CubeFileReader> finished_;  //!< in their order
    std::optional<cubes::CubeFileReader> unfinished_;
    std::string quality_;  //!< JSON
};

}  // namespace samspil::compute
