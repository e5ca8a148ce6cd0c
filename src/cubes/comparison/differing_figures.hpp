#pragma once

#include <optional>
#include <span>
#include <string>
#include <vector>

#include "cubes/comparison/common_axes.hpp"
#include "cubes/comparison/same_observation.hpp"
#include "cubes/figures/key_figure_values.hpp"
#include "cubes/file/cube_file_header.hpp"

namespace samspil::cubes {

//! A key figure on one side. NaN is missing; so are bounds that there are none
//! of.
struct ComparedFigure
{
    double numerator = missing;
    double denominator = missing;
    double value = missing;
    double lower = missing;  //!< of the bootstrap (M12)
    double upper = missing;
};

//! A key figure that is not the same on both sides.
struct FigureDifference
{
    CommonLabel period;
    CommonLabel geography;
    CommonLabel figure;
    ComparedFigure a;
    ComparedFigure b;
    //! persons, stays, …: the smaller foundation (see CommonFigure) of the
    //! sides that have a value; 0 if none has
    double rests_on = 0;
    //! Numerator, denominator and value are the same.
    bool is_of_bounds_alone = false;
    //! Why it differs by definition; nothing: it does not.
    std::optional<SetApart> set_apart = std::nullopt;

    //! b's value − a's; missing if one of them is.
    double difference() const { return b.value - a.value; }
    //! The value is there on one side only.
    bool is_one_sided() const;
    //! Whether the two intervals have a point in common; nothing unless both
    //! sides have an interval.
    std::optional<bool> intervals_overlap() const;
};

/*!
 * All key figures that differ in numerator, denominator or value, or in bounds
 * if both sides have them.
 *
 * A number that is missing on one side only differs; numbers that differ by
 * rounding (the 12th digit) do not.
 *
 * \return in the order of period, geography, figure.
 */
std::vector<FigureDifference> differing_figures(CommonAxes const& axes,
                                                KeyFigureValues const& a,
                                                KeyFigureValues const& b);

/*!
 * Mark the differences that are set apart.
 *
 * \param header of the first side.
 */
void mark_set_apart(std::vector<FigureDifference>& differences,
                    CubeFileHeader const& header, SameObservation const& same);

/*!
 * Put the largest difference first, and those that are set apart last.
 *
 * Differences of different units are not comparable, so figures in percent come
 * first, then those in per_1000, per_person and ratio. Within a unit:
 * 1. figures that rest on \p few or more, then the others: 1 of 1 against 0
 *    of 1 is 100 per cent, and means nothing;
 * 2. figures with two values, then those with a value on one side only;
 * 3. by the size of the difference, then by what they rest on, then in the
 *    order in which they were.
 *
 * \param units of the first side's figures, by their position.
 */
void sort_by_size(std::vector<FigureDifference>& differences,
                  std::span<std::string const> units, double few);

}  // namespace samspil::cubes
