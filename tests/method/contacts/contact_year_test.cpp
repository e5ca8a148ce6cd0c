#include "method/contacts/contact_year.hpp"

#include <gtest/gtest.h>

#include <vector>

#include "method/contacts/contact_scan.hpp"
#include "support/person_builder.hpp"

namespace samspil::method::contact_year_test {
namespace {

using records::ContactScope;
using test::PersonBuilder;

constexpr YearBounds years({2018, 2022});

YearMask years_of(PersonBuilder& person,
                  ContactScope scope = ContactScope::specialty_or_diagnosis)
{
    std::vector<ContactYear> found(static_cast<std::size_t>(years.count()));
    StartedContacts started(years.count());
    auto const scan =
        scan_contacts(person.view().contacts, years, found, started);
    YearMask mask = 0;
    for (std::size_t y = 0; y < found.size(); ++y) {
        bool const is_found = (scan.years >> y & 1U) != 0;
        mask |= is_found && found[y].is_in_contact(scope) ? 1U << y : 0U;
    }
    return mask;
}

TEST(M2_1_Scope, ADiagnosisAloneIsEnoughByDefaultOnly)
{
    PersonBuilder person;
    person.contact("2019-05-01 10:00", "2019-05-01 11:00",
                   {.psychiatric_specialty = false});

    EXPECT_EQ(years_of(person), 0b00010U);
    EXPECT_EQ(years_of(person, ContactScope::specialty), 0U);
}

TEST(M2_1_Scope, ASpecialtyIsEnoughInEveryScope)
{
    PersonBuilder person;
    person.contact("2019-05-01 10:00", "2019-05-01 11:00",
                   {.psychiatric_specialty = true});

    EXPECT_EQ(years_of(person), 0b00010U);
    EXPECT_EQ(years_of(person, ContactScope::specialty), 0b00010U);
}

TEST(M2_2_Contact, ThatEndsAtNewYearAndBeganBeforeLiesInTheOldYearAlone)
{
    PersonBuilder person;
    person.contact("2019-12-31 20:00", "2020-01-01 00:00");

    EXPECT_EQ(years_of(person), 0b00010U);
}

TEST(M2_2_Contact, ThatEndsAMinuteLaterLiesInBoth)
{
    PersonBuilder person;
    person.contact("2019-12-31 20:00", "2020-01-01 00:01");

    EXPECT_EQ(years_of(person), 0b00110U);
}

TEST(M2_2_Contact, ThatStartsInTheLastMinuteLiesInTheYear)
{
    PersonBuilder person;
    person.contact("2020-12-31 23:59", "2021-01-01 00:30");

    EXPECT_EQ(years_of(person), 0b01100U);
}

TEST(M2_2_Contact, OfNoLengthAtNewYearLiesInTheNewYear)
{
    PersonBuilder person;
    person.visit("2021-01-01");

    EXPECT_EQ(years_of(person), 0b01000U);
}

TEST(M2_2_Contact, OverSeveralYearsLiesInAll)
{
    PersonBuilder person;
    person.contact("2017-06-01 10:00", "2020-06-01 10:00");

    EXPECT_EQ(years_of(person), 0b00111U);
}

TEST(M2_2_Contact, OutsideTheRunsYearsLiesInNone)
{
    PersonBuilder person;
    person.contact("2017-12-01 10:00", "2018-01-01 00:00")
        .contact("2023-01-01 00:00", "2023-01-02 00:00");

    EXPECT_EQ(years_of(person), 0U);
}

TEST(M2_2_Contact, ThatEndsAtNewYearLiesInTheOldYearAlone)
{
    PersonBuilder person;
    person.contact("2019-12-31 20:00", "2020-01-01 00:00");

    EXPECT_EQ(years_of(person), 0b00010U);
}

}  // namespace
}  // namespace samspil::method::contact_year_test
