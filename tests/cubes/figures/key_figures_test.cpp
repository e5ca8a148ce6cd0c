#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <cmath>
#include <cstring>
#include <set>

#include "cubes/figures/key_figure_evaluator.hpp"

// M9. The reference of tests/reference forms every figure once more
// (open_cube_file.py); here stand the rules at their edges.
namespace samspil::cubes::key_figures_test {
namespace {

using reference::Group;
using reference::Level;
using reference::TargetGroup;

std::size_t figure_index(std::string const& id)
{
    auto const& figures = key_figures();
    for (std::size_t i = 0; i < figures.size(); ++i) {
        if (figures[i].id == id) {
            return i;
        }
    }
    ADD_FAILURE() << "no key figure " << id;
    return 0;
}

struct Formed
{
    double numerator;
    double denominator;
    double value;
};

//! Two years, 2020 and 2021, and the pooled period; two geographies, the
//! first of which is the country.
class KeyFigures : public ::testing::Test
{
  protected:
    static constexpr std::size_t pooled = 2;
    static constexpr std::size_t country = 0;
    static constexpr std::size_t area = 1;

    template <class... Indices>
    void set(int year, std::size_t geography, std::int64_t count, CubeId id,
             Indices... indices)
    {
        counts_.cells(id, year, geography)[cell_index(id, indices...)] = count;
    }

    Formed form(std::string const& id, std::size_t period,
                std::size_t geography = country) const
    {
        base::Years const years{2020, 2021};
        KeyFigureEvaluator const evaluate(years,
                                          make_periods(years, {{"2020-2021"}}));
        auto const values = evaluate(counts_);
        auto const i = values.index(period, geography, figure_index(id));
        return {values.numerator[i], values.denominator[i], values.value[i]};
    }

