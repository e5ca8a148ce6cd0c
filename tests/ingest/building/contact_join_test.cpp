#include "ingest/building/contact_join.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "join_fixture.hpp"

namespace samspil::ingest::contact_join_test {
namespace {

using reference::DiagnosisGroup;
using registers::RegisterId;
using test::at;
using test::id;
using test::Join;
using ::testing::ElementsAre;
using ::testing::IsEmpty;
using ::testing::SizeIs;

constexpr auto kontakter = RegisterId::lpr_f_kontakter;
constexpr auto diagnoser = RegisterId::lpr_f_diagnoser;

TEST(ContactJoin, OfNothingIsNothing)
{
    Join join;

    join.run();

    EXPECT_THAT(join.out, IsEmpty());
}

TEST(ContactJoin, AContactKeepsWhatItWasDeliveredWith)
{
    Join join;
    auto& row = join.contact(1, "DF20");
    row.type = reference::ContactType::virtual_contact;
    row.acute = true;
    row.source = RegisterId::lpr_a_kontakt;

    join.run();

    ASSERT_THAT(join.out, SizeIs(1));
    auto const& resolved = join.out.front();
    auto const contact = resolved.contact();
    EXPECT_EQ(resolved.person, id(1));
    EXPECT_EQ(resolved.source(), RegisterId::lpr_a_kontakt);
    EXPECT_EQ(contact.start, at("2020-05-01 10:00"));
    EXPECT_EQ(contact.end, at("2020-05-01 11:00"));
    auto const& traits = contact.traits;
    EXPECT_EQ(traits.type, reference::ContactType::virtual_contact);
    EXPECT_TRUE(traits.acute && traits.psychiatric_specialty);
    EXPECT_FALSE(traits.date_only);
    EXPECT_EQ(traits.action_group, DiagnosisGroup::f2);
    EXPECT_EQ(traits.secondary_groups, 0);
}

TEST(ContactJoin, AnOpenEndStaysOpen)
{
    Join join;
    join.contact(1).end = base::no_minute;

    EXPECT_THAT(join.run().described(),
                ElementsAre("2020-05-01 600-open none contact"));
}

TEST(ContactJoin, TheTablesActionDiagnosisCountsWhereTheContactHasNone)
{
    Join join;
    join.contact(1);
    join.diagnosis(1, 'A', "DF31");
    join.diagnosis(2, 'A', "DF20");  // of another contact

    EXPECT_THAT(join.run().described(),
                ElementsAre("2020-05-01 600-660 DF31 contact"));
    EXPECT_EQ(join.out.front().contact().traits.action_group,
              DiagnosisGroup::f3);
    EXPECT_EQ(join.fates(diagnoser), "1/1/0");
}

TEST(ContactJoin, OfSeveralTheAlphabeticallyFirstCounts)
{
    Join join;
    join.contact(1);
    join.diagnosis(1, 'A', "DF331");
    join.diagnosis(1, 'A', "DF33");
    join.diagnosis(1, 'A', "DF90");
    join.diagnosis(1, 'B', "DF10");  // no action diagnosis

    EXPECT_THAT(join.run().described(),
                ElementsAre("2020-05-01 600-660 DF33 contact"));
    EXPECT_EQ(join.fates(diagnoser), "2/2/0");
}

TEST(ContactJoin, TheContactsOwnActionDiagnosisWins)
{
    Join join;
    join.contact(1, "DF90");
    join.diagnosis(1, 'A', "DF10");

    EXPECT_THAT(join.run().described(),
                ElementsAre("2020-05-01 600-660 DF90 contact"));
    EXPECT_EQ(join.fates(diagnoser), "0/1/0");
}

TEST(ContactJoin, SecondaryDiagnosesCountByTheirGroups)
{
    Join join;
    join.contact(1, "DF20");
    join.diagnosis(1, 'B', "DF100");
    join.diagnosis(1, 'B', "DF99");
    join.diagnosis(1, 'B', "DI10");
    join.diagnosis(1, 'A', "DF30");

    join.run();

    ASSERT_THAT(join.out, SizeIs(1));
    EXPECT_EQ(join.out.front().contact().traits.secondary_groups,
              1U << 1 | 1U << 10 | 1U << 11);
    EXPECT_EQ(join.fates(diagnoser), "3/1/0");
}

std::uint64_t identity_with(std::vector<char const*> const& codes)
{
    Join join;
    join.contact(1, "DF20");
    for (auto const* code : codes) {
        join.diagnosis(1, 'B', code);
    }
    join.run();
    return join.out.at(0).contact().diagnosis_identity;
}

TEST(M2_5_ContactJoin, SecondaryDiagnosesAreComparedAsASetOfCodes)
{
    auto const set = identity_with({"DF10", "DF11"});

    EXPECT_EQ(identity_with({"DF11", "DF10", "DF11"}), set);
    EXPECT_EQ(identity_with({"df10", "DF11 "}), set);
    for (auto const& other :
         std::vector<std::vector<char const*>>{{},
                                               {"DF10"},
                                               {"DF11"},
                                               {"DF10", "DF12"},
                                               {"DF1011"},
                                               {"DF10", "DF11", "DZ03"}}) {
        EXPECT_NE(identity_with(other), set);
    }
}

TEST(M2_1_ContactJoin, ASpecialtyOrAnActionDiagnosisMakesPsychiatric)
{
    Join join;
    join.contact(1, "DI10");
    join.contact(2, "DF10").psychiatric_specialty = false;
    join.contact(3).psychiatric_specialty = false;
    join.diagnosis(3, 'A', "DF30");

    EXPECT_THAT(join.run().described(),
                ElementsAre("2020-05-01 600-660 DF10 contact",
                            "2020-05-01 600-660 DF30 contact",
                            "2020-05-01 600-660 DI10 contact"));
    EXPECT_EQ(join.fates(kontakter), "0/0/0");  // decided with their person
}

TEST(M2_1_ContactJoin, ASecondaryDiagnosisNeverDoes)
{
    Join join;
    join.contact(1).psychiatric_specialty = false;
    join.diagnosis(1, 'B', "DF30");
    join.contact(2).psychiatric_specialty = false;
    join.diagnosis(2, 'A', "DI10");
    join.contact(3).psychiatric_specialty = false;

    EXPECT_THAT(join.run().out, IsEmpty());
    EXPECT_EQ(join.fates(kontakter), "0/3/0");
    EXPECT_EQ(join.fates(diagnoser), "0/2/0");
}

TEST(ContactJoin, ARepeatedContactIsTwoUntilItsPersonIsKnown)
{
    Join join;
    join.contact(1).source = RegisterId::psyk_adm;  // LPR2 has no versions
    join.contact(1).source = RegisterId::psyk_adm;
    join.diagnosis(1, 'A', "DF30");
    join.diagnosis(1, 'B', "DF10");

    EXPECT_THAT(join.run().out, SizeIs(2));
    EXPECT_EQ(join.fates(diagnoser), "2/0/0");
}

TEST(ContactJoin, ContactsOfOneIdTakeTheTableEachForItself)
{
    Join join;
    join.contact(1, "DI10").psychiatric_specialty = false;
    join.contact(1).psychiatric_specialty = false;
    join.diagnosis(1, 'A', "DF30");

    EXPECT_THAT(join.run().described(),
                ElementsAre("2020-05-01 600-660 DF30 contact"));
    EXPECT_EQ(join.fates(kontakter), "0/1/0");
    EXPECT_EQ(join.fates(diagnoser), "1/0/0");
}

TEST(ContactJoin, DiagnosesOfUnknownContactsAreNotNeeded)
{
    Join join;
    join.contact(5, "DF20");
    join.diagnosis(4, 'B', "DF10");
    join.diagnosis(6, 'A', "DF10");
    join.diagnosis(6, 'B', "DF10");

    EXPECT_THAT(join.run().out, SizeIs(1));
    EXPECT_EQ(join.fates(diagnoser), "0/3/0");
}

// They are handed on some at a time.
TEST(ContactJoin, GivesEachOfManyContactsOnce)
{
    for (std::uint64_t const count : {511U, 512U, 513U, 1500U}) {
        Join join;
        for (std::uint64_t i = 0; i < count; ++i) {
            auto& row = join.contact(i, "DF20");
            row.start += static_cast<int>(i);
            row.end += static_cast<int>(i);
        }

        join.run();

        ASSERT_EQ(join.out.size(), count);
        for (std::uint64_t i = 0; i < count; ++i) {
            EXPECT_EQ(join.out[i].contact().start,
                      at("2020-05-01 10:00") + static_cast<int>(i));
        }
    }
}

TEST(ContactJoin, ContactsWithoutAnIdTakeNoDiagnoses)
{
    Join join;
    join.contact(1, "DF20").contact = {};
    join.contact(2).contact = {};
    join.diagnosis(1, 'A', "DF30");

    EXPECT_THAT(join.run().described(),
                ElementsAre("2020-05-01 600-660 DF20 contact",
                            "2020-05-01 600-660 none contact"));
    EXPECT_EQ(join.fates(diagnoser), "0/1/0");
}

}  // namespace
}  // namespace samspil::ingest::contact_join_test
