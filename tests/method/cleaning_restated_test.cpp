// M0's steps on one person's contacts, said again as slowly and plainly as
// the method says them, against the fast ones on random persons.

#include <gtest/gtest.h>

#include <algorithm>
#include <array>
#include <cstdint>
#include <random>
#include <vector>

#include "method/contacts/contact_cleaner.hpp"
#include "support/person_builder.hpp"

namespace samspil::method::cleaning_restated_test {
namespace {

using reference::ContactType;

int below(std::mt19937_64& engine, int bound)
{
    return static_cast<int>(engine() % static_cast<std::uint64_t>(bound));
}

base::Minute const observation_end = test::at("2023-01-01");

std::vector<ResolvedContact> random_contacts(std::mt19937_64& engine)
{
    std::array<base::Minute, 8> const starts{
        test::at("2021-12-31 23:59"), test::at("2022-01-01 00:00"),
        test::at("2022-01-01 00:01"), test::at("2022-11-10 23:59"),
        test::at("2022-11-11 00:00"), test::at("2022-12-31 23:59"),
        test::at("2023-01-01 00:00"), test::at("2022-11-11 12:00")};
    std::vector<ResolvedContact> contacts;
    int const count = below(engine, 7);
    for (int i = 0; i < count; ++i) {
        ResolvedContact contact;
        contact.traits.type =
            static_cast<ContactType>(std::max(below(engine, 4) - 1, 0));
        contact.traits.acute = below(engine, 4) == 0;
        contact.traits.date_only = below(engine, 4) == 0;
        contact.traits.psychiatric_specialty = below(engine, 4) != 0;
        contact.start = starts[static_cast<std::size_t>(below(engine, 8))];
        if (contact.traits.date_only) {
            contact.start = base::start_of(base::date_of(contact.start));
        }
        contact.end = below(engine, 2) == 0
                          ? base::no_minute
                          : contact.start + below(engine, 3) * 1440;
        contact.diagnosis_identity = below(engine, 3) == 0 ? 1 : 0;
        contacts.push_back(contact);
    }
    return contacts;
}

bool agree(ResolvedContact const& a, ResolvedContact const& b)
{
    return !a.traits.date_only && !b.traits.date_only && a.start == b.start &&
           a.end == b.end && a.traits.type == b.traits.type &&
           a.traits.acute == b.traits.acute &&
           a.traits.psychiatric_specialty == b.traits.psychiatric_specialty &&
           a.diagnosis_identity == b.diagnosis_identity;
}

//! One contact's fate; \p end is its end after all steps.
ContactFate restated_fate(std::vector<ResolvedContact> const& contacts,
                          std::size_t i, base::Day death_day, base::Minute& end)
{
    ContactFate result;
    auto const& contact = contacts[i];
    for (std::size_t j = 0; j < i; ++j) {
        if (agree(contacts[j], contact)) {
            result.fate = Fate::duplicate;
            return result;
        }
    }
    if (contact.start >= observation_end) {
        result.fate = Fate::after_observation_end;
        return result;
    }
    end = contact.end;
    if (contact.traits.date_only) {
        end = contact.start;
    } else if (contact.end == base::no_minute) {
        bool lasts = contact.traits.type == ContactType::physical &&
                     observation_end - contact.start < 365 * 24 * 60;
        for (auto const& other : contacts) {
            if (other.traits.type == ContactType::physical &&
                other.start > contact.start && other.start < observation_end) {
                lasts = false;
            }
        }
        result.open_end =
            lasts ? OpenEnd::until_observation_end : OpenEnd::zero_minutes;
        end = lasts ? observation_end : contact.start;
    }
    if (death_day == base::no_day) {
        return result;
    }
    if (contact.start >= base::start_of(death_day + 1)) {
        result.fate = Fate::after_death;
    } else if (end > base::start_of(death_day + 1)) {
        end = base::start_of(death_day + 1);
        result.cut_at_death = true;
    }
    return result;
}

TEST(RestatedCleaning, Contacts)
{
    std::mt19937_64 engine(1);
    ContactCleaner clean(observation_end);
    for (int i = 0; i < 5000; ++i) {
        auto const contacts = random_contacts(engine);
        auto const death_day =
            below(engine, 2) == 0 ? base::no_day : test::day("2022-11-10");

        clean(contacts, death_day);

        std::vector<records::Contact> kept;
        for (std::size_t j = 0; j < contacts.size(); ++j) {
            base::Minute end{};
            auto const fate = restated_fate(contacts, j, death_day, end);
            ASSERT_EQ(clean.fates()[j], fate);
            if (fate.fate == Fate::kept) {
                kept.emplace_back(contacts[j].start, end, contacts[j].traits);
            }
        }
        std::sort(kept.begin(), kept.end());
        ASSERT_TRUE(std::equal(kept.begin(), kept.end(),
                               clean.contacts().begin(),
                               clean.contacts().end()));
    }
}

}  // namespace
}  // namespace samspil::method::cleaning_restated_test
