#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <vector>

#include "cubes/cell_sum.hpp"
#include "cubes/cube_set.hpp"
#include "reference/geographies.hpp"

namespace samspil::publish {

/*!
 * Counts of single places, from those of geographies: a place that is no
 * geography alone is what is left of one when its other places are taken away
 * (København's halves; M7.4).
 */
class PlaceCounts
{
  public:
    //! \throw base::Error if a place cannot be told apart.
    PlaceCounts(cubes::CubeSet const& counts,
                std::span<reference::Geography const> geographies);

    //! The sum for a row of the geography axis.
    std::int64_t of_geography(cubes::CellSum const& sum, int year_index,
                              std::size_t geography) const;
    std::int64_t at(cubes::CellSum const& sum, int year_index,
                    std::size_t place) const;
    //! The sum for a set of places.
    std::int64_t at(cubes::CellSum const& sum, int year_index,
                    std::bitset<reference::place_count> const& places) const;

  private:
    //! A geography that is added or taken away.
    struct Part
    {
        std::size_t geography;
        std::int64_t sign;
    };

    cubes::CubeSet const& counts_;
    std::vector<std::vector<Part>> parts_;  //!< [place]
};

}  // namespace samspil::publish
