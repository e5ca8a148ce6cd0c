#include "publish/knowledge/persons_behind.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "reference/labels.hpp"

// M10.3
namespace samspil::publish::persons_behind_test {
namespace {

using cubes::CellSum;
using cubes::CubeId;
using reference::Group;
using reference::ReadmissionOutcome;
using reference::StayKind;
using ::testing::ElementsAre;
using ::testing::IsEmpty;

CellSum stays(Group group, StayKind kind)
{
    return CellSum::cell(CubeId::stays, group, kind);
}

CellSum with_stays(Group group, StayKind kind)
{
    return CellSum::cell(CubeId::persons_with_stays, group, kind);
}

//! The sum's factors by cell, so that sums that are equal are equal.
std::map<cubes::CubeCell, int> factors(CellSum const& sum)
{
    std::map<cubes::CubeCell, int> result;
    for (auto const& term : sum.terms()) {
        result[term.cell] += term.sign;
    }
    return result;
}

TEST(PersonsBehind, APersonIsOne)
{
    auto const count =
        CellSum::cell(CubeId::persons_by_level, Group::overlap, 2);
    auto const behind = persons_behind(count);

    EXPECT_THAT(behind.largest_of, ElementsAre(count));
    EXPECT_THAT(behind.or_of, IsEmpty());
}

TEST(PersonsBehind, StaysHaveThePersonsWithThem)
{
    EXPECT_THAT(
        persons_behind(stays(Group::overlap, StayKind::inpatient)).largest_of,
        ElementsAre(with_stays(Group::overlap, StayKind::inpatient)));
}

// A person may be in several kinds: the largest counts.
TEST(PersonsBehind, ASumOfKindsHasThoseOfEach)
{
    auto const behind =
        persons_behind(stays(Group::overlap, StayKind::inpatient) +
                       stays(Group::overlap, StayKind::out_contact));

    EXPECT_THAT(behind.largest_of,
                ElementsAre(with_stays(Group::overlap, StayKind::inpatient),
                            with_stays(Group::overlap, StayKind::out_contact)));
}

// Other patients: nobody is in the overlap group and not in it.
TEST(PersonsBehind, OfOtherPatientsAreTheDifference)
{
    auto const behind =
        persons_behind(stays(Group::psychiatry, StayKind::inpatient) -
                       stays(Group::overlap, StayKind::inpatient));

    ASSERT_EQ(behind.largest_of.size(), 1U);
    EXPECT_EQ(factors(behind.largest_of.front()),
              factors(with_stays(Group::psychiatry, StayKind::inpatient) -
                      with_stays(Group::overlap, StayKind::inpatient)));
}

TEST(PersonsBehind, BedMinutesHaveTheAdmitted)
{
    EXPECT_THAT(
        persons_behind(CellSum::cell(CubeId::bed_minutes, Group::psychiatry))
            .largest_of,
        ElementsAre(
            CellSum::cell(CubeId::admitted_persons, Group::psychiatry)));
}

TEST(PersonsBehind, ReadmissionsHaveTheirPersonsAndTheirRestItself)
{
    auto const readmissions = [](ReadmissionOutcome outcome) {
        return CellSum::cell(CubeId::readmissions, Group::overlap, outcome);
    };
    EXPECT_THAT(
        persons_behind(readmissions(ReadmissionOutcome::readmitted)).largest_of,
        ElementsAre(CellSum::cell(CubeId::readmission_persons, Group::overlap,
                                  ReadmissionOutcome::readmitted)));
    auto const rest = readmissions(ReadmissionOutcome::index) -
                      readmissions(ReadmissionOutcome::readmitted);
    EXPECT_THAT(persons_behind(rest).largest_of, ElementsAre(rest));
}

TEST(PersonsBehind, AcuteStaysAreSensitiveTooWhereTheInpatientsAre)
{
    auto const acute = CellSum::cell(CubeId::acute_stays, Group::overlap);
    auto const behind = persons_behind(acute);
    EXPECT_THAT(behind.largest_of, ElementsAre(acute));
    EXPECT_THAT(behind.or_of,
                ElementsAre(with_stays(Group::overlap, StayKind::inpatient)));

    auto const rest = stays(Group::overlap, StayKind::inpatient) - acute;
    EXPECT_THAT(persons_behind(rest).largest_of, ElementsAre(rest));
    EXPECT_THAT(persons_behind(rest).or_of,
                ElementsAre(with_stays(Group::overlap, StayKind::inpatient)));
}

TEST(PersonsBehind, ObservationsAreCountedThemselves)
{
    auto const count = CellSum::cell(CubeId::municipality_agreement, 0, 1);
    EXPECT_THAT(persons_behind(count).largest_of, ElementsAre(count));
}

}  // namespace
}  // namespace samspil::publish::persons_behind_test
