// The rules on contacts and stays, said again as slowly and plainly as the
// method says them, against the fast ones on random persons.

#include <gtest/gtest.h>

#include <algorithm>
#include <array>
#include <cstdint>
#include <optional>
#include <random>
#include <set>
#include <tuple>
#include <vector>

#include "method/contacts/diagnoses.hpp"
#include "method/stays/readmission_finder.hpp"
#include "support/person_builder.hpp"
#include "support/plain_contact_years.hpp"
#include "support/plain_stays.hpp"
#include "support/thorough.hpp"

namespace samspil::method::contact_rules_restated_test {
namespace {

using records::Contact;
using reference::ContactType;
using reference::StayKind;

base::Years const run(2018, 2021);
YearBounds const years(run);

//! Random numbers that are the same on every machine.
class Random
{
  public:
    explicit Random(std::uint64_t seed) : engine_(seed) {}

    int below(int bound)
    {
        return static_cast<int>(engine_() % static_cast<std::uint64_t>(bound));
    }
    bool one_in(int count) { return below(count) == 0; }
    template <class T>
    T any_of(std::vector<T> const& values)
    {
        return values[static_cast<std::size_t>(
            below(static_cast<int>(values.size())))];
    }

  private:
    std::mt19937_64 engine_;
};

//! Contacts that crowd about a few New Years, at the rules' edges.
std::vector<Contact> random_contacts(Random& random)
{
    std::vector<Contact> contacts;
    auto const center = base::start_of(
        base::first_day_of(random.any_of<int>({2016, 2018, 2019, 2020, 2022})));
    int const count = random.below(12);
    base::Minute start = center + random.below(20 * 24) * 60 - 10 * 24 * 60;
    for (int i = 0; i < count; ++i) {
        records::ContactTraits traits;
        traits.type =
            static_cast<ContactType>(std::max(random.below(5) - 2, 0));
        traits.acute = random.one_in(3);
        traits.date_only = random.one_in(6);
        traits.psychiatric_specialty = !random.one_in(4);
        traits.action_group =
            static_cast<reference::DiagnosisGroup>(random.below(12));
        traits.secondary_groups = static_cast<std::uint16_t>(
            random.one_in(2) ? random.below(4096) : 0);
        auto const length = random.any_of<int>(
            {0, 0, 1, 60, 239, 300, 719, 720, 721, 4000, 600000});
        auto const day_start = base::start_of(base::date_of(start));
        contacts.push_back(traits.date_only
                               ? Contact(day_start, day_start, traits)
                               : Contact(start, start + length, traits));
        auto const step = random.any_of<int>(
            {0, 0, 239, 240, 241, length, length + 1, length + 240,
             length + 241, 31 * 1440, 29 * 1440, -3000});
        start += step;
    }
    std::sort(contacts.begin(), contacts.end());
    return contacts;
}

bool is_psychiatric(Contact const& contact, records::ContactScope scope)
{
    return scope != records::ContactScope::specialty ||
           contact.has_psychiatric_specialty();
}

//! M2.2, for any calendar year.
bool lies_in_year(base::Minute start, base::Minute end, int year)
{
    auto const begin = base::start_of(base::first_day_of(year));
    auto const next = base::start_of(base::first_day_of(year + 1));
    return start < next && (end > begin || start >= begin);
}

//! M3.2, M3.3.
DiagnosisMask restated_groups(std::vector<Contact> const& contacts, int year,
                              DiagnosisRules const& rules)
{
    std::set<int> groups;
    for (int y = year - rules.lookback_years; y <= year; ++y) {
        for (auto const& contact : contacts) {
            if (!is_psychiatric(contact, rules.scope) ||
                !lies_in_year(contact.start(), contact.end(), y)) {
                continue;
            }
            groups.insert(static_cast<int>(contact.action_group()));
            for (int group = 0; group < 12; ++group) {
                if (rules.basis == records::DiagnosisBasis::action_secondary &&
                    (contact.secondary_groups() >> group & 1U) != 0) {
                    groups.insert(group);
                }
            }
        }
    }
    if (groups.size() > 1) {
        groups.erase(static_cast<int>(reference::DiagnosisGroup::none));
    }
    DiagnosisMask mask = 0;
    for (int const group : groups) {
        mask = static_cast<DiagnosisMask>(mask | 1U << group);
    }
    return mask;
}

//! M4.2, M4.6 for the contacts of one stay.
Stay describe(std::vector<Contact> const& linked, StayRules const& rules)
{
    auto const has = [&linked](ContactType type) {
        return std::any_of(
            linked.begin(), linked.end(),
            [type](Contact const& contact) { return contact.type() == type; });
    };
    Stay stay;
    stay.start = linked.front().start();
    stay.end = linked.front().end();
    for (auto const& contact : linked) {
        stay.end = std::max(stay.end, contact.end());
        if (contact.start() == linked.front().start() &&
            contact.end() == linked.front().end() && contact.is_acute()) {
            stay.acute = true;
        }
    }
    if (has(ContactType::physical)) {
        stay.kind = stay.end - stay.start >= rules.inpatient_minutes
                        ? StayKind::inpatient
                        : StayKind::ambulatory_physical;
    } else {
        stay.kind = has(ContactType::out_contact) ? StayKind::out_contact
                                                  : StayKind::virtual_contact;
    }
    return stay;
}

//! M4.1, M4.4: stays, in any order.
std::vector<Stay> restated_stays(std::vector<Contact> const& contacts,
                                 StayRules const& rules)
{
    std::vector<Stay> stays;
    std::vector<std::vector<Contact>> chains;
    for (auto const& contact : contacts) {
        if (!is_psychiatric(contact, rules.scope)) {
            continue;
        }
        if (contact.is_date_only()) {
            auto stay = describe({contact}, rules);
            stays.push_back(stay);
            continue;
        }
        if (rules.chain == records::StayChain::physical &&
            contact.type() != ContactType::physical) {
            stays.push_back(describe({contact}, rules));
            continue;
        }
        bool const links =
            !chains.empty() &&
            contact.start() - describe(chains.back(), rules).end <=
                rules.gap_minutes;
        if (!links) {
            chains.emplace_back();
        }
        chains.back().push_back(contact);
    }
    for (auto const& chain : chains) {
        stays.push_back(describe(chain, rules));
    }
    return stays;
}

//! M4.7 for one inpatient stay; nothing if it is no index of the run.
std::optional<IndexAdmission> restated_index(Stay const& index,
                                             std::vector<Stay> const& stays,
                                             base::Day death_day, int days,
                                             base::Minute observation_end)
{
    IndexAdmission result;
    auto const year = base::to_civil(base::date_of(index.end - 1)).year;
    if (index.kind != StayKind::inpatient || !run.contains(year)) {
        return std::nullopt;
    }
    result.year_index = year - run.first();
    auto const end_date = base::date_of(index.end);
    if (death_day <= end_date + days) {
        result.outcome = IndexOutcome::death;
    } else if (observation_end < base::start_of(end_date + days + 1)) {
        result.outcome = IndexOutcome::unobserved;
    } else if (std::any_of(stays.begin(), stays.end(), [&](Stay const& stay) {
                   return stay.kind == StayKind::inpatient && stay.acute &&
                          stay.start > index.end &&
                          base::date_of(stay.start) <= end_date + days;
               })) {
        result.outcome = IndexOutcome::readmitted;
    }
    return result;
}

bool before(Stay const& a, Stay const& b)
{
    return std::tie(a.start, a.end, a.kind, a.acute) <
           std::tie(b.start, b.end, b.kind, b.acute);
}

constexpr int persons = test::is_thorough ? 10000 : 1000;

TEST(RestatedContactRules, ContactYearsAndDiagnoses)
{
    Random random(1);
    for (int i = 0; i < persons; ++i) {
        auto const contacts = random_contacts(random);
        DiagnosisRules const rules{
            static_cast<records::ContactScope>(random.below(2)),
            static_cast<records::DiagnosisBasis>(random.below(2)),
            random.any_of<int>({0, 0, 1, 2, 6})};
        std::vector<DiagnosisMask> masks(4);
        DiagnosisFinder{run, rules}(contacts, masks);
        auto const mask = test::contact_years(contacts, years, rules.scope);
        for (int y = 0; y < run.count(); ++y) {
            bool const is_in_contact = std::any_of(
                contacts.begin(), contacts.end(), [&](Contact const& contact) {
                    return is_psychiatric(contact, rules.scope) &&
                           lies_in_year(contact.start(), contact.end(),
                                        run.at(y));
                });
            ASSERT_EQ((mask >> y & 1U) != 0, is_in_contact);
            ASSERT_EQ(masks[static_cast<std::size_t>(y)],
                      restated_groups(contacts, run.at(y), rules));
        }
    }
}

TEST(RestatedContactRules, StaysBedMinutesAndReadmissions)
{
    Random random(2);
    std::array<int, 4> outcomes{};
    for (int i = 0; i < persons; ++i) {
        auto const contacts = random_contacts(random);
        StayRules const rules{
            static_cast<records::ContactScope>(random.below(2)),
            static_cast<records::StayChain>(random.below(2)),
            random.any_of<int>({0, 60, 240, 241, 3000}),
            random.any_of<int>({1, 60, 720, 721})};
        std::vector<Stay> stays;
        test::StayBuilder{rules}(contacts, stays);
        EXPECT_TRUE(std::is_sorted(
            stays.begin(), stays.end(),
            [](Stay const& a, Stay const& b) { return a.start < b.start; }));
        auto sorted = stays;
        auto expected = restated_stays(contacts, rules);
        std::sort(sorted.begin(), sorted.end(), before);
        std::sort(expected.begin(), expected.end(), before);
        ASSERT_EQ(sorted, expected);

        std::vector<std::int64_t> minutes(4);
        test::add_bed_minutes(stays, years, minutes);
        auto const admitted = test::admitted_years(stays, years);
        for (int y = 0; y < run.count(); ++y) {
            std::int64_t inside = 0;
            bool is_admitted = false;
            for (auto const& stay : expected) {
                if (stay.kind != StayKind::inpatient) {
                    continue;
                }
                is_admitted = is_admitted ||
                              lies_in_year(stay.start, stay.end, run.at(y));
                for (auto day = years.first_day(y); day <= years.last_day(y);
                     ++day) {
                    inside += std::max<std::int64_t>(
                        0, std::min(stay.end, base::end_of(day)) -
                               std::max(stay.start, base::start_of(day)));
                }
            }
            ASSERT_EQ(minutes[static_cast<std::size_t>(y)], inside);
            ASSERT_EQ((admitted >> y & 1U) != 0, is_admitted);
        }

        int const days = random.any_of<int>({0, 1, 30, 31});
        auto const observation_end =
            base::start_of(years.first_day(1 + random.below(4))) +
            random.below(60) * 720;
        auto const death_day =
            random.one_in(3)
                ? years.first_day(random.below(4)) + random.below(40)
                : base::no_day;
        std::vector<IndexAdmission> found;
        ReadmissionFinder{run, observation_end, {days}}(stays, death_day,
                                                        found);
        std::vector<IndexAdmission> admissions;
        for (auto const& stay : stays) {
            if (auto const index = restated_index(stay, expected, death_day,
                                                  days, observation_end)) {
                admissions.push_back(*index);
                ++outcomes[static_cast<std::size_t>(index->outcome)];
            }
        }
        ASSERT_EQ(found, admissions);
    }
    for (int const count : outcomes) {
        EXPECT_GT(count, persons / 100) << "the random persons miss an outcome";
    }
}

}  // namespace
}  // namespace samspil::method::contact_rules_restated_test
