#include "method/interventions/municipality_voter.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <vector>

#include "support/person_builder.hpp"

namespace samspil::method::municipality_voter_test {
namespace {

using records::MunicipalityBasis;
using records::MunicipalityDays;
using records::MunicipalityJoin;
using test::municipality;
using test::registration;

//! Votes of 2019, 2020 and 2021.
std::vector<MunicipalityVote> vote(
    std::vector<records::Registration> registrations,
    MunicipalityRules const& rules = {})
{
    std::sort(registrations.begin(), registrations.end());
    MunicipalityVoter voter({2019, 2021}, rules);
    std::vector<MunicipalityVote> votes(3);
    voter(registrations, votes);
    return votes;
}

//! Official code of 2020's vote; 0 for none.
int code_in_2020(std::vector<records::Registration> const& registrations,
                 MunicipalityRules const& rules = {})
{
    auto const voted = vote(registrations, rules)[1].municipality;
    return voted == reference::no_municipality
               ? 0
               : reference::municipalities[voted.index()].code;
}

TEST(M6_2_Days, BothEndsAreIncluded)
{
    // 1 day against 1 day, then 2 against 1: ties would give the latest start
    EXPECT_EQ(
        code_in_2020({registration("1.8.1", "2020-05-01", "2020-05-02", 751),
                      registration("1.1", "2020-08-01", "2020-08-01", 851)}),
        751);
    EXPECT_EQ(
        code_in_2020({registration("1.8.1", "2020-05-01", "2020-05-01", 751),
                      registration("1.1", "2020-08-01", "2020-08-01", 851)}),
        851);
}

TEST(M6_2_Days, OnlyThoseInTheYearCount)
{
    EXPECT_EQ(
        code_in_2020({registration("1.8.1", "2015-01-01", "2020-01-10", 751),
                      registration("1.1", "2020-12-21", "", 851)}),
        851);
}

TEST(M6_2_Days, OneDayOfTheYearVotes)
{
    EXPECT_EQ(
        code_in_2020({registration("1.1", "2015-01-01", "2020-01-01", 751)}),
        751);
    EXPECT_EQ(
        code_in_2020({registration("1.1", "2015-01-01", "2019-12-31", 751)}),
        0);
}

TEST(M6_3_Vote, MostDaysWin)
{
    EXPECT_EQ(
        code_in_2020({registration("1.8.1", "2020-01-01", "2020-09-30", 751),
                      registration("1.8.1", "2020-09-30", "2020-12-31", 851)}),
        751);
}

TEST(M6_3_Vote, DaysAreSummedOverInterventions)
{
    EXPECT_EQ(
        code_in_2020({registration("1.8.1", "2020-01-01", "2020-01-31", 751),
                      registration("1.4", "2020-02-01", "2020-02-20", 851),
                      registration("1.1", "2020-03-01", "2020-03-20", 851)}),
        851);
}

TEST(M6_3_Days, ParallelInterventionsEachCountUnlessByCalendar)
{
    std::vector<records::Registration> const registrations{
        registration("1.8.1", "2020-03-01", "2020-03-31", 751),
        registration("1.4", "2020-02-01", "2020-02-20", 851),
        registration("1.1", "2020-02-01", "2020-02-20", 851)};

    EXPECT_EQ(code_in_2020(registrations), 851);
    EXPECT_EQ(code_in_2020(registrations, {.days = MunicipalityDays::calendar}),
              751);
}

TEST(M6_3_Days, ByCalendarADateCountsOnce)
{
    // 851: 1–20, 10–25 and 5–8 February are 25 dates
    std::vector<records::Registration> registrations{
        registration("1.4", "2020-02-01", "2020-02-20", 851),
        registration("1.1", "2020-02-10", "2020-02-25", 851),
        registration("1.17", "2020-02-05", "2020-02-08", 851),
        registration("1.8.1", "2020-01-01", "2020-01-26", 751)};
    MunicipalityRules const by_calendar{.days = MunicipalityDays::calendar};

    EXPECT_EQ(code_in_2020(registrations, by_calendar), 751);
    registrations.back().end -= 1;  // 25 dates each: the latest start
    EXPECT_EQ(code_in_2020(registrations, by_calendar), 851);
    registrations.back().end -= 1;
    EXPECT_EQ(code_in_2020(registrations, by_calendar), 851);
}

TEST(M6_3_Ties, TheInterventionWithTheLatestStartWins)
{
    EXPECT_EQ(
        code_in_2020({registration("1.8.1", "2020-01-01", "2020-01-10", 751),
                      registration("1.1", "2020-02-01", "2020-02-10", 461)}),
        461);
}

TEST(M6_3_Ties, StartsAreAsRegistered)
{
    // both have every day of 2020
    EXPECT_EQ(code_in_2020({registration("1.8.1", "2019-05-01", "", 751),
                            registration("1.1", "2019-05-02", "", 461)}),
              461);
    EXPECT_EQ(code_in_2020({registration("1.8.1", "2019-05-02", "", 751),
                            registration("1.1", "2019-05-01", "", 461)}),
              751);
}

TEST(M6_3_Ties, TheStartIsThatOfTheJoinedIntervention)
{
    // joined, 751's runs from 1 May 2019 although named by a later one
    EXPECT_EQ(code_in_2020({registration("1.8.1", "2019-05-01", "", 851),
                            registration("1.8.1", "2019-12-01", "", 751),
                            registration("1.1", "2019-06-01", "", 461)}),
              461);
}

TEST(M6_3_Ties, ThenTheLowerCode)
{
    EXPECT_EQ(code_in_2020({registration("1.8.1", "2019-05-01", "", 751),
                            registration("1.1", "2019-05-01", "", 461)}),
              461);
}

TEST(M6_3_Ties, InterventionsOutsideTheYearDoNotDecide)
{
    // 461's later start has no day in 2020
    auto const votes =
        vote({registration("1.8.1", "2019-01-01", "2020-01-10", 461),
              registration("1.1", "2019-06-01", "2020-01-10", 751),
              registration("1.4", "2019-12-01", "2019-12-31", 461)});

    EXPECT_EQ(votes[1].municipality, municipality(751));
}

TEST(M6_1_Year, EachYearIsJoinedAnew)
{
    auto const votes = vote({registration("1.8.1", "2018-01-01", "", 751),
                             registration("1.8.1", "2020-12-31", "", 851),
                             registration("1.8.1", "2021-06-01", "", 461)});

    EXPECT_EQ(votes[0].municipality, municipality(751));
    EXPECT_EQ(votes[1].municipality, municipality(851));
    EXPECT_EQ(votes[2].municipality, municipality(461));
}

TEST(M6_1_Year, TheLatestRegistrationNamesEvenIfItEndedBeforeTheYear)
{
    auto const votes =
        vote({registration("1.8.1", "2019-01-01", "2020-12-31", 751),
              registration("1.8.1", "2019-06-01", "2019-06-30", 851)});

    EXPECT_EQ(votes[1].municipality, municipality(851));
}

TEST(M6_1_Join, ByInterventionChangesTheVote)
{
    std::vector<records::Registration> const registrations{
        registration("1.8.1", "2020-01-01", "2020-12-31", 751),
        registration("1.12.0.1", "2020-06-01", "2020-06-30", 851)};

    EXPECT_EQ(code_in_2020(registrations), 751);
    EXPECT_EQ(
        code_in_2020(registrations, {.join = MunicipalityJoin::intervention}),
        851);
}

TEST(M6_4_Basis, PayingVotesWithPayingCodes)
{
    std::vector<records::Registration> const registrations{
        registration("1.8.1", "2020-01-01", "2020-12-31", 751, 461)};

    EXPECT_EQ(code_in_2020(registrations), 751);
    EXPECT_EQ(code_in_2020(registrations, {.basis = MunicipalityBasis::paying}),
              461);
}

TEST(M6_5_InvalidCode, DoesNotVoteAndIsCounted)
{
    auto const votes =
        vote({registration("1.8.1", "2019-12-01", "2020-12-31", 999),
              registration("1.1", "2020-05-01", "2020-05-01", 751)});

    EXPECT_EQ(votes[0], (MunicipalityVote{reference::no_municipality, 1}));
    EXPECT_EQ(votes[1], (MunicipalityVote{municipality(751), 1}));
    EXPECT_EQ(votes[2], (MunicipalityVote{}));
}

TEST(M6_5_InvalidCode, IsNoneWhereAJoinedRegistrationHasAValidOne)
{
    auto const votes =
        vote({registration("1.8.1", "2020-01-01", "2020-12-31", 751),
              registration("1.8.1", "2020-05-01", "2020-06-01", 0)});

    EXPECT_EQ(votes[1], (MunicipalityVote{municipality(751), 0}));
}

TEST(M6_3_Vote, AnOnlyMunicipalityHasTheYearsInWhichSomethingRuns)
{
    std::vector const registrations{
        registration("1.8.1", "2018-01-01", "2019-01-01", 751),
        registration("1.1", "2021-12-31", "", 751)};
    auto const only = vote(registrations);
    EXPECT_EQ(only[0].municipality, municipality(751));
    EXPECT_EQ(only[1].municipality, reference::no_municipality);
    EXPECT_EQ(only[2].municipality, municipality(751));

    // Another one's registration leaves what the first one has.
    auto with_other = registrations;
    with_other.push_back(registration("1.4", "2020-05-01", "2020-05-02", 851));
    auto const both = vote(with_other);
    EXPECT_EQ(both[0], only[0]);
    EXPECT_EQ(both[1].municipality, municipality(851));
    EXPECT_EQ(both[2], only[2]);
}

TEST(MunicipalityVoter, NoRegistrationsNoVotes)
{
    EXPECT_EQ(vote({}), (std::vector<MunicipalityVote>(3)));
}

}  // namespace
}  // namespace samspil::method::municipality_voter_test
