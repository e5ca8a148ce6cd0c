#pragma once

#include <algorithm>
#include <compare>
#include <concepts>
#include <cstdint>
#include <limits>
#include <type_traits>
#include <utility>

#include "base/contract.hpp"

namespace samspil::base {

/*!
 * A point on the calendar as a whole number of units since 1970-01-01 00:00.
 *
 * Each unit has a type of its own, so that the compiler refuses a day where a
 * minute is expected, and a plain number where either is. Only what has a
 * meaning compiles: points are compared, moved by a number of units, and
 * subtracted from one another. A point has the size, the bytes and the speed
 * of its number.
 *
 * \tparam Unit       tells the types apart; it is never constructed.
 * \tparam Difference what is between two points [units].
 */
template <class Unit, std::signed_integral Difference>
class TimePoint
{
  public:
    using Number = std::int32_t;

    //! 1970-01-01 00:00
    constexpr TimePoint() = default;
    //! \pre the number is in the range of Number.
    explicit constexpr TimePoint(std::integral auto units)
        : units_(static_cast<Number>(units))
    {
        SAMSPIL_EXPECT(std::in_range<Number>(units));
    }

    //! Earlier than every date or instant in the registers.
    static constexpr TimePoint lowest()
    {
        return TimePoint(std::numeric_limits<Number>::min());
    }
    //! The greatest number.
    static constexpr TimePoint highest()
    {
        return TimePoint(std::numeric_limits<Number>::max());
    }

    //! Units since 1970-01-01 00:00.
    constexpr Number value() const { return units_; }

    friend constexpr bool operator==(TimePoint, TimePoint) = default;
    friend constexpr auto operator<=>(TimePoint, TimePoint) = default;

    constexpr TimePoint& operator++() { return *this += 1; }
    constexpr TimePoint& operator+=(Number units)
    {
        return *this = *this + units;
    }
    constexpr TimePoint& operator-=(Number units)
    {
        return *this = *this - units;
    }
    friend constexpr TimePoint operator+(TimePoint point, Number units)
    {
        return TimePoint(point.units_ + units);
    }
    friend constexpr TimePoint operator-(TimePoint point, Number units)
    {
        return TimePoint(point.units_ - units);
    }
    friend constexpr Difference operator-(TimePoint a, TimePoint b)
    {
        return Difference{a.units_} - b.units_;
    }

    //! The earlier of two. Unlike std::min, it passes numbers, not references,
    //! so that loops stay free of branches.
    friend constexpr TimePoint earlier(TimePoint a, TimePoint b)
    {
        return TimePoint(std::min(a.units_, b.units_));
    }
    //! The later of two.
    friend constexpr TimePoint later(TimePoint a, TimePoint b)
    {
        return TimePoint(std::max(a.units_, b.units_));
    }

  private:
    Number units_ = 0;  //!< since 1970-01-01 00:00
};

}  // namespace samspil::base

//! Not defined: the general template would silently give 1970 as the limits.
template <class Unit, class Difference>
class std::numeric_limits<samspil::base::TimePoint<Unit, Difference>>;
