#pragma once

#include <chrono>
#include <cstdint>
#include <filesystem>
#include <string>
#include <string_view>

#include "base/posix_file.hpp"
#include "base/progress.hpp"

namespace samspil::base {

/*!
 * A run's structured log: one JSON object a line, appended to a file, for
 * programs that watch the run (`samspil status`).
 *
 * Each call writes one event. A journal never holds a person's id or the values of a row. docs/formats/journal.md
 * describes the format.
 */
class Journal
{
  public:
    //! \throw Error if the file cannot be written.
    explicit Journal(std::filesystem::path const& path);

    void start(std::string_view command, int ranks, int threads);
    void progress(ProgressLine const& line);
    //! A stage is finished. \p bytes that it read or wrote
    void stage(std::string_view name, double seconds, std::int64_t bytes);
    //! The run ends with this exit status.
    void end(int status);

  private:
    PosixFile file_;                               //!< appended to
    std::string current_;                          //!< the stage in progress
    std::int64_t first_done_ = 0;                  //!< done at its first call
    std::chrono::steady_clock::time_point begin_;  //!< of its first call
};

}  // namespace samspil::base
