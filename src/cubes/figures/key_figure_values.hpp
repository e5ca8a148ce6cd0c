#pragma once

#include <cstddef>
#include <limits>
#include <vector>

namespace samspil::cubes {

//! The one NaN that stands for a missing value (M9), so that equal results are
//! equal bytes.
inline constexpr double missing = std::numeric_limits<double>::quiet_NaN();

/*!
 * The key figures of one scenario: arrays of shape [period, geography, figure],
 * C order. NaN is missing.
 */
struct KeyFigureValues
{
    KeyFigureValues() = default;
    //! All missing; without bounds.
    KeyFigureValues(std::size_t periods, std::size_t geographies,
                    std::size_t figures)
        : geography_count(geographies),
          figure_count(figures),
          numerator(periods * geographies * figures, missing),
          denominator(numerator.size(), missing),
          value(numerator.size(), missing)
    {
    }

    std::size_t index(std::size_t period, std::size_t geography,
                      std::size_t figure) const
    {
        return (period * geography_count + geography) * figure_count + figure;
    }
    bool has_bounds() const { return !lower.empty(); }

    std::size_t geography_count = 0;  //!< of the second dimension
    std::size_t figure_count = 0;     //!< of the third dimension
    std::vector<double> numerator;
    std::vector<double> denominator;
    std::vector<double> value;
    std::vector<double> lower;  //!< bound of the bootstrap (M12), or empty
    std::vector<double> upper;  //!< likewise
};

}  // namespace samspil::cubes
