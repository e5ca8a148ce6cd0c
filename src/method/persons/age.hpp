#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>

#include "base/civil_time.hpp"

namespace samspil::method {

namespace detail {

/*!
 * Between 1901 and 2100 every fourth year is a leap year, so that the year of
 * a day is a division; the one wanted is that of the day before, plus one.
 * Defined for every day, and right if has_quick_age_base().
 */
constexpr int quick_age_base(base::Day birth_day)
{
    constexpr auto day_0 =
        static_cast<std::uint32_t>(base::to_day(1901, 1, 1).value()) + 1;
    auto const days = static_cast<std::uint32_t>(birth_day.value()) - day_0;
    return 1902 + static_cast<int>((4 * days + 3) / 1461);
}

constexpr bool has_quick_age_base(base::Day birth_day)
{
    constexpr base::Day first = base::to_day(1901, 1, 1);
    constexpr base::Day last = base::to_day(2099, 12, 31);
    return birth_day > first && birth_day <= last;
}

}  // namespace detail

/*!
 * What to take from a year to get the age in it (M1.2): completed years on
 * 1 January of Y = Y - age_base.
 *
 * The year of birth for who is born on 1 January, the year after it for
 * everybody else, who has had no birthday yet on 1 January.
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

//! Whether a person of this age is adult (M1.2).
constexpr bool is_adult(int age, int min_age)
{
    return age >= min_age;
}

//! Index on the axis age_group (M8): under 25, 25–34, …, 75–84, 85 and older.
constexpr std::size_t age_group(int age)
{
    return static_cast<std::size_t>((std::clamp(age, 15, 85) - 15) / 10);
}

}  // namespace samspil::method
