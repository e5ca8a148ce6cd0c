#include "method/stays/bed_minutes.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <vector>

#include "support/person_builder.hpp"
#include "support/plain_stays.hpp"

namespace samspil::method::bed_minutes_test {
namespace {

using reference::StayKind;
using test::at;
using testing::ElementsAre;

constexpr YearBounds years({2018, 2020});

Stay stay(std::string_view start, std::string_view end,
          StayKind kind = StayKind::inpatient)
{
    return {at(start), at(end), kind, false};
}

std::vector<std::int64_t> minutes_of(std::vector<Stay> const& stays)
{
    std::vector<std::int64_t> minutes(3);
    test::add_bed_minutes(stays, years, minutes);
    return minutes;
}

TEST(M4_3_StayYear, IsThatOfItsStart)
{
    auto const over_new_year = stay("2018-12-31 23:59", "2019-01-05 10:00");

    EXPECT_EQ(years.index_of(over_new_year.start), 0);
    EXPECT_EQ(years.index_of(at("2018-12-31 24:00")), 1);
}

TEST(M4_5_BedMinutes, AStayOverNewYearIsDivided)
{
    EXPECT_THAT(minutes_of({stay("2018-12-31 12:00", "2019-01-02 00:30")}),
                ElementsAre(720, 1470, 0));
}

TEST(M4_5_BedMinutes, EndAtNewYearHasNothingInTheNewYear)
{
    EXPECT_THAT(minutes_of({stay("2018-12-31 12:00", "2019-01-01 00:00")}),
                ElementsAre(720, 0, 0));
}

TEST(M4_5_BedMinutes, AStayOverAYearFillsIt)
{
    EXPECT_THAT(minutes_of({stay("2017-12-31 12:00", "2020-01-01 00:01")}),
                ElementsAre(365 * 1440, 365 * 1440, 1));
    EXPECT_THAT(minutes_of({stay("2019-12-31 12:00", "2022-01-01 00:01")}),
                ElementsAre(0, 720, 366 * 1440));
}

TEST(M4_5_BedMinutes, OnlyInpatientStaysCount)
{
    EXPECT_THAT(minutes_of({stay("2019-05-01 10:00", "2019-05-01 20:00",
                                 StayKind::ambulatory_physical),
                            stay("2019-05-02 10:00", "2019-05-02 22:00")}),
                ElementsAre(0, 720, 0));
}

TEST(M8_Admitted, InEveryYearThatAnInpatientStayLiesIn)
{
    std::vector<Stay> const stays{
        stay("2017-12-31 12:00", "2018-01-01 00:00"),
        stay("2018-12-31 12:00", "2019-01-01 00:01"),
        stay("2020-05-01 10:00", "2020-05-01 11:00", StayKind::out_contact)};

    EXPECT_EQ(test::admitted_years(stays, years), 0b011U);
}

}  // namespace
}  // namespace samspil::method::bed_minutes_test
