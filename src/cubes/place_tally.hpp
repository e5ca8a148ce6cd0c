#pragma once

#include <array>
#include <cstdint>
#include <limits>
#include <span>
#include <vector>

#include "base/contract.hpp"
#include "cubes/catalogue.hpp"
#include "reference/places.hpp"

namespace samspil::cubes {

/*!
 * Counts by place, before the roll-up, of all cubes or of the cubes of one
 * family.
 *
 * They are one flat int64 array: cube after cube, each of shape [year, place,
 * the cube's own axes], C order.
 */
class PlaceTally
{
  public:
    //! All cubes, all counts zero.
    explicit PlaceTally(int year_count)
        : PlaceTally(year_count, [](CubeSpec const&) { return true; })
    {
    }
    //! The cubes of one family, all counts zero.
    PlaceTally(int year_count, Family family)
        : PlaceTally(year_count, [family](CubeSpec const& spec) {
              return spec.family == family;
          })
    {
    }

    int year_count() const { return static_cast<int>(year_count_); }
    bool has(CubeId id) const
    {
        return offsets_[static_cast<std::size_t>(id)] != absent;
    }

    //! The cube's own cells for one year and place, C order.
    //! \pre has(id)
    std::span<std::int64_t> cells(CubeId id, int year_index,
                                  reference::PlaceIndex place)
    {
        return std::span(counts_).subspan(index_of(id, year_index, place),
                                          cube(id).cells());
    }
    std::span<std::int64_t const> cells(CubeId id, int year_index,
                                        reference::PlaceIndex place) const
    {
        return std::span(counts_).subspan(index_of(id, year_index, place),
                                          cube(id).cells());
    }

    //! The index in all() of a cube's first cell for one year and place.
    //! \pre has(id)
    std::size_t index_of(CubeId id, int year_index,
                         reference::PlaceIndex place) const
    {
        SAMSPIL_EXPECT(has(id));
        SAMSPIL_EXPECT(static_cast<std::size_t>(year_index) < year_count_);
        SAMSPIL_EXPECT(place.index() < reference::place_count);
        return offsets_[static_cast<std::size_t>(id)] +
               (static_cast<std::size_t>(year_index) * reference::place_count +
                place.index()) *
                   cube(id).cells();
    }

    //! The number of a cube's cells over all years and places.
    std::size_t block_size(CubeSpec const& spec) const
    {
        return year_count_ * reference::place_count * spec.cells();
    }

    //! All cells, for sums and reductions.
    std::span<std::int64_t> all() { return counts_; }
    std::span<std::int64_t const> all() const { return counts_; }

    //! Adds the counts of a tally. \pre this one has its cubes
    PlaceTally& operator+=(PlaceTally const& other)
    {
        SAMSPIL_EXPECT(other.year_count_ == year_count_);
        for (auto const& spec : catalogue) {
            if (other.has(spec.id)) {
                add(other.block(spec), spec);
            }
        }
        return *this;
    }

    //! The memory that a tally of a family takes.
    static std::int64_t bytes_of(int year_count, Family family)
    {
        std::size_t cells = 0;
        for (auto const& spec : catalogue) {
            cells += spec.family == family ? spec.cells() : 0;
        }
        return static_cast<std::int64_t>(static_cast<std::size_t>(year_count) *
                                         reference::place_count * cells *
                                         sizeof(std::int64_t));
    }

  private:
    static constexpr auto absent = std::numeric_limits<std::size_t>::max();

    template <class Wanted>
    PlaceTally(int year_count, Wanted const& is_wanted)
        : year_count_(static_cast<std::size_t>(year_count))
    {
        std::size_t next = 0;
        for (auto const& spec : catalogue) {
            auto& offset = offsets_[static_cast<std::size_t>(spec.id)];
            offset = absent;
            if (is_wanted(spec)) {
                offset = next;
                next += block_size(spec);
            }
        }
        counts_.resize(next);
    }

    std::span<std::int64_t const> block(CubeSpec const& spec) const
    {
        return std::span(counts_).subspan(
            offsets_[static_cast<std::size_t>(spec.id)], block_size(spec));
    }

    void add(std::span<std::int64_t const> counts, CubeSpec const& spec)
    {
        SAMSPIL_EXPECT(has(spec.id));
        auto* to = counts_.data() + offsets_[static_cast<std::size_t>(spec.id)];
        for (auto const count : counts) {
            *to++ += count;
        }
    }

    std::size_t year_count_;                       //!< years of the run
    std::array<std::size_t, cube_count> offsets_;  //!< of each cube's block
    std::vector<std::int64_t> counts_;             //!< all cells
};

}  // namespace samspil::cubes
