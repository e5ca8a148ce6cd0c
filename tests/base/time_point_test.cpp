#include "base/time_point.hpp"

#include <gtest/gtest.h>

#include <concepts>
#include <cstring>
#include <limits>
#include <type_traits>

#include "base/civil_time.hpp"
#include "support/printers.hpp"

namespace samspil::base::time_point_test {
namespace {

template <class A, class B>
concept Added = requires(A a, B b)
{
    a + b;
};
template <class A, class B>
concept Subtracted = requires(A a, B b)
{
    a - b;
};
template <class A, class B>
concept Compared = requires(A a, B b)
{
    a < b;
};
template <class A, class B>
concept Equated = requires(A a, B b)
{
    a == b;
};

// A day, an instant and a number are never taken for one another.
static_assert(!std::convertible_to<Day, Minute>);
static_assert(!std::convertible_to<Minute, Day>);
static_assert(!std::constructible_from<Minute, Day>);
static_assert(!std::constructible_from<Day, Minute>);
static_assert(!std::convertible_to<int, Day>);
static_assert(!std::convertible_to<Day, int>);
static_assert(!std::is_constructible_v<int, Day>);
static_assert(!std::is_constructible_v<Day, double>);
static_assert(!std::is_assignable_v<Day&, int>);

// What has a meaning compiles, and nothing else.
static_assert(std::same_as<decltype(Day() + 1), Day>);
static_assert(std::same_as<decltype(Day() - 1), Day>);
static_assert(std::same_as<decltype(Day() - Day()), std::int32_t>);
static_assert(std::same_as<decltype(Minute() - Minute()), std::int64_t>);
static_assert(!Added<Day, Day> && !Added<Day, Minute> && !Added<int, Day>);
static_assert(!Subtracted<Day, Minute> && !Subtracted<int, Day>);
static_assert(!Compared<Day, Minute> && !Compared<Day, int>);
static_assert(!Equated<Day, Minute> && !Equated<Day, int>);

// Columns of files and rows between ranks hold the number's bytes.
static_assert(sizeof(Day) == sizeof(std::int32_t));
static_assert(alignof(Day) == alignof(std::int32_t));
static_assert(std::is_trivially_copyable_v<Day>);
static_assert(std::is_standard_layout_v<Day>);
static_assert(std::has_unique_object_representations_v<Day>);

TEST(TimePoint, HasTheBytesOfItsNumber)
{
    std::int32_t const number = -123'456'789;
    Day const day(number);

    EXPECT_EQ(std::memcmp(&day, &number, sizeof(day)), 0);
    EXPECT_EQ(day.value(), number);
}

TEST(TimePoint, BeginsIn1970)
{
    EXPECT_EQ(Day().value(), 0);
    EXPECT_EQ(Minute().value(), 0);
}

TEST(TimePoint, MovesByUnits)
{
    Day day(10);
    EXPECT_EQ(day + 5, Day(15));
    EXPECT_EQ(day - 15, Day(-5));

    day += 2;
    day -= 5;
    ++day;
    EXPECT_EQ(day, Day(8));
}

TEST(TimePoint, IsOrderedAsItsNumber)
{
    EXPECT_LT(Day(-1), Day(0));
    EXPECT_LE(Day::lowest(), Day(std::numeric_limits<std::int32_t>::min()));
    EXPECT_EQ(Day::highest(), no_day);
    EXPECT_EQ(earlier(Day(3), Day(4)), Day(3));
    EXPECT_EQ(earlier(Day(4), Day(3)), Day(3));
    EXPECT_EQ(later(Day(3), Day(4)), Day(4));
    EXPECT_EQ(later(Day(4), Day(3)), Day(4));
}

TEST(TimePoint, CountsMinutesBeyondTheRangeOfAnInstant)
{
    EXPECT_EQ(no_minute - Minute::lowest(), 4'294'967'295);
}

}  // namespace
}  // namespace samspil::base::time_point_test
