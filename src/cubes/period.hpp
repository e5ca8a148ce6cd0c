#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/years.hpp"

namespace samspil::cubes {

//! The time that a key figure is about (M9): one year, or several years pooled.
struct Period
{
    std::string label;  //!< "2022" or "2020-2022", as in the cube file
    int first;          //!< first year
    int last;           //!< last year; the first one if it is one year

    bool is_pooled() const { return last > first; }
    int year_count() const { return last - first + 1; }

    friend bool operator==(Period const&, Period const&) = default;
};

/*!
 * Parse a pooled period as the user gives it, such as "2020-2022".
 *
 * \throw base::UsageError unless it is at least two of the run's years.
 */
Period parse_pooled_period(std::string_view text, base::Years const& years);

/*!
 * Make the period axis: each year of the run, then the pooled periods.
 *
 * \param pooled as the user gives them, in this order. Without it the default
 *        2020-2022 is used, if the run has these years.
 * \throw base::UsageError as above, or if a period is given twice.
 */
std::vector<Period> make_periods(
    base::Years const& years,
    std::optional<std::vector<std::string>> const& pooled = std::nullopt);

//! Parse a label of a cube file. \throw base::Error if it is none.
Period parse_period_label(std::string_view label);

}  // namespace samspil::cubes
