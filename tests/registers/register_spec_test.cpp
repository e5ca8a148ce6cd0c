#include "registers/register_spec.hpp"

#include <gmock/gmock.h>

#include <sstream>

#include "register_fixture.hpp"

namespace samspil::registers::register_spec_test {
namespace {

using testing::ElementsAre;

//! "person=PNR reference_date=REFERENCETID? …": ? optional, ! ignored.
std::string describe(RegisterId id)
{
    std::ostringstream out;
    for (auto const& field : spec_of(id).fields) {
        out << name_of(field.field) << '=';
        for (std::size_t i = 0; i < field.columns.size(); ++i) {
            out << (i > 0 && !field.columns[i].empty() ? "/" : "")
                << field.columns[i];
        }
        out << (field.use == ColumnUse::optional  ? "? "
                : field.use == ColumnUse::ignored ? "! "
                                                  : " ");
    }
    return out.str();
}

TEST(RegisterSpec, NamesTheContractsColumnsOfThePopulation)
{
    EXPECT_EQ(describe(RegisterId::population),
              "person=PNR reference_date=REFERENCETID? birth_date=FOED_DAG "
              "sex=KOEN municipality=KOM/BOPIKOM district=DISTRIKT? ");
}

TEST(RegisterSpec, NamesTheContractsColumnsOfDeathsAndServices)
{
    EXPECT_EQ(describe(RegisterId::deaths), "person=PNR death_date=DODDATO ");
    EXPECT_EQ(describe(RegisterId::social),
              "person=PNR service=YDELSE acting=HANDLEKOM paying=BETALKOM "
              "start=STARTDATO end=SLUTDATO target_group=MAALGRUPPE ");
}

TEST(RegisterSpec, NamesTheContractsColumnsOfLpr3)
{
    EXPECT_EQ(describe(RegisterId::lpr_f_kontakter),
              "contact=DW_EK_KONTAKT person=PNR start_date=DATO_START "
              "start_time=TIDSPUNKT_START end_date=DATO_SLUT "
              "end_time=TIDSPUNKT_SLUT type=KONTAKTTYPE priority=PRIORITET "
              "specialty=HOVEDSPECIALE_ANS "
              "action_diagnosis=AKTIONSDIAGNOSE ");
    EXPECT_EQ(describe(RegisterId::lpr_f_diagnoser),
              "contact=DW_EK_KONTAKT code=DIAGNOSEKODE type=DIAGNOSETYPE "
              "retracted=SENERE_AFKRAEFTET ");
    EXPECT_EQ(describe(RegisterId::lpr_a_kontakt),
              "contact=DW_EK_KONTAKT person=PNR start=KONT_STARTTIDSPUNKT "
              "end=KONT_SLUTTIDSPUNKT type=KONT_TYPE priority=PRIORITET "
              "specialty=KONT_ANS_HOVEDSPEC action_diagnosis=ADIAG "
              "system=LPRINDBERETNINGSSYSTEM? ");
    EXPECT_EQ(describe(RegisterId::lpr_a_diagnose),
              "contact=DW_EK_KONTAKT code=DIAG_KODE type=DIAG_KODE_TYPE "
              "retracted=SENERE_AFKRAEFTET ");
}

TEST(RegisterSpec, NamesTheContractsColumnsOfLpr2WithSdsNames)
{
    std::string const adm =
        "record=RECNUM/K_RECNUM/V_RECNUM person=PNR/V_CPR/CPR type=C_PATTYPE "
        "action_diagnosis=C_ADIAG admission=C_INDM start_date=D_INDDTO "
        "start_hour=V_INDTIME start_minute=V_INDMINUT end_date=D_UDDTO "
        "end_hour=V_UDTIME specialty=C_SPEC";
    EXPECT_EQ(describe(RegisterId::psyk_adm), adm + "! ");
    EXPECT_EQ(describe(RegisterId::lpr_adm), adm + " ");
    for (auto const id : {RegisterId::psyk_diag, RegisterId::lpr_diag}) {
        EXPECT_EQ(describe(id),
                  "record=RECNUM/K_RECNUM/V_RECNUM code=C_DIAG "
                  "type=C_DIAGTYPE ");
    }
    for (auto const id : {RegisterId::psyk_pers, RegisterId::lpr_bes}) {
        EXPECT_EQ(describe(id),
                  "record=RECNUM/K_RECNUM/V_RECNUM visit_date=D_AMBDTO "
                  "place=C_YDSTED? ");
    }
}

TEST(RegisterSpec, NamesRegistersInTheQualityReportsOrder)
{
    std::vector<std::string_view> names;
    for (auto const& spec : register_specs()) {
        names.push_back(spec.name);
    }
    EXPECT_THAT(
        names, ElementsAre("population", "deaths", "lpr_f_kontakter",
                           "lpr_f_diagnoser", "lpr_a_kontakt", "lpr_a_diagnose",
                           "psyk_adm", "psyk_diag", "psyk_pers", "lpr_adm",
                           "lpr_diag", "lpr_bes", "social"));
}

TEST(RegisterSpec, ListsTheCausesThatRowsAreRejectedFor)
{
    EXPECT_THAT(
        test::names_of_causes(RegisterId::population),
        ElementsAre("fields", "unreadable person", "missing person",
                    "unreadable reference_date", "missing reference_date"));
    EXPECT_THAT(
        test::names_of_causes(RegisterId::lpr_f_kontakter),
        ElementsAre("fields", "unreadable contact", "unreadable person",
                    "missing person", "unreadable start_date",
                    "missing start_date", "unreadable start_time",
                    "unreadable end_date", "unreadable end_time", "backward"));
    EXPECT_THAT(test::names_of_causes(RegisterId::lpr_f_diagnoser),
                ElementsAre("fields", "unreadable contact"));
    EXPECT_THAT(test::names_of_causes(RegisterId::psyk_diag),
                ElementsAre("fields", "unreadable record", "missing record"));
}

}  // namespace
}  // namespace samspil::registers::register_spec_test
