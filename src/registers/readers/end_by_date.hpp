#pragma once

#include <cstdint>
#include <string_view>

#include "base/civil_time.hpp"
#include "registers/readers/row_tally.hpp"
#include "registers/values/reading.hpp"

/*!
 * Ends in the year 2100 or later stand for no end (contract: "Forms that
 * exports leave behind"; M2.4, M5.3): registers write 9999-12-31 for what is
 * still open. They are counted, as the row alone decides it (M0).
 */
namespace samspil::registers {

//! The first date that, as an end, means that there is none.
inline constexpr base::Day first_open_day = base::to_day(2100, 1, 1);

//! An end date, missing if it stands for no end.
inline Reading<base::Day> without_open_date(Reading<base::Day> const& end,
                                            RowTally& tally)
{
    if (!end.has_value() || end.value < first_open_day) {
        return end;
    }
    tally.count_rule(QualityRule::open_end_by_date);
    return Reading<base::Day>::missing();
}

//! The same for an end with a time. \param field the end as written: 24:00 of
//! 2099-12-31 is of that year, though the instant is the next day's.
inline Reading<std::int64_t> without_open_instant(
    Reading<std::int64_t> const& end, std::string_view field, RowTally& tally)
{
    constexpr auto limit =
        std::int64_t{first_open_day.value()} * base::minutes_per_day;
    bool const is_before =
        !end.has_value() || end.value < limit ||
        (end.value == limit && field.find("24:00") != std::string_view::npos);
    if (is_before) {
        return end;
    }
    tally.count_rule(QualityRule::open_end_by_date);
    return Reading<std::int64_t>::missing();
}

}  // namespace samspil::registers
