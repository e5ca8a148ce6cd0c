#include "store/fingerprint.hpp"

#include <gtest/gtest.h>

#include <cstring>
#include <functional>
#include <set>

#include "support/scratch_folder.hpp"
#include "support/store_builder.hpp"

namespace samspil::store::fingerprint_test {
namespace {

using reference::DiagnosisGroup;
using test::PersonBuilder;
using test::registration;

constexpr base::Years years{2018, 2022};

PersonBuilder sample()
{
    PersonBuilder person;
    person.born("1980-01-02").has_sex(reference::Sex::male).lives_in(2020, 147);
    return person;
}

std::string of(std::vector<PersonBuilder> persons)
{
    PersonSum sum;
    for (auto& person : persons) {
        sum.add(person.view());
    }
    return fingerprint(sum, years, years.end());
}

TEST(Fingerprint, Is32HexadecimalDigits)
{
    auto const text = of({sample()});

    EXPECT_EQ(text.size(), 32U);
    EXPECT_EQ(text.find_first_not_of("0123456789abcdef"), std::string::npos);
    EXPECT_EQ(of({sample()}), text);
}

TEST(Fingerprint, DoesNotDependOnTheOrderOfPersons)
{
    PersonBuilder other;
    other.born("1990-01-01");

    EXPECT_EQ(of({sample(), other}), of({other, sample()}));
}

TEST(Fingerprint, IsTheSumOfItsParts)
{
    PersonBuilder first = sample();
    PersonBuilder second;
    PersonSum whole;
    whole.add(first.view());
    whole.add(second.view());
    PersonSum one;
    one.add(second.view());
    PersonSum other;
    other.add(first.view());

    one += PersonSum::from_sums({other.high(), other.low()}, other.persons());

    EXPECT_EQ(fingerprint(one, years, base::Minute(0)),
              fingerprint(whole, years, base::Minute(0)));
    EXPECT_EQ(one.persons(), 2);
}

TEST(Fingerprint, DoesNotDependOnShardsNorOnKeys)
{
    test::ScratchFolder const folder;
    std::set<std::string> fingerprints;
    for (std::uint32_t const shards : {1U, 2U, 7U, 64U}) {
        test::StoreBuilder builder;
        for (std::uint32_t i = 0; i < 40; ++i) {
            PersonBuilder person;  // under another key in every store
            builder.add(person.born(std::to_string(1950 + (i + shards) % 40) +
                                    "-01-01"));
        }
        auto const manifest =
            builder.write(folder / std::to_string(shards), shards);
        fingerprints.insert(manifest.fingerprint);
    }

    EXPECT_EQ(fingerprints.size(), 1U);
}

TEST(Fingerprint, IsSensitiveToEveryFieldOfAPerson)
{
    using Change = std::function<void(PersonBuilder&)>;
    records::ContactTraits traits;
    auto const with_contact = [&](auto change) -> Change {
        auto changed = traits;
        change(changed);
        return [changed](PersonBuilder& p) {
            p.contact("2020-01-01 10:00", "2020-01-01 11:00", changed);
        };
    };
    auto const with_registration = [](auto change) -> Change {
        auto row = registration("1.4", "2020-01-01", "2020-02-01", 147, 151);
        change(row);
        return [row](PersonBuilder& p) { p.receives(row); };
    };
    std::vector<Change> const changes{
        [](PersonBuilder&) {},
        [](PersonBuilder& p) { p.born("1980-01-03"); },
        [](PersonBuilder& p) { p.died("2022-01-01"); },
        [](PersonBuilder& p) { p.has_sex(reference::Sex::female); },
        [](PersonBuilder& p) { p.lives_in(2020, 151); },
        [](PersonBuilder& p) { p.lives_in(2021, 147); },
        [](PersonBuilder& p) { p.lives_in(2023, 147); },
        [](PersonBuilder& p) {
            p.contact("2020-01-01 10:00", "2020-01-01 11:01");
        },
        [](PersonBuilder& p) {
            p.contact("2020-01-01 09:59", "2020-01-01 11:00");
        },
        with_contact([](auto&) {}),
        with_contact(
            [](auto& t) { t.type = reference::ContactType::out_contact; }),
        with_contact([](auto& t) { t.acute = true; }),
        with_contact([](auto& t) { t.date_only = true; }),
        with_contact([](auto& t) { t.psychiatric_specialty = true; }),
        with_contact([](auto& t) { t.action_group = DiagnosisGroup::f0; }),
        with_contact([](auto& t) { t.secondary_groups = 1; }),
        with_registration([](auto&) {}),
        with_registration([](auto& r) { ++r.start; }),
        with_registration([](auto& r) { r.end = base::no_day; }),
        with_registration([](auto& r) { ++r.service; }),
        with_registration([](auto& r) { r.acting = test::municipality(153); }),
        with_registration([](auto& r) { r.paying = test::municipality(153); }),
        with_registration(
            [](auto& r) { r.target_group = reference::TargetGroup::mental; }),
    };

    std::set<std::string> fingerprints;
    for (auto const& change : changes) {
        auto person = sample();
        change(person);
        fingerprints.insert(of({person}));
    }

    EXPECT_EQ(fingerprints.size(), changes.size());
}

TEST(Fingerprint, IsSensitiveToYearsObservationEndAndTheNumberOfPersons)
{
    PersonSum sum;
    auto person = sample();
    sum.add(person.view());
    PersonSum twice = sum;
    twice += sum;

    base::Minute const end(1000);
    std::set<std::string> const fingerprints{
        fingerprint(sum, {2018, 2022}, end),
        fingerprint(sum, {2017, 2022}, end),
        fingerprint(sum, {2018, 2023}, end),
        fingerprint(sum, {2018, 2022}, end + 1),
        fingerprint(twice, {2018, 2022}, end),
        fingerprint(PersonSum::from_sums({sum.high(), sum.low()}, 2),
                    {2018, 2022}, end),
        fingerprint(PersonSum(), {2018, 2022}, end)};

    EXPECT_EQ(fingerprints.size(), 7U);
}

TEST(Fingerprint, AContactIsNoRegistrationWithTheSameBytes)
{
    PersonBuilder contact;
    contact.contact("2020-01-01", "2020-01-02",
                    {reference::ContactType::physical, false, false, false,
                     DiagnosisGroup::f2, 3});
    records::Registration row;
    row.start = base::Day(test::at("2020-01-01").value());
    row.end = base::Day(test::at("2020-01-02").value());
    row.target_group = static_cast<reference::TargetGroup>(DiagnosisGroup::f2);
    row.acting = reference::MunicipalityIndex(3);
    row.paying = reference::MunicipalityIndex(0);
    PersonBuilder registration;
    registration.receives(row);
    auto const bytes_are_equal =
        std::memcmp(contact.view().contacts.data(),
                    registration.view().registrations.data(), 12) == 0;

    ASSERT_TRUE(bytes_are_equal);
    EXPECT_NE(of({contact}), of({registration}));
}

TEST(Fingerprint, ContactsOfOnePersonAreNotThoseOfAnother)
{
    PersonBuilder none;
    PersonBuilder one;
    one.contact("2020-01-01 10:00", "2020-01-01 11:00");
    PersonBuilder two = one;
    two.contact("2020-01-02 10:00", "2020-01-02 11:00");
    PersonBuilder other;
    other.contact("2020-01-02 10:00", "2020-01-02 11:00");

    EXPECT_NE(of({none, two}), of({one, other}));
}

}  // namespace
}  // namespace samspil::store::fingerprint_test
