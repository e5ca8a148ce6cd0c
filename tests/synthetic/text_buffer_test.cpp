#include "synthetic/text_buffer.hpp"

#include <gtest/gtest.h>

#include <limits>
#include <string>

namespace samspil::synthetic::text_buffer_test {
namespace {

TEST(TextBuffer, WritesARow)
{
    TextBuffer rows;

    rows.text("DF20").next().number(0).next().number(1840).end_row();

    EXPECT_EQ(rows.view(), "DF20,0,1840\n");
}

TEST(TextBuffer, WritesDatesAndTimes)
{
    TextBuffer rows;
    auto const day = base::to_day(2020, 2, 29);

    rows.date(day).next().time(base::start_of(day) + 9 * 60 + 5).next();
    rows.date(base::to_day(1969, 12, 31)).next();
    rows.time(base::start_of(base::to_day(1969, 12, 31)) + 1439).next();
    rows.date(base::no_day).next().two_digits(7);

    EXPECT_EQ(rows.view(), "2020-02-29,09:05,1969-12-31,23:59,,07");
}

TEST(TextBuffer, WritesTheLargestNumber)
{
    TextBuffer rows;

    rows.number(std::numeric_limits<std::uint64_t>::max());

    EXPECT_EQ(rows.view(), "18446744073709551615");
}

TEST(TextBuffer, GrowsAndIsEmptyAgain)
{
    TextBuffer rows;
    std::string expected;
    for (unsigned i = 0; i < 10'000; ++i) {
        rows.number(i).end_row();
        expected += std::to_string(i) + "\n";
    }
    EXPECT_EQ(rows.view(), expected);

    rows.clear();
    rows.text("x");

    EXPECT_EQ(rows.view(), "x");
}

}  // namespace
}  // namespace samspil::synthetic::text_buffer_test
