#include "cubes/cube_set.hpp"

#include <gtest/gtest.h>

#include <map>
#include <numeric>

#include "cubes/sample_cubes.hpp"

namespace samspil::cubes::cube_set_test {
namespace {

using reference::Group;
using testing::sample_geographies;
using testing::sample_tally;

//! Counts of one cell by geography code.
std::map<std::string, std::int64_t> by_code(
    CubeSet const& counts, std::vector<reference::Geography> const& geographies,
    CubeId id, int year, std::size_t cell)
{
    std::map<std::string, std::int64_t> result;
    for (std::size_t i = 0; i < geographies.size(); ++i) {
        result[geographies[i].code] = counts.cells(id, year, i)[cell];
    }
    return result;
}

TEST(CellSum, TotalsOverTheLastAxes)
{
    auto const overlap = CellSum::total(CubeId::persons, Group::overlap);
    ASSERT_EQ(overlap.terms().size(), 24U);
    EXPECT_EQ(overlap.terms().front().cell.index, 2U * 24U);
    EXPECT_EQ(overlap.terms().back().cell.index, 3U * 24U - 1U);
    EXPECT_EQ(CellSum::total(CubeId::population).terms().size(), 24U);
}

// M7.4: København's halves are of one municipality and of different clusters;
// Rødovre (175) counts in full in both of its clusters.
TEST(CubeSet, CountsAPlaceInEveryGeographyThatHasIt)
{
    auto const geographies = sample_geographies();
    PlaceTally tally(2);
    auto const cell = cell_index(CubeId::bed_minutes, Group::overlap);
    tally.cells(CubeId::bed_minutes, 1, reference::koebenhavn_byen)[cell] = 1;
    tally.cells(CubeId::bed_minutes, 1, reference::koebenhavn_syd)[cell] = 10;
    tally.cells(CubeId::bed_minutes, 1,
                reference::place_of(reference::find_municipality(175)))[cell] =
        100;
    tally.cells(CubeId::bed_minutes, 1, reference::unknown_place)[cell] = 1000;

    auto const counts = roll_up(tally, geographies);

    auto minutes = by_code(counts, geographies, CubeId::bed_minutes, 1, cell);
    EXPECT_EQ(minutes["DK"], 1111);
    EXPECT_EQ(minutes["1084"], 111);
    EXPECT_EQ(minutes["101"], 11);
    EXPECT_EQ(minutes["RH1"], 1);
    EXPECT_EQ(minutes["RH2"], 110);
    EXPECT_EQ(minutes["RH3"], 100);
    EXPECT_EQ(minutes["unknown"], 1000);
    EXPECT_EQ(minutes["X"], 1);  // a user's area with Klynge Byen's half
    auto earlier = by_code(counts, geographies, CubeId::bed_minutes, 0, cell);
    EXPECT_EQ(earlier["DK"], 0);
}

// M7.3: the country is its regions and unknown, a region its municipalities
// and 411.
TEST(CubeSet, AddsUpFromMunicipalitiesToTheCountry)
{
    auto const geographies = reference::standard_geographies();
    auto const counts = roll_up(sample_tally(3), geographies);
    std::map<std::string, std::size_t> index;
    for (std::size_t i = 0; i < geographies.size(); ++i) {
        index[geographies[i].code] = i;
    }
    for (int year = 0; year < counts.year_count(); ++year) {
        for (std::size_t cell = 0; cell < row_cells; ++cell) {
            std::map<int, std::int64_t> regions;
            for (auto const& municipality : reference::municipalities) {
                regions[municipality.region] += counts.row(
                    year, index[std::to_string(municipality.code)])[cell];
            }
            std::int64_t country = counts.row(year, index["unknown"])[cell];
            for (auto const& [region, sum] : regions) {
                ASSERT_EQ(counts.row(year, index[std::to_string(region)])[cell],
                          sum);
                country += sum;
            }
            ASSERT_EQ(counts.row(year, index["DK"])[cell], country);
        }
    }
}

TEST(CubeSet, IsReplacedByTheNextRollUp)
{
    auto const geographies = reference::standard_geographies();
    auto counts = roll_up(sample_tally(1), geographies);

    roll_up(sample_tally(2), geographies, counts);

    EXPECT_EQ(counts, roll_up(sample_tally(2), geographies));
}

}  // namespace
}  // namespace samspil::cubes::cube_set_test
