#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

#include "records/scenario.hpp"

namespace samspil::count {

//! Scenarios [begin, end), which are counted in one pass over the persons.
struct Batch
{
    std::size_t begin;
    std::size_t end;
    std::int64_t bytes;  //!< of its tallies on a rank
};

//! The memory that scenarios need besides what they share, and how much there
//! is.
struct BatchMemory
{
    int threads = 1;  //!< each has tallies; their sum is one more
    std::int64_t scenario_bytes = 0;  //!< of a scenario besides its tallies
    std::int64_t rank_bytes = 0;      //!< that a rank may use
};

/*!
 * Split scenarios into batches whose tallies fit into a rank's memory.
 *
 * The results do not depend on the batches. Consecutive scenarios share most
 * tallies, so they stay together.
 *
 * \throw base::UsageError if not even one scenario fits.
 */
std::vector<Batch> make_batches(std::span<records::Scenario const> scenarios,
                                int year_count, BatchMemory const& memory);

}  // namespace samspil::count