    CubeSet counts_{2, 2};
};

TEST_F(KeyFigures, HaveIdsOfTheirOwn)
{
    std::set<std::string> ids;
    for (auto const& figure : key_figures()) {
        EXPECT_TRUE(ids.insert(figure.id).second) << figure.id;
    }
    EXPECT_TRUE(ids.contains("overlap_of_psychiatry.diagnosis.F90-F98"));
    EXPECT_TRUE(ids.contains("stays_per_person.other.physical"));
    EXPECT_TRUE(ids.contains("mental_target_mix.residential"));
}

// M9.1
TEST_F(KeyFigures, AreACountOverACount)
{
    set(0, country, 193, CubeId::persons, Group::overlap, 0, 1);
    set(0, country, 400, CubeId::persons, Group::psychiatry, 0, 1);
    set(0, country, 600, CubeId::persons, Group::psychiatry, 1, 7);

    auto const found = form("overlap_of_psychiatry", 0);

    EXPECT_EQ(found.numerator, 193);
    EXPECT_EQ(found.denominator, 1000);
    EXPECT_EQ(found.value, 19.3);
}

// M9: person-years.
TEST_F(KeyFigures, SumOverTheYearsOfAPooledPeriod)
{
    set(0, country, 1, CubeId::persons, Group::overlap, 0, 1);
    set(1, country, 2, CubeId::persons, Group::overlap, 0, 1);
    set(0, country, 10, CubeId::persons, Group::psychiatry, 0, 1);
    set(1, country, 30, CubeId::persons, Group::psychiatry, 0, 1);

    auto const found = form("overlap_of_psychiatry", pooled);

    EXPECT_EQ(found.numerator, 3);
    EXPECT_EQ(found.denominator, 40);
    EXPECT_EQ(found.value, 7.5);
}

TEST_F(KeyFigures, AreMissingWhereTheDenominatorIsZero)
{
    auto const found = form("overlap_of_psychiatry", 0);

    EXPECT_EQ(found.numerator, 0);
    EXPECT_EQ(found.denominator, 0);
    EXPECT_TRUE(std::isnan(found.value));
}

// M9.8: other patients = psychiatry - overlap.
TEST_F(KeyFigures, TakeTheOverlapGroupFromPsychiatryForOthers)
{
    set(0, country, 4, CubeId::persons, Group::overlap, 0, 1);
    set(0, country, 9, CubeId::persons, Group::psychiatry, 0, 1);
    set(0, country, 7, CubeId::stays, Group::overlap, 0);
    set(0, country, 10, CubeId::stays, Group::psychiatry, 0);

    auto const found = form("stays_per_person.other.inpatient", 0);

    EXPECT_EQ(found.numerator, 3);
    EXPECT_EQ(found.denominator, 5);
    EXPECT_EQ(found.value, 0.6);
}

// M9.11
TEST_F(KeyFigures, GrowSinceTheFirstYear)
{
    set(0, area, 40, CubeId::persons, Group::overlap, 0, 1);
    set(1, area, 50, CubeId::persons, Group::overlap, 0, 1);

    EXPECT_EQ(form("growth.overlap", 0, area).value, 0);
    auto const found = form("growth.overlap", 1, area);
    EXPECT_EQ(found.numerator, 50);
    EXPECT_EQ(found.denominator, 40);
    EXPECT_EQ(found.value, 25);
}

TEST_F(KeyFigures, GrowthIsMissingForPooledPeriods)
{
    set(0, area, 40, CubeId::persons, Group::overlap, 0, 1);

    auto const found = form("growth.overlap", pooled, area);

    EXPECT_TRUE(std::isnan(found.numerator));
    EXPECT_TRUE(std::isnan(found.denominator));
    EXPECT_TRUE(std::isnan(found.value));
}

TEST_F(KeyFigures, GrowthFromNothingIsMissing)
{
    set(1, area, 40, CubeId::persons, Group::overlap, 0, 1);

    auto const found = form("growth.overlap", 1, area);

    EXPECT_EQ(found.numerator, 40);
    EXPECT_EQ(found.denominator, 0);
    EXPECT_TRUE(std::isnan(found.value));
}

// M9.10: numerator and denominator are fractions.
TEST_F(KeyFigures, CompareSharesOfTheDiagnosedAndOfAll)
{
    set(0, country, 8, CubeId::persons, Group::diagnosed_recipients, 0, 1);
    set(0, country, 100, CubeId::persons, Group::diagnosed, 0, 1);
    set(0, country, 10, CubeId::persons, Group::recipients, 0, 1);
    set(0, country, 500, CubeId::population, 0, 1);

    auto const found = form("recipients_of_diagnosed.ratio", 0);

    EXPECT_EQ(found.numerator, 0.08);
    EXPECT_EQ(found.denominator, 0.02);
    EXPECT_EQ(found.value, 4);
}

// M9, last paragraph: the other one stands.
TEST_F(KeyFigures, MissAFractionWithoutTheOther)
{
    set(0, country, 10, CubeId::persons, Group::recipients, 0, 1);
    set(0, country, 500, CubeId::population, 0, 1);

    auto const found = form("recipients_of_diagnosed.ratio", 0);

    EXPECT_TRUE(std::isnan(found.numerator));
    EXPECT_EQ(found.denominator, 0.02);
    EXPECT_TRUE(std::isnan(found.value));
}

// M9.12: 600 residents of the first age group, 400 of the last, 15 of whom
// die; in the area 1 of 10 and 1 of 4.
class StandardisedDeaths : public KeyFigures
{
  protected:
    void SetUp() override
    {
        set(0, country, 500, CubeId::population, 0, 0);
        set(0, country, 100, CubeId::population, 2, 0);
        set(0, country, 400, CubeId::population, 1, 7);
        set(0, country, 15, CubeId::population_deaths, 7);
        set(0, area, 10, CubeId::recipients_by_level_age, Level::other, 0);
        set(0, area, 1, CubeId::recipient_deaths_by_level_age, Level::other, 0);
        set(0, area, 4, CubeId::recipients_by_level_age, Level::other, 7);
        set(0, area, 1, CubeId::recipient_deaths_by_level_age, Level::other, 7);
    }
};

TEST_F(StandardisedDeaths, WeighAgesAsTheCountrysResidents)
{
    auto const found =
        form("deaths_per_1000_standardised.level.other", 0, area);

    EXPECT_DOUBLE_EQ(found.numerator, 600 * 0.1 + 400 * 0.25);
    EXPECT_EQ(found.denominator, 1000);
    EXPECT_DOUBLE_EQ(found.value, 160);
    EXPECT_EQ(form("deaths_per_1000.level.other", 0, area).value,
              1000.0 * 2 / 14);
}

TEST_F(StandardisedDeaths, AreComparedWithTheCountrys)
{
    auto const found = form("mortality_ratio.level.other", 0, area);

    EXPECT_DOUBLE_EQ(found.numerator, 160);
    EXPECT_EQ(found.denominator, 15);
    EXPECT_EQ(found.denominator, form("deaths_per_1000.population", 0).value);
    EXPECT_DOUBLE_EQ(found.value, 160.0 / 15);
}

TEST_F(StandardisedDeaths, AreMissingWhereAnAgeGroupOfTheStandardIsEmpty)
{
    set(0, area, 0, CubeId::recipients_by_level_age, Level::other, 7);

    auto const found =
        form("deaths_per_1000_standardised.level.other", 0, area);
    EXPECT_TRUE(std::isnan(found.numerator));
    EXPECT_EQ(found.denominator, 1000);
    EXPECT_TRUE(std::isnan(found.value));
    auto const ratio = form("mortality_ratio.level.other", 0, area);
    EXPECT_TRUE(std::isnan(ratio.numerator));
    EXPECT_EQ(ratio.denominator, 15);
    EXPECT_TRUE(std::isnan(ratio.value));
}

TEST_F(StandardisedDeaths, DoNotNeedAgeGroupsThatTheStandardLacks)
{
    set(0, area, 3, CubeId::recipients_by_level_age, Level::other, 4);

    EXPECT_DOUBLE_EQ(
        form("deaths_per_1000_standardised.level.other", 0, area).value, 160);
}

TEST_F(StandardisedDeaths, OfAGroupCountBothSexes)
{
    set(0, area, 6, CubeId::persons, Group::overlap, 0, 0);
    set(0, area, 4, CubeId::persons, Group::overlap, 1, 0);
    set(0, area, 2, CubeId::persons, Group::overlap, 1, 7);
    set(0, area, 1, CubeId::deaths, Group::overlap, 0);

    EXPECT_DOUBLE_EQ(
        form("deaths_per_1000_standardised.overlap", 0, area).numerator, 60);
}

TEST_F(KeyFigures, MissThePatternOfOneNaN)
{
    auto const found = form("mortality_ratio.level.other", 0);
    auto const pattern = [](double value) {
        std::uint64_t bits = 0;
        static_assert(sizeof bits == sizeof value);
        std::memcpy(&bits, &value, sizeof bits);
        return bits;
    };

    EXPECT_EQ(pattern(found.value), pattern(missing));
    EXPECT_EQ(pattern(form("growth.overlap", 0).value), pattern(missing));
}

// M9.11
TEST_F(KeyFigures, CountMentalTargetGroupInResidential)
{
    set(0, area, 10, CubeId::persons_by_target_group, Group::recipients,
        TargetGroup::mental);
    set(0, area, 2, CubeId::persons_by_target_group_level, Group::recipients,
        TargetGroup::mental, Level::temporary_residential);
    set(0, area, 3, CubeId::persons_by_target_group_level, Group::recipients,
        TargetGroup::mental, Level::long_term_residential);

    EXPECT_EQ(form("mental_target_mix.residential", 0, area).value, 50);
}

}  // namespace
}  // namespace samspil::cubes::key_figures_test
