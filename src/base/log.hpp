#pragma once

#include <chrono>
#include <cstdint>
#include <iosfwd>
#include <memory>
#include <string>
#include <string_view>
#include <utility>

#include "base/journal.hpp"
#include "base/wall_timer.hpp"

namespace samspil::base {

/*!
 * A run's log for its user, on standard error. Only one rank has one that
 * prints.
 *
 * Lines never hold a person's id or the values of a row.
 */
class Log
{
  public:
    //! A log that prints nothing.
    Log() = default;
    //! \p terminal: a new line of progress may overwrite the last one.
    Log(std::ostream& out, bool terminal) : out_(&out), terminal_(terminal) {}

    void line(std::string_view text) const;
    //! "warning: …"
    void warning(std::string_view text) const;

    /*!
     * Show the progress of a long stage on a terminal, at most ten times a
     * second; the next line overwrites it. Prints nothing into a log file.
     */
    void progress(std::string_view text);
    //! The same for work that is counted; also logged in the journal.
    void progress(Progress const& progress);

    //! Log stages and progress in a journal, too. If it cannot be written any
    //! more, the log prints a warning, and the run continues without it.
    void attach(std::shared_ptr<Journal> journal)
    {
        journal_ = std::move(journal);
    }
    //! Tells the journal what has been started.
    void start(std::string_view command, int ranks, int threads) const;
    //! Log in the journal that a stage is finished.
    void stage(std::string_view name, double seconds, std::int64_t bytes) const;
    //! Log in the journal that the run ends.
    void end(int status) const;

  private:
    void clear_progress() const;
    template <class Write>
    void write_journal(Write const& write) const;

    std::ostream* out_ = nullptr;  //!< not owned
    bool terminal_ = false;        //!< out_ is a terminal
    std::chrono::steady_clock::time_point last_progress_{};  //!< last shown
    mutable bool progress_shown_ = false;  //!< a progress line is on screen
    mutable std::shared_ptr<Journal> journal_;  //!< null: none, or it failed
};

//! One stage of a run, which logs its seconds and bytes when it is finished.
class Stage
{
  public:
    Stage(Log const& log, std::string name);

    double seconds() const { return timer_.seconds(); }
    //! "ingest: read        1.23 s   456.7 MB   <detail>"
    void finish(std::int64_t bytes, std::string_view detail = {}) const;

  private:
    Log const& log_;    //!< gets a line
    std::string name_;  //!< "ingest: read"
    WallTimer timer_;   //!< since the stage began
};

//! "12.3 MB": decimal units, as disks and networks count.
std::string format_bytes(std::int64_t bytes);

//! The largest memory this process has had so far [bytes].
std::int64_t peak_memory_bytes();

}  // namespace samspil::base
