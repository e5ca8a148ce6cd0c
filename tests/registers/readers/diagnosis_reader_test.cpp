#include "registers/readers/diagnosis_reader.hpp"

#include <gtest/gtest.h>

#include "registers/register_fixture.hpp"
#include "registers/values/id_value.hpp"

namespace samspil::registers::diagnosis_reader_test {
namespace {

using test::parse;

TEST(DiagnosisReader, KeepsActionAndSecondaryDiagnosesThatStand)
{
    auto const parsed =
        parse(RegisterId::lpr_f_diagnoser,
              "DW_EK_KONTAKT,DIAGNOSEKODE,DIAGNOSETYPE,SENERE_AFKRAEFTET\n"
              "1,df20,a,Nej\n1,DF10,B,\n1,DF11,B,Ja\n1,DF12,A,JA \n1,DF40,+,\n"
              "1,,A,\n,DF20,A,\n1,DF20,,\n");

    EXPECT_EQ(parsed.counts.rows, 8);
    EXPECT_EQ(parsed.counts.not_needed, 6);
    EXPECT_EQ(parsed.counts.total_rejected(), 0);
    ASSERT_EQ(parsed.rows.diagnoses.size(), 2U);
    auto const& action = parsed.rows.diagnoses[0];
    EXPECT_EQ(action.contact, hash_contact(records::public_key,
                                           RegisterFamily::lpr3_older, "1"));
    EXPECT_EQ(action.code, DiagnosisCode("DF20"));
    EXPECT_TRUE(action.is_action);
    EXPECT_EQ(action.source, RegisterId::lpr_f_diagnoser);
    EXPECT_FALSE(parsed.rows.diagnoses[1].is_action);
}

TEST(DiagnosisReader, ReadsTheNewerDeliverysColumns)
{
    auto const parsed =
        parse(RegisterId::lpr_a_diagnose,
              "DW_EK_KONTAKT,DIAG_KODE,DIAG_KODE_TYPE,SENERE_AFKRAEFTET\n"
              "1,DF20,A,Nej\n");
    ASSERT_EQ(parsed.rows.diagnoses.size(), 1U);
    EXPECT_EQ(parsed.rows.diagnoses[0].source, RegisterId::lpr_a_diagnose);
}

TEST(DiagnosisReader, KeepsLpr2TablesApart)
{
    auto const psyk =
        parse(RegisterId::psyk_diag, "RECNUM,C_DIAG,C_DIAGTYPE\n1,DF20,A\n");
    auto const lpr =
        parse(RegisterId::lpr_diag, "K_RECNUM,C_DIAG,C_DIAGTYPE\n1,DF20,A\n");
    EXPECT_NE(psyk.rows.diagnoses.at(0).contact,
              lpr.rows.diagnoses.at(0).contact);
}

TEST(DiagnosisReader, RejectsLpr2RowsWithoutARecord)
{
    auto const parsed =
        parse(RegisterId::psyk_diag, "RECNUM,C_DIAG,C_DIAGTYPE\n,DF20,+\n");
    EXPECT_EQ(parsed.rejected("missing record"), 1);
    EXPECT_EQ(parsed.counts.not_needed, 0);
}

}  // namespace
}  // namespace samspil::registers::diagnosis_reader_test
