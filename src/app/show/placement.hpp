#pragma once

#include <cstddef>
#include <optional>
#include <vector>

#include "app/show/show_selection.hpp"

namespace samspil::app {

//! An area's value among others, and the rank; ties share the best one.
struct RankedValue
{
    std::size_t area;  //!< row of the geography axis
    ShownValue shown;
    std::optional<std::size_t> rank;  //!< from 1; none: not ranked
};

/*!
 * Rank areas by a figure: the highest value first. What is missing, or has a
 * denominator below \p least, has no rank and stands last, in the file's order.
 *
 * \p cell is of the figure, period and scenario; its area does not matter.
 */
std::vector<RankedValue> rank_areas(ShowSelection const& selection,
                                    ShownCell cell,
                                    std::vector<std::size_t> const& areas,
                                    double least);

//! Lowest, quartiles and highest of the ranked values.
struct Spread
{
    std::size_t count;  //!< of ranked values
    double lowest;
    double lower_quartile;
    double median;
    double upper_quartile;
    double highest;
};

//! \p ranked as rank_areas() gives it. Quartiles are interpolated linearly
//! between values, as R does by default (type 7). Nothing if none is ranked.
std::optional<Spread> spread_of(std::vector<RankedValue> const& ranked);

//! The row of the region that an area lies in; nothing for the country, a
//! region itself, and areas that this program does not know.
std::optional<std::size_t> region_of(ShowSelection const& selection,
                                     std::size_t area);

}  // namespace samspil::app
