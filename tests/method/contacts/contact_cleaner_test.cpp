#include "method/contacts/contact_cleaner.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string_view>
#include <vector>

#include "support/person_builder.hpp"

namespace samspil::method::contact_cleaner_test {
namespace {

using reference::ContactType;
using test::at;
using test::day;
using testing::ElementsAre;
using testing::IsEmpty;

struct Cleaned
{
    std::vector<ContactFate> fates;
    std::vector<records::Contact> contacts;
};

Cleaned clean(std::vector<ResolvedContact> const& contacts,
              std::string_view death_day = "",
              std::string_view observation_end = "2023-01-01")
{
    ContactCleaner cleaner(at(observation_end));
    cleaner(contacts, day(death_day));
    return {{cleaner.fates().begin(), cleaner.fates().end()},
            {cleaner.contacts().begin(), cleaner.contacts().end()}};
}

ResolvedContact contact(std::string_view start, std::string_view end,
                        records::ContactTraits const& traits = {})
{
    return {.start = at(start),
            .end = at(end),
            .traits = traits,
            .diagnosis_identity = 7};
}

constexpr ContactFate kept{};
constexpr ContactFate duplicate{.fate = Fate::duplicate};
constexpr ContactFate open_until_end{.open_end =
                                         OpenEnd::until_observation_end};
constexpr ContactFate open_zero{.open_end = OpenEnd::zero_minutes};

TEST(M2_5_Duplicates, ThatAgreeInEverythingCountOnce)
{
    auto const visit = contact("2020-05-01 10:00", "2020-05-01 11:00");

    auto const cleaned = clean({visit, visit, visit});

    EXPECT_THAT(cleaned.fates, ElementsAre(kept, duplicate, duplicate));
    EXPECT_EQ(cleaned.contacts.size(), 1U);
}

TEST(M2_5_Duplicates, AnyDifferenceKeepsThemApart)
{
    auto const original = contact("2020-05-01 10:00", "2020-05-01 11:00");
    std::vector<ResolvedContact> contacts(7, original);
    contacts[1].start -= 1;
    contacts[2].end += 1;
    contacts[3].traits.type = ContactType::out_contact;
    contacts[4].traits.acute = true;
    contacts[5].traits.psychiatric_specialty = true;
    contacts[6].diagnosis_identity = 8;

    EXPECT_THAT(clean(contacts).fates,
                ElementsAre(kept, kept, kept, kept, kept, kept, kept));
}

TEST(M2_5_Duplicates, EndsAreComparedAsDelivered)
{
    // both end where they start, but only one was delivered so
    auto const cleaned =
        clean({contact("2020-05-01 10:00", ""),
               contact("2020-05-01 10:00", "2020-05-01 10:00"),
               contact("2020-05-01 10:00", ""),
               contact("2020-06-01 10:00", "2020-06-01 10:00")});

    EXPECT_THAT(cleaned.fates, ElementsAre(open_zero, kept, duplicate, kept));
}

TEST(M2_5_Duplicates, KnownByDateOnlyAreNone)
{
    auto const visit = contact("2020-05-01", "2020-05-01", {.date_only = true});

    auto const cleaned = clean({visit, visit});

    EXPECT_THAT(cleaned.fates, ElementsAre(kept, kept));
    EXPECT_EQ(cleaned.contacts.size(), 2U);
}

TEST(M2_5_Duplicates, AreFoundBeforeTheOtherSteps)
{
    auto const late = contact("2023-01-01 00:00", "2023-01-02 00:00");
    auto const cleaned = clean({late, late});

    EXPECT_THAT(cleaned.fates,
                ElementsAre(ContactFate{.fate = Fate::after_observation_end},
                            duplicate));
}

TEST(M2_4_ObservationEnd, AContactThatStartsAtItIsDropped)
{
    auto const cleaned =
        clean({contact("2022-12-31 23:59", "2023-02-01 00:00"),
               contact("2022-12-31 24:00", "2023-02-01 00:00")});

    EXPECT_THAT(
        cleaned.fates,
        ElementsAre(kept, ContactFate{.fate = Fate::after_observation_end}));
    EXPECT_EQ(cleaned.contacts.front().end(), at("2023-02-01 00:00"));
}

TEST(M2_4_OpenEnd, APhysicalContactLastsUntilObservationEnd)
{
    auto const cleaned = clean({contact("2022-12-01 10:00", "")});

    EXPECT_THAT(cleaned.fates, ElementsAre(open_until_end));
    EXPECT_EQ(cleaned.contacts.front().end(), at("2023-01-01 00:00"));
}

TEST(M2_4_OpenEnd, ExactlyThreeHundredAndSixtyFiveDaysIsTooLong)
{
    EXPECT_THAT(clean({contact("2022-01-01 00:01", "")}).fates,
                ElementsAre(open_until_end));
    EXPECT_THAT(clean({contact("2022-01-01 00:00", "")}).fates,
                ElementsAre(open_zero));
}

TEST(M2_4_OpenEnd, OfZeroMinutesEndsAtItsStart)
{
    auto const cleaned = clean({contact("2021-05-01 10:00", "")});

    EXPECT_EQ(cleaned.contacts.front().end(), at("2021-05-01 10:00"));
}

TEST(M2_4_OpenEnd, OtherTypesLastNoTime)
{
    EXPECT_THAT(clean({contact("2022-12-01 10:00", "",
                               {.type = ContactType::out_contact}),
                       contact("2022-12-01 10:00", "",
                               {.type = ContactType::virtual_contact})})
                    .fates,
                ElementsAre(open_zero, open_zero));
}

TEST(M2_4_OpenEnd, ALaterPhysicalContactEndsIt)
{
    EXPECT_THAT(clean({contact("2022-12-01 10:00", ""),
                       contact("2022-12-01 10:01", "2022-12-01 10:30")})
                    .fates,
                ElementsAre(open_zero, kept));
}

TEST(M2_4_OpenEnd, OneThatStartsWithItDoesNot)
{
    EXPECT_THAT(clean({contact("2022-12-01 10:00", ""),
                       contact("2022-12-01 10:00", "2022-12-01 10:30")})
                    .fates,
                ElementsAre(open_until_end, kept));
}

TEST(M2_4_OpenEnd, ALaterOpenOneEndsItAndLastsItself)
{
    EXPECT_THAT(clean({contact("2022-12-01 10:00", ""),
                       contact("2022-12-05 10:00", "")})
                    .fates,
                ElementsAre(open_zero, open_until_end));
}

TEST(M2_4_OpenEnd, ALaterOutContactDoesNotEndIt)
{
    EXPECT_THAT(clean({contact("2022-12-01 10:00", ""),
                       contact("2022-12-05 10:00", "2022-12-05 11:00",
                               {.type = ContactType::out_contact})})
                    .fates,
                ElementsAre(open_until_end, kept));
}

TEST(M2_4_OpenEnd, ALaterVisitKnownByDateEndsIt)
{
    EXPECT_THAT(clean({contact("2022-12-01 10:00", ""),
                       contact("2022-12-05", "", {.date_only = true})})
                    .fates,
                ElementsAre(open_zero, kept));
}

TEST(M2_4_OpenEnd, OneThatStartsAtObservationEndDoesNot)
{
    EXPECT_THAT(clean({contact("2022-12-01 10:00", ""),
                       contact("2023-01-01 00:00", "2023-01-01 10:00")})
                    .fates,
                ElementsAre(open_until_end,
                            ContactFate{.fate = Fate::after_observation_end}));
}

TEST(M2_4_OpenEnd, ALaterContactAfterTheDeathStillEndsIt)
{
    auto const cleaned =
        clean({contact("2022-12-01 10:00", ""),
               contact("2022-12-05 10:00", "2022-12-05 11:00")},
              "2022-12-03");

    EXPECT_THAT(cleaned.fates,
                ElementsAre(open_zero, ContactFate{.fate = Fate::after_death}));
}

TEST(M2_4_OpenEnd, IsCountedThoughDeathDropsIt)
{
    EXPECT_THAT(
        clean({contact("2022-12-01 10:00", "")}, "2022-11-03").fates,
        ElementsAre(ContactFate{.fate = Fate::after_death,
                                .open_end = OpenEnd::until_observation_end}));
}

TEST(M2_4_ObservationEnd, MayBeGiven)
{
    auto const cleaned =
        clean({contact("2020-06-29 10:00", "")}, "", "2020-06-30 24:00");

    EXPECT_EQ(cleaned.contacts.front().end(), at("2020-07-01 00:00"));
}

TEST(M4_4_DateOnly, LastsNoTimeWhateverEndIsGiven)
{
    auto const cleaned =
        clean({contact("2022-12-05", "", {.date_only = true})});

    EXPECT_THAT(cleaned.fates, ElementsAre(kept));
    EXPECT_EQ(cleaned.contacts.front().start(), at("2022-12-05"));
    EXPECT_EQ(cleaned.contacts.front().end(), at("2022-12-05"));
}

TEST(M1_3_Death, CutsAt24OfTheDate)
{
    auto const cleaned =
        clean({contact("2020-05-01 10:00", "2020-05-10 24:00"),
               contact("2020-05-02 10:00", "2020-05-11 00:01")},
              "2020-05-10");

    EXPECT_THAT(cleaned.fates,
                ElementsAre(kept, ContactFate{.cut_at_death = true}));
    EXPECT_EQ(cleaned.contacts[0].end(), at("2020-05-11 00:00"));
    EXPECT_EQ(cleaned.contacts[1].end(), at("2020-05-11 00:00"));
}

TEST(M1_3_Death, WhatStartsOnTheDateStaysWhatStartsLaterGoes)
{
    auto const cleaned =
        clean({contact("2020-05-10 23:59", "2020-05-10 23:59"),
               contact("2020-05-10 24:00", "2020-05-10 24:00")},
              "2020-05-10");

    EXPECT_THAT(cleaned.fates,
                ElementsAre(kept, ContactFate{.fate = Fate::after_death}));
}

TEST(M1_3_Death, CutsAnOpenContact)
{
    auto const cleaned = clean({contact("2022-12-01 10:00", "")}, "2022-12-10");

    EXPECT_THAT(cleaned.fates, ElementsAre(ContactFate{
                                   .open_end = OpenEnd::until_observation_end,
                                   .cut_at_death = true}));
    EXPECT_EQ(cleaned.contacts.front().end(), at("2022-12-11 00:00"));
}

TEST(ContactCleaner, GivesTheOrderOfAStoreWithAllTraits)
{
    records::ContactTraits const traits{
        .type = ContactType::virtual_contact,
        .acute = true,
        .psychiatric_specialty = true,
        .action_group = reference::DiagnosisGroup::f2,
        .secondary_groups = 5};
    auto const cleaned =
        clean({contact("2020-05-03 10:00", "2020-05-03 11:00"),
               contact("2020-05-01 10:00", "2020-05-01 12:00", traits),
               contact("2020-05-01 10:00", "2020-05-01 11:00")});

    EXPECT_THAT(cleaned.contacts,
                ElementsAre(records::Contact(at("2020-05-01 10:00"),
                                             at("2020-05-01 11:00"), {}),
                            records::Contact(at("2020-05-01 10:00"),
                                             at("2020-05-01 12:00"), traits),
                            records::Contact(at("2020-05-03 10:00"),
                                             at("2020-05-03 11:00"), {})));
}

TEST(ContactCleaner, StartsAnewWithEachPerson)
{
    ContactCleaner cleaner(at("2023-01-01"));
    std::vector<ResolvedContact> const contacts{
        contact("2020-05-03 10:00", "2020-05-03 11:00")};

    cleaner(contacts, base::no_day);
    cleaner({}, base::no_day);

    EXPECT_THAT(cleaner.fates(), IsEmpty());
    EXPECT_THAT(cleaner.contacts(), IsEmpty());
}

}  // namespace
}  // namespace samspil::method::contact_cleaner_test
