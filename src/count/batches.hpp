#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

#include "records/scenario.hpp"

namespace samspil::count {

//! Scenarios [begin, end) that are counted in one pass over the persons.
struct Batch
{
    std::size_t begin;
    std::size_t end;
    std::int64_t bytes;  //!< that its tallies take on a rank
};

/*!
 * Split scenarios into batches whose tallies fit a rank's memory.
 *
 * The results do not depend on the batches. Consecutive scenarios share most,
 * so they stay together.
 *
 * \param threads each has tallies of its own; one more set is their sum.
 * \param scenario_bytes what a scenario takes besides its tallies.
 * \throw base::UsageError if not even one scenario fits.
 */
std::vector<Batch> make_batches(std::span<records::Scenario const> scenarios,
                                int year_count, int threads,
                                std::int64_t scenario_bytes,
                                std::int64_t memory_bytes);

}  // namespace samspil::count
