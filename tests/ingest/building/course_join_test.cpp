#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "ingest/building/contact_join.hpp"
#include "join_fixture.hpp"

// LPR2: courses and their visits, emergency visits (contract, Inputs).
namespace samspil::ingest::course_join_test {
namespace {

using registers::ContactForm;
using registers::RegisterId;
using test::at;
using test::id;
using test::Join;
using ::testing::ElementsAre;
using ::testing::IsEmpty;
using ::testing::SizeIs;

constexpr auto psyk_adm = RegisterId::psyk_adm;
constexpr auto psyk_pers = RegisterId::psyk_pers;
constexpr auto diagnoser = RegisterId::lpr_f_diagnoser;

//! A type 2 row with C_INDM 1: an emergency visit, unless it has visits.
registers::ContactRow& emergency(Join& join, std::uint64_t number)
{
    auto& row = join.course(number, "DF20");
    row.form = ContactForm::course_or_emergency;
    row.acute = true;
    row.end = at("2018-05-01 13:00");
    return row;
}

TEST(M4_4_CourseJoin, EveryVisitIsAContactKnownByItsDate)
{
    Join join;
    join.course(1, "DF20").acute = true;
    join.diagnosis(1, 'B', "DF10");
    join.visit(1, "2018-06-02");
    join.visit(1, "2018-07-03").type = reference::ContactType::out_contact;
    join.visit(1, "2018-06-02");  // several on one day are several

    EXPECT_THAT(join.run().described(),
                ElementsAre("2018-06-02 0-0 DF20 contact",
                            "2018-06-02 0-0 DF20 contact",
                            "2018-07-03 0-0 DF20 contact", "course"));
    for (auto const& row : join.out) {
        auto const contact = row.contact();
        auto const& traits = contact.traits;
        EXPECT_EQ(row.person, id(1));
        EXPECT_TRUE(traits.acute && traits.date_only);
        EXPECT_EQ(traits.secondary_groups, 1U << 1);
        bool const is_course = row.role() == RowRole::course;
        EXPECT_EQ(row.source(), is_course ? psyk_adm : psyk_pers);
        if (!is_course) {
            EXPECT_EQ(traits.type, contact.start == at("2018-07-03")
                                       ? reference::ContactType::out_contact
                                       : reference::ContactType::physical);
        }
    }
    EXPECT_EQ(join.fates(diagnoser), "1/0/0");
}

TEST(M4_4_CourseJoin, ACourseWithoutVisitsIsOneContactOnItsStartDate)
{
    Join join;
    auto& row = join.course(1);
    row.start = at("2018-05-02");  // hour 24 of the day before
    row.end = at("2018-12-31");
    join.diagnosis(1, 'A', "DF31");

    EXPECT_THAT(join.run().described(),
                ElementsAre("2018-05-01 0-0 DF31 contact"));
    EXPECT_TRUE(join.out.front().contact().traits.date_only);
    EXPECT_EQ(join.out.front().source(), psyk_adm);
}

TEST(CourseJoin, RepeatedCourseRowsAreOneCourse)
{
    Join join;
    join.course(1, "DF20");
    auto& repeated = join.course(1, "DF20");
    repeated.start = at("2018-05-01 23:00");  // the hour is not used
    repeated.end = at("2018-09-09");          // nor is the end
    join.visit(1, "2018-06-02");

    EXPECT_THAT(join.run().described(),
                ElementsAre("2018-06-02 0-0 DF20 contact", "course"));
    EXPECT_EQ(join.fates(psyk_adm), "0/1/0");
}

TEST(CourseJoin, RepeatedCourseRowsWithoutVisitsAreOneContact)
{
    Join join;
    for (int times = 0; times < 3; ++times) {
        join.course(1, "DF20");
    }

    EXPECT_THAT(join.run().out, SizeIs(1));
    EXPECT_EQ(join.fates(psyk_adm), "0/2/0");
}

TEST(CourseJoin, RowsThatDifferInAUsedFieldAreSeveralCourses)
{
    Join join;
    join.course(1, "DF20");
    join.course(1, "DF31");
    join.course(1, "DF20").person = id(2);
    join.course(1, "DF20").acute = true;
    join.course(1, "DF20").psychiatric_specialty = false;
    join.course(1, "DF20").start_date = test::day("2018-05-02");

    EXPECT_THAT(join.run().out, SizeIs(6));
    EXPECT_EQ(join.fates(psyk_adm), "0/0/0");
}

TEST(CourseJoin, TwoCoursesOfOneRecordShareItsVisitsWhichAreUsedOnce)
{
    Join join;
    join.course(1, "DF20");
    join.course(1, "DF31");
    join.visit(1, "2018-06-02");

    EXPECT_THAT(join.run().described(),
                ElementsAre("2018-06-02 0-0 DF20 contact",
                            "2018-06-02 0-0 DF31 further", "course", "course"));
}

TEST(CourseJoin, EveryVisitRowCountsAlsoOfYearlyFiles)
{
    Join join;
    join.course(1, "DF20");
    join.course(1, "DF20");
    join.visit(1, "2018-06-02");
    join.visit(1, "2018-06-02");

    EXPECT_THAT(join.run().described(),
                ElementsAre("2018-06-02 0-0 DF20 contact",
                            "2018-06-02 0-0 DF20 contact", "course"));
}

TEST(M2_1_CourseJoin, ACourseThatIsNotPsychiatricNeedsNoVisits)
{
    Join join;
    auto& row = join.course(1, "DI10");
    row.psychiatric_specialty = false;
    row.source = RegisterId::lpr_adm;
    join.visit(1, "2018-06-02").source = RegisterId::lpr_bes;

    EXPECT_THAT(join.run().out, IsEmpty());
    EXPECT_EQ(join.fates(RegisterId::lpr_adm), "0/1/0");
    EXPECT_EQ(join.fates(RegisterId::lpr_bes), "0/1/0");
}

TEST(CourseJoin, VisitsOfUnknownRecordsAreNotNeeded)
{
    Join join;
    join.course(5, "DF20");
    join.visit(4, "2018-06-02");
    join.visit(6, "2018-06-02");

    EXPECT_THAT(join.run().described(),
                ElementsAre("2018-05-01 0-0 DF20 contact"));
    EXPECT_EQ(join.fates(psyk_pers), "0/2/0");
}

TEST(CourseJoin, VisitsOfAnAdmissionAreNotNeeded)
{
    Join join;
    join.contact(1, "DF20");
    join.visit(1, "2018-06-02");

    EXPECT_THAT(join.run().described(),
                ElementsAre("2020-05-01 600-660 DF20 contact"));
    EXPECT_EQ(join.fates(psyk_pers), "0/1/0");
}

TEST(CourseJoin, AnAcuteRowWithoutVisitsIsAnEmergencyVisit)
{
    Join join;
    emergency(join, 1);

    EXPECT_THAT(join.run().described(),
                ElementsAre("2018-05-01 600-780 DF20 contact"));
    EXPECT_TRUE(join.out.front().contact().traits.acute);
    EXPECT_FALSE(join.out.front().contact().traits.date_only);
}

TEST(CourseJoin, AnAcuteRowWithVisitsIsACourse)
{
    Join join;
    emergency(join, 1);
    join.visit(1, "2018-06-02");

    EXPECT_THAT(join.run().described(),
                ElementsAre("2018-06-02 0-0 DF20 contact", "course"));
    EXPECT_TRUE(join.out.front().contact().traits.acute);
}

TEST(M2_5_CourseJoin, ABackwardEmergencyVisitIsRejected)
{
    Join join;
    emergency(join, 1).end = at("2018-05-01 09:00");

    EXPECT_THAT(join.run().out, IsEmpty());
    EXPECT_EQ(join.fates(psyk_adm), "0/0/1");
    EXPECT_EQ(join.counts.of(registers::QualityRule::backward_contact), 1);
    auto const backward = registers::Rejection::backward().index();
    EXPECT_EQ(join.counts.of(psyk_adm).rejected.at(backward), 1);
}

TEST(M2_5_CourseJoin, ABackwardEndOfARowWithVisitsIsNotUsed)
{
    Join join;
    emergency(join, 1).end = at("2018-05-01 09:00");
    join.visit(1, "2018-06-02");

    EXPECT_THAT(join.run().described(),
                ElementsAre("2018-06-02 0-0 DF20 contact", "course"));
    EXPECT_EQ(join.fates(psyk_adm), "0/0/0");
    EXPECT_EQ(join.counts.of(registers::QualityRule::backward_contact), 0);
}

TEST(M0_CourseJoin, ABackwardRowIsCountedWhetherItIsPsychiatricOrNot)
{
    Join join;
    auto& row = emergency(join, 1);
    row.end = at("2018-05-01 09:00");
    row.psychiatric_specialty = false;
    row.action = registers::DiagnosisCode("DI10");

    EXPECT_THAT(join.run().out, IsEmpty());
    EXPECT_EQ(join.fates(psyk_adm), "0/0/1");
}

TEST(CourseJoin, DiagnosesOfCoursesCountAsUsedOnce)
{
    Join join;
    join.course(1);
    join.course(1);
    join.diagnosis(1, 'A', "DF31");
    join.diagnosis(1, 'A', "DF32");
    join.diagnosis(1, 'B', "DF10");
    join.visit(1, "2018-06-02");
    join.visit(1, "2018-06-03");

    EXPECT_THAT(join.run().described(),
                ElementsAre("2018-06-02 0-0 DF31 contact",
                            "2018-06-03 0-0 DF31 contact", "course"));
    EXPECT_EQ(join.fates(diagnoser), "2/1/0");
}

}  // namespace
}  // namespace samspil::ingest::course_join_test
