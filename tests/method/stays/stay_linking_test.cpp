#include "method/stays/stay_linking.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <vector>

#include "support/person_builder.hpp"
#include "support/plain_stays.hpp"

namespace samspil::method::stay_linking_test {
namespace {

using records::ContactScope;
using records::StayChain;
using reference::ContactType;
using reference::StayKind;
using test::at;
using test::PersonBuilder;
using testing::ElementsAre;
using testing::IsEmpty;

constexpr auto physical_visit = StayKind::ambulatory_physical;

std::vector<Stay> build(PersonBuilder& person, StayRules const& rules = {})
{
    test::StayBuilder const build_stays(rules);
    std::vector<Stay> stays;
    build_stays(person.view().contacts, stays);
    return stays;
}

Stay stay(std::string_view start, std::string_view end, StayKind kind,
          bool acute = false)
{
    return {at(start), at(end), kind, acute};
}

TEST(M4_1_Stays, NoContactsNoStays)
{
    PersonBuilder person;

    EXPECT_THAT(build(person), IsEmpty());
}

TEST(M4_1_Stays, GapOfExactlyFourHoursLinks)
{
    PersonBuilder person;
    person.contact("2020-05-01 10:00", "2020-05-01 16:00")
        .contact("2020-05-01 20:00", "2020-05-01 22:00");

    EXPECT_THAT(build(person),
                ElementsAre(stay("2020-05-01 10:00", "2020-05-01 22:00",
                                 StayKind::inpatient)));
}

TEST(M4_1_Stays, GapOfAMinuteMoreDoesNot)
{
    PersonBuilder person;
    person.contact("2020-05-01 10:00", "2020-05-01 16:00")
        .contact("2020-05-01 20:01", "2020-05-01 22:01");

    EXPECT_THAT(
        build(person),
        ElementsAre(
            stay("2020-05-01 10:00", "2020-05-01 16:00", physical_visit),
            stay("2020-05-01 20:01", "2020-05-01 22:01", physical_visit)));
}

TEST(M4_1_Stays, GapIsMeasuredFromTheLatestEndSoFar)
{
    PersonBuilder person;
    person.contact("2020-05-01 08:00", "2020-05-01 18:00")
        .contact("2020-05-01 09:00", "2020-05-01 10:00")
        .contact("2020-05-01 21:59", "2020-05-01 23:00");

    EXPECT_THAT(build(person),
                ElementsAre(stay("2020-05-01 08:00", "2020-05-01 23:00",
                                 StayKind::inpatient)));
}

TEST(M4_1_Stays, ScenarioGapIsInclusiveToo)
{
    PersonBuilder person;
    person.contact("2020-05-01 10:00", "2020-05-01 16:00")
        .contact("2020-05-01 20:01", "2020-05-01 22:01");

    EXPECT_EQ(build(person, {.gap_minutes = 240}).size(), 2U);
    EXPECT_EQ(build(person, {.gap_minutes = 241}).size(), 1U);
}

TEST(M4_1_Stays, ScenarioGapOfNothingLinksWhatTouches)
{
    PersonBuilder person;
    person.contact("2020-05-01 10:00", "2020-05-01 16:00")
        .contact("2020-05-01 16:00", "2020-05-01 17:00")
        .contact("2020-05-01 17:01", "2020-05-01 18:00");

    EXPECT_EQ(build(person, {.gap_minutes = 0}).size(), 2U);
}

TEST(M4_1_Stays, ContactsFarApartDoNotOverflow)
{
    PersonBuilder person;
    person.contact("1600-01-01 10:00", "5900-05-01 16:00")
        .contact("1700-05-01 16:00", "1700-05-01 17:00");

    EXPECT_THAT(build(person),
                ElementsAre(stay("1600-01-01 10:00", "5900-05-01 16:00",
                                 StayKind::inpatient)));
}

TEST(M4_1_Chain, PhysicalLeavesOutContactsAndVirtualOnesAlone)
{
    PersonBuilder person;
    person.contact("2020-05-01 10:00", "2020-05-01 12:00")
        .contact("2020-05-01 13:00", "2020-05-01 13:30",
                 {.type = ContactType::out_contact})
        .contact("2020-05-01 13:30", "2020-05-01 13:40",
                 {.type = ContactType::virtual_contact})
        .contact("2020-05-01 14:00", "2020-05-01 15:00");

    EXPECT_THAT(
        build(person),
        ElementsAre(
            stay("2020-05-01 10:00", "2020-05-01 15:00", physical_visit),
            stay("2020-05-01 13:00", "2020-05-01 13:30", StayKind::out_contact),
            stay("2020-05-01 13:30", "2020-05-01 13:40",
                 StayKind::virtual_contact)));
}

TEST(M4_1_Chain, PhysicalDoesNotBridgeAGapByAnOutContact)
{
    PersonBuilder person;
    person.contact("2020-05-01 10:00", "2020-05-01 12:00")
        .contact("2020-05-01 14:00", "2020-05-01 15:00",
                 {.type = ContactType::out_contact})
        .contact("2020-05-01 17:00", "2020-05-01 18:00");

    EXPECT_EQ(build(person).size(), 3U);
    EXPECT_EQ(build(person, {.chain = StayChain::all}).size(), 1U);
}

TEST(M4_1_Chain, AllLinksEveryType)
{
    PersonBuilder person;
    person
        .contact("2020-05-01 10:00", "2020-05-01 11:00",
                 {.type = ContactType::virtual_contact})
        .contact("2020-05-01 13:00", "2020-05-01 13:30",
                 {.type = ContactType::out_contact})
        .contact("2020-05-02 10:00", "2020-05-02 11:00",
                 {.type = ContactType::virtual_contact})
        .contact("2020-05-02 12:00", "2020-05-02 13:00");

    EXPECT_THAT(
        build(person, {.chain = StayChain::all}),
        ElementsAre(
            stay("2020-05-01 10:00", "2020-05-01 13:30", StayKind::out_contact),
            stay("2020-05-02 10:00", "2020-05-02 13:00", physical_visit)));
}

TEST(M4_1_Scope, ContactsOutsideTheScopeNeitherCountNorLink)
{
    PersonBuilder person;
    person
        .contact("2020-05-01 10:00", "2020-05-01 12:00",
                 {.psychiatric_specialty = true})
        .contact("2020-05-01 14:00", "2020-05-01 16:00")
        .contact("2020-05-01 18:00", "2020-05-01 23:00",
                 {.psychiatric_specialty = true});

    EXPECT_EQ(build(person).size(), 1U);
    EXPECT_EQ(build(person, {.scope = ContactScope::specialty}).size(), 2U);
}

TEST(M4_2_Kind, ExactlyTwelveHoursIsInpatient)
{
    PersonBuilder person;
    person.contact("2020-05-01 10:00", "2020-05-01 22:00");

    EXPECT_EQ(build(person).front().kind, StayKind::inpatient);
}

TEST(M4_2_Kind, AMinuteLessIsAmbulatory)
{
    PersonBuilder person;
    person.contact("2020-05-01 10:00", "2020-05-01 21:59");

    EXPECT_EQ(build(person).front().kind, physical_visit);
    EXPECT_EQ(build(person, {.inpatient_minutes = 719}).front().kind,
              StayKind::inpatient);
    EXPECT_EQ(build(person, {.inpatient_minutes = 720}).front().kind,
              physical_visit);
}

TEST(M4_2_Kind, GapsCountInTheLength)
{
    PersonBuilder person;
    person.contact("2020-05-01 10:00", "2020-05-01 14:00")
        .contact("2020-05-01 18:00", "2020-05-01 22:00");

    EXPECT_EQ(build(person).front().kind, StayKind::inpatient);
}

TEST(M4_2_Kind, WithoutAPhysicalContactNothingIsInpatient)
{
    PersonBuilder person;
    person
        .contact("2020-05-01 10:00", "2020-05-02 22:00",
                 {.type = ContactType::out_contact})
        .contact("2020-05-01 11:00", "2020-05-02 23:00",
                 {.type = ContactType::virtual_contact});

    EXPECT_THAT(build(person, {.chain = StayChain::all}),
                ElementsAre(stay("2020-05-01 10:00", "2020-05-02 23:00",
                                 StayKind::out_contact)));
}

TEST(M4_2_Kind, ALatePhysicalContactMakesALongChainInpatient)
{
    PersonBuilder person;
    person
        .contact("2020-05-01 10:00", "2020-05-02 22:00",
                 {.type = ContactType::virtual_contact})
        .contact("2020-05-02 21:00", "2020-05-02 21:30")
        .contact("2020-05-02 22:00", "2020-05-02 23:00",
                 {.type = ContactType::out_contact});

    EXPECT_THAT(build(person, {.chain = StayChain::all}),
                ElementsAre(stay("2020-05-01 10:00", "2020-05-02 23:00",
                                 StayKind::inpatient)));
}

TEST(M4_4_DateOnly, IsAnAmbulatoryStayOfItsOwnEvenInsideAnAdmission)
{
    PersonBuilder person;
    person.contact("2020-08-10 10:00", "2020-08-11 10:00").visit("2020-08-11");

    for (auto const chain : {StayChain::physical, StayChain::all}) {
        EXPECT_THAT(
            build(person, {.chain = chain}),
            ElementsAre(stay("2020-08-10 10:00", "2020-08-11 10:00",
                             StayKind::inpatient),
                        stay("2020-08-11", "2020-08-11", physical_visit)));
    }
}

TEST(M4_4_DateOnly, SeveralOfOneDayAreSeveralAndBridgeNoGap)
{
    PersonBuilder person;
    person.contact("2020-08-10 15:00", "2020-08-10 21:00")
        .visit("2020-08-11")
        .visit("2020-08-11")
        .contact("2020-08-11 02:00", "2020-08-11 05:00");

    EXPECT_EQ(build(person).size(), 4U);
}

TEST(M4_4_DateOnly, AHomeVisitIsAnOutContact)
{
    PersonBuilder person;
    person.visit("2020-08-11", {.type = ContactType::out_contact});

    EXPECT_EQ(build(person).front().kind, StayKind::out_contact);
}

TEST(M4_6_Acute, TheFirstContactDecides)
{
    PersonBuilder person;
    person.contact("2020-05-01 10:00", "2020-05-01 12:00", {.acute = true})
        .contact("2020-05-01 12:00", "2020-05-02 12:00")
        .contact("2020-06-01 10:00", "2020-06-01 12:00")
        .contact("2020-06-01 12:00", "2020-06-02 12:00", {.acute = true});

    EXPECT_THAT(build(person),
                ElementsAre(stay("2020-05-01 10:00", "2020-05-02 12:00",
                                 StayKind::inpatient, true),
                            stay("2020-06-01 10:00", "2020-06-02 12:00",
                                 StayKind::inpatient, false)));
}

TEST(M4_6_Acute, OfOneStartTheEarlierEndIsTheFirst)
{
    PersonBuilder person;
    person.contact("2020-05-01 10:00", "2020-05-01 12:00")
        .contact("2020-05-01 10:00", "2020-05-02 12:00", {.acute = true});

    EXPECT_FALSE(build(person).front().acute);
}

TEST(M4_6_Acute, OfSeveralWithThatStartAndEndOneIsEnough)
{
    PersonBuilder person;
    person.contact("2020-05-01 10:00", "2020-05-02 12:00")
        .contact("2020-05-01 10:00", "2020-05-02 12:00", {.acute = true})
        .contact("2020-05-01 10:00", "2020-05-02 12:00",
                 {.psychiatric_specialty = true});

    EXPECT_EQ(build(person).size(), 1U);
    EXPECT_TRUE(build(person).front().acute);
}

TEST(M4_6_Acute, AnOutContactDecidesOnlyWhereItIsLinked)
{
    PersonBuilder person;
    person
        .contact("2020-05-01 10:00", "2020-05-01 11:00",
                 {.type = ContactType::out_contact, .acute = true})
        .contact("2020-05-01 10:00", "2020-05-01 11:00");

    EXPECT_FALSE(build(person).front().acute);
    EXPECT_TRUE(build(person, {.chain = StayChain::all}).front().acute);
}

}  // namespace
}  // namespace samspil::method::stay_linking_test
