#pragma once

#include <string_view>

#include "base/civil_time.hpp"
#include "registers/values/quick_values.hpp"
#include "registers/values/reading.hpp"

namespace samspil::registers {

//! SAS counts dates and datetimes from this day.
inline constexpr base::Day sas_epoch = base::to_day(1960, 1, 1);

/*!
 * A date field: `YYYY-MM-DD`, `YYYYMMDD`, `DD-MM-YYYY`, `DD/MM/YYYY`,
 * `DDMONYYYY`, or a SAS date number (contract: Inputs).
 *
 * A time of day behind a date that is no SAS number is cut off. Eight digits
 * are YYYYMMDD; up to seven, also negative ones, are a SAS number. Months are
 * in English, case ignored. Days and months have two digits. Dates that do not
 * exist and years outside 1582 to 9999 are unreadable.
 *
 * Takes the commonest form first; equals detail::read_any_date(), as
 * tests/registers/values/quick_values_test.cpp checks.
 */
Reading<base::Day> read_date(std::string_view field);

namespace detail {

//! The plain rule of read_date(), form by form.
Reading<base::Day> read_any_date(std::string_view field);

//! A text that begins with a date that is no SAS number.
struct WrittenDate
{
    Reading<base::Day> date;  //!< unreadable if there is none
    std::string_view rest;    //!< what stands behind it
    bool is_date9 = false;    //!< of the form DDMONYYYY

    //! Whether a time of day may stand in \c rest.
    bool has_time_mark() const
    {
        return !rest.empty() && (rest.front() == ' ' || rest.front() == 'T' ||
                                 (is_date9 && rest.front() == ':'));
    }
};
WrittenDate split_written_date(std::string_view text);

}  // namespace detail

inline Reading<base::Day> read_date(std::string_view field)
{
    if (field.size() == iso_date_length) {
        auto const day = quick_iso_day(field.data());
        if (day != base::no_day) {
            return Reading<base::Day>::of(day);
        }
    }
    return detail::read_any_date(field);
}

}  // namespace samspil::registers
