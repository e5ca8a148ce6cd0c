#include "count/bootstrap/replicate_figures.hpp"

#include <gtest/gtest.h>

#include <cmath>
#include <random>

#include "cubes/figures/key_figure.hpp"
#include "cubes/member_cell.hpp"
#include "cubes/period.hpp"

namespace samspil::count::replicate_figures_test {
namespace {

constexpr base::Years years{2019, 2021};

//! Counts in some cells of all tallies.
void fill(ScenarioTallies& tallies, unsigned seed)
{
    std::mt19937 random(seed);
    for (auto& tally : tallies.tallies()) {
        for (auto& count : tally.all()) {
            auto const drawn = random();
            count = drawn % 4 != 0 ? 0 : static_cast<std::int64_t>(drawn % 90);
        }
    }
}

//! What replicates count of tallies: the used cells' sums.
std::vector<std::int64_t> cells_of(ScenarioTallies const& tallies,
                                   UsedCells const& used)
{
    std::vector<std::int64_t> cells(used.count(), 0);
    std::size_t flat = 0;
    for (auto const& tally : tallies.tallies()) {
        for (auto const count : tally.all()) {
            if (count != 0 && used[flat] != UsedCells::not_needed) {
                cells[used[flat]] += count;
            }
            ++flat;
        }
    }
    return cells;
}

TEST(ReplicateFigures, AreThoseOfTheWholeCubesOfEachScenario)
{
    records::Scenario older;
    older.min_age = 40;
    older.municipality = records::MunicipalityBasis::residence;
    older.stay_gap_hours = records::Hours(9);
    std::vector<records::Scenario> const scenarios{{}, older};
    ScenarioPlan const plan(scenarios);
    ScenarioTallies tallies(plan, years.count());
    fill(tallies, 5);
    auto const periods = cubes::make_periods(years);
    auto const geographies = reference::standard_geographies();
    cubes::KeyFigureEvaluator const evaluate(years, periods);
    UsedCells const used(UsedCells::occupied_of(tallies), tallies, evaluate);
    auto const cells = cells_of(tallies, used);
    ReplicateFigures::Buffer buffer;

    for (auto const& use : plan.uses()) {
        auto const whole =
            evaluate(cubes::roll_up(tallies.assemble(use), geographies));
        ReplicateFigures const figures(tallies, used, use, years.count(),
                                       evaluate, geographies);
        std::vector<double> values(whole.value.size());
        figures(cells, values, buffer);

        std::size_t differing = 0;
        for (std::size_t i = 0; i < values.size(); ++i) {
            bool const are_missing =
                std::isnan(values[i]) && std::isnan(whole.value[i]);
            differing += are_missing || values[i] == whole.value[i] ? 0U : 1U;
        }
        EXPECT_EQ(differing, 0U);
    }
}

TEST(UsedCells, LeaveOutWhatNobodyCountsInAndShareWhatNoFigureTellsApart)
{
    ScenarioPlan const plan(std::vector<records::Scenario>{{}});
    ScenarioTallies tallies(plan, years.count());
    auto const periods = cubes::make_periods(years);
    cubes::KeyFigureEvaluator const evaluate(years, periods);
    auto const cell = [](reference::Sex sex) {
        return cubes::MemberCell<cubes::CubeId::population>(sex, 3).in_cube();
    };
    auto const men = cell(reference::Sex::male);
    auto const women = cell(reference::Sex::female);
    auto const at = [](int place) {
        return TallyPosition{ScenarioPlan::population_slot, BandIndex(0), 1,
                             reference::PlaceIndex(place)};
    };
    tallies.add(at(7), men, 1);
    tallies.add(at(7), women, 1);
    tallies.add(at(8), men, 1);

    UsedCells const used(UsedCells::occupied_of(tallies), tallies, evaluate);

    auto const number = [&](int place, cubes::CubeCell cell_of_sex) {
        return used[tallies.flat_index(at(place), cell_of_sex)];
    };
    EXPECT_EQ(used.count(), 2U);
    EXPECT_EQ(number(7, men), number(7, women));
    EXPECT_NE(number(7, men), number(8, men));
    EXPECT_EQ(number(8, women), UsedCells::not_needed);
}

}  // namespace
}  // namespace samspil::count::replicate_figures_test
