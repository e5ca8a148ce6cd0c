#include "method/interventions/intervention_joiner.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <string_view>
#include <vector>

#include "support/person_builder.hpp"

namespace samspil::method::intervention_joiner_test {
namespace {

using records::MunicipalityBasis;
using records::MunicipalityJoin;
using test::day;
using test::municipality;
using test::registration;
using testing::ElementsAre;

//! The interventions of 2020.
std::vector<JoinedIntervention> join(
    std::vector<records::Registration> registrations,
    MunicipalityRules const& rules = {})
{
    std::sort(registrations.begin(), registrations.end());
    InterventionJoiner joiner(rules);
    std::vector<JoinedIntervention> interventions;
    joiner(joiner.order(registrations), day("2020-12-31"), interventions);
    return interventions;
}

JoinedIntervention from_to(std::string_view start, std::string_view end,
                           int code)
{
    return {day(start), day(end), municipality(code)};
}

TEST(M6_1_Joining, OverlapJoinsAndTheLatestRegistrationNames)
{
    EXPECT_THAT(join({registration("1.8.1", "2020-01-01", "2020-12-31", 751),
                      registration("1.8.1", "2020-06-01", "2020-06-30", 851)}),
                ElementsAre(from_to("2020-01-01", "2020-12-31", 851)));
}

TEST(M6_1_Joining, StartOnTheLastDayDoesNotJoin)
{
    EXPECT_THAT(join({registration("1.8.1", "2020-01-01", "2020-09-30", 751),
                      registration("1.8.1", "2020-09-30", "2020-12-31", 851)}),
                ElementsAre(from_to("2020-01-01", "2020-09-30", 751),
                            from_to("2020-09-30", "2020-12-31", 851)));
}

TEST(M6_1_Joining, StartOnTheDayBeforeTheLastJoins)
{
    EXPECT_THAT(join({registration("1.8.1", "2020-01-01", "2020-09-30", 751),
                      registration("1.8.1", "2020-09-29", "2020-12-31", 851)}),
                ElementsAre(from_to("2020-01-01", "2020-12-31", 851)));
}

TEST(M6_1_Joining, IsAgainstTheLatestEndSoFar)
{
    EXPECT_THAT(join({registration("1.8.1", "2020-01-01", "2020-12-31", 751),
                      registration("1.8.1", "2020-02-01", "2020-02-28", 851),
                      registration("1.8.1", "2020-03-01", "2020-03-31", 461)}),
                ElementsAre(from_to("2020-01-01", "2020-12-31", 461)));
}

TEST(M6_1_Joining, NoEndIsAfterEverything)
{
    EXPECT_THAT(join({registration("1.8.1", "2020-01-01", "", 751),
                      registration("1.8.1", "2020-11-01", "2020-11-02", 851)}),
                ElementsAre(from_to("2020-01-01", "", 851)));
}

TEST(M6_1_Joining, OneDayRegistrationsOfOneDayStayApart)
{
    EXPECT_THAT(join({registration("1.8.1", "2020-05-01", "2020-05-01", 751),
                      registration("1.8.1", "2020-05-01", "2020-05-01", 851)}),
                ElementsAre(from_to("2020-05-01", "2020-05-01", 751),
                            from_to("2020-05-01", "2020-05-01", 851)));
}

TEST(M6_1_Latest, OfOneStartTheLatestEndNames)
{
    EXPECT_THAT(join({registration("1.8.1", "2020-01-01", "2020-06-30", 851),
                      registration("1.8.1", "2020-01-01", "2020-12-31", 751)}),
                ElementsAre(from_to("2020-01-01", "2020-12-31", 751)));
}

TEST(M6_1_Latest, OfOneStartAndNoEndNoEndNames)
{
    EXPECT_THAT(join({registration("1.8.1", "2020-01-01", "2020-12-31", 851),
                      registration("1.8.1", "2020-01-01", "", 751)}),
                ElementsAre(from_to("2020-01-01", "", 751)));
}

TEST(M6_1_Latest, OfOneStartAndEndTheHigherCodeNames)
{
    EXPECT_THAT(join({registration("1.8.1", "2020-01-01", "2020-12-31", 851),
                      registration("1.8.1", "2020-01-01", "2020-12-31", 751)}),
                ElementsAre(from_to("2020-01-01", "2020-12-31", 851)));
}

TEST(M6_1_Latest, InvalidCodesDoNotName)
{
    EXPECT_THAT(join({registration("1.8.1", "2020-01-01", "2020-12-31", 751),
                      registration("1.8.1", "2020-06-01", "2020-06-30", 999)}),
                ElementsAre(from_to("2020-01-01", "2020-12-31", 751)));
}

TEST(M6_1_Latest, ChristiansoeIsAValidCode)
{
    EXPECT_THAT(join({registration("1.8.1", "2020-01-01", "2020-12-31", 751),
                      registration("1.8.1", "2020-06-01", "2020-06-30", 411)}),
                ElementsAre(from_to("2020-01-01", "2020-12-31", 411)));
}

TEST(M6_1_Service, ARowOfTheTableIsOneService)
{
    EXPECT_THAT(join({registration("1.3.1", "2020-01-01", "2020-12-31", 751),
                      registration("1.3.2", "2020-06-01", "2020-06-30", 851)}),
                ElementsAre(from_to("2020-01-01", "2020-12-31", 851)));
}

TEST(M6_1_Service, TwoServicesOfOneInterventionJoinOnlyByIntervention)
{
    std::vector<records::Registration> const registrations{
        registration("1.8.1", "2020-01-01", "2020-12-31", 751),
        registration("1.12.0.1", "2020-06-01", "2020-06-30", 851)};

    EXPECT_THAT(join(registrations),
                ElementsAre(from_to("2020-01-01", "2020-12-31", 751),
                            from_to("2020-06-01", "2020-06-30", 851)));
    EXPECT_THAT(join(registrations, {.join = MunicipalityJoin::intervention}),
                ElementsAre(from_to("2020-01-01", "2020-12-31", 851)));
}

TEST(M6_1_Service, ByInterventionTheOrderIsByStart)
{
    // in the store's order, §107 stands behind both of long-term residential
    EXPECT_THAT(join({registration("1.8.1", "2020-06-01", "2020-06-30", 751),
                      registration("1.12.0.1", "2020-01-01", "2020-12-31", 851),
                      registration("1.8.2", "2020-02-01", "2020-12-31", 461)},
                     {.join = MunicipalityJoin::intervention}),
                ElementsAre(from_to("2020-01-01", "2020-12-31", 751),
                            from_to("2020-02-01", "2020-12-31", 461)));
}

TEST(M6_1_Service, OneLevelIsNotOneIntervention)
{
    // sheltered employment and activity services are both on level 2
    EXPECT_EQ(join({registration("1.4", "2020-01-01", "2020-12-31", 751),
                    registration("1.1", "2020-06-01", "2020-06-30", 851)},
                   {.join = MunicipalityJoin::intervention})
                  .size(),
              2U);
}

TEST(M6_1_Year, WhatStartsAfterTheYearTakesNoPart)
{
    EXPECT_THAT(join({registration("1.8.1", "2020-01-01", "", 751),
                      registration("1.8.1", "2021-01-01", "", 851)}),
                ElementsAre(from_to("2020-01-01", "", 751)));
    EXPECT_THAT(join({registration("1.8.1", "2020-01-01", "", 751),
                      registration("1.8.1", "2020-12-31", "", 851)}),
                ElementsAre(from_to("2020-01-01", "", 851)));
}

TEST(M6_4_Basis, PayingTakesTheOtherCode)
{
    EXPECT_THAT(
        join({registration("1.8.1", "2020-01-01", "2020-12-31", 751, 461),
              registration("1.8.1", "2020-06-01", "2020-06-30", 851, 0)},
             {.basis = MunicipalityBasis::paying}),
        ElementsAre(from_to("2020-01-01", "2020-12-31", 461)));
}

}  // namespace
}  // namespace samspil::method::intervention_joiner_test
