#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "registers/checks/checks_fixture.hpp"

namespace samspil::registers::person_checks_test {
namespace {

using test::Delivery;
using ::testing::HasSubstr;

TEST(CheckEmpty, StopsWithoutAnAdult)
{
    Delivery delivery;
    EXPECT_EQ(test::worst(check_empty(delivery.facts)), Verdict::stop);
    EXPECT_THAT(test::texts(check_empty(delivery.facts)),
                HasSubstr("holds no person"));
    delivery.facts.counts.checks.persons.persons = 5;
    EXPECT_EQ(test::worst(check_empty(delivery.facts)), Verdict::stop);
    EXPECT_THAT(test::texts(check_empty(delivery.facts)),
                HasSubstr("nobody of 5 persons is adult"));
    delivery.facts.counts.checks.persons.adults = 1;
    EXPECT_EQ(test::worst(check_empty(delivery.facts)), Verdict::ok);
}

TEST(CheckNoPopulation, WarnsOfOneYearAndStopsForAll)
{
    Delivery delivery;
    delivery.file(RegisterId::population, 100);
    delivery.facts.counted_years = {2018, 2019, 2020, 2021, 2022};
    EXPECT_EQ(test::worst(check_no_population(delivery.facts)), Verdict::ok);
    delivery.facts.counted_years = {2018, 2019, 2020, 2022};
    EXPECT_EQ(test::worst(check_no_population(delivery.facts)),
              Verdict::warning);
    delivery.facts.counted_years = {2018};
    EXPECT_EQ(test::worst(check_no_population(delivery.facts)),
              Verdict::warning);
    delivery.facts.counted_years = {};
    EXPECT_EQ(test::worst(check_no_population(delivery.facts)), Verdict::stop);
}

TEST(CheckNoPopulation, AFewRowsNeverStop)
{
    Delivery delivery;
    delivery.file(RegisterId::population, 99);
    EXPECT_EQ(test::worst(check_no_population(delivery.facts)),
              Verdict::warning);
}

Verdict unknown_persons(std::int64_t unknown, std::int64_t rows)
{
    Delivery delivery;
    delivery.file(RegisterId::social, rows);
    delivery.activity(RegisterId::social).rows = rows;
    delivery.activity(RegisterId::social).unknown_person = unknown;
    return test::worst(check_unknown_persons(delivery.facts));
}

TEST(CheckUnknownPersons, AtItsEdges)
{
    EXPECT_EQ(unknown_persons(20, 1000), Verdict::ok);
    EXPECT_EQ(unknown_persons(21, 1000), Verdict::warning);
    EXPECT_EQ(unknown_persons(500, 1000), Verdict::warning);
    EXPECT_EQ(unknown_persons(501, 1000), Verdict::stop);
    EXPECT_EQ(unknown_persons(100, 100), Verdict::stop);
    EXPECT_EQ(unknown_persons(99, 99), Verdict::warning);
}

TEST(CheckUnknownPersons, EveryRegisterIsJudgedForItself)
{
    Delivery delivery;
    for (auto const id : {RegisterId::psyk_adm, RegisterId::social}) {
        delivery.file(id);
        delivery.activity(id).rows = 1000;
    }
    delivery.activity(RegisterId::psyk_adm).unknown_person = 30;

    auto const findings = check_unknown_persons(delivery.facts);

    ASSERT_EQ(findings.size(), 2U);
    EXPECT_EQ(findings[0].source, RegisterId::psyk_adm);
    EXPECT_EQ(findings[0].verdict, Verdict::warning);
    EXPECT_EQ(findings[0].share, 0.03);
    EXPECT_EQ(findings[1].verdict, Verdict::ok);
}

}  // namespace
}  // namespace samspil::registers::person_checks_test
