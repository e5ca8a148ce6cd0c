#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "reference/municipalities.hpp"
#include "registers/checks/checks_fixture.hpp"

namespace samspil::registers::gap_checks_test {
namespace {

using test::Delivery;
using ::testing::HasSubstr;

//! Months of the run that are filled.
template <class Use>
void for_each_month(Use const& use)
{
    for (int year = 2018; year <= 2022; ++year) {
        for (int month = 1; month <= 12; ++month) {
            use(year, month);
        }
    }
}

//! A contact register with ten psychiatric contacts a month, and the number
//! given in March 2020.
Delivery contacts(std::int64_t in_march)
{
    Delivery delivery;
    auto const id = RegisterId::lpr_f_kontakter;
    auto& file = delivery.file(id);
    for_each_month([&](int year, int month) {
        bool const is_march = year == 2020 && month == 3;
        test::add_dates(delivery.activity(id).months, is_march ? in_march : 10,
                        year, month);
        test::add_dates(file.months, 10, year, month);
    });
    return delivery;
}

TEST(CheckGaps, AMonthWithLessThanHalfOfTheMedianWarns)
{
    EXPECT_EQ(test::worst(check_gaps(contacts(5).facts)), Verdict::ok);
    auto const findings = check_gaps(contacts(4).facts);
    ASSERT_EQ(findings.size(), 1U);
    EXPECT_EQ(findings[0].verdict, Verdict::warning);
    EXPECT_EQ(findings[0].source, RegisterId::lpr_f_kontakter);
    EXPECT_THAT(findings[0].what, HasSubstr(": 2020-03"));
    EXPECT_EQ(test::worst(check_gaps(contacts(0).facts)), Verdict::warning);
}

TEST(CheckGaps, TheFirstAndTheLastMonthMayBeDeliveredInPart)
{
    Delivery delivery;
    auto& months = delivery.activity(RegisterId::lpr_f_kontakter).months;
    delivery.file(RegisterId::lpr_f_kontakter)
        .months.add(base::to_day(2022, 12, 1));
    test::add_dates(months, 1, 2019, 1);
    for (int month = 2; month <= 11; ++month) {
        test::add_dates(months, 10, 2019, month);
    }
    test::add_dates(months, 1, 2019, 12);
    EXPECT_EQ(test::texts(check_gaps(delivery.facts)), "");
}

//! Two municipalities with adults in all years; the second has registrations
//! in all but the year given.
Delivery municipalities(int without)
{
    Delivery delivery;
    delivery.file(RegisterId::social).months.add(base::to_day(2022, 12, 1));
    auto& persons = delivery.facts.counts.checks.persons;
    persons.resident_adults.resize(5 * municipality_count);
    persons.registrations.resize(5 * municipality_count);
    for (std::size_t year = 0; year < 5; ++year) {
        for (std::size_t i = 0; i < 2; ++i) {
            auto const place = year * municipality_count + i;
            persons.resident_adults[place] = 1;
            persons.registrations[place] =
                i == 1 && 2018 + static_cast<int>(year) == without ? 0 : 1;
        }
    }
    return delivery;
}

TEST(CheckGaps, AMunicipalityWithAdultsAndNoRegistrationInAYearWarns)
{
    EXPECT_EQ(test::worst(check_gaps(municipalities(0).facts)), Verdict::ok);
    auto const findings = check_gaps(municipalities(2021).facts);
    ASSERT_EQ(findings.size(), 1U);
    EXPECT_EQ(findings[0].verdict, Verdict::warning);
    EXPECT_EQ(findings[0].source, RegisterId::social);
    EXPECT_THAT(findings[0].what, HasSubstr("147 Frederiksberg 2021"));
    EXPECT_EQ(findings[0].share, 0.1);
}

TEST(CheckGaps, ChristiansoeIsNoneOfTheMunicipalities)
{
    auto delivery = municipalities(0);
    auto const index =
        reference::find_municipality(reference::code_of_christiansoe).value();
    delivery.facts.counts.checks.persons.resident_adults[index] = 90;
    EXPECT_EQ(test::worst(check_gaps(delivery.facts)), Verdict::ok);
}

Delivery ending(RegisterId source, int year, int month)
{
    Delivery delivery;
    delivery.file(source).months.add(base::to_day(year, month, 1));
    return delivery;
}

TEST(CheckGaps, ARegisterThatEndsInAMonthBeforeTheRunsLastWarns)
{
    for (auto const id : {RegisterId::deaths, RegisterId::lpr_f_kontakter,
                          RegisterId::lpr_a_kontakt, RegisterId::social,
                          RegisterId::psyk_adm}) {
        EXPECT_EQ(test::worst(check_gaps(ending(id, 2022, 12).facts)),
                  Verdict::ok);
        EXPECT_THAT(test::texts(check_gaps(ending(id, 2022, 11).facts)),
                    HasSubstr("it ends with 2022-11, the run with 2022-12"));
    }
    auto const population = RegisterId::population;
    EXPECT_EQ(test::worst(check_gaps(ending(population, 2021, 12).facts)),
              Verdict::ok);
    EXPECT_EQ(test::worst(check_gaps(ending(population, 2021, 11).facts)),
              Verdict::warning);
}

TEST(CheckGaps, Lpr2EndsWhereLpr3Begins)
{
    auto const seam = [](int month) {
        auto delivery = ending(RegisterId::psyk_adm, 2019, 2);
        auto& lpr3 = delivery.file(RegisterId::lpr_a_kontakt).months;
        lpr3.add(base::to_day(2019, month, 1));
        lpr3.add(base::to_day(2022, 12, 1));
        return check_gaps(delivery.facts);
    };
    EXPECT_EQ(test::worst(seam(2)), Verdict::ok);
    EXPECT_EQ(test::worst(seam(3)), Verdict::ok);
    EXPECT_EQ(test::worst(seam(4)), Verdict::warning);
    EXPECT_THAT(test::texts(seam(4)),
                HasSubstr("it begins with 2019-04, LPR2 ends with 2019-02"));
}

}  // namespace
}  // namespace samspil::registers::gap_checks_test
