#include "cubes/figures/correlation.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <cmath>

#include "reference/geographies.hpp"

// M9.14
namespace samspil::cubes::correlation_test {
namespace {

using reference::Group;
using reference::Level;

Correlation of(std::vector<double> const& x, std::vector<double> const& y)
{
    return correlate(x, y);
}

// Anscombe's first data set, r = 0.81642 and p = 0.00217 (R: cor.test).
TEST(Correlation, IsPearsonsWithTheTTest)
{
    auto const found =
        of({10, 8, 13, 9, 11, 14, 6, 4, 12, 7, 5},
           {8.04, 6.95, 7.58, 8.81, 8.33, 9.96, 7.24, 4.26, 10.84, 4.82, 5.68});

    EXPECT_EQ(found.n, 11);
    EXPECT_NEAR(found.r, 0.81642051634484, 1e-12);
    EXPECT_NEAR(found.p, 0.00216962887308, 1e-12);
}

TEST(Correlation, IsMissingForFewerThanThreePairs)
{
    auto const found = of({1, 2}, {2, 1});

    EXPECT_EQ(found.n, 2);
    EXPECT_TRUE(std::isnan(found.r));
    EXPECT_TRUE(std::isnan(found.p));
    EXPECT_EQ(of({}, {}).n, 0);
}

// 1/3 of 3, 6 and 9 is the same share, though no binary fraction.
TEST(Correlation, IsMissingWithoutVariation)
{
    auto const found = of({1.0 / 3, 2.0 / 6, 3.0 / 9}, {0.1, 0.2, 0.3});

    EXPECT_EQ(found.n, 3);
    EXPECT_TRUE(std::isnan(found.r));
    EXPECT_TRUE(std::isnan(found.p));
    EXPECT_TRUE(std::isnan(of({0.1, 0.2, 0.3}, {5, 5, 5}).r));
}

TEST(Correlation, HasNoPOfPerfectLines)
{
    auto const rising = of({0.1, 0.2, 0.3, 0.7}, {0.3, 0.5, 0.7, 1.5});
    EXPECT_EQ(rising.r, 1);
    EXPECT_EQ(rising.p, 0);
    auto const falling = of({0.1, 0.2, 0.3}, {0.3, 0.2, 0.1});
    EXPECT_EQ(falling.r, -1);
    EXPECT_EQ(falling.p, 0);
}

TEST(MunicipalityRows, AreThe98)
{
    auto const rows = municipality_rows();
    auto const geographies = reference::standard_geographies();

    ASSERT_EQ(rows.size(), 98U);
    EXPECT_EQ(geographies[rows.front()].code, "101");
    EXPECT_EQ(geographies[rows.back()].code, "860");
}

//! Two years; three municipalities in rows 0 to 2.
class LevelCorrelations : public ::testing::Test
{
  protected:
    static constexpr base::Years years{2020, 2021};
    static constexpr auto level = Level::support_own_home;

    //! \p at_level of \p all persons of a group.
    void set(int year, std::size_t row, Group group, std::int64_t at_level,
             std::int64_t all)
    {
        counts_.cells(CubeId::persons_by_level, year,
                      row)[cell_index(CubeId::persons_by_level, group, level)] =
            at_level;
        counts_.cells(CubeId::persons, year,
                      row)[cell_index(CubeId::persons, group, 0, 3)] = all;
    }

    //! The level's result for a period.
    Correlation result(std::size_t period, std::int64_t threshold) const
    {
        auto const periods = make_periods(years, {{"2020-2021"}});
        std::vector<std::size_t> const rows{0, 1, 2};
        return level_correlations(counts_, years, periods, rows,
                                  threshold)[period * 5 + 2];
    }

    void SetUp() override
    {
        for (int year : {0, 1}) {
            set(year, 0, Group::recipients, 10, 100);
            set(year, 0, Group::overlap, 5, 20);
            set(year, 1, Group::recipients, 20, 100);
            set(year, 1, Group::overlap, 10, 20);
            set(year, 2, Group::recipients, 30, 100);
            set(year, 2, Group::overlap, 12, 20);
        }
    }

    CubeSet counts_{2, 3};
};

TEST_F(LevelCorrelations, ComparesSharesOverMunicipalities)
{
    // shares 0.1 0.2 0.3 and 0.25 0.5 0.6
    auto const r = 0.035 / std::sqrt(0.02 * 0.065);
    EXPECT_EQ(result(0, 5).n, 3);
    EXPECT_NEAR(result(0, 5).r, r, 1e-12);
    EXPECT_NEAR(result(2, 5).r, r, 1e-12);
}

TEST_F(LevelCorrelations, LeavesOutMunicipalitiesBelowTheThreshold)
{
    EXPECT_EQ(result(0, 6).n, 2);
    EXPECT_TRUE(std::isnan(result(0, 6).r));
}

TEST_F(LevelCorrelations, NeedsTheThresholdInEveryYearOfThePeriod)
{
    set(1, 0, Group::overlap, 4, 20);

    EXPECT_EQ(result(0, 5).n, 3);
    EXPECT_EQ(result(1, 5).n, 2);
    EXPECT_EQ(result(2, 5).n, 2);
}

TEST_F(LevelCorrelations, HasAThresholdOfOneAtLeast)
{
    set(0, 0, Group::overlap, 0, 20);

    EXPECT_EQ(result(0, 0).n, 2);
}

}  // namespace
}  // namespace samspil::cubes::correlation_test
