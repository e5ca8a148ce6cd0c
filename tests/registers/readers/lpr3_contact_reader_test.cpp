#include "registers/readers/lpr3_contact_reader.hpp"

#include <gmock/gmock.h>

#include "registers/register_fixture.hpp"
#include "registers/values/id_value.hpp"

namespace samspil::registers::lpr3_contact_reader_test {
namespace {

using reference::ContactType;
using test::at;
using test::parse;
using test::Parsed;

Parsed parse_older(std::string_view rows)
{
    return parse(RegisterId::lpr_f_kontakter,
                 "DW_EK_KONTAKT,PNR,DATO_START,TIDSPUNKT_START,DATO_SLUT,"
                 "TIDSPUNKT_SLUT,KONTAKTTYPE,PRIORITET,HOVEDSPECIALE_ANS,"
                 "AKTIONSDIAGNOSE\n" +
                     std::string(rows));
}

Parsed parse_newer(std::string_view rows, bool has_lpr2 = false)
{
    ParseContext context;
    context.has_lpr2 = has_lpr2;
    return parse(RegisterId::lpr_a_kontakt,
                 "DW_EK_KONTAKT,PNR,KONT_STARTTIDSPUNKT,KONT_SLUTTIDSPUNKT,"
                 "KONT_TYPE,PRIORITET,KONT_ANS_HOVEDSPEC,ADIAG,"
                 "LPRINDBERETNINGSSYSTEM\n" +
                     std::string(rows),
                 context);
}

TEST(OlderContactReader, ReadsEveryField)
{
    auto const parsed = parse_older(
        "17,A,2020-05-01,10:15,2020-05-02,11:45,alca10,ata1,Kirurgi,df20\n");

    ASSERT_EQ(parsed.rows.contacts.size(), 1U);
    auto const& row = parsed.rows.contacts[0];
    EXPECT_EQ(row.contact, hash_contact(records::public_key,
                                        RegisterFamily::lpr3_older, "17"));
    EXPECT_EQ(row.person, records::keyed_hash(records::public_key, "A"));
    EXPECT_EQ(row.start, at(2020, 5, 1, 10, 15));
    EXPECT_EQ(row.end, at(2020, 5, 2, 11, 45));
    EXPECT_EQ(row.action, DiagnosisCode("DF20"));
    EXPECT_EQ(row.form, ContactForm::contact);
    EXPECT_EQ(row.type, ContactType::out_contact);
    EXPECT_TRUE(row.acute);
    EXPECT_FALSE(row.psychiatric_specialty);
    EXPECT_EQ(row.source, RegisterId::lpr_f_kontakter);
}

TEST(OlderContactReader, ReadsAnIso8859Row)
{
    // Semicolons, SAS numbers, HH.MM, "." and NA as missing, a quote inside.
    auto const parsed = parse(
        RegisterId::lpr_f_kontakter,
        "dw_ek_kontakt;pnr;dato_start;tidspunkt_start;dato_slut;"
        "tidspunkt_slut;kontakttype;prioritet;hovedspeciale_ans;"
        "aktionsdiagnose;andet\n1;A;22036;36000;01/05/2020;22.00;ALCA00;.;"
        "B\xD8RNE- OG UNGDOMSPSYKIATRI;NA;\"x\"\";\"\"y\"\n");
    ASSERT_EQ(parsed.rows.contacts.size(), 1U);
    auto const& row = parsed.rows.contacts[0];
    EXPECT_EQ(row.start, at(2020, 5, 1, 10));
    EXPECT_EQ(row.end, at(2020, 5, 1, 22));
    EXPECT_TRUE(row.psychiatric_specialty);
    EXPECT_TRUE(row.action.is_missing());
    EXPECT_FALSE(row.acute);
}

TEST(OlderContactReader, TakesTheUsersSpecialtiesAsPsychiatric)
{
    ParseContext context;
    context.specialty_values = {
        {RegisterId::lpr_f_kontakter, "Gerontopsykiatri"}};
    auto const parsed =
        parse(RegisterId::lpr_f_kontakter,
              "DW_EK_KONTAKT,PNR,DATO_START,TIDSPUNKT_START,DATO_SLUT,"
              "TIDSPUNKT_SLUT,KONTAKTTYPE,PRIORITET,HOVEDSPECIALE_ANS,"
              "AKTIONSDIAGNOSE\n1,A,2020-05-01,,,,ALCA00,,GERONTOPSYKIATRI,\n",
              context);
    EXPECT_TRUE(parsed.rows.contacts.at(0).psychiatric_specialty);
}

TEST(OlderContactReader, TakesDatesWithoutTimesAsWholeDays)
{
    auto const parsed =
        parse_older("1,A,2020-05-01,,2020-05-01,,ALCA00,,psykiatri,\n");
    EXPECT_EQ(parsed.rows.contacts.at(0).start, at(2020, 5, 1, 0));
    EXPECT_EQ(parsed.rows.contacts.at(0).end, at(2020, 5, 2, 0));
}

TEST(OlderContactReader, TakesAnEndTimeWithoutADateAsNoEnd)
{
    auto const parsed = parse_older(
        "1,A,2020-05-01,,,11:00,ALCA00,,psykiatri,"
        "\n1,A,2020-05-01,,,,ALCA00,,psykiatri,\n");
    EXPECT_EQ(parsed.rows.contacts.at(0).end, base::no_minute);
    EXPECT_EQ(parsed.rows.contacts.at(1).end, base::no_minute);
}

TEST(OlderContactReader, PassesContactsOnThatHaveNoId)
{
    auto const parsed =
        parse_older(",A,2020-05-01,,,,ALCA00,,psykiatri,DF20\n");
    EXPECT_EQ(parsed.rows.contacts.at(0).contact, records::Hash128{});
}

TEST(OlderContactReader, DropsOtherContactTypesByM2_3)
{
    auto const parsed = parse_older(
        "1,A,2020-05-01,,,,ALCA03,,psykiatri,\n"
        "1,A,2020-05-01,,,,,,psykiatri,\n"
        "1,A,2020-05-01,,,,ALCA20,,psykiatri,\n");
    EXPECT_EQ(parsed.rule("M2.3"), 2);
    EXPECT_EQ(parsed.counts.not_needed, 2);
    ASSERT_EQ(parsed.rows.contacts.size(), 1U);
    EXPECT_EQ(parsed.rows.contacts[0].type, ContactType::virtual_contact);
}

TEST(OlderContactReader, RejectsBackwardContactsByM2_5AfterM2_3)
{
    auto const parsed = parse_older(
        "1,A,2020-05-01,10:00,2020-05-01,09:59,ALCA00,,psykiatri,\n"
        "1,A,2020-05-01,10:00,2020-05-01,10:00,ALCA00,,psykiatri,\n"
        "1,A,2020-05-01,10:00,2020-04-30,,ALCA03,,psykiatri,\n"
        "1,A,2020-05-01,,2020-04-30,,ALCA00,,psykiatri,\n");
    EXPECT_EQ(parsed.rejected("backward"), 1);
    EXPECT_EQ(parsed.rule("M2.5 backward"), 1);
    EXPECT_EQ(parsed.rule("M2.3"), 1);
    EXPECT_EQ(parsed.rows.contacts.size(), 2U);
}

TEST(OlderContactReader, CountsBackwardContactsThatAreNotPsychiatric)
{
    auto const parsed = parse_older(
        "1,A,2020-05-01,10:00,2020-05-01,09:59,ALCA00,,kirurgi,DI10\n");
    EXPECT_EQ(parsed.rejected("backward"), 1);
    EXPECT_EQ(parsed.counts.not_needed, 0);
}

TEST(OlderContactReader, RejectsAnEndBeforeAStartInADistantYear)
{
    auto const parsed = parse_older(
        "1,A,9999-12-31,10:00,2099-12-31,,ALCA00,,psykiatri,\n"
        "1,A,9999-12-31,10:00,,,ALCA00,,psykiatri,\n");
    EXPECT_EQ(parsed.rejected("backward"), 1);
    EXPECT_EQ(parsed.rows.contacts.at(0).start, base::last_minute);
}

TEST(OlderContactReader, TakesAnEndIn2100OrLaterAsNoneAndCountsIt)
{
    auto const parsed = parse_older(
        "1,A,2020-05-01,10:00,2099-12-31,,ALCA00,,psykiatri,\n"
        "2,A,2020-05-01,10:00,2100-01-01,00:00,ALCA00,,psykiatri,\n"
        "3,A,2020-05-01,10:00,9999-12-31,24:00,ALCA03,,psykiatri,\n"
        "4,A,x,10:00,9999-12-31,24:00,ALCA00,,psykiatri,\n");
    ASSERT_EQ(parsed.rows.contacts.size(), 2U);
    EXPECT_EQ(parsed.rows.contacts[0].end, at(2100, 1, 1, 0, 0));
    EXPECT_EQ(parsed.rows.contacts[1].end, base::no_minute);
    EXPECT_EQ(parsed.rule("open end by date"), 2);  // not of a bad row
}

TEST(OlderContactReader, RejectsAContactIdInScientificNotation)
{
    auto const parsed = parse_older(
        "5.88E+17,A,2020-05-01,10:00,,,ALCA00,,psykiatri,\n"
        "12E5,A,2020-05-01,10:00,,,ALCA00,,psykiatri,\n");
    EXPECT_EQ(parsed.rejected("unreadable contact"), 1);
    EXPECT_EQ(parsed.rows.contacts.size(), 1U);
}

TEST(OlderContactReader, TellsThatAnOffsetWasPassedOver)
{
    constexpr auto plain = "1,A,2020-05-01,10:00,,,ALCA00,,psykiatri,\n";
    EXPECT_FALSE(parse_older(plain).rows.has_offsets);
    for (auto const* row :
         {"1,A,2020-05-01,10:00Z,,,ALCA00,,psykiatri,\n",
          "1,A,2020-05-01T00:00Z,10:00,,,ALCA00,,psykiatri,\n",
          "1,A,2020-05-01,10:00,2020-05-01,11:00+01:00,ALCA03,,,\n"}) {
        auto const parsed = parse_older(row);
        EXPECT_TRUE(parsed.rows.has_offsets) << row;
        EXPECT_EQ(parsed.counts.total_rejected(), 0) << row;
    }
}

TEST(OlderContactReader, LeavesOutWhatNoDiagnosisCanMakePsychiatric)
{
    auto const parsed = parse_older(
        ",A,2020-05-01,,,,ALCA00,,kirurgi,DI10\n"
        "2,A,2020-05-01,,,,ALCA00,,kirurgi,dF99\n"
        "3,A,2020-05-01,,,,ALCA00,,kirurgi,\n"
        "4,A,2020-05-01,,,,ALCA00,,psykiatri,DI10\n");
    EXPECT_EQ(parsed.counts.not_needed, 1);
    EXPECT_EQ(parsed.rows.contacts.size(), 3U);
}

TEST(M2_6_OlderContactReader, PassesOnWhatCanBeAVersionOfAContact)
{
    auto const parsed = parse_older(
        "1,A,2020-05-01,10:00,2020-05-01,11:00,ALCA00,,kirurgi,DI10\n");
    ASSERT_EQ(parsed.rows.contacts.size(), 1U);
    EXPECT_FALSE(parsed.rows.contacts[0].psychiatric_specialty);
    EXPECT_EQ(parsed.counts.not_needed, 0);
}

TEST(OlderContactReader, RejectsUnreadableAndMissingValuesWhateverTheType)
{
    auto const parsed = parse_older(
        "1,,2020-05-01,,,,ALCA03,,,\n1,A,,10:00,,,ALCA03,,,\n"
        "1,A,x,,,,ALCA03,,,\n1,A,2020-05-01,x,,,ALCA03,,,\n"
        "1,A,2020-05-01,,x,,ALCA03,,,\n1,A,2020-05-01,,,25:00,ALCA03,,,\n"
        "1,A,2020-05-01,x,x,x,ALCA03,,,\n");
    EXPECT_EQ(parsed.rejected("missing person"), 1);
    EXPECT_EQ(parsed.rejected("missing start_date"), 1);
    EXPECT_EQ(parsed.rejected("unreadable start_date"), 1);
    EXPECT_EQ(parsed.rejected("unreadable start_time"), 2);
    EXPECT_EQ(parsed.rejected("unreadable end_date"), 1);
    EXPECT_EQ(parsed.rejected("unreadable end_time"), 1);
    EXPECT_EQ(parsed.rule("M2.3"), 0);
}

TEST(NewerContactReader, ReadsEveryField)
{
    auto const parsed = parse_newer(
        "17,A,2020-05-01T10:15:59,02MAY2020:11:45:00,ALCA00,ATA3,psykiatri,"
        "DF20,LPR3\n");
    ASSERT_EQ(parsed.rows.contacts.size(), 1U);
    auto const& row = parsed.rows.contacts[0];
    EXPECT_EQ(row.start, at(2020, 5, 1, 10, 15));
    EXPECT_EQ(row.end, at(2020, 5, 2, 11, 45));
    EXPECT_EQ(row.type, ContactType::physical);
    EXPECT_FALSE(row.acute);
    EXPECT_TRUE(row.psychiatric_specialty);
    EXPECT_EQ(row.source, RegisterId::lpr_a_kontakt);
}

TEST(NewerContactReader, RejectsUnreadableAndMissingDatetimes)
{
    auto const parsed = parse_newer(
        "1,A,,,ALCA00,,psykiatri,,\n1,A,22036,,ALCA00,,psykiatri,,\n"
        "1,A,2020-05-01 10:00,x,ALCA00,,psykiatri,,\n"
        "1,A,2020-05-01 10:00,2020-05-01 09:00,ALCA00,,psykiatri,,\n"
        "1,A,2020-05-01 10:00,,ALCA00,,psykiatri,,\n");
    EXPECT_EQ(parsed.rejected("missing start"), 1);
    EXPECT_EQ(parsed.rejected("unreadable start"), 1);
    EXPECT_EQ(parsed.rejected("unreadable end"), 1);
    EXPECT_EQ(parsed.rejected("backward"), 1);
    ASSERT_EQ(parsed.rows.contacts.size(), 1U);
    EXPECT_EQ(parsed.rows.contacts[0].end, base::no_minute);
}

TEST(NewerContactReader, TakesAnEndIn2100OrLaterAsWrittenAsNone)
{
    auto const parsed = parse_newer(
        "1,A,2020-05-01,2099-12-31 24:00,ALCA00,,psykiatri,,\n"
        "2,A,2020-05-01,2100-01-01 00:00,ALCA00,,psykiatri,,\n"
        "3,A,2020-05-01,31DEC9999:00:00:00,ALCA00,,psykiatri,,\n"
        "4,A,2020-05-01,2099-12-31,ALCA00,,psykiatri,,\n");
    ASSERT_EQ(parsed.rows.contacts.size(), 4U);
    EXPECT_EQ(parsed.rows.contacts[0].end, at(2100, 1, 1, 0, 0));
    EXPECT_EQ(parsed.rows.contacts[1].end, base::no_minute);
    EXPECT_EQ(parsed.rows.contacts[2].end, base::no_minute);
    EXPECT_EQ(parsed.rows.contacts[3].end, at(2099, 12, 31, 0, 0));
    EXPECT_EQ(parsed.rule("open end by date"), 2);
}

TEST(NewerContactReader, LeavesOtherSystemsOutWhereLpr2IsThere)
{
    constexpr auto rows =
        "1,A,2020-05-01 10:00,,ALCA00,,psykiatri,,LPR2\n"
        "2,A,2020-05-01 10:00,,ALCA00,,psykiatri,,\n"
        "3,A,2020-05-01 10:00,,ALCA00,,psykiatri,,lpr3\n"
        "4,A,2020-05-01 10:00,,ALCA99,,psykiatri,,LPR2\n"
        "5,A,x,,ALCA00,,psykiatri,,LPR2\n"
        "6,A,2020-05-01 10:00,2020-05-01 09:59,ALCA00,,psykiatri,,LPR2\n";

    auto const with = parse_newer(rows, true);
    auto const without = parse_newer(rows, false);

    EXPECT_EQ(with.rows.contacts.size(), 1U);
    EXPECT_EQ(with.counts.not_needed, 3);
    EXPECT_EQ(with.rule("M2.3"), 1);
    EXPECT_EQ(with.rejected("backward"), 1);
    EXPECT_EQ(with.rejected("unreadable start"), 1);
    EXPECT_EQ(without.rows.contacts.size(), 3U);
    EXPECT_EQ(without.rule("M2.3"), 1);
    EXPECT_EQ(without.rejected("backward"), 1);
}

TEST(NewerContactReader, TakesAFileWithoutASystemColumnAsAllLpr3)
{
    ParseContext context;
    context.has_lpr2 = true;
    auto const parsed = parse(
        RegisterId::lpr_a_kontakt,
        "DW_EK_KONTAKT,PNR,KONT_STARTTIDSPUNKT,KONT_SLUTTIDSPUNKT,KONT_TYPE,"
        "PRIORITET,KONT_ANS_HOVEDSPEC,ADIAG\n"
        "1,A,2020-05-01 10:00,,ALCA00,,psykiatri,\n",
        context);
    EXPECT_EQ(parsed.rows.contacts.size(), 1U);
}

}  // namespace
}  // namespace samspil::registers::lpr3_contact_reader_test
