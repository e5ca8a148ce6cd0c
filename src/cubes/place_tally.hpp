#pragma once

#include <array>
#include <cstdint>
#include <span>
#include <vector>

#include "base/contract.hpp"
#include "cubes/catalogue.hpp"
#include "reference/places.hpp"

namespace samspil::cubes {

/*!
 * Counts of all cubes of one scenario by place, before the roll-up.
 *
 * One flat int64 array: cube after cube, each of shape [year, place, the
 * cube's own axes], C order. Used as each thread's tally and, after the
 * reduction, as the root's counts.
 */
class PlaceTally
{
  public:
    //! All zero; \p year_count years.
    explicit PlaceTally(int year_count)
        : year_count_(static_cast<std::size_t>(year_count))
    {
        std::size_t next = 0;
        for (auto const& spec : catalogue) {
            offsets_[static_cast<std::size_t>(spec.id)] = next;
            next += year_count_ * reference::place_count * spec.cells();
        }
        counts_.resize(next);
    }

    int year_count() const { return static_cast<int>(year_count_); }

    //! The cube's own cells for one year and place, C order.
    std::span<std::int64_t> cells(CubeId id, int year_index,
                                  reference::PlaceIndex place)
    {
        return std::span(counts_).subspan(offset(id, year_index, place),
                                          cube(id).cells());
    }
    std::span<std::int64_t const> cells(CubeId id, int year_index,
                                        reference::PlaceIndex place) const
    {
        return std::span(counts_).subspan(offset(id, year_index, place),
                                          cube(id).cells());
    }

    //! Everything, for sums and reductions.
    std::span<std::int64_t> all() { return counts_; }
    std::span<std::int64_t const> all() const { return counts_; }

    PlaceTally& operator+=(PlaceTally const& other)
    {
        SAMSPIL_EXPECT(other.counts_.size() == counts_.size());
        for (std::size_t i = 0; i < counts_.size(); ++i) {
            counts_[i] += other.counts_[i];
        }
        return *this;
    }

  private:
    std::size_t offset(CubeId id, int year_index,
                       reference::PlaceIndex place) const
    {
        SAMSPIL_EXPECT(static_cast<std::size_t>(year_index) < year_count_);
        SAMSPIL_EXPECT(place < reference::place_count);
        return offsets_[static_cast<std::size_t>(id)] +
               (static_cast<std::size_t>(year_index) * reference::place_count +
                place) *
                   cube(id).cells();
    }

    std::size_t year_count_;                       //!< years of the run
    std::array<std::size_t, cube_count> offsets_;  //!< of each cube's block
    std::vector<std::int64_t> counts_;             //!< all cells
};

}  // namespace samspil::cubes
