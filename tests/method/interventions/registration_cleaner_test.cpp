#include "method/interventions/registration_cleaner.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string_view>
#include <vector>

#include "support/person_builder.hpp"

namespace samspil::method::registration_cleaner_test {
namespace {

using records::Registration;
using test::day;
using test::registration;
using testing::ElementsAre;

struct Cleaned
{
    std::vector<RegistrationFate> fates;
    std::vector<Registration> registrations;
};

Cleaned clean(std::vector<Registration> const& registrations,
              std::string_view death_day = "")
{
    RegistrationCleaner cleaner;
    cleaner(registrations, day(death_day));
    return {{cleaner.fates().begin(), cleaner.fates().end()},
            {cleaner.registrations().begin(), cleaner.registrations().end()}};
}

constexpr RegistrationFate kept{};
constexpr RegistrationFate duplicate{.fate = Fate::duplicate};

TEST(M5_3_Duplicates, ThatAgreeInEverythingCountOnce)
{
    auto const ongoing = registration("1.3.1", "2020-01-01", "", 751, 461);
    auto const same_row = registration("1.3.2", "2020-01-01", "", 751, 461);

    auto const cleaned = clean({ongoing, same_row});

    EXPECT_THAT(cleaned.fates, ElementsAre(kept, duplicate));
    EXPECT_THAT(cleaned.registrations, ElementsAre(ongoing));
}

TEST(M5_3_Duplicates, AnInvalidCodeIsAMissingOne)
{
    EXPECT_THAT(clean({registration("1.1", "2020-01-01", "", 751, 999),
                       registration("1.1", "2020-01-01", "", 751, 0)})
                    .fates,
                ElementsAre(kept, duplicate));
}

TEST(M5_3_Duplicates, AnyDifferenceKeepsThemApart)
{
    std::vector<Registration> registrations(
        7, registration("1.1", "2020-01-01", "2020-05-01", 751, 751));
    registrations[1].service += 1;
    registrations[2].start -= 1;
    registrations[3].end += 1;
    registrations[4].acting = test::municipality(461);
    registrations[5].paying = test::municipality(461);
    registrations[6].target_group = reference::TargetGroup::mental;

    EXPECT_THAT(clean(registrations).fates,
                ElementsAre(kept, kept, kept, kept, kept, kept, kept));
}

TEST(M5_3_Duplicates, AreComparedBeforeTheCutAtDeath)
{
    auto const cleaned =
        clean({registration("1.1", "2020-01-01", "2020-06-01", 751),
               registration("1.1", "2020-01-01", "2020-07-01", 751)},
              "2020-05-10");

    EXPECT_THAT(cleaned.fates,
                ElementsAre(RegistrationFate{.cut_at_death = true},
                            RegistrationFate{.cut_at_death = true}));
    EXPECT_EQ(cleaned.registrations.size(), 2U);
}

TEST(M1_3_Death, EndsARegistrationOnItsDate)
{
    auto const cleaned =
        clean({registration("1.1", "2020-01-01", "2020-05-10", 751),
               registration("1.4", "2020-01-01", "2020-05-11", 751),
               registration("1.8.1", "2020-05-10", "", 751)},
              "2020-05-10");

    EXPECT_THAT(cleaned.fates,
                ElementsAre(kept, RegistrationFate{.cut_at_death = true},
                            RegistrationFate{.cut_at_death = true}));
    for (auto const& registration : cleaned.registrations) {
        EXPECT_EQ(registration.end, day("2020-05-10"));
    }
}

TEST(M1_3_Death, DropsWhatStartsLater)
{
    EXPECT_THAT(
        clean({registration("1.1", "2020-05-11", "", 751)}, "2020-05-10").fates,
        ElementsAre(RegistrationFate{.fate = Fate::after_death}));
}

TEST(RegistrationCleaner, GivesTheOrderOfAStore)
{
    auto const cleaned =
        clean({registration("1.1", "2020-01-01", "2020-06-01", 751, 461),
               registration("1.1", "2020-01-01", "2020-07-01", 461, 751),
               registration("1.8.1", "2021-01-01", "2021-01-02", 751)});

    EXPECT_TRUE(std::is_sorted(cleaned.registrations.begin(),
                               cleaned.registrations.end()));
    EXPECT_EQ(cleaned.registrations.front().start, day("2021-01-01"));
}

TEST(RegistrationCleaner, GivesTheOrderOfAStoreAfterTheCutToo)
{
    auto const cleaned =
        clean({registration("1.1", "2020-01-01", "2020-06-01", 751),
               registration("1.1", "2020-01-01", "2020-07-01", 461)},
              "2020-05-10");

    EXPECT_EQ(cleaned.registrations.front().acting, test::municipality(461));
}

}  // namespace
}  // namespace samspil::method::registration_cleaner_test
