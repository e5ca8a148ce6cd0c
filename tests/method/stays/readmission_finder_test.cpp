#include "method/stays/readmission_finder.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <limits>
#include <vector>

#include "support/person_builder.hpp"

namespace samspil::method::readmission_finder_test {
namespace {

using reference::StayKind;
using test::at;
using test::day;
using testing::ElementsAre;
using testing::IsEmpty;

constexpr int in_2019 = 1;
constexpr int in_2020 = 2;
constexpr auto alone = IndexOutcome::not_readmitted;

struct Given
{
    base::Day death_day = base::no_day;
    base::Minute observation_end = at("2023-01-01");
    int days = 30;
};

std::vector<IndexAdmission> find(std::vector<Stay> const& stays,
                                 Given const& given = {})
{
    ReadmissionFinder const find_readmissions(
        {2018, 2022}, given.observation_end, {given.days});
    std::vector<IndexAdmission> admissions;
    find_readmissions(stays, given.death_day, admissions);
    return admissions;
}

Stay planned(std::string_view start, std::string_view end)
{
    return {at(start), at(end), StayKind::inpatient, false};
}
Stay acute(std::string_view start, std::string_view end)
{
    return {at(start), at(end), StayKind::inpatient, true};
}
Stay ambulatory(std::string_view start, std::string_view end)
{
    return {at(start), at(end), StayKind::ambulatory_physical, true};
}

//! Ends on 10 May: the 30 days are over with 9 June.
Stay const index_of_may = planned("2020-05-01 10:00", "2020-05-10 14:00");

TEST(M4_7_Readmission, AcuteOnTheLastOfThirtyDaysCounts)
{
    EXPECT_THAT(
        find({index_of_may, acute("2020-06-09 23:59", "2020-06-12 10:00")}),
        ElementsAre(IndexAdmission{in_2020, IndexOutcome::readmitted},
                    IndexAdmission{in_2020, alone}));
}

TEST(M4_7_Readmission, AcuteTheDayAfterDoesNot)
{
    EXPECT_THAT(
        find({index_of_may, acute("2020-06-10 00:00", "2020-06-12 10:00")}),
        ElementsAre(IndexAdmission{in_2020, alone},
                    IndexAdmission{in_2020, alone}));
}

TEST(M4_7_Readmission, AnEndAtMidnightIsOfTheNextDate)
{
    EXPECT_THAT(find({planned("2020-05-01 10:00", "2020-05-10 24:00"),
                      acute("2020-06-10 23:59", "2020-06-12 10:00")}),
                ElementsAre(IndexAdmission{in_2020, IndexOutcome::readmitted},
                            IndexAdmission{in_2020, alone}));
}

TEST(M4_7_Readmission, PlannedOrAmbulatoryStaysDoNotReadmit)
{
    EXPECT_THAT(
        find({index_of_may, ambulatory("2020-05-12 10:00", "2020-05-12 11:00"),
              planned("2020-05-20 10:00", "2020-05-22 10:00")}),
        ElementsAre(IndexAdmission{in_2020, alone},
                    IndexAdmission{in_2020, alone}));
}

TEST(M4_7_Readmission, AnAcuteStayBehindAPlannedOneReadmitsBoth)
{
    EXPECT_THAT(
        find({index_of_may, planned("2020-05-20 10:00", "2020-05-22 10:00"),
              acute("2020-06-01 10:00", "2020-06-02 10:00")}),
        ElementsAre(IndexAdmission{in_2020, IndexOutcome::readmitted},
                    IndexAdmission{in_2020, IndexOutcome::readmitted},
                    IndexAdmission{in_2020, alone}));
}

TEST(M4_7_Readmission, AReadmissionIsAnIndexItself)
{
    EXPECT_THAT(
        find({index_of_may, acute("2020-05-20 10:00", "2020-05-22 10:00"),
              acute("2020-06-01 10:00", "2020-06-02 10:00")}),
        ElementsAre(IndexAdmission{in_2020, IndexOutcome::readmitted},
                    IndexAdmission{in_2020, IndexOutcome::readmitted},
                    IndexAdmission{in_2020, alone}));
}

TEST(M4_7_IndexYear, IsThatOfTheLastMinuteBeforeTheEnd)
{
    EXPECT_THAT(find({planned("2019-12-20 10:00", "2020-01-01 00:00"),
                      planned("2020-03-20 10:00", "2020-04-01 00:00")}),
                ElementsAre(IndexAdmission{in_2019, alone},
                            IndexAdmission{in_2020, alone}));
}

TEST(M4_7_IndexYear, OutsideTheRunIsNoIndexButReadmits)
{
    EXPECT_THAT(find({planned("2017-12-20 10:00", "2018-01-01 00:00")}),
                IsEmpty());
    EXPECT_THAT(find({planned("2022-11-20 10:00", "2022-11-30 10:00"),
                      acute("2022-12-28 10:00", "2023-01-05 10:00")}),
                ElementsAre(IndexAdmission{4, IndexOutcome::readmitted}));
}

TEST(M4_7_Death, OnTheLastOfTheDaysLeavesTheIndexOut)
{
    EXPECT_THAT(find({index_of_may}, {.death_day = day("2020-06-09")}),
                ElementsAre(IndexAdmission{in_2020, IndexOutcome::death}));
}

TEST(M4_7_Death, TheDayAfterDoesNot)
{
    EXPECT_THAT(find({index_of_may}, {.death_day = day("2020-06-10")}),
                ElementsAre(IndexAdmission{in_2020, alone}));
}

TEST(M4_7_Death, OutranksTheReadmission)
{
    EXPECT_THAT(
        find({index_of_may, acute("2020-05-20 10:00", "2020-05-22 10:00")},
             {.death_day = day("2020-05-22")}),
        ElementsAre(IndexAdmission{in_2020, IndexOutcome::death},
                    IndexAdmission{in_2020, IndexOutcome::death}));
}

TEST(M4_7_ObservationEnd, ExactlyWhenTheDaysAreOverIsEnough)
{
    EXPECT_THAT(
        find({index_of_may}, {.observation_end = at("2020-06-09 24:00")}),
        ElementsAre(IndexAdmission{in_2020, alone}));
}

TEST(M4_7_ObservationEnd, AMinuteEarlierLeavesTheIndexOut)
{
    EXPECT_THAT(
        find({index_of_may}, {.observation_end = at("2020-06-09 23:59")}),
        ElementsAre(IndexAdmission{in_2020, IndexOutcome::unobserved}));
}

TEST(M4_7_ObservationEnd, LeavesOutEvenWhoIsReadmittedAlready)
{
    EXPECT_THAT(
        find({index_of_may, acute("2020-05-11 10:00", "2020-05-22 10:00")},
             {.observation_end = at("2020-06-01")}),
        ElementsAre(IndexAdmission{in_2020, IndexOutcome::unobserved},
                    IndexAdmission{in_2020, IndexOutcome::unobserved}));
}

TEST(M4_7_ObservationEnd, IsCountedAfterTheDeaths)
{
    EXPECT_THAT(find({index_of_may}, {.death_day = day("2020-05-30"),
                                      .observation_end = at("2020-06-01")}),
                ElementsAre(IndexAdmission{in_2020, IndexOutcome::death}));
}

TEST(M4_7_ObservationEnd, AStayStillOpenIsLeftOut)
{
    EXPECT_THAT(find({planned("2022-12-01 10:00", "2023-01-01 00:00")}),
                ElementsAre(IndexAdmission{4, IndexOutcome::unobserved}));
}

TEST(M4_7_Days, ScenarioReplacesThirtyEverywhere)
{
    std::vector<Stay> const stays{
        index_of_may, acute("2020-05-10 20:00", "2020-05-11 20:00")};

    EXPECT_EQ(find(stays, {.days = 0}).front().outcome,
              IndexOutcome::readmitted);
    EXPECT_EQ(find({index_of_may}, {.death_day = day("2020-05-10"), .days = 0})
                  .front()
                  .outcome,
              IndexOutcome::death);
    EXPECT_EQ(find({index_of_may}, {.death_day = day("2020-05-11"), .days = 0})
                  .front()
                  .outcome,
              alone);
    EXPECT_EQ(find({index_of_may},
                   {.observation_end = at("2020-05-10 24:00"), .days = 0})
                  .front()
                  .outcome,
              alone);
}

TEST(M4_7_Days, AnyNumberOfDaysIsTaken)
{
    EXPECT_THAT(find({index_of_may}, {.days = std::numeric_limits<int>::max()}),
                ElementsAre(IndexAdmission{in_2020, IndexOutcome::unobserved}));
}

}  // namespace
}  // namespace samspil::method::readmission_finder_test
