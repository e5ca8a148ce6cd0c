#include "compute/expected_work.hpp"

#include <algorithm>
#include <cstddef>
#include <string>
#include <utility>

#include "count/stage_names.hpp"

namespace samspil::compute {
namespace {

// Seconds of a core, measured (docs/scaling.md, docs/performance.md). Wrong
// numbers would only make the time that is left less certain.
constexpr double count_a_person = 30e-9;
constexpr double count_a_person_in_a_further_scenario = 1e-9;
constexpr double record_a_person = 0.3e-6;
constexpr double draw_a_replicate = 8e-3;
constexpr double form_a_scenario = 0.05;  // on rank 0 alone

//! What one stretch of a run counts.
struct Amount
{
    std::size_t scenarios;
    std::int64_t replicates;
};

//! The work of some scenarios.
struct Work
{
    double count;
    double replicates;
    double form;

    double all() const { return count + replicates + form; }
};

Work work_of(Preparation const& preparation, Amount const& amount, int cores)
{
    auto const [scenarios, replicates] = amount;
    auto const persons =
        static_cast<double>(preparation.manifest.total().persons);
    auto const number = static_cast<double>(scenarios);
    auto const drawn = static_cast<double>(replicates) * number;
    auto const recorded = replicates > 0 ? persons * record_a_person : 0;
    return {persons *
                (count_a_person +
                 (number - 1) * count_a_person_in_a_further_scenario) /
                cores,
            (recorded + drawn * draw_a_replicate) / cores,
            number * form_a_scenario};
}

}  // namespace

base::RunProgress expected_work(Preparation const& preparation,
                                std::vector<count::Batch> const& batches,
                                Checkpoints::Found const& found, int cores)
{
    auto const& [replicates, seed, memory_bytes, begin, end] =
        preparation.bootstrap;
    auto const all_replicates = end - begin;
    double done =
        found.scenarios == 0
            ? 0
            : work_of(preparation, {found.scenarios, all_replicates}, cores)
                  .all();
    std::vector<base::StagePart> parts;
    for (auto const& batch : batches) {
        auto const scenarios = batch.end - batch.begin;
        auto left = all_replicates;
        if (batch.end == found.unfinished_end) {
            left = end - std::max(begin, found.end_replicate);
            done +=
                work_of(preparation, {scenarios, all_replicates - left}, cores)
                    .replicates;
        }
        auto const work = work_of(preparation, {scenarios, left}, cores);
        parts.push_back({std::string(count::counting_stage), work.count});
        if (left > 0) {
            parts.push_back(
                {std::string(count::replicates_stage), work.replicates});
        }
        parts.push_back({std::string(forming_stage), work.form});
    }
    return base::RunProgress(std::move(parts), done);
}

}  // namespace samspil::compute
