#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>

namespace samspil::ingest {

//! How much is done at once, and how often work is kept: nothing of it changes
//! the store. Other values than these are for tests.
struct Tuning
{
    //! CSV bytes that a thread reads between two exchanges: rows are about as
    //! large as their text, so a round's memory is about this.
    std::int64_t bytes_per_round = std::int64_t{16} << 20;
    //! CSV bytes that a thread takes up at once, so that all end together.
    std::int64_t bytes_per_piece = std::int64_t{2} << 20;
    //! Contact buckets that a thread joins, and with checkpoints shards that
    //! it builds, between two boundaries: they are some megabytes.
    std::size_t parts_per_round = 2;
    //! What all rows of a rank may hold in memory; beyond it they go to disk.
    //! With what a round and a shard need beside it, below 1.5 GiB a rank.
    std::size_t row_memory = std::size_t{1120} << 20U;
    //! From one checkpoint to the next, at least [s].
    double checkpoint_seconds = 60;
    //! Called on every rank at each boundary, before anything is kept, with
    //! their number so far; what it throws ends the run.
    std::function<void(std::int64_t)> at_boundary;
};

}  // namespace samspil::ingest
