#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

#include "cubes/figures/percentile_bounds.hpp"

namespace samspil::cubes::detail {

/*!
 * The tails of one scenario's figures as a part of a run stores them.
 *
 * Values are of shape [period · geography, tail, key figure], C order; what a
 * figure does not have is missing.
 */
struct TailValues
{
    TailValues() = default;
    //! \param axis_length key figures, the last dimension.
    TailValues(PercentileBounds const& keeper, std::size_t axis_length);

    //! \throw base::Error if what was read from a file makes no sense.
    void merge_into(PercentileBounds& keeper, std::size_t axis_length) const;

    std::vector<std::int64_t> seen;  //!< [period · geography, key figure]
    std::vector<double> smallest;    //!< ascending along tail
    std::vector<double> largest;     //!< descending along tail
};

}  // namespace samspil::cubes::detail
