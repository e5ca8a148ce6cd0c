#include "cubes/comparison/same_observation.hpp"

#include <gtest/gtest.h>

#include "reference/labels.hpp"

namespace samspil::cubes::same_observation_test {
namespace {

using base::Minute;
using reference::Group;
using reference::StayKind;

constexpr std::size_t whole = 0;  // an area with both halves of København
constexpr std::size_t half = 1;

Minute at(int year, int month, int day, int minute = 0)
{
    return base::start_of(base::to_day(year, month, day)) + minute;
}

Observation until(Minute end, base::Years const& years = {2018, 2022})
{
    return {.years = years, .end = end};
}

//! Against a run of the same years whose observation ends later.
SameObservation ends(Minute end)
{
    return {until(end), until(at(2024, 1, 1)), {false, true}};
}

CubeCell inpatient()
{
    return {CubeId::stays,
            static_cast<std::uint16_t>(cell_index(
                CubeId::stays, Group::psychiatry, StayKind::inpatient))};
}
CubeCell out_contact()
{
    return {CubeId::stays,
            static_cast<std::uint16_t>(cell_index(
                CubeId::stays, Group::psychiatry, StayKind::out_contact))};
}
CubeCell of_group(Group group)
{
    return {CubeId::persons, static_cast<std::uint16_t>(
                                 cell_index(CubeId::persons, group, 0, 0))};
}
CubeCell first_of(CubeId cube)
{
    return {cube, 0};
}

Period year(int number)
{
    return {std::to_string(number), number, number};
}

TEST(SameObservation, SetsNothingApartWhereNothingDiffers)
{
    SameObservation const same(until(at(2022, 6, 1)), until(at(2022, 6, 1)),
                               {false, true});

    for (auto const& spec : catalogue) {
        EXPECT_FALSE(same.of_cell(first_of(spec.id), 2022, half)) << spec.name;
    }
    for (auto const& figure : key_figures()) {
        EXPECT_FALSE(same.of_bounds(figure.id, year(2022), half)) << figure.id;
    }
    EXPECT_FALSE(same.of_correlation(year(2022)));
}

TEST(SameObservation, ContactsOfAYearThatIsObservedToItsEnd)
{
    auto const cell = of_group(Group::psychiatry);

    EXPECT_FALSE(ends(at(2022, 1, 1)).of_cell(cell, 2021, whole));
    EXPECT_EQ(ends(at(2022, 1, 1) - 1).of_cell(cell, 2021, whole),
              SetApart::contacts);
    EXPECT_EQ(ends(at(2022, 1, 1)).of_cell(cell, 2022, whole),
              SetApart::contacts);
    EXPECT_EQ(ends(at(2022, 1, 1)).of_correlation({"2020-2022", 2020, 2022}),
              SetApart::contacts);
    EXPECT_FALSE(ends(at(2022, 1, 1)).of_correlation(year(2021)));
}

TEST(SameObservation, TheLaterEndPlaysNoPart)
{
    SameObservation const turned(until(at(2024, 1, 1)), until(at(2022, 1, 1)),
                                 {});

    EXPECT_EQ(turned.of_cell(of_group(Group::overlap), 2022, whole),
              SetApart::contacts);
    EXPECT_FALSE(turned.of_cell(of_group(Group::overlap), 2021, whole));
}

TEST(SameObservation, RegistrationsAndPopulationAreNeverSetApart)
{
    auto const same = ends(at(2020, 1, 1));

    EXPECT_FALSE(same.of_cell(of_group(Group::recipients), 2022, whole));
    EXPECT_TRUE(same.of_cell(of_group(Group::overlap), 2022, whole));
    EXPECT_TRUE(
        same.of_cell(of_group(Group::diagnosed_recipients), 2022, whole));
    for (auto const cube : {CubeId::population, CubeId::population_deaths,
                            CubeId::recipients_by_level_age,
                            CubeId::recipient_deaths_by_level_age,
                            CubeId::recipients_by_target_group_intervention,
                            CubeId::municipality_agreement}) {
        EXPECT_FALSE(same.of_cell(first_of(cube), 2022, whole));
    }
    // Their diagnoses and stays are those of contacts.
    auto const diagnosed =
        cell_index(CubeId::persons_by_diagnosis, Group::recipients, 0);
    EXPECT_TRUE(same.of_cell(
        {CubeId::persons_by_diagnosis, static_cast<std::uint16_t>(diagnosed)},
        2022, whole));
}

// An open contact that starts at 00:01 of 1 January 2021 lasts until the end
// of 2021, which is less than 365 days; a stay that began at 12:02 the day
// before may be inpatient by it.
TEST(SameObservation, StaysThatAnOpenContactJoins)
{
    EXPECT_EQ(ends(at(2022, 1, 1)).of_cell(inpatient(), 2021, whole),
              SetApart::stays);
    EXPECT_EQ(ends(at(2022, 1, 1)).of_cell(inpatient(), 2020, whole),
              SetApart::stays);
    EXPECT_FALSE(ends(at(2022, 1, 1)).of_cell(inpatient(), 2019, whole));

    // The last minute of 2020 is within reach up to 12 hours into 2022.
    EXPECT_TRUE(ends(at(2022, 1, 1) + 717).of_cell(inpatient(), 2020, whole));
    EXPECT_FALSE(ends(at(2022, 1, 1) + 718).of_cell(inpatient(), 2020, whole));
    // 2020 is a day longer than 365.
    EXPECT_FALSE(ends(at(2021, 1, 1)).of_cell(inpatient(), 2019, whole));
    EXPECT_TRUE(ends(at(2021, 1, 1)).of_cell(inpatient(), 2020, whole));

    for (auto const cube :
         {CubeId::bed_minutes, CubeId::acute_stays, CubeId::admitted_persons}) {
        EXPECT_EQ(ends(at(2022, 1, 1)).of_cell(first_of(cube), 2020, whole),
                  SetApart::stays);
        EXPECT_FALSE(ends(at(2022, 1, 1)).of_cell(first_of(cube), 2019, whole));
    }
}

TEST(SameObservation, ALongGapReachesFurther)
{
    auto early = until(at(2022, 1, 1));
    early.stay_gap_minutes = std::int64_t{400} * 1440;
    SameObservation const same(early, until(at(2023, 1, 1)), {});

    // 400 days before: 27 November 2020, and less than 12 hours more.
    EXPECT_TRUE(same.of_cell(inpatient(), 2020, whole));
    early.stay_gap_minutes = std::int64_t{731} * 1440;
    EXPECT_TRUE(SameObservation(early, until(at(2023, 1, 1)), {})
                    .of_cell(inpatient(), 2019, whole));
    EXPECT_FALSE(same.of_cell(inpatient(), 2019, whole));
}

TEST(SameObservation, OutContactsAreOpenOnlyAsPartsOfStays)
{
    auto early = until(at(2022, 1, 1));
    auto const late = until(at(2023, 1, 1));

    EXPECT_FALSE(
        SameObservation(early, late, {}).of_cell(out_contact(), 2021, whole));
    EXPECT_EQ(
        SameObservation(early, late, {}).of_cell(out_contact(), 2022, whole),
        SetApart::stays);
    early.links_all_types = true;
    EXPECT_TRUE(
        SameObservation(early, late, {}).of_cell(out_contact(), 2021, whole));
}

TEST(SameObservation, ReadmissionsNeedTheDaysAfter)
{
    auto const cell = first_of(CubeId::readmissions);

    EXPECT_EQ(ends(at(2022, 1, 1)).of_cell(cell, 2021, whole),
              SetApart::readmissions);
    // By an open contact up to 31 January 2021 (with its hours before).
    EXPECT_EQ(ends(at(2022, 1, 1)).of_cell(cell, 2020, whole),
              SetApart::readmissions);
    EXPECT_FALSE(ends(at(2022, 1, 1)).of_cell(cell, 2019, whole));

    // The last end's date is 1 January 2021, its 30 days end with the 31st.
    auto const days_over = at(2021, 2, 1);
    auto const a_year_on = days_over + 365 * 1440;
    EXPECT_TRUE(ends(a_year_on + 717).of_cell(cell, 2020, whole));
    EXPECT_FALSE(ends(a_year_on + 718).of_cell(cell, 2020, whole));

    auto early = until(a_year_on + 718);
    early.readmission_days = 31;
    EXPECT_TRUE(SameObservation(early, until(at(2024, 1, 1)), {})
                    .of_cell(cell, 2020, whole));
}

TEST(SameObservation, HalvesOfKoebenhavnDependOnTheYears)
{
    auto const end = at(2023, 1, 1);
    SameObservation const longer(until(end, {2018, 2021}),
                                 until(end, {2018, 2022}), {false, true});
    SameObservation const earlier(until(end, {2018, 2022}),
                                  until(end, {2017, 2022}), {false, true});

    for (auto const& same : {longer, earlier}) {
        EXPECT_EQ(same.of_cell(first_of(CubeId::population), 2018, half),
                  SetApart::koebenhavn_halves);
        EXPECT_FALSE(same.of_cell(first_of(CubeId::population), 2018, whole));
        EXPECT_EQ(same.of_figure("overlap_of_recipients", year(2021), half),
                  SetApart::koebenhavn_halves);
        EXPECT_EQ(same.of_figure("of_a_later_version", year(2021), half),
                  SetApart::koebenhavn_halves);
        EXPECT_FALSE(same.of_figure("of_a_later_version", year(2021), whole));
    }
}

TEST(SameObservation, GrowthDependsOnTheFirstYear)
{
    auto const end = at(2023, 1, 1);
    SameObservation const same(until(end, {2018, 2022}),
                               until(end, {2019, 2022}), {});
    SameObservation const longer(until(end, {2018, 2021}),
                                 until(end, {2018, 2022}), {});

    EXPECT_EQ(same.of_figure("growth.recipients", year(2020), whole),
              SetApart::growth);
    EXPECT_FALSE(same.of_figure("overlap_of_recipients", year(2020), whole));
    EXPECT_FALSE(longer.of_figure("growth.recipients", year(2020), whole));
}

TEST(SameObservation, GrowthSinceAYearThatIsNotObservedToItsEnd)
{
    EXPECT_EQ(
        ends(at(2018, 6, 1)).of_figure("growth.psychiatry", year(2018), whole),
        SetApart::contacts);
    SameObservation const same(until(at(2018, 6, 1)), until(at(2023, 1, 1)),
                               {});
    EXPECT_TRUE(same.of_figure("growth.psychiatry", year(2017), whole));
    EXPECT_FALSE(same.of_figure("growth.recipients", year(2017), whole));
}

TEST(SameObservation, FiguresRestOnTheirCellsInAllYearsOfThePeriod)
{
    auto const same = ends(at(2022, 1, 1));
    Period const pooled{"2020-2022", 2020, 2022};
    Period const before{"2018-2019", 2018, 2019};

    EXPECT_FALSE(same.of_figure("overlap_of_psychiatry", year(2021), whole));
    EXPECT_EQ(same.of_figure("overlap_of_psychiatry", pooled, whole),
              SetApart::contacts);
    EXPECT_EQ(same.of_figure("readmission.overlap", year(2021), whole),
              SetApart::readmissions);
    EXPECT_FALSE(same.of_figure("readmission.overlap", before, whole));
    EXPECT_EQ(same.of_figure("overlap_part_of_bed_days", year(2021), whole),
              SetApart::stays);
    EXPECT_FALSE(
        same.of_figure("recipients_per_1000_adults", year(2022), whole));
    // The ages behind a standardised figure.
    EXPECT_EQ(same.of_figure("deaths_per_1000_standardised.overlap", year(2022),
                             whole),
              SetApart::contacts);
    EXPECT_FALSE(same.of_figure("deaths_per_1000_standardised.overlap",
                                year(2021), whole));
}

TEST(SameObservation, IntervalsOfFiguresOfResidents)
{
    SameObservation const same(until(at(2022, 1, 1), {2018, 2021}),
                               until(at(2022, 1, 1), {2018, 2022}), {});

    for (auto const* const id :
         {"overlap_per_1000_adults", "recipients_of_diagnosed.ratio",
          "deaths_per_1000_standardised.overlap",
          "mortality_ratio.level.other"}) {
        EXPECT_EQ(same.of_bounds(id, year(2020), whole), SetApart::intervals)
            << id;
        EXPECT_FALSE(same.of_figure(id, year(2020), whole)) << id;
    }
    EXPECT_FALSE(same.of_bounds("overlap_of_psychiatry", year(2020), whole));
    EXPECT_EQ(ends(at(2022, 1, 1))
                  .of_bounds("overlap_per_1000_adults", year(2020), whole),
              SetApart::intervals);
    EXPECT_EQ(ends(at(2022, 1, 1))
                  .of_bounds("readmission.overlap", year(2021), whole),
              SetApart::readmissions);
}

}  // namespace
}  // namespace samspil::cubes::same_observation_test
