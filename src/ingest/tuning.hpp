#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>

namespace samspil::ingest {

//! How much an ingest does at once, and how often it saves checkpoints.
//! Nothing here changes the store. Only tests use other values.
struct Tuning
{
    //! CSV bytes that each thread reads between two exchanges [bytes]. Rows
    //! are about as large as their text, so a round needs about as much memory.
    std::int64_t bytes_per_round = std::int64_t{16} << 20;
    //! CSV bytes that a thread reads as one item of work [bytes]: small, so
    //! that all threads end at about the same time.
    std::int64_t bytes_per_piece = std::int64_t{2} << 20;
    //! Contact buckets that each thread joins between two boundaries; with
    //! checkpoints also shards that it builds. A bucket is some megabytes.
    std::size_t buckets_per_round = 2;
    //! Memory for all rows of a rank; rows beyond it go to the disk [bytes].
    //! With the memory of a round and a shard, a rank stays below 1.5 GiB.
    std::size_t row_memory = std::size_t{1120} << 20U;
    //! Least time between two checkpoints [s].
    double checkpoint_seconds = 60;
    //! Called on every rank at each boundary, before a checkpoint is saved,
    //! with the number of boundaries so far. What it throws ends the run.
    std::function<void(std::int64_t)> at_boundary;
};

}  // namespace samspil::ingest
