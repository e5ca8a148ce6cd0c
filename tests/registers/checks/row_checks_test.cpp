#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "registers/checks/checks_fixture.hpp"

namespace samspil::registers::row_checks_test {
namespace {

using test::Delivery;
using ::testing::HasSubstr;

//! One file of so many rows, some bad.
Delivery bad_rows(std::int64_t bad, std::int64_t rows)
{
    Delivery delivery;
    auto const cause = Rejection::missing(Field::person);
    delivery.file(RegisterId::deaths, rows).rejected[cause.index()] = bad;
    delivery.facts.counts.of(RegisterId::deaths).rejected[cause.index()] = bad;
    return delivery;
}

TEST(CheckBadRows, ExactlyTheShareAllowedWarnsAndMoreStops)
{
    EXPECT_EQ(test::worst(check_bad_rows(bad_rows(0, 200).facts)), Verdict::ok);
    EXPECT_EQ(test::worst(check_bad_rows(bad_rows(2, 200).facts)),
              Verdict::warning);
    EXPECT_EQ(test::worst(check_bad_rows(bad_rows(3, 200).facts)),
              Verdict::stop);
}

TEST(CheckBadRows, StopsWithFewRowsToo)
{
    EXPECT_EQ(test::worst(check_bad_rows(bad_rows(1, 10).facts)),
              Verdict::stop);
}

TEST(CheckBadRows, TheUserSaysHowMany)
{
    auto delivery = bad_rows(200, 200);
    delivery.facts.max_rejected_percent = 100;
    EXPECT_EQ(test::worst(check_bad_rows(delivery.facts)), Verdict::warning);
    delivery.facts.max_rejected_percent = 0;
    EXPECT_EQ(test::worst(check_bad_rows(delivery.facts)), Verdict::stop);
    delivery = bad_rows(1, 1000);
    delivery.facts.max_rejected_percent = 0.1;
    EXPECT_EQ(test::worst(check_bad_rows(delivery.facts)), Verdict::warning);
}

TEST(CheckBadRows, TellsTheCauses)
{
    auto const findings = check_bad_rows(bad_rows(3, 200).facts);

    ASSERT_EQ(findings.size(), 1U);
    EXPECT_EQ(findings[0].what,
              "3 of 200 (1.50 %) rows are bad: missing person 3");
    EXPECT_EQ(findings[0].file, 0U);
    EXPECT_EQ(findings[0].share, 0.015);
}

TEST(CheckBadRows, AFileOfTwentyRowsIsJudgedForItself)
{
    for (auto const rows : {std::int64_t{19}, std::int64_t{20}}) {
        auto delivery = bad_rows(1, rows);
        delivery.file(RegisterId::deaths, 10'000);
        auto const findings = check_bad_rows(delivery.facts);
        EXPECT_EQ(test::worst(findings),
                  rows == 20 ? Verdict::stop : Verdict::warning);
        EXPECT_FALSE(findings[0].file.has_value()) << "the register's own";
        EXPECT_EQ(findings[0].verdict, Verdict::warning);
    }
}

TEST(CheckCutFiles, StopsForOneByteOfNothingOrALastLineThatIsCut)
{
    Delivery delivery;
    delivery.file(RegisterId::deaths, 1);
    EXPECT_EQ(test::worst(check_cut_files(delivery.facts)), Verdict::ok);

    delivery.file(RegisterId::social, 1).first_nul.see(77);
    auto const nul = check_cut_files(delivery.facts);
    EXPECT_EQ(test::worst(nul), Verdict::stop);
    EXPECT_EQ(nul.at(0).file, 1U);

    Delivery cut;
    cut.file(RegisterId::social, 1);
    cut.facts.files[0].has_cut_line = true;
    EXPECT_EQ(test::worst(check_cut_files(cut.facts)), Verdict::stop);
}

TEST(CheckSameFiles, WarnsOfTheLaterFile)
{
    Delivery delivery;
    delivery.file(RegisterId::deaths);
    delivery.file(RegisterId::deaths);
    EXPECT_EQ(test::worst(check_same_files(delivery.facts)), Verdict::ok);

    delivery.facts.same_files = {{1, 0}};
    auto const findings = check_same_files(delivery.facts);
    EXPECT_EQ(test::worst(findings), Verdict::warning);
    EXPECT_EQ(findings.at(0).file, 1U);
    EXPECT_THAT(findings.at(0).what, HasSubstr("file0"));
}

}  // namespace
}  // namespace samspil::registers::row_checks_test
