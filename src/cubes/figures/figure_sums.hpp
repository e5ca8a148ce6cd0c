#pragma once

#include <compare>
#include <cstddef>
#include <cstdint>
#include <map>
#include <vector>

#include "cubes/cell_sum.hpp"
#include "cubes/cube_set.hpp"

namespace samspil::cubes {

/*!
 * The distinct sums of cells that key figures are made of, numbered.
 *
 * Figures share many of them (a group's size is the denominator of dozens), so
 * each is computed once for a year and geography.
 */
class FigureSums
{
  public:
    //! The number of a sum.
    using Index = std::uint32_t;

    //! A sum that a cell is part of.
    struct Share
    {
        Index sum;
        std::int32_t sign;  //!< +1 or -1

        friend auto operator<=>(Share const&, Share const&) = default;
    };

    //! The number of a sum, which is added if it is new.
    Index add(CellSum const& sum);

    std::size_t count() const { return sums_.size(); }
    //! The sums that each cell is part of: [row cell], by sum.
    std::vector<std::vector<Share>> shares_of_cells() const;
    //! All sums of all years and geographies: [year, geography, sum].
    std::vector<std::int64_t> sums_of(CubeSet const& counts) const;

  private:
    struct Sum
    {
        std::vector<std::uint32_t> plus;   //!< indices in a row of cells
        std::vector<std::uint32_t> minus;  //!< likewise
    };

    std::map<CellSum, Index> numbers_;
    std::vector<Sum> sums_;  //!< [number]
};

}  // namespace samspil::cubes
