#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace samspil::base {

//! \p done as a part of \p all: 1 if there is nothing to do.
constexpr double part_of(std::int64_t done, std::int64_t all)
{
    return all > 0 ? static_cast<double>(done) / static_cast<double>(all) : 1;
}

//! How much of a stage's work is done, as rank 0 knows it.
struct Progress
{
    std::string_view stage;  //!< "compute: count"
    double share;           //!< of what this run has to do of the stage: 0 to 1
    std::int64_t done;      //!< for people, with what earlier runs did [unit]
    std::int64_t to_do;     //!< all work [unit]
    std::string_view unit;  //!< "shards"
};

//! The part of a run that a stage is expected to take.
struct StagePart
{
    std::string stage;
    double weight;  //!< as likely seconds, or in any unit that all parts share
};

/*!
 * How far a run is, over all of its stages. It never goes back, and time that
 * is left is estimated from the time that the work so far has taken.
 */
class RunProgress
{
  public:
    //! Nothing is known of the run's stages.
    RunProgress() = default;
    //! \param parts the stages in order; a stage may come several times.
    //! \param done_before weight of what an earlier run has done.
    explicit RunProgress(std::vector<StagePart> parts, double done_before = 0);

    //! \p share: of the stage's work. Stages that are no part change nothing.
    void update(std::string_view stage, double share);
    void finish(std::string_view stage);

    //! Of the whole run, 0 to 1; nothing if its parts are not known.
    std::optional<double> share() const;
    //! \p seconds since the run began. Nothing while too little is done.
    std::optional<double> seconds_left(double seconds) const;

  private:
    std::optional<std::size_t> find(std::string_view stage) const;
    void advance(std::size_t part, double share);

    std::vector<StagePart> parts_;
    std::vector<double> begins_;  //!< weight before each part
    double all_ = 0;              //!< weight of the whole run
    double first_ = 0;            //!< weight done before the run
    double done_ = 0;             //!< the most weight so far
    std::size_t current_ = 0;     //!< earlier parts are finished
};

//! What is told of a run's progress, everywhere in the same words.
struct ProgressLine
{
    Progress progress;
    std::optional<double> percent;  //!< of the whole run
    std::optional<double> seconds_left;
};

//! "ingest: join: 3 of 8 buckets; 47 % of the run, about 12 s left"
std::string to_text(ProgressLine const& line);

//! "1 h 05 min", "3 min 20 s", "12 s"
std::string format_duration(double seconds);

/*!
 * When a line is due: so often at first, and more and more rarely in a long
 * run, so that neither short nor long runs are told too little or too much.
 */
class Pace
{
  public:
    //! Least and greatest time between two lines [s].
    constexpr Pace(double least, double greatest)
        : least_(least), greatest_(greatest), next_(least)
    {
    }

    //! Whether a line is due; the next one is due later.
    //! \param seconds since the run began
    bool is_due(double seconds);

  private:
    double least_;
    double greatest_;
    double next_;  //!< when the next line is due [s]
};

}  // namespace samspil::base
