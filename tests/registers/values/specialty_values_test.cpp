#include "registers/values/specialty_values.hpp"

#include <gtest/gtest.h>

namespace samspil::registers::specialty_values_test {
namespace {

std::vector<SpecialtyValue> const values{
    {RegisterId::lpr_f_kontakter, "B\xC3\xB8rne psyk"},
    {RegisterId::lpr_a_kontakt, "Gerontopsykiatri"}};

TEST(SpecialtyValues, AreTakenInAnyCaseAndEncoding)
{
    PsychiatricSpecialties const known(RegisterId::lpr_f_kontakter, values);
    for (auto const* text :
         {"B\xC3\xB8rne psyk", "b\xF8rne  PSYK ", "B\xD8RNE\xA0psyk",
          "boerne psyk", "Psykiatri", "b\xF8rne- og ungdomspsykiatri"}) {
        EXPECT_TRUE(known.has(text)) << text;
    }
    for (auto const* text : {"", "b\xC3\xB8rnepsyk", "Kirurgi", "NULL"}) {
        EXPECT_FALSE(known.has(text)) << text;
    }
}

TEST(SpecialtyValues, AreThoseOfTheirRegister)
{
    EXPECT_TRUE(PsychiatricSpecialties(RegisterId::lpr_a_kontakt, values)
                    .has("gerontopsykiatri"));
    EXPECT_FALSE(PsychiatricSpecialties(RegisterId::lpr_f_kontakter, values)
                     .has("gerontopsykiatri"));
    EXPECT_FALSE(PsychiatricSpecialties(RegisterId::lpr_a_kontakt, {})
                     .has("gerontopsykiatri"));
}

}  // namespace
}  // namespace samspil::registers::specialty_values_test
