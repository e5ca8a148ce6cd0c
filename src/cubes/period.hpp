#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/years.hpp"

namespace samspil::cubes {

//! What key figures are formed over (M9): one year, or years pooled.
struct Period
{
    std::string label;  //!< "2022" or "2020-2022", as in the cube file
    int first;          //!< first year
    int last;           //!< last year; the first again for one year

    bool is_pooled() const { return last > first; }
    int year_count() const { return last - first + 1; }

    friend bool operator==(Period const&, Period const&) = default;
};

/*!
 * "2020-2022" as the user gives it.
 *
 * \throw base::UsageError unless it is two years at least, inside the run's.
 */
Period parse_pooled_period(std::string_view text, base::Years const& years);

/*!
 * The period axis: each year of the run, then the pooled periods.
 *
 * \param pooled as the user gives them, in his order; nothing given: the
 *        default 2020-2022, left out if the run's years do not contain it.
 * \throw base::UsageError as above, or if one is given twice.
 */
std::vector<Period> make_periods(
    base::Years const& years,
    std::optional<std::vector<std::string>> const& pooled = std::nullopt);

//! A label as it stands in a cube file; throws base::Error.
Period parse_period_label(std::string_view label);

}  // namespace samspil::cubes
