#include "compute/batch_plan.hpp"

#include "cubes/figures/percentile_bounds.hpp"

namespace samspil::compute {

//! Batches of the scenarios from \p begin on.
std::vector<count::Batch> BatchPlanner::from(std::size_t begin) const
{
    auto const replicates = preparation_.bootstrap.replicates;
    auto const bounds_bytes = replicates > 0
                                  ? cubes::PercentileBounds::bytes_of(
                                        preparation_.figure_count(), replicates)
                                  : 0;
    auto batches = count::make_batches(
        preparation_.scenario_values(begin, preparation_.scenarios.size()),
        preparation_.manifest.years.count(),
        {threads_, bounds_bytes, preparation_.tally_memory_bytes});
    for (auto& batch : batches) {
        batch.begin += begin;
        batch.end += begin;
    }
    return batches;
}

std::vector<count::Batch> BatchPlanner::remaining(
    Checkpoints::Found const& found) const
{
    std::vector<count::Batch> batches;
    auto begin = found.scenarios;
    if (found.unfinished_end > 0) {
        // The saved replicates are of exactly these scenarios.
        batches.push_back({begin, found.unfinished_end, 0});
        begin = found.unfinished_end;
    }
    auto const further = this->from(begin);
    batches.insert(batches.end(), further.begin(), further.end());
    return batches;
}

}  // namespace samspil::compute
