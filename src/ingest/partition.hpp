#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <vector>

#include "records/keyed_hash.hpp"

namespace samspil::ingest {

/*!
 * Which bucket a hash belongs to, and which rank owns a bucket.
 *
 * There are as many buckets of persons (the later shards) as of contacts. Each
 * covers an equal range of hashes, whatever the number of ranks. Ranks get
 * buckets in turn: of 8 buckets on 3 ranks, rank 0 owns 0, 3 and 6, rank 1
 * owns 1, 4 and 7, rank 2 owns 2 and 5.
 */
class Partition
{
  public:
    Partition(std::uint32_t buckets, int ranks)
        : buckets_(buckets), ranks_(static_cast<std::uint32_t>(ranks))
    {
    }

    std::uint32_t bucket_of(records::Hash128 const& hash) const
    {
        return records::slice_of(hash, buckets_);
    }
    //! The rank that owns a bucket.
    std::size_t owner_of(std::uint32_t bucket) const { return bucket % ranks_; }
    //! All buckets of a rank, in order.
    std::vector<std::uint32_t> buckets_of(int rank) const
    {
        std::vector<std::uint32_t> result;
        for (auto bucket = static_cast<std::uint32_t>(rank); bucket < buckets_;
             bucket += ranks_) {
            result.push_back(bucket);
        }
        return result;
    }

  private:
    std::uint32_t buckets_;  //!< number of buckets
    std::uint32_t ranks_;    //!< number of ranks
};

//! \p buckets without those in \p done, in the same order.
inline std::vector<std::uint32_t> without(std::vector<std::uint32_t> buckets,
                                          std::vector<std::uint32_t> done)
{
    std::sort(done.begin(), done.end());
    std::erase_if(buckets, [&done](std::uint32_t bucket) {
        return std::binary_search(done.begin(), done.end(), bucket);
    });
    return buckets;
}

}  // namespace samspil::ingest
