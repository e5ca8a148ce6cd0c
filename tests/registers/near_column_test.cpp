#include "registers/near_column.hpp"

#include <gmock/gmock.h>

#include <string>
#include <vector>

namespace samspil::registers::near_column_test {
namespace {

using Names = std::vector<std::string>;

//! The column that may be meant for a register's field; "" if there is none.
std::string near(RegisterId id, Field field, Names const& names)
{
    for (auto const& spec : spec_of(id).fields) {
        if (spec.field == field) {
            return near_column(spec, names).value_or("");
        }
    }
    return "no such field";
}

TEST(NearColumn, KnowsOtherRegistersAndOwnersNames)
{
    for (auto const* name :
         {"CPR", "V_CPR", "cpr_nr", "CPRnummer", "Personnummer"}) {
        EXPECT_EQ(near(RegisterId::population, Field::person, {"x", name}),
                  name);
    }
    EXPECT_EQ(near(RegisterId::deaths, Field::death_date,
                   {"D\xC3\xB8"
                    "dsdato"}),
              "D\xC3\xB8"
              "dsdato");
    EXPECT_EQ(near(RegisterId::lpr_f_diagnoser, Field::code, {"DIAG_KODE"}),
              "DIAG_KODE");
}

TEST(NearColumn, SeesSlipsAndWhatIsAdded)
{
    EXPECT_EQ(near(RegisterId::population, Field::birth_date, {"FOEDDAG"}),
              "FOEDDAG");
    EXPECT_EQ(near(RegisterId::population, Field::municipality, {"KOM_2020"}),
              "KOM_2020");
    EXPECT_EQ(near(RegisterId::lpr_f_kontakter, Field::start_time,
                   {"DATO_START", "TIDSPUNK_START"}),
              "TIDSPUNK_START");
}

TEST(NearColumn, PrefersAKnownNameToASlip)
{
    EXPECT_EQ(near(RegisterId::population, Field::person, {"PNR_MOR", "CPR"}),
              "CPR");
}

TEST(NearColumn, IsNoneIfNothingLooksLikeIt)
{
    EXPECT_EQ(near(RegisterId::population, Field::sex, {"KODE", "ALDER", ""}),
              "");
    EXPECT_EQ(near(RegisterId::population, Field::person, {"PNO", "PERSON"}),
              "");
    EXPECT_EQ(near(RegisterId::population, Field::person, {}), "");
}

}  // namespace
}  // namespace samspil::registers::near_column_test
