#include "ingest/expected_work.hpp"

#include <array>
#include <cstddef>
#include <string>
#include <utility>
#include <vector>

#include "ingest/stage_names.hpp"

namespace samspil::ingest {
namespace {

// What a byte costs, where reading a byte of contacts costs 1; measured
// (docs/performance.md). Wrong numbers would only make the time that is left
// less certain.
constexpr double join_cost = 0.4;  // for a byte of contacts
constexpr double reading_persons_cost = 1.25;
constexpr double build_cost = 0.6;  // for a byte of all

//! Bytes of rows in the registers of a phase.
double bytes_of(Plan const& plan, ReadPhase phase)
{
    double sum = 0;
    for (auto const& file : plan.files) {
        if (phase_of(file.source) == phase) {
            sum += static_cast<double>(file.file_size - file.body_offset);
        }
    }
    return sum;
}

//! Bytes that an earlier run has read in the step at which it ended.
double bytes_read(WorkDone const& found)
{
    double sum = 0;
    for (auto const& range : found.read) {
        sum += static_cast<double>(range.range.size());
    }
    return sum;
}

}  // namespace

base::RunProgress expected_work(Plan const& plan, WorkDone const& found)
{
    auto const contacts = bytes_of(plan, ReadPhase::contacts);
    auto const details = bytes_of(plan, ReadPhase::details);
    auto const persons = bytes_of(plan, ReadPhase::persons);
    auto const part_of_shards = [&plan](std::size_t done) {
        return base::part_of(static_cast<std::int64_t>(done), plan.shards);
    };
    auto const join = join_cost * (contacts + details);
    auto const reading_persons = reading_persons_cost * persons;
    auto const build = build_cost * (contacts + details + persons);

    //! A step, its weight, and how much of it is done if the earlier run ended
    //! in it.
    struct StepWork
    {
        Step step;
        std::string_view stage;
        double weight;
        double done;
    };
    std::array<StepWork, 5> const steps{
        {{Step::read_contacts, reading_contacts_stage, contacts,
          bytes_read(found)},
         {Step::read_details, reading_contacts_stage, details,
          bytes_read(found)},
         {Step::join, joining_stage, join,
          join * part_of_shards(found.joined.size())},
         {Step::read_persons, reading_persons_stage, reading_persons,
          reading_persons_cost * bytes_read(found)},
         {Step::build, building_stage, build,
          build * part_of_shards(found.built.size())}}};
    std::vector<base::StagePart> parts;
    double done_before = 0;
    for (auto const& [step, stage, weight, done_of_step] : steps) {
        auto const done = step < found.step    ? weight
                          : step == found.step ? done_of_step
                                               : 0;
        done_before += done;
        if (!parts.empty() && parts.back().stage == stage) {
            parts.back().weight += weight - done;
        } else {
            parts.push_back({std::string(stage), weight - done});
        }
    }
    return base::RunProgress(std::move(parts), done_before);
}

}  // namespace samspil::ingest
