#include "registers/values/code_values.hpp"

#include <gtest/gtest.h>

namespace samspil::registers::code_values_test {
namespace {

using reference::ContactType;
using reference::find_municipality;
using reference::no_municipality;
using reference::Sex;

TEST(CodeValues, ReadSexAsOneOrTwoAndNothingElse)
{
    EXPECT_EQ(read_sex("1"), Sex::male);
    EXPECT_EQ(read_sex(" 2 "), Sex::female);
    EXPECT_EQ(read_sex("1.0"), Sex::male);
    EXPECT_EQ(read_sex("2,00"), Sex::female);
    for (auto const* text :
         {"", ".", "NA", "0", "3", "01", "M", "K", "12", "1.5", "1."}) {
        EXPECT_EQ(read_sex(text), Sex::unknown) << text;
    }
}

TEST(CodeValues, ReadMunicipalitiesAsNumbersOfUpToFourDigits)
{
    EXPECT_EQ(read_municipality("751"), find_municipality(751));
    EXPECT_EQ(read_municipality("0751"), find_municipality(751));
    EXPECT_EQ(read_municipality(" 101 "), reference::koebenhavn);
    EXPECT_EQ(read_municipality("101.0"), reference::koebenhavn);
    EXPECT_EQ(read_municipality("101,0"), reference::koebenhavn);
    EXPECT_EQ(read_municipality("410"), find_municipality(410));
    EXPECT_EQ(read_municipality("411"), find_municipality(411));
    for (auto const* text : {"", ".", "NA", "0", "99", "999", "1751", "00751",
                             "7 51", "751.1", "-751.0", "Aarhus", "9999"}) {
        EXPECT_EQ(read_municipality(text), no_municipality) << text;
    }
}

TEST(CodeValues, ReadDistrictsFrom1To10)
{
    for (int district = 1; district <= 10; ++district) {
        EXPECT_EQ(read_district(std::to_string(district)), district);
    }
    EXPECT_EQ(read_district("04"), 4);
    EXPECT_EQ(read_district("10.0"), 10);
    for (auto const* text : {"", ".", "NA", "0", "11", "-1", "x", "1.5"}) {
        EXPECT_EQ(read_district(text), 0) << text;
    }
}

TEST(CodeValues, ReadTheThreeContactTypesOfM2_3)
{
    EXPECT_EQ(read_contact_type("ALCA00"), ContactType::physical);
    EXPECT_EQ(read_contact_type(" alca10 "), ContactType::out_contact);
    EXPECT_EQ(read_contact_type("Alca20"), ContactType::virtual_contact);
    for (auto const* text : {"", "NA", "ALCA03", "ALCA", "ALCA001", "0"}) {
        EXPECT_EQ(read_contact_type(text), std::nullopt) << text;
    }
}

TEST(CodeValues, KnowThePsychiatricSpecialtiesInAnyCaseAndEncoding)
{
    for (auto const* text :
         {"psykiatri", "PSYKIATRI", " Psykiatri ",
          "b\xC3\xB8rne- og ungdomspsykiatri",
          "B\xC3\x98RNE- OG UNGDOMSPSYKIATRI", "b\xF8rne- og ungdomspsykiatri",
          "B\xD8RNE- og Ungdomspsykiatri", "b\xC3\xB8rne-  og ungdomspsykiatri",
          "b\xC3\xB8rne-\xC2\xA0og \t ungdomspsykiatri",
          "b\xF8rne-\xA0og\xA0 ungdomspsykiatri", "\xC2\xA0psykiatri\xC2\xA0",
          "psykiatri\xA0"}) {
        EXPECT_TRUE(is_psychiatric_specialty(text)) << text;
    }
}

TEST(CodeValues, KnowNoOtherSpecialtyAsPsychiatric)
{
    for (auto const* text :
         {"", ".", "NA", "kirurgi", "psykiatrisk", "psykiatri 2", "b",
          "b\xC3\xB8", "borne- og ungdomspsykiatri",
          "brne- og ungdomspsykiatri", "b?rne- og ungdomspsykiatri",
          "b\xC3\xA6rne- og ungdomspsykiatri", "ungdomspsykiatri",
          "b\xC3\xB8rne- og ungdomspsykiatri x", "psy kiatri",
          "b\xC3\xB8rne-og ungdomspsykiatri",
          "b\xC3\xB8rne-\xA0og ungdomspsykiatri"}) {
        EXPECT_FALSE(is_psychiatric_specialty(text)) << text;
    }
}

TEST(CodeValues, Know50And52AsLpr2sPsychiatricSpecialties)
{
    EXPECT_TRUE(is_psychiatric_lpr2_specialty("50"));
    EXPECT_TRUE(is_psychiatric_lpr2_specialty(" 52 "));
    EXPECT_TRUE(is_psychiatric_lpr2_specialty("50.0"));
    for (auto const* text : {"", "51", "5", "500", "18", "NA"}) {
        EXPECT_FALSE(is_psychiatric_lpr2_specialty(text)) << text;
    }
}

TEST(CodeValues, CompareCodesWithoutCaseAndOuterBlanks)
{
    EXPECT_TRUE(is_code(" ata1\t", "ATA1"));
    EXPECT_TRUE(is_code("JA", "Ja"));
    EXPECT_FALSE(is_code("ATA11", "ATA1"));
    EXPECT_FALSE(is_code("AT A1", "ATA1"));
    EXPECT_FALSE(is_code("", ""));
    EXPECT_FALSE(is_code("NA", "NA"));
}

}  // namespace
}  // namespace samspil::registers::code_values_test
