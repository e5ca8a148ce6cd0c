#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

#include "base/contract.hpp"
#include "count/bootstrap/padded_rows.hpp"

namespace samspil::count {

//! The counts of the used cells in some replicates: [replicate, cell].
class ReplicateMatrix
{
  public:
    ReplicateMatrix(std::size_t replicates, std::size_t cells)
        : cells_(cells),
          stride_(padded(cells)),
          replicates_(replicates),
          counts_(replicates * stride_, 0)
    {
    }

    //! Sets all counts to zero, for so many replicates. \pre not more than it
    //! was made for
    void clear(std::size_t replicates)
    {
        SAMSPIL_EXPECT(replicates * stride_ <= counts_.size());
        replicates_ = replicates;
        std::fill_n(counts_.begin(), replicates * stride_, 0);
    }

    std::size_t replicates() const { return replicates_; }
    //! One replicate's counts, [cell].
    std::span<std::int64_t const> row(std::size_t replicate) const
    {
        return std::span(counts_).subspan(replicate * stride_, cells_);
    }
    //! Replicates [begin, end) with the padding between rows, for reductions.
    std::span<std::int64_t> rows(std::size_t begin, std::size_t end)
    {
        return std::span(counts_).subspan(begin * stride_,
                                          (end - begin) * stride_);
    }
    //! Threads may add to different cells at once.
    void add(std::size_t replicate, std::size_t cell, std::int64_t count)
    {
        counts_[replicate * stride_ + cell] += count;
    }

    static std::int64_t bytes_of(std::size_t replicates, std::size_t cells)
    {
        return static_cast<std::int64_t>(replicates * padded(cells) *
                                         sizeof(std::int64_t));
    }

  private:
    std::size_t cells_;                 //!< used cells
    std::size_t stride_;                //!< elements from row to row
    std::size_t replicates_;            //!< since the last clear()
    std::vector<std::int64_t> counts_;  //!< [replicate, stride]
};

}  // namespace samspil::count
