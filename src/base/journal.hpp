#pragma once

#include <chrono>
#include <cstdint>
#include <filesystem>
#include <string>
#include <string_view>

#include "base/posix_file.hpp"

namespace samspil::base {

//! How far a stage has come.
struct Progress
{
    std::string_view stage;  //!< "compute: count"
    std::int64_t done;       //!< of what it works through, by rank 0
    std::int64_t to_do;      //!< all of it
    std::string_view unit;   //!< "shards"
};

/*!
 * A run's structured log: one JSON object a line, appended to a file, for
 * programs that watch the run (`samspil status`).
 *
 * Events: start (command, ranks, threads), progress (at most once a minute
 * and stage), stage (one is finished), end (exit status). Each with the time
 * in UTC. Never a person's id or the values of a row. The format is described
 * in docs/formats/journal.md.
 */
class Journal
{
  public:
    //! \throw Error if the file cannot be written.
    explicit Journal(std::filesystem::path const& path);

    void start(std::string_view command, int ranks, int threads);
    void progress(Progress const& progress);
    void stage(std::string_view name, double seconds, std::int64_t bytes);
    void end(int status);

  private:
    void write(std::string_view event, std::string_view members);

    PosixFile file_;                               //!< appended to
    std::string current_;                          //!< stage with progress
    std::int64_t first_done_ = 0;                  //!< when it was first told
    std::chrono::steady_clock::time_point begin_;  //!< then
    std::chrono::steady_clock::time_point last_;   //!< told last
};

}  // namespace samspil::base
