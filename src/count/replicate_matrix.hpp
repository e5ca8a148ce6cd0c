#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

#include "count/contributions.hpp"

namespace samspil::count {

//! Counts of the used cells in each of some replicates: [cell, replicate].
class ReplicateMatrix
{
  public:
    ReplicateMatrix(std::size_t cells, std::size_t replicates)
        : cells_(cells), replicates_(replicates), counts_(cells * replicates, 0)
    {
    }

    std::size_t cells() const { return cells_; }
    std::size_t replicates() const { return replicates_; }
    std::int64_t at(std::size_t cell, std::size_t replicate) const
    {
        return counts_[cell * replicates_ + replicate];
    }
    std::span<std::int64_t> all() { return counts_; }

    /*!
     * Add a person's contributions as often as they are drawn.
     *
     * \param first   the first replicate that \p weights are of.
     * \param weights so many times in each of the replicates from there on.
     */
    void add(std::span<Contributions::Entry const> entries, std::size_t first,
             std::span<std::int32_t const> weights)
    {
        for (auto const& entry : entries) {
            auto* const row = counts_.data() + entry.cell * replicates_ + first;
            auto const amount = std::int64_t{entry.amount};
            for (std::size_t i = 0; i < weights.size(); ++i) {
                row[i] += amount * weights[i];
            }
        }
    }

    //! Replicates [begin, end) as a matrix of their own.
    ReplicateMatrix columns(std::size_t begin, std::size_t end) const
    {
        ReplicateMatrix result(cells_, end - begin);
        for (std::size_t cell = 0; cell < cells_; ++cell) {
            auto const* const from =
                counts_.data() + cell * replicates_ + begin;
            std::copy(from, from + (end - begin),
                      result.counts_.data() + cell * (end - begin));
        }
        return result;
    }

  private:
    std::size_t cells_;                 //!< used cells
    std::size_t replicates_;            //!< of this batch
    std::vector<std::int64_t> counts_;  //!< all of it
};

}  // namespace samspil::count
