#pragma once

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>

#include "base/civil_time.hpp"
#include "base/contract.hpp"
#include "base/years.hpp"

namespace samspil::method {

//! Bit i: the run's year i (at most 32 of them).
using YearMask = std::uint32_t;
static_assert(base::max_years <= 32);

//! Consecutive years of the run by index, both included.
struct YearRange
{
    int first = 0;
    int last = -1;  //!< below first: none

    constexpr bool is_empty() const { return last < first; }
    constexpr YearMask mask() const
    {
        if (is_empty()) {
            return 0;
        }
        return (YearMask{2} << last) - (YearMask{1} << first);
    }
    friend constexpr bool operator==(YearRange const&,
                                     YearRange const&) = default;
};

/*!
 * Where the run's years begin and end (M1.1), as a table, so that counting
 * persons needs no calendar arithmetic.
 *
 * A year's index is 0 for the run's first. Index count() is the year after the
 * last one; only its beginning is known.
 */
class YearBounds
{
  public:
    explicit constexpr YearBounds(base::Years years) : count_(years.count())
    {
        SAMSPIL_EXPECT(count_ <= base::max_years);
        for (int i = 0; i <= count_; ++i) {
            auto const first_day = base::first_day_of(years.first() + i);
            days_[slot(i)] = first_day.value();
            starts_[slot(i)] = base::start_of(first_day).value();
        }
    }

    constexpr int count() const { return count_; }
    //! 1 January; index 0 to count().
    constexpr base::Day first_day(int index) const
    {
        return base::Day(days_[slot(index)]);
    }
    //! 31 December; index 0 to count() - 1.
    constexpr base::Day last_day(int index) const
    {
        return base::Day(days_[slot(index + 1)] - 1);
    }
    //! 1 January 00:00; index 0 to count().
    constexpr base::Minute start(int index) const
    {
        return base::Minute(starts_[slot(index)]);
    }

    //! The year in which an instant lies: -1 before the run, count() after.
    constexpr int index_of(base::Minute minute) const
    {
        return find(starts_, minute.value(), 1461 * base::minutes_per_day / 4);
    }
    //! The year in which a day lies: -1 before the run, count() after.
    constexpr int index_of_day(base::Day day) const
    {
        return find(days_, day.value(), 365);
    }

    /*!
     * The years Y in which [start, end] lies for some of its time (M2.2): it
     * starts before 1 January Y+1 00:00, and ends after 1 January Y 00:00 or
     * starts at or after it. \pre end >= start.
     */
    constexpr YearRange touched(base::Minute start, base::Minute end) const
    {
        // The last minute that belongs to it; an instant is its own.
        base::Minute const last = end > start ? end - 1 : start;
        return clipped(index_of(start), index_of(last));
    }
    //! The years in which first..last has a day, both included (M5.3).
    //! \pre last >= first; no_day as last: ongoing.
    constexpr YearRange touched_days(base::Day first, base::Day last) const
    {
        return clipped(index_of_day(first), index_of_day(last));
    }

  private:
    using Table = std::array<std::int32_t, base::max_years + 1>;

    static constexpr std::size_t slot(int index)
    {
        SAMSPIL_EXPECT(index >= 0 && index <= base::max_years);
        return static_cast<std::size_t>(index);
    }
    constexpr YearRange clipped(int first, int last) const
    {
        return {std::max(first, 0), std::min(last, count_ - 1)};
    }
    //! The year of a value: first a guess with years of mean length. It is at
    //! most one year off, as leap days move a boundary by less than a month in
    //! max_years. year_bounds_test.cpp holds it against the calendar.
    constexpr int find(Table const& table, std::int32_t value,
                       std::int32_t mean_year) const
    {
        if (value < table[0]) {
            return -1;
        }
        if (value >= table[slot(count_)]) {
            return count_;
        }
        int const guess = std::min((value - table[0]) / mean_year, count_ - 1);
        // No branch: the correction is unpredictable.
        return guess - (value < table[slot(guess)] ? 1 : 0) +
               (value >= table[slot(guess + 1)] ? 1 : 0);
    }

    int count_;       //!< years of the run
    Table days_{};    //!< 1 January of each year and of the year after
    Table starts_{};  //!< their 00:00
};

}  // namespace samspil::method
