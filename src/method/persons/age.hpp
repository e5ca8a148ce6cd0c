#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>

#include "base/civil_time.hpp"

namespace samspil::method {

namespace detail {

/*!
 * age_base() without calendar arithmetic, for vector instructions: between
 * 1901 and 2099 every fourth year is a leap year, so that one division gives
 * the year of a day. The result is the year of the day before the birth, plus
 * one.
 *
 * Any day may be given; the result equals age_base() where
 * has_quick_age_base() says so. method/persons/age_test.cpp holds it against
 * the calendar on every birthday from 1582 to 2450.
 */
constexpr int quick_age_base(base::Day birth_day)
{
    constexpr auto day_0 =
        static_cast<std::uint32_t>(base::to_day(1901, 1, 1).value()) + 1;
    auto const days = static_cast<std::uint32_t>(birth_day.value()) - day_0;
    return 1902 + static_cast<int>((4 * days + 3) / 1461);
}

//! Whether quick_age_base() is right for a birth day.
constexpr bool has_quick_age_base(base::Day birth_day)
{
    constexpr base::Day first = base::to_day(1901, 1, 1);
    constexpr base::Day last = base::to_day(2099, 12, 31);
    return birth_day > first && birth_day <= last;
}

}  // namespace detail

/*!
 * The year in which a person is 0 years old by M1.2: the age in year Y is
 * Y - age_base().
 *
 * That is the year of birth for a person born on 1 January, and the year after
 * it for everybody else, who has had no birthday in the year of birth on its
 * 1 January.
 */
constexpr int age_base(base::Day birth_day)
{
    if (detail::has_quick_age_base(birth_day)) {
        return detail::quick_age_base(birth_day);
    }
    auto const birth = base::to_civil(birth_day);
    bool const is_new_year = birth.month == 1 && birth.day == 1;
    return is_new_year ? birth.year : birth.year + 1;
}

//! Completed years on 1 January of \p year (M1.2); below 0 before the birth.
constexpr int age_in(int year, base::Day birth_day)
{
    return year - age_base(birth_day);
}

//! Index on the axis age_group (M8): under 25, 25–34, …, 75–84, 85 and older.
constexpr std::size_t age_group(int age)
{
    return static_cast<std::size_t>((std::clamp(age, 15, 85) - 15) / 10);
}

}  // namespace samspil::method
