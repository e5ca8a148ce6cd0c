#pragma once

#include <cstdint>
#include <functional>
#include <iosfwd>
#include <memory>
#include <string>
#include <string_view>
#include <utility>

#include "base/journal.hpp"
#include "base/progress.hpp"
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
    //! Tells the seconds since some moment.
    using Clock = std::function<double()>;
    //! \p terminal: a new line of progress may overwrite the last one.
    Log(std::ostream& out, bool terminal, Clock clock = clock_from_now());

    void line(std::string_view text) const;
    //! "warning: …"
    void warning(std::string_view text) const;

    //! Begin to measure how far the run is.
    void expect(RunProgress run);
    /*!
     * Tell how far a long stage is: on a terminal at most ten times a second,
     * where the next line overwrites it; in a log file and in the journal every
     * ten seconds at first, and at least once a minute. All tell the same.
     */
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
    static Clock clock_from_now();
    void clear_progress() const;
    template <class Write>
    void write_journal(Write const& write) const;

    std::ostream* out_ = nullptr;  //!< not owned
    bool terminal_ = false;        //!< out_ is a terminal
    Clock clock_;                  //!< none: nothing is told
    double begin_ = 0;             //!< of the run, by the clock [s]
    mutable RunProgress run_;      //!< how far it is
    Pace out_pace_{0, 0};      //!< of progress on the terminal or in the log
    Pace journal_pace_{0, 0};  //!< of progress in the journal
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
