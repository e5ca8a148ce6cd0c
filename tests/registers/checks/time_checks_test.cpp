#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "registers/checks/checks_fixture.hpp"

namespace samspil::registers::time_checks_test {
namespace {

using test::Delivery;

TEST(CheckImplausibleDates, BirthsAtTheirEdgesOfTheDatesThatAreRead)
{
    auto const verdict = [](std::int64_t births, std::int64_t dates) {
        Delivery delivery;
        auto& file = delivery.file(RegisterId::population, 5000);
        file.of(FileCount::birth_date_missing) = 5000 - dates;
        file.of(FileCount::implausible_birth) = births;
        return test::worst(check_implausible_dates(delivery.facts));
    };
    EXPECT_EQ(verdict(5, 1000), Verdict::ok);
    EXPECT_EQ(verdict(6, 1000), Verdict::warning);
    EXPECT_EQ(verdict(200, 1000), Verdict::warning);
    EXPECT_EQ(verdict(201, 1000), Verdict::stop);
    EXPECT_EQ(verdict(99, 99), Verdict::warning);
}

TEST(CheckImplausibleDates, DeathsBeforeBirthAtTheirEdges)
{
    auto const verdict = [](std::int64_t wrong) {
        Delivery delivery;
        delivery.file(RegisterId::deaths);
        delivery.facts.counts.checks.persons.deaths = 1000;
        delivery.facts.counts.checks.persons.deaths_before_birth = wrong;
        return test::worst(check_implausible_dates(delivery.facts));
    };
    EXPECT_EQ(verdict(5), Verdict::ok);
    EXPECT_EQ(verdict(6), Verdict::warning);
    EXPECT_EQ(verdict(201), Verdict::stop);
}

//! A thousand dates, some of them this one.
Verdict with_dates(RegisterId source, std::int64_t count, base::Day day)
{
    Delivery delivery;
    auto& months = delivery.file(source).months;
    test::add_dates(months, 1000 - count, 2020, 1);
    for (std::int64_t i = 0; i < count; ++i) {
        months.add(day);
    }
    return test::worst(check_implausible_dates(delivery.facts));
}

TEST(CheckImplausibleDates, ContactsAtTheirEdges)
{
    for (auto const id :
         {RegisterId::lpr_f_kontakter, RegisterId::lpr_a_kontakt,
          RegisterId::psyk_adm, RegisterId::psyk_pers, RegisterId::lpr_adm,
          RegisterId::lpr_bes}) {
        auto const early = base::to_day(1968, 12, 31);
        EXPECT_EQ(with_dates(id, 5, early), Verdict::ok);
        EXPECT_EQ(with_dates(id, 6, early), Verdict::warning);
        EXPECT_EQ(with_dates(id, 201, early), Verdict::stop);
        EXPECT_EQ(with_dates(id, 201, early + 1), Verdict::ok);
        auto const late = base::to_day(2024, 1, 1);
        EXPECT_EQ(with_dates(id, 6, late), Verdict::warning);
        EXPECT_EQ(with_dates(id, 201, late - 1), Verdict::ok);
        EXPECT_EQ(with_dates(id, 201, base::to_day(9999, 12, 31)),
                  Verdict::stop);
    }
}

TEST(CheckImplausibleDates, RegistrationsAtTheirEdges)
{
    auto const early = base::to_day(1949, 12, 31);
    EXPECT_EQ(with_dates(RegisterId::social, 5, early), Verdict::ok);
    EXPECT_EQ(with_dates(RegisterId::social, 6, early), Verdict::warning);
    EXPECT_EQ(with_dates(RegisterId::social, 201, early), Verdict::stop);
    EXPECT_EQ(with_dates(RegisterId::social, 201, early + 1), Verdict::ok);
    EXPECT_EQ(with_dates(RegisterId::social, 6, base::to_day(2024, 1, 1)),
              Verdict::warning);
}

TEST(CheckImplausibleDates, ActivityAfterDeathAtItsEdges)
{
    auto const verdict = [](std::int64_t rows) {
        Delivery delivery;
        delivery.file(RegisterId::social);
        delivery.activity(RegisterId::social).rows = 1000;
        delivery.activity(RegisterId::social).after_death = rows;
        return test::worst(check_implausible_dates(delivery.facts));
    };
    EXPECT_EQ(verdict(5), Verdict::ok);
    EXPECT_EQ(verdict(6), Verdict::warning);
    EXPECT_EQ(verdict(201), Verdict::stop);
}

TEST(CheckImplausibleTimes, WarnsOfMoreThanHalfAndNeverStops)
{
    auto const verdict = [](std::int64_t early, std::int64_t times) {
        Delivery delivery;
        auto& file = delivery.file(RegisterId::lpr_f_kontakter);
        file.of(FileCount::digit_time) = times;
        file.of(FileCount::early_digit_time) = early;
        return test::worst(check_implausible_times(delivery.facts));
    };
    EXPECT_EQ(verdict(0, 0), Verdict::ok);
    EXPECT_EQ(verdict(500, 1000), Verdict::ok);
    EXPECT_EQ(verdict(501, 1000), Verdict::warning);
    EXPECT_EQ(verdict(1000, 1000), Verdict::warning);
}

TEST(CheckImplausibleTimes, EveryFileIsJudgedForItself)
{
    Delivery delivery;
    delivery.file(RegisterId::lpr_f_kontakter).of(FileCount::digit_time) = 100;
    auto& second = delivery.file(RegisterId::lpr_f_kontakter);
    second.of(FileCount::digit_time) = 10;
    second.of(FileCount::early_digit_time) = 9;

    auto const findings = check_implausible_times(delivery.facts);

    ASSERT_EQ(findings.size(), 2U);
    EXPECT_EQ(findings[0].verdict, Verdict::ok);
    EXPECT_EQ(findings[1].verdict, Verdict::warning);
    EXPECT_EQ(findings[1].file, 1U);
}

}  // namespace
}  // namespace samspil::registers::time_checks_test
