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
 * What a run tells its user, on standard error; silent on all ranks but one.
 *
 * Lines never hold a person's id or the values of a row.
 */
class Log
{
  public:
    //! A log that says nothing.
    Log() = default;
    //! \p terminal: progress may be drawn over itself.
    Log(std::ostream& out, bool terminal) : out_(&out), terminal_(terminal) {}

    bool is_on() const { return out_ != nullptr; }
    void line(std::string_view text) const;
    //! "warning: …"
    void warning(std::string_view text) const;

    /*!
     * Progress of a long stage: drawn on a terminal at most ten times a
     * second, overwritten by the next line; nothing in a log file.
     */
    void progress(std::string_view text);
    //! The same, counted; also for the journal.
    void progress(Progress const& progress);

    //! From now on stages and progress are told there too. If it cannot be
    //! written any more, that is a warning, and the run goes on without it.
    void keep(std::shared_ptr<Journal> journal)
    {
        journal_ = std::move(journal);
    }
    //! In the journal: a stage is finished.
    void stage(std::string_view name, double seconds, std::int64_t bytes) const;
    //! In the journal: the run ends.
    void end(int status) const;

  private:
    void clear_progress() const;
    template <class Tell>
    void tell_journal(Tell const& tell) const;

    std::ostream* out_ = nullptr;  //!< not owned
    bool terminal_ = false;        //!< out_ is a terminal
    std::chrono::steady_clock::time_point last_progress_{};  //!< drawn when
    mutable bool progress_shown_ = false;  //!< a progress line is on screen
    mutable std::shared_ptr<Journal> journal_;  //!< null: none, or given up
};

/*!
 * One stage of a run: logs its seconds and bytes when it is finished.
 */
class Stage
{
  public:
    Stage(Log const& log, std::string name);

    double seconds() const { return watch_.seconds(); }
    //! "ingest: read        1.23 s   456.7 MB   <detail>"
    void finish(std::int64_t bytes, std::string_view detail = {}) const;

  private:
    Log const& log_;    //!< where it is told
    std::string name_;  //!< the stage's name
    WallTimer watch_;   //!< since it began
};

//! "12.3 MB": decimal units, as disks and networks count.
std::string format_bytes(std::int64_t bytes);

//! The largest memory this process has had so far [bytes].
std::int64_t peak_memory_bytes();

}  // namespace samspil::base
