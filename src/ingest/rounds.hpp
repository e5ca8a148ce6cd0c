#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>

#include "ingest/threads.hpp"
#include "parallel/collective_error.hpp"
#include "parallel/communicator.hpp"

namespace samspil::ingest {

//! How a rank's items of work are divided into rounds.
struct Rounds
{
    std::size_t items = 0;      //!< of this rank
    std::size_t per_round = 1;  //!< items of this rank in a round, at least 1
    std::size_t threads = 1;    //!< that work on them
};

//! One of the rounds: items [begin, end) of this rank.
struct Round
{
    std::int64_t number = 0;  //!< from 0, the same on all ranks
    std::int64_t count = 0;   //!< of all rounds
    std::size_t begin = 0;
    std::size_t end = 0;
};

/*!
 * Collective: does all items of all ranks in rounds, so that a round's memory
 * is bounded. A round is work(item, thread) for each of its items, on several
 * threads, and then boundary(Round) on all ranks. Ranks with fewer items take
 * part in the last rounds without any.
 *
 * \throw parallel::CollectiveError on all ranks if \p work throws on one;
 *        whatever \p boundary throws.
 */
template <class Work, class Boundary>
void run_in_rounds(parallel::Communicator const& ranks, Rounds const& rounds,
                   Work const& work, Boundary const& boundary)
{
    Round round;
    round.count = ranks.max(static_cast<std::int64_t>(
        (rounds.items + rounds.per_round - 1) / rounds.per_round));
    for (; round.number < round.count; ++round.number) {
        round.begin = round.end;
        round.end = std::min(round.begin + rounds.per_round, rounds.items);
        parallel::run_collectively(ranks, [&] {
            for_each_on_threads(round.end - round.begin, rounds.threads,
                                [&](std::size_t i, std::size_t thread) {
                                    work(round.begin + i, thread);
                                });
        });
        boundary(round);
    }
}

}  // namespace samspil::ingest
