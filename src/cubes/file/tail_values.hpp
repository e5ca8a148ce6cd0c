#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

#include "cubes/figures/percentile_bounds.hpp"

namespace samspil::cubes::detail {

/*!
 * The tails of one scenario's figures, laid out as in the file of a part.
 *
 * Values are of shape [period · geography, tail, key figure], C order. A tail
 * that is not full ends with missing values.
 */
struct TailValues
{
    TailValues() = default;
    //! \param axis_length number of key figures, the last dimension.
    TailValues(PercentileBounds const& bounds, std::size_t axis_length);

    //! Adds the tails to \p bounds. \throw base::Error if they are not possible,
    //! as in a damaged file.
    void merge_into(PercentileBounds& bounds, std::size_t axis_length) const;

    std::vector<std::int64_t> seen;  //!< [period · geography, key figure]
    std::vector<double> smallest;    //!< ascending along tail
    std::vector<double> largest;     //!< descending along tail
};

}  // namespace samspil::cubes::detail
