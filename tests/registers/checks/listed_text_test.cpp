#include "registers/checks/listed_text.hpp"

#include <gtest/gtest.h>

namespace samspil::registers::listed_text_test {
namespace {

TEST(ListedText, NothingThatCouldBeAnIdIsListed)
{
    for (auto const* id :
         {"0101501000", "010150-1000", "588123257073980001", "P00012", "100023",
          "a3f9c2", "5.88123e+17", "AB12CD34"}) {
        EXPECT_EQ(listed_type(id), "") << id;
        EXPECT_EQ(listed_system(id), "") << id;
        EXPECT_EQ(listed_specialty(id), "") << id;
        EXPECT_EQ(listed_service(id), "") << id;
    }
}

TEST(ListedText, TypesAreOfTheSksAlphabetOrShort)
{
    EXPECT_EQ(listed_type("ALCA03"), "ALCA03");
    EXPECT_EQ(listed_type("9"), "9");
    EXPECT_EQ(listed_type(""), "(missing)");
    EXPECT_EQ(listed_type("ALCA 3"), "");
    EXPECT_EQ(listed_type("physical"), "");
}

TEST(ListedText, SystemsAreLettersWithADigitAtTheEnd)
{
    EXPECT_EQ(listed_system("LPR2"), "LPR2");
    EXPECT_EQ(listed_system("MINIPAS"), "MINIPAS");
    EXPECT_EQ(listed_system(""), "(missing)");
    EXPECT_EQ(listed_system("LPR23"), "");
}

TEST(ListedText, SpecialtiesAreInUtf8AndSmallLetters)
{
    EXPECT_EQ(listed_specialty("Retspsykiatri"), "retspsykiatri");
    EXPECT_EQ(listed_specialty("b\xF8rne-psykiatri"), "børne-psykiatri");
    EXPECT_EQ(listed_specialty("psykiatri 1"), "");
    EXPECT_EQ(listed_specialty(std::string(41, 'a')), "");
}

TEST(ListedText, ServicesAreSmallNumbersWithPoints)
{
    EXPECT_EQ(listed_service("1.12.0.9"), "1.12.0.9");
    EXPECT_EQ(listed_service("9"), "9");
    EXPECT_EQ(listed_service(""), "(missing)");
    EXPECT_EQ(listed_service("1..2"), "");
    EXPECT_EQ(listed_service("101.5"), "");
}

TEST(ContainsPsyk, InAnyCaseAndPlace)
{
    EXPECT_TRUE(contains_psyk("b\xC3\xB8rne- og ungdomsPSYKiatri"));
    EXPECT_TRUE(contains_psyk("psyk"));
    EXPECT_TRUE(contains_psyk("ppsyk"));
    for (std::size_t before = 0; before < 9; ++before) {
        for (std::size_t after = 0; after < 9; ++after) {
            auto const text =
                std::string(before, 'k') + "Psyk" + std::string(after, 's');
            EXPECT_TRUE(contains_psyk(text)) << text;
        }
    }
    EXPECT_FALSE(contains_psyk("psy"));
    EXPECT_FALSE(contains_psyk("kirurgi"));
    EXPECT_FALSE(contains_psyk(""));
}

TEST(IsDateLike, WhatSpreadsheetsMakeOfServices)
{
    for (auto const* date :
         {"01-08-2001", "2001-08-01", "1/8/2001", "01.08.2001", "1-aug",
          "aug-01", "01AUG2001", "1-8-1", "2001-08-01 00:00:00"}) {
        EXPECT_TRUE(is_date_like(date)) << date;
    }
    for (auto const* service : {"1.8.1", "1.12.0.1", "1.4", "9", "", "x-y"}) {
        EXPECT_FALSE(is_date_like(service)) << service;
    }
}

}  // namespace
}  // namespace samspil::registers::listed_text_test
