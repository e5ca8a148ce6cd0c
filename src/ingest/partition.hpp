#pragma once

#include <algorithm>
#include <cstdint>
#include <vector>

#include "records/keyed_hash.hpp"

namespace samspil::ingest {

/*!
 * Who owns which part of the hash range: parts (shards, contact buckets) are
 * dealt to ranks in turn.
 *
 * With 8 parts and 3 ranks, rank 0 owns parts 0, 3 and 6, rank 1 owns 1, 4
 * and 7, rank 2 owns 2 and 5. Total and disjoint; which part a hash lies in
 * does not depend on the ranks.
 */
class Partition
{
  public:
    Partition(std::uint32_t parts, int ranks)
        : parts_(parts), ranks_(static_cast<std::uint32_t>(ranks))
    {
    }

    std::uint32_t parts() const { return parts_; }
    std::uint32_t part_of(records::Hash128 const& hash) const
    {
        return records::part_of(hash, parts_);
    }
    std::size_t owner_of(std::uint32_t part) const { return part % ranks_; }
    std::size_t owner_of(records::Hash128 const& hash) const
    {
        return this->owner_of(this->part_of(hash));
    }
    //! The parts of one rank, in order.
    std::vector<std::uint32_t> parts_of(int rank) const
    {
        std::vector<std::uint32_t> result;
        for (auto part = static_cast<std::uint32_t>(rank); part < parts_;
             part += ranks_) {
            result.push_back(part);
        }
        return result;
    }

  private:
    std::uint32_t parts_;  //!< number of parts
    std::uint32_t ranks_;  //!< number of ranks
};

//! Those of \p parts, in order, that are not among \p done.
inline std::vector<std::uint32_t> without(std::vector<std::uint32_t> parts,
                                          std::vector<std::uint32_t> done)
{
    std::sort(done.begin(), done.end());
    std::erase_if(parts, [&done](std::uint32_t part) {
        return std::binary_search(done.begin(), done.end(), part);
    });
    return parts;
}

}  // namespace samspil::ingest
