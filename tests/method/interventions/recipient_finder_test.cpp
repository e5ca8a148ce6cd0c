#include "method/interventions/recipient_finder.hpp"

#include <gtest/gtest.h>

#include <vector>

#include "reference/services.hpp"
#include "support/person_builder.hpp"

namespace samspil::method::recipient_finder_test {
namespace {

using reference::Intervention;
using reference::Level;
using reference::TargetGroup;
using test::registration;

//! What is received in 2020.
RecipientYear find(std::vector<records::Registration> const& registrations)
{
    RecipientFinder const find_received({2019, 2021});
    std::vector<RecipientYear> received(3);
    find_received(registrations, received);
    return received[1];
}

std::uint8_t bit(Intervention intervention)
{
    return static_cast<std::uint8_t>(1U << reference::index_of(intervention));
}

//! A registration of a target group; the municipality plays no part.
records::Registration of_group(std::string_view service, std::string_view start,
                               std::string_view end, TargetGroup group)
{
    return registration(service, start, end, 751, 751, group);
}

TEST(M5_1_Services, HaveTheirInterventionAndLevel)
{
    auto const housing = registration("1.12.0.1", "2020-01-01", "", 751);
    auto const sheltered = registration("1.4", "2020-01-01", "", 751);
    auto const treatment = registration("1.3", "2020-01-01", "", 751);

    EXPECT_EQ(housing.intervention(), Intervention::long_term_residential);
    EXPECT_EQ(housing.level(), Level::long_term_residential);
    EXPECT_EQ(sheltered.intervention(), Intervention::sheltered_employment);
    EXPECT_EQ(sheltered.level(), Level::activity_services);
    EXPECT_EQ(treatment.level(), Level::other);
}

TEST(M5_2_Codes, MatchByWholeComponents)
{
    EXPECT_EQ(reference::find_service("1.3.2"), reference::find_service("1.3"));
    EXPECT_FALSE(reference::find_service("1.12.0.3").has_value());
    EXPECT_FALSE(reference::find_service("1.12").has_value());
    EXPECT_FALSE(reference::find_service("1").has_value());
    EXPECT_NE(reference::find_service("1.18.1"),
              reference::find_service("1.1"));
}

TEST(M5_3_Recipient, OneDayInTheYearIsEnoughAtEitherEnd)
{
    EXPECT_TRUE(find({registration("1.4", "2018-05-01", "2020-01-01", 751)})
                    .is_recipient());
    EXPECT_TRUE(
        find({registration("1.4", "2020-12-31", "", 751)}).is_recipient());
}

TEST(M5_3_Recipient, ADayOutsideIsNot)
{
    EXPECT_FALSE(find({registration("1.4", "2018-05-01", "2019-12-31", 751)})
                     .is_recipient());
    EXPECT_FALSE(
        find({registration("1.4", "2021-01-01", "", 751)}).is_recipient());
    EXPECT_FALSE(find({}).is_recipient());
}

TEST(M5_4_Level, IsTheHighestAndInterventionsAreAll)
{
    auto const received = find({
        registration("1.1", "2020-01-01", "2020-12-31", 751),
        registration("1.12.0.1", "2020-06-01", "2020-06-01", 751),
        registration("1.8.1", "2021-01-01", "", 751),
    });

    EXPECT_EQ(received.level, Level::long_term_residential);
    EXPECT_EQ(received.interventions,
              bit(Intervention::long_term_residential) |
                  bit(Intervention::activity_and_social));
}

TEST(M5_4_Level, LooksAtTheYearAlone)
{
    auto const received = find({
        registration("1.8.1", "2018-01-01", "2019-12-31", 751),
        registration("1.13.4", "2020-01-01", "", 751),
    });

    EXPECT_EQ(received.level, Level::other);
    EXPECT_EQ(received.interventions, bit(Intervention::companion));
}

TEST(M5_5_TargetGroup, CodesMatchByWholeComponents)
{
    using reference::target_group;

    EXPECT_EQ(target_group("1.1"), TargetGroup::physical);
    EXPECT_EQ(target_group("1.1.4"), TargetGroup::physical);
    EXPECT_EQ(target_group("1.10"), TargetGroup::unknown);
    EXPECT_EQ(target_group("1.2.1.3"), TargetGroup::cognitive);
    EXPECT_EQ(target_group("1.2.2"), TargetGroup::mental);
    EXPECT_EQ(target_group("1.2"), TargetGroup::unknown);
    EXPECT_EQ(target_group("2.1"), TargetGroup::social);
    EXPECT_EQ(target_group("21"), TargetGroup::unknown);
    EXPECT_EQ(target_group(""), TargetGroup::unknown);
}

TEST(M5_5_TargetGroup, IsOfTheRegistrationThatGivesTheLevel)
{
    auto const received = find({
        of_group("1.8.1", "2020-12-31", "", TargetGroup::unknown),
        of_group("1.1", "2020-01-01", "", TargetGroup::mental),
    });

    EXPECT_EQ(received.target_group, TargetGroup::unknown);
}

TEST(M5_5_TargetGroup, LevelAndNotServiceDecides)
{
    // §108 and housing like residential are one level
    auto const received = find({
        of_group("1.8.1", "2020-01-01", "2020-02-01", TargetGroup::social),
        of_group("1.12.0.1", "2020-03-01", "", TargetGroup::mental),
    });

    EXPECT_EQ(received.target_group, TargetGroup::mental);
}

TEST(M5_5_TargetGroup, KnownGoesBeforeUnknownWhateverTheDays)
{
    auto const received = find({
        of_group("1.1", "2020-12-31", "2020-12-31", TargetGroup::physical),
        of_group("1.1", "2020-01-01", "", TargetGroup::unknown),
    });

    EXPECT_EQ(received.target_group, TargetGroup::physical);
}

TEST(M5_5_TargetGroup, ThenMostDaysInTheYear)
{
    // the first has more days in all, but one less in 2020
    auto const received = find({
        of_group("1.1", "2018-01-01", "2020-01-09", TargetGroup::mental),
        of_group("1.1", "2020-01-01", "2020-01-10", TargetGroup::physical),
    });

    EXPECT_EQ(received.target_group, TargetGroup::physical);
}

TEST(M5_5_TargetGroup, ThenTheLatestStartAsRegistered)
{
    // both have all days of 2020
    auto const received = find({
        of_group("1.1", "2018-01-01", "", TargetGroup::mental),
        of_group("1.1", "2018-01-02", "", TargetGroup::physical),
    });

    EXPECT_EQ(received.target_group, TargetGroup::physical);
}

TEST(M5_5_TargetGroup, ThenMentalCognitiveSocialPhysical)
{
    auto const winner = [](TargetGroup a, TargetGroup b) {
        auto const one = of_group("1.1", "2020-01-01", "2020-02-01", a);
        auto const other = of_group("1.4", "2020-01-01", "2020-02-01", b);
        EXPECT_EQ(find({one, other}), find({other, one}));
        return find({one, other}).target_group;
    };

    EXPECT_EQ(winner(TargetGroup::mental, TargetGroup::cognitive),
              TargetGroup::mental);
    EXPECT_EQ(winner(TargetGroup::cognitive, TargetGroup::social),
              TargetGroup::cognitive);
    EXPECT_EQ(winner(TargetGroup::social, TargetGroup::physical),
              TargetGroup::social);
}

}  // namespace
}  // namespace samspil::method::recipient_finder_test
