#include "registers/readers/lpr2_contact_reader.hpp"

#include <gmock/gmock.h>

#include "registers/register_fixture.hpp"
#include "registers/values/id_value.hpp"

// The contract's LPR2 clauses, each at its edge.

namespace samspil::registers::lpr2_contact_reader_test {
namespace {

using test::at;
using test::parse;
using test::Parsed;

constexpr auto columns =
    "RECNUM,PNR,C_PATTYPE,C_ADIAG,C_INDM,D_INDDTO,V_INDTIME,V_INDMINUT,"
    "D_UDDTO,V_UDTIME";

Parsed parse_psyk(std::string const& rows)
{
    return parse(RegisterId::psyk_adm, columns + ("\n" + rows));
}

//! The only contact of a PSYK_ADM file: type, admission, then start date,
//! hour, minute, end date, hour.
ContactRow contact(std::string const& type, std::string const& admission,
                   std::string const& times)
{
    auto const parsed =
        parse_psyk("1,A," + type + ",DF20," + admission + "," + times + "\n");
    EXPECT_EQ(parsed.rows.contacts.size(), 1U) << times;
    return parsed.rows.contacts.empty() ? ContactRow{}
                                        : parsed.rows.contacts[0];
}

bool is_backward(std::string const& type, std::string const& times)
{
    auto const parsed = parse_psyk("1,A," + type + ",DF20,2," + times + "\n");
    EXPECT_EQ(parsed.rejected("backward"), parsed.rule("M2.5 backward"));
    return parsed.rejected("backward") == 1;
}

TEST(Lpr2ContactReader, ReadsAnAdmission)
{
    auto const row = contact("0", "1", "2018-05-01,9,15,2018-05-02,14");
    EXPECT_EQ(row.contact,
              hash_contact(records::public_key, RegisterFamily::psyk, "1"));
    EXPECT_EQ(row.person, records::keyed_hash(records::public_key, "A"));
    EXPECT_EQ(row.form, ContactForm::contact);
    EXPECT_EQ(row.type, reference::ContactType::physical);
    EXPECT_EQ(row.start, at(2018, 5, 1, 9, 15));
    EXPECT_EQ(row.end, at(2018, 5, 2, 14));
    EXPECT_TRUE(row.acute);
    EXPECT_TRUE(row.psychiatric_specialty);
    EXPECT_EQ(row.action, DiagnosisCode("DF20"));
    EXPECT_EQ(row.source, RegisterId::psyk_adm);
}

TEST(Lpr2ContactReader, TakesTypes0And1AlikeAndAcuteOnlyByCIndm1)
{
    for (auto const* type : {"0", "1", " 1 "}) {
        auto const row = contact(type, "2", "2018-05-01,9,15,2018-05-02,14");
        EXPECT_EQ(row.form, ContactForm::contact);
        EXPECT_FALSE(row.acute);
    }
    EXPECT_FALSE(contact("0", "", "2018-05-01,9,15,2018-05-02,14").acute);
    EXPECT_TRUE(contact("1", "1", "2018-05-01,9,15,2018-05-02,14").acute);
}

TEST(Lpr2ContactReader, StartsAtTheHourWithoutAMinuteAndAt0WithoutAnHour)
{
    EXPECT_EQ(contact("0", "", "2018-05-01,9,,2018-05-02,14").start,
              at(2018, 5, 1, 9));
    EXPECT_EQ(contact("0", "", "2018-05-01,,,2018-05-02,14").start,
              at(2018, 5, 1, 0));
    EXPECT_EQ(contact("0", "", "2018-05-01,,30,2018-05-02,14").start,
              at(2018, 5, 1, 0));
    EXPECT_EQ(contact("0", "", "2018-05-01,24,,2018-05-02,14").start,
              at(2018, 5, 2, 0));
}

TEST(Lpr2ContactReader, KeepsTheStartDateAsDeliveredForCourses)
{
    auto const row = contact("2", "1", "2018-05-01,24,30,,");
    EXPECT_EQ(row.form, ContactForm::course_or_emergency);
    EXPECT_EQ(row.start, at(2018, 5, 2, 0) + 30);
    EXPECT_EQ(base::start_of(row.start_date), at(2018, 5, 1, 0));
}

TEST(Lpr2ContactReader, EndsAnAdmissionAt24WithoutAnHour)
{
    EXPECT_EQ(contact("0", "", "2018-05-01,9,15,2018-05-02,").end,
              at(2018, 5, 3, 0));
    EXPECT_EQ(contact("0", "", "2018-05-01,9,15,2018-05-02,24").end,
              at(2018, 5, 3, 0));
    EXPECT_EQ(contact("0", "", "2018-05-01,23,30,2018-05-01,").end,
              at(2018, 5, 2, 0));
}

TEST(Lpr2ContactReader, EndsAnOpenAdmissionOn3March2019)
{
    EXPECT_EQ(contact("0", "", "2019-03-01,,,,").end, at(2019, 3, 3, 0));
    EXPECT_EQ(contact("1", "", "2019-03-01,10,,,14").end, at(2019, 3, 3, 0));
    EXPECT_EQ(contact("0", "", "2019-03-03,0,0,,").end, at(2019, 3, 3, 0));
    EXPECT_EQ(contact("0", "", "2019-03-03,,,,").start, at(2019, 3, 3, 0));
}

TEST(Lpr2ContactReader, RejectsAnOpenAdmissionThatStartsLaterByM2_5)
{
    EXPECT_TRUE(is_backward("0", "2019-03-03,0,1,,"));
    EXPECT_TRUE(is_backward("1", "2019-03-04,,,,"));
    EXPECT_FALSE(is_backward("0", "2019-03-04,,,2019-03-05,"));
}

TEST(Lpr2ContactReader, TakesAnEndInTheStartsHourAsTheStart)
{
    for (auto const* type : {"0", "1", "3"}) {
        auto const row = contact(type, "", "2018-06-01,10,30,2018-06-01,10");
        EXPECT_EQ(row.start, at(2018, 6, 1, 10, 30));
        EXPECT_EQ(row.end, row.start);
    }
}

TEST(Lpr2ContactReader, RejectsAnAdmissionThatEndsAnHourBeforeByM2_5)
{
    EXPECT_TRUE(is_backward("0", "2018-06-01,10,0,2018-06-01,9"));
    EXPECT_TRUE(is_backward("1", "2018-06-01,10,59,2018-05-31,"));
    EXPECT_FALSE(is_backward("0", "2018-06-01,10,59,2018-06-01,10"));
    EXPECT_FALSE(is_backward("0", "2018-06-01,,,2018-05-31,"));
}

TEST(Lpr2ContactReader, TakesType3AsAnAcuteEmergencyVisit)
{
    auto const row = contact("3", "2", "2018-05-01,10,0,2018-05-01,23");
    EXPECT_EQ(row.form, ContactForm::contact);
    EXPECT_TRUE(row.acute);
    EXPECT_EQ(row.end, at(2018, 5, 1, 23));
}

TEST(Lpr2ContactReader, CountsAnEmergencyEndUpTo24HoursAfterTheStart)
{
    auto const exactly = contact("3", "", "2018-06-01,10,0,2018-06-02,10");
    EXPECT_EQ(exactly.end - exactly.start, 24 * 60);
    auto const shorter = contact("3", "", "2018-06-01,10,30,2018-06-02,10");
    EXPECT_EQ(shorter.end - shorter.start, 23 * 60 + 30);
    auto const minute_less = contact("3", "", "2018-06-01,10,1,2018-06-02,10");
    EXPECT_EQ(minute_less.end - minute_less.start, 23 * 60 + 59);
    auto const longer = contact("3", "", "2018-06-01,10,59,2018-06-02,11");
    EXPECT_EQ(longer.end, longer.start);
}

TEST(Lpr2ContactReader, EndsAnEmergencyVisitAtItsStartWithoutDateOrHour)
{
    for (auto const* end : {",", ",14", "2018-06-01,", "2018-05-01,"}) {
        auto const row =
            contact("3", "", std::string("2018-06-01,10,30,") + end);
        EXPECT_EQ(row.end, at(2018, 6, 1, 10, 30)) << end;
    }
}

TEST(Lpr2ContactReader, RejectsAnEmergencyVisitThatEndsBeforeItsStart)
{
    EXPECT_TRUE(is_backward("3", "2018-06-01,10,0,2018-06-01,9"));
    EXPECT_TRUE(is_backward("3", "2018-06-01,10,0,2018-05-01,12"));
}

TEST(Lpr2ContactReader, TakesType2AsACourseKnownByDateOnly)
{
    for (auto const* admission : {"", "2", "NA"}) {
        auto const row =
            contact("2", admission, "2018-05-01,9,15,2017-01-01,7");
        EXPECT_EQ(row.form, ContactForm::course);
        EXPECT_EQ(row.start, at(2018, 5, 1, 0));
        EXPECT_EQ(row.end, base::no_minute);
        EXPECT_FALSE(row.acute);
    }
}

TEST(Lpr2ContactReader, LeavesType2WithCIndm1OpenUntilTheVisitsAreKnown)
{
    auto const row = contact("2", "1", "2018-06-01,10,30,2018-06-02,10");
    EXPECT_EQ(row.form, ContactForm::course_or_emergency);
    EXPECT_TRUE(row.acute);
    EXPECT_EQ(row.start, at(2018, 6, 1, 10, 30));
    EXPECT_EQ(row.end, at(2018, 6, 2, 10));
    EXPECT_EQ(contact("2", "1", "2018-06-01,10,30,2018-06-01,").end,
              at(2018, 6, 1, 10, 30));
    EXPECT_EQ(contact("2", "1", "2018-06-01,10,30,2018-06-02,11").end,
              at(2018, 6, 1, 10, 30));
}

TEST(Lpr2ContactReader, PassesABackwardCourseOrEmergencyOn)
{
    auto const row = contact("2", "1", "2018-06-01,10,30,2018-06-01,9");
    EXPECT_LT(row.end, row.start);
    auto const distant = contact("2", "1", "9999-06-01,10,30,2099-12-31,9");
    EXPECT_LT(distant.end, distant.start);
}

TEST(Lpr2ContactReader, TakesAnEndIn2100OrLaterAsNone)
{
    EXPECT_EQ(contact("0", "", "2018-06-01,10,30,2099-12-31,10").end,
              at(2099, 12, 31, 10));
    EXPECT_EQ(contact("0", "", "2018-06-01,10,30,2100-01-01,10").end,
              at(2019, 3, 3, 0));
    EXPECT_EQ(contact("3", "", "2018-06-01,10,30,9999-12-31,10").end,
              at(2018, 6, 1, 10, 30));
    auto const parsed = parse_psyk("1,A,0,DF20,,2018-05-01,,,9999-12-31,\n");
    EXPECT_EQ(parsed.rule("open end by date"), 1);
}

TEST(Lpr2ContactReader, ReadsWholeNumbersWithADecimalPartOfZeros)
{
    auto const parsed = parse_psyk(
        "17.0,A.0,1.0,DF20,1.0,21185.0,10.0,30.0,2018-01-03 00:00:00,11.0\n");
    ASSERT_EQ(parsed.rows.contacts.size(), 1U);
    auto const& row = parsed.rows.contacts[0];
    EXPECT_EQ(row.contact,
              hash_contact(records::public_key, RegisterFamily::psyk, "17"));
    EXPECT_EQ(row.start, at(2018, 1, 1, 10, 30));
    EXPECT_EQ(row.end, at(2018, 1, 3, 11));
    EXPECT_TRUE(row.acute);
}

TEST(Lpr2ContactReader, RejectsARecordNumberInScientificNotation)
{
    auto const parsed = parse_psyk("5.88E+17,A,0,DF20,,2018-05-01,,,,\n");
    EXPECT_EQ(parsed.rejected("unreadable record"), 1);
}

TEST(Lpr2ContactReader, DropsOtherTypesByM2_3)
{
    auto const parsed = parse_psyk(
        "1,A,,DF20,,2018-05-01,,,,\n1,A,4,DF20,,2018-05-01,,,,\n"
        "1,A,00,DF20,,2018-05-01,,,,\n1,A,.,DF20,,2018-05-01,,,2017-01-01,\n");
    EXPECT_EQ(parsed.rule("M2.3"), 4);
    EXPECT_EQ(parsed.counts.not_needed, 4);
    EXPECT_EQ(parsed.counts.total_rejected(), 0);
    ASSERT_EQ(parsed.rows.contacts.size(), 4U) << "their records are there";
    EXPECT_EQ(parsed.rows.contacts[0].form, ContactForm::no_contact);
}

TEST(Lpr2ContactReader, RejectsUnreadableAndMissingValuesWhateverTheType)
{
    auto const parsed = parse_psyk(
        ",A,9,,,2018-05-01,,,,\n1,,9,,,2018-05-01,,,,\n1,A,9,,,,,,,\n"
        "1,A,9,,,x,,,,\n1,A,9,,,2018-05-01,25,,,\n"
        "1,A,9,,,2018-05-01,,60,,\n1,A,2,,,2018-05-01,,,x,\n"
        "1,A,2,,,2018-05-01,,,,25\n");
    EXPECT_EQ(parsed.rejected("missing record"), 1);
    EXPECT_EQ(parsed.rejected("missing person"), 1);
    EXPECT_EQ(parsed.rejected("missing start_date"), 1);
    EXPECT_EQ(parsed.rejected("unreadable start_date"), 1);
    EXPECT_EQ(parsed.rejected("unreadable start_hour"), 1);
    EXPECT_EQ(parsed.rejected("unreadable start_minute"), 1);
    EXPECT_EQ(parsed.rejected("unreadable end_date"), 1);
    EXPECT_EQ(parsed.rejected("unreadable end_hour"), 1);
    EXPECT_EQ(parsed.counts.rows, 8);
}

TEST(Lpr2ContactReader, AddsTheMinutesOfHour24ToTheNextDay)
{
    EXPECT_EQ(contact("0", "", "2018-05-01,24,0,2018-05-03,").start,
              at(2018, 5, 2, 0));
    EXPECT_EQ(contact("0", "", "2018-05-01,24,30,2018-05-03,").start,
              at(2018, 5, 2, 0, 30));
}

TEST(Lpr2ContactReader, TakesEveryPsykAdmRowAsPsychiatric)
{
    auto const parsed = parse(
        RegisterId::psyk_adm,
        columns + std::string(",C_SPEC\n1,A,0,DI10,,2018-05-01,,,,,18\n"));
    EXPECT_TRUE(parsed.rows.contacts.at(0).psychiatric_specialty);
}

TEST(Lpr2ContactReader, KnowsPsychiatryInLprAdmByCSpec)
{
    auto const parsed =
        parse(RegisterId::lpr_adm,
              columns + std::string(",C_SPEC\n"
                                    "1,A,0,DI10,,2018-05-01,,,,,50\n"
                                    "2,A,0,DI10,,2018-05-01,,,,,52\n"
                                    "3,A,0,DI10,,2018-05-01,,,,,18\n"
                                    "4,A,0,DF20,,2018-05-01,,,,,18\n"
                                    "5,A,0,,,2018-05-01,,,,,\n"));
    EXPECT_EQ(parsed.counts.not_needed, 1);
    ASSERT_EQ(parsed.rows.contacts.size(), 4U);
    EXPECT_TRUE(parsed.rows.contacts[0].psychiatric_specialty);
    EXPECT_TRUE(parsed.rows.contacts[1].psychiatric_specialty);
    EXPECT_FALSE(parsed.rows.contacts[2].psychiatric_specialty);
    EXPECT_FALSE(parsed.rows.contacts[3].psychiatric_specialty);
    EXPECT_EQ(parsed.rows.contacts[0].contact,
              hash_contact(records::public_key, RegisterFamily::lpr, "1"));
}

TEST(Lpr2ContactReader, PassesABackwardEmergencyOnThatIsNotPsychiatric)
{
    auto const parsed =
        parse(RegisterId::lpr_adm,
              columns + std::string(",C_SPEC\n"
                                    "1,A,2,DI10,1,2018-05-02,10,,2018-05-02,"
                                    "9,18\n"
                                    "2,A,2,DI10,1,2018-05-02,10,,2018-05-02,"
                                    "10,18\n"));
    EXPECT_EQ(parsed.rows.contacts.size(), 1U);
    EXPECT_EQ(parsed.counts.not_needed, 1);
}

TEST(Lpr2ContactReader, CountsBackwardRowsThatAreNotPsychiatric)
{
    auto const parsed = parse(
        RegisterId::lpr_adm,
        columns +
            std::string(",C_SPEC\n1,A,0,DI10,,2018-05-02,,,2018-04-01,,18\n"));
    EXPECT_EQ(parsed.rejected("backward"), 1);
    EXPECT_EQ(parsed.rule("M2.5 backward"), 1);
}

}  // namespace
}  // namespace samspil::registers::lpr2_contact_reader_test
