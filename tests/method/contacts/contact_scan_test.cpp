// One look at the contacts against the rules one by one, on random persons.

#include "method/contacts/contact_scan.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <span>
#include <vector>

#include "count/random_persons.hpp"
#include "method/stays/readmission_finder.hpp"
#include "method/stays/stay_counter.hpp"
#include "support/plain_contact_years.hpp"
#include "support/plain_stays.hpp"

namespace samspil::method::contact_scan_test {
namespace {

using records::ContactScope;
using records::DiagnosisBasis;
using test::PersonBuilder;
using test::Random;

constexpr base::Years run{2019, 2020};
constexpr YearBounds years(run);
constexpr std::size_t year_count = 2;

//! What a person's contacts are as stays.
std::int64_t count_stays(std::span<records::Contact const> contacts,
                         StayRules const& rules, std::span<StayYear> counts,
                         std::vector<Stay>& admissions)
{
    StartedContacts started(years.count());
    take_contacts(contacts, years, rules.scope, rules.chain, started);
    return StayCounter(run, rules)(started, counts, admissions);
}

class RandomContacts : public ::testing::TestWithParam<unsigned>
{
  protected:
    template <class Check>
    void for_each_person(Check&& check)
    {
        Random random(GetParam());
        for (int i = 0; i < 2000; ++i) {
            auto person = test::random_person(random, run);
            check(person.view(), random);
        }
    }
};

TEST_P(RandomContacts, AScanFindsTheYearsAndGroupsOfEveryRule)
{
    std::vector<ContactYear> found(year_count);
    StartedContacts started(years.count());
    this->for_each_person([&](records::PersonView const& person, Random&) {
        auto const scan = scan_contacts(person.contacts, years, found, started);

        for (auto const scope :
             {ContactScope::specialty_or_diagnosis, ContactScope::specialty}) {
            auto const expected_years =
                test::contact_years(person.contacts, years, scope);
            for (auto const basis :
                 {DiagnosisBasis::action, DiagnosisBasis::action_secondary}) {
                std::vector<DiagnosisMask> expected(year_count);
                DiagnosisFinder(run, {scope, basis, 0})(person.contacts,
                                                        expected);
                for (std::size_t y = 0; y < year_count; ++y) {
                    auto const year =
                        (scan.years >> y & 1U) != 0 ? found[y] : ContactYear();
                    EXPECT_EQ(year.diagnoses(scope, basis), expected[y]);
                    EXPECT_EQ(year.is_in_contact(scope),
                              (expected_years >> y & 1U) != 0);
                }
            }
        }
    });
}

TEST_P(RandomContacts, AreCountedAsTheStaysThatTheyMake)
{
    std::vector<StayYear> counts(year_count);
    std::vector<Stay> admissions;
    std::vector<Stay> stays;
    this->for_each_person([&](records::PersonView const& person,
                              Random& random) {
        auto const rules = StayRules::of(test::random_scenario(random));
        test::StayBuilder const build(rules);
        build(person.contacts, stays);
        std::vector<StayYear> expected(year_count);
        std::vector<std::int64_t> bed_minutes(year_count);
        test::add_bed_minutes(stays, years, bed_minutes);
        for (std::size_t y = 0; y < year_count; ++y) {
            expected[y].bed_minutes = bed_minutes[y];
            expected[y].admitted =
                (test::admitted_years(stays, years) >> y & 1U) != 0;
        }
        for (auto const& stay : stays) {
            auto const y = years.index_of(stay.start);
            if (y >= 0 && y < years.count()) {
                auto& year = expected[static_cast<std::size_t>(y)];
                ++year.stays[reference::index_of(stay.kind)];
                year.acute += stay.is_inpatient() && stay.acute ? 1 : 0;
            }
        }
        std::erase_if(stays, [](Stay const& s) { return !s.is_inpatient(); });

        count_stays(person.contacts, rules, counts, admissions);

        EXPECT_EQ(counts, expected);
        EXPECT_EQ(admissions, stays);
    });
}

TEST_P(RandomContacts, AreTakenByTheScanAsByThemselves)
{
    constexpr YearBounds one_year(base::Years{2019, 2019});
    std::vector<ContactYear> found(1);
    StartedContacts taken(1);
    StartedContacts expected(1);
    int after_the_run = 0;
    this->for_each_person([&](records::PersonView const& person, Random&) {
        auto const scan =
            scan_contacts(person.contacts, one_year, found, taken);
        auto const from_run = person.contacts.subspan(scan.first_in_run);
        if (from_run.empty()) {
            return;
        }
        after_the_run += from_run.back().start() >= one_year.start(1) ? 1 : 0;
        take_contacts(from_run, one_year, ContactScope::specialty_or_diagnosis,
                      records::StayChain::physical, expected);

        EXPECT_TRUE(std::ranges::equal(taken.counts(), expected.counts()));
        EXPECT_TRUE(std::ranges::equal(taken.linkable(), expected.linkable()));
    });
    EXPECT_GT(after_the_run, 0);
}

TEST_P(RandomContacts, BeforeTheRunAreLeftOutOnlyWhereTheySayNothing)
{
    std::vector<ContactYear> found(year_count);
    std::vector<StayYear> all(year_count);
    std::vector<StayYear> some(year_count);
    std::vector<Stay> admissions;
    std::vector<IndexAdmission> indexes;
    std::vector<IndexAdmission> fewer_indexes;
    StartedContacts started(years.count());
    int left_out = 0;
    this->for_each_person([&](records::PersonView const& person,
                              Random& random) {
        auto const rules = StayRules::of(test::random_scenario(random));
        ReadmissionFinder const find(run, run.end(), {});
        auto const scan = scan_contacts(person.contacts, years, found, started);
        auto const contacts =
            contacts_for_stays(person.contacts, scan, years, rules.gap_minutes);
        left_out += contacts.size() < person.contacts.size() ? 1 : 0;
        count_stays(person.contacts, rules, all, admissions);
        find(admissions, person.facts.death_day, indexes);

        count_stays(contacts, rules, some, admissions);
        find(admissions, person.facts.death_day, fewer_indexes);

        EXPECT_EQ(some, all);
        EXPECT_EQ(fewer_indexes, indexes);
    });
    EXPECT_GT(left_out, 0);
}

TEST_P(RandomContacts, AGapBelowTheShortestBreakBuildsTheSameStays)
{
    std::vector<StayYear> counts(year_count);
    std::vector<Stay> admissions;
    std::vector<Stay> stays;
    std::vector<Stay> stays_of_longer;
    int breaks = 0;
    this->for_each_person([&](records::PersonView const& person, Random&) {
        StayRules rules;
        rules.gap_minutes = 120;
        auto const shortest_break =
            count_stays(person.contacts, rules, counts, admissions);
        test::StayBuilder{rules}(person.contacts, stays);
        if (shortest_break > 1'000'000) {
            return;  // one stay at most
        }
        ++breaks;
        auto longer = rules;
        longer.gap_minutes = static_cast<std::int32_t>(shortest_break) - 1;

        test::StayBuilder{longer}(person.contacts, stays_of_longer);
        EXPECT_EQ(stays_of_longer, stays);

        ++longer.gap_minutes;
        test::StayBuilder{longer}(person.contacts, stays_of_longer);
        EXPECT_LT(stays_of_longer.size(), stays.size());
    });
    EXPECT_GT(breaks, 0);
}

INSTANTIATE_TEST_SUITE_P(Seeds, RandomContacts, ::testing::Range(1U, 4U));

}  // namespace
}  // namespace samspil::method::contact_scan_test
