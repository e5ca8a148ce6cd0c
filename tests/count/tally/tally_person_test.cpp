#include "count/tally/tally_person.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <map>
#include <string>

#include "count/tally/scenario_tallies.hpp"
#include "cubes/catalogue.hpp"
#include "support/person_builder.hpp"

namespace samspil::count::tally_person_test {
namespace {

using reference::DiagnosisGroup;
using reference::Group;
using reference::Intervention;
using ::testing::IsEmpty;

constexpr int years = 3;
constexpr int year_index = 1;

template <class Enum>
unsigned bit(Enum value)
{
    return 1U << reference::index_of(value);
}

//! "overlap, female, 45-54"
std::string labels_of(cubes::CubeSpec const& spec, std::size_t cell)
{
    std::string text;
    for (auto const& label : cubes::cell_labels(spec, cell)) {
        text += (text.empty() ? "" : ", ") + label;
    }
    return text;
}

using Cells = std::map<std::string, std::int64_t>;

//! All cells that are not 0: "persons 851 [overlap, female, 45-54]".
Cells cells_of(cubes::PlaceTally const& tally)
{
    Cells cells;
    for (auto const& spec : cubes::catalogue) {
        for (int year = 0; year < tally.year_count(); ++year) {
            for (std::size_t place = 0; place < reference::place_count;
                 ++place) {
                auto const counts =
                    tally.cells(spec.id, year, reference::PlaceIndex(place));
                for (std::size_t i = 0; i < counts.size(); ++i) {
                    if (counts[i] != 0) {
                        EXPECT_EQ(year, year_index);
                        cells[std::string(spec.name) + " " +
                              std::to_string(
                                  reference::municipalities.at(place).code) +
                              " [" + labels_of(spec, i) + "]"] = counts[i];
                    }
                }
            }
        }
    }
    return cells;
}

//! A person's year under the only scenario of a plan.
struct Year : PersonYear, GroupYear, StayYear
{
    reference::PlaceIndex place = reference::unknown_place;  //!< M7.2
    ReadmissionYear readmissions;
};

ScenarioPlan const& plan()
{
    static records::Scenario const scenario;
    static ScenarioPlan const result(std::span(&scenario, 1));
    return result;
}

void add(Year const& year, ScenarioTallies& tallies)
{
    PersonResults person(years, plan());
    person.is_active = true;
    person.has_stays = true;
    person.has_readmissions = true;
    person.year(year_index) = year;
    person.groups(0, year_index) = year;
    person.stays(0, year_index) = year;
    person.readmissions(0, year_index) = year.readmissions;
    person.place(0, year_index) = year.place;
    tally_person(person, plan(), tallies);
}

Cells cells_of(ScenarioTallies const& tallies)
{
    return cells_of(tallies.assemble(plan().uses().front()));
}

Cells tally_of(Year const& year)
{
    ScenarioTallies tallies(plan(), years);
    add(year, tallies);
    return cells_of(tallies);
}

//! A woman of 45 to 54 who lives in 147 and, as a recipient, is placed in 851.
Year woman()
{
    Year person;
    person.band = BandIndex(0);
    person.sex = reference::Sex::female;
    person.age_group = 3;
    person.residence = test::place(147);
    person.place = test::place(851);
    return person;
}

TEST(M8_Tally, WhoIsNeitherResidentNorInAGroupCountsNowhere)
{
    auto person = woman();
    person.dies = true;
    person.stays = {1, 2, 3, 4};
    person.bed_minutes = 5;

    EXPECT_THAT(tally_of(person), IsEmpty());
}

TEST(M8_Tally, AResidentCountsInThePopulationOfHerResidence)
{
    auto person = woman();
    person.is_resident = true;

    EXPECT_EQ(tally_of(person), (Cells{{"population 147 [female, 45-54]", 1}}));
}

TEST(M8_Tally, AResidentWhoDiesCountsAmongItsDeathsToo)
{
    auto person = woman();
    person.is_resident = true;
    person.dies = true;

    EXPECT_EQ(tally_of(person), (Cells{{"population 147 [female, 45-54]", 1},
                                       {"population_deaths 147 [45-54]", 1}}));
}

TEST(M8_Tally, APatientCountsByDiagnosisStaysAndReadmissions)
{
    auto person = woman();
    person.groups = static_cast<method::GroupMask>(bit(Group::psychiatry));
    person.diagnoses = static_cast<method::DiagnosisMask>(
        bit(DiagnosisGroup::f2) | bit(DiagnosisGroup::f90));
    person.stays = {2, 0, 30, 1};
    person.acute = 1;
    person.bed_minutes = 5'000'000'000;
    person.admitted = true;
    person.readmissions.index = 4;
    person.readmissions.readmitted = 3;
    person.dies = true;

    EXPECT_EQ(tally_of(person),
              (Cells{{"persons 147 [psychiatry, female, 45-54]", 1},
                     {"persons_by_diagnosis 147 [psychiatry, F2]", 1},
                     {"persons_by_diagnosis 147 [psychiatry, F90-F98]", 1},
                     {"stays 147 [psychiatry, inpatient]", 2},
                     {"stays 147 [psychiatry, out_contact]", 30},
                     {"stays 147 [psychiatry, virtual]", 1},
                     {"persons_with_stays 147 [psychiatry, inpatient]", 1},
                     {"persons_with_stays 147 [psychiatry, out_contact]", 1},
                     {"persons_with_stays 147 [psychiatry, virtual]", 1},
                     {"acute_stays 147 [psychiatry]", 1},
                     {"bed_minutes 147 [psychiatry]", 5'000'000'000},
                     {"admitted_persons 147 [psychiatry]", 1},
                     {"readmissions 147 [psychiatry, index]", 4},
                     {"readmissions 147 [psychiatry, readmitted]", 3},
                     {"readmission_persons 147 [psychiatry, index]", 1},
                     {"readmission_persons 147 [psychiatry, readmitted]", 1},
                     {"deaths 147 [psychiatry, 45-54]", 1}}));
}

Year recipient()
{
    auto person = woman();
    person.groups = static_cast<method::GroupMask>(bit(Group::recipients));
    person.received.level = reference::Level::support_own_home;
    person.received.target_group = reference::TargetGroup::social;
    person.received.interventions = static_cast<std::uint8_t>(
        bit(Intervention::support_own_home) | bit(Intervention::companion));
    return person;
}

//! What recipient() counts as in the cubes that have the axis group.
Cells recipient_cells(std::string const& group)
{
    return {
        {"persons 851 [" + group + ", female, 45-54]", 1},
        {"persons_by_level 851 [" + group + ", support_own_home]", 1},
        {"persons_by_intervention 851 [" + group + ", support_own_home]", 1},
        {"persons_by_intervention 851 [" + group + ", companion]", 1},
        {"persons_by_target_group 851 [" + group + ", social]", 1},
        {"persons_by_target_group_level 851 [" + group +
             ", social, support_own_home]",
         1}};
}

//! And in those of recipients alone.
Cells recipient_only_cells()
{
    return {
        {"recipients_by_target_group_intervention 851 [social, "
         "support_own_home]",
         1},
        {"recipients_by_target_group_intervention 851 [social, companion]", 1},
        {"recipients_by_level_age 851 [support_own_home, 45-54]", 1}};
}

TEST(M8_Tally, ARecipientCountsByLevelInterventionsAndTargetGroup)
{
    auto expected = recipient_cells("recipients");
    expected.merge(recipient_only_cells());

    EXPECT_EQ(tally_of(recipient()), expected);
}

TEST(M8_Tally, ARecipientWhoDiesCountsByLevelAndAge)
{
    auto person = recipient();
    person.dies = true;
    auto expected = recipient_cells("recipients");
    expected.merge(recipient_only_cells());
    expected["recipient_deaths_by_level_age 851 [support_own_home, 45-54]"] = 1;
    expected["deaths 851 [recipients, 45-54]"] = 1;

    EXPECT_EQ(tally_of(person), expected);
}

TEST(M8_Tally, AMemberOfEveryGroupCountsInEachAndInTheOverlapByLevel)
{
    auto person = recipient();
    person.groups = 0b11111;
    person.diagnoses =
        static_cast<method::DiagnosisMask>(bit(DiagnosisGroup::f99));
    person.stays = {0, 7, 0, 0};
    auto expected = recipient_only_cells();
    for (auto const label : reference::group_labels) {
        std::string const group(label);
        expected.merge(recipient_cells(group));
        expected["persons_by_diagnosis 851 [" + group + ", F99]"] = 1;
        expected["stays 851 [" + group + ", ambulatory_physical]"] = 7;
        expected["persons_with_stays 851 [" + group +
                 ", ambulatory_physical]"] = 1;
    }
    expected["overlap_by_level_diagnosis 851 [support_own_home, F99]"] = 1;
    expected
        ["overlap_stays_by_level 851 [support_own_home, "
         "ambulatory_physical]"] = 7;
    expected
        ["overlap_persons_with_stays_by_level 851 [support_own_home, "
         "ambulatory_physical]"] = 1;

    EXPECT_EQ(tally_of(person), expected);
}

TEST(M8_Tally, AgreementCountsInThePlaceOfTheActingMunicipality)
{
    auto person = recipient();
    person.agreement.observations = 3;
    person.agreement.agreeing = {1, 0, 2};
    person.agreement_place = test::place(530);
    auto expected = recipient_cells("recipients");
    expected.merge(recipient_only_cells());
    for (auto const* pair :
         {"acting_paying", "acting_residence", "paying_residence"}) {
        expected["municipality_agreement 530 [" + std::string(pair) +
                 ", observations]"] = 3;
    }
    expected["municipality_agreement 530 [acting_paying, agreeing]"] = 1;
    expected["municipality_agreement 530 [paying_residence, agreeing]"] = 2;

    EXPECT_EQ(tally_of(person), expected);
}

TEST(M8_Tally, CountsAddUp)
{
    ScenarioTallies tallies(plan(), years);
    auto person = recipient();
    person.is_resident = true;
    for (int times = 0; times < 3; ++times) {
        add(person, tallies);
    }

    auto expected = tally_of(person);
    for (auto& [cell, count] : expected) {
        count *= 3;
    }
    EXPECT_EQ(cells_of(tallies), expected);
}

}  // namespace
}  // namespace samspil::count::tally_person_test
