#include "ingest/population_years.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "building/shard_fixture.hpp"

// M1.5
namespace samspil::ingest::population_years_test {
namespace {

using test::Build;
using test::years;
using ::testing::ElementsAre;
using ::testing::HasSubstr;

//! Of one shard, whose persons have a record of each of the dates.
PopulationYears of_records(std::vector<std::string_view> const& dates)
{
    Build build;
    for (auto const date : dates) {
        build.record(7, date, "1980-01-02", 147);
    }
    auto const shard = build.run();
    PopulationYears population;
    population.add(years, shard, build.rows.population);
    return population;
}

TEST(PopulationYears, AreThoseOfWhose1JanuarySomebodyHasARecord)
{
    auto const population = of_records({"2018-01-01", "2019-12-31"});

    EXPECT_THAT(population.counted, ElementsAre(2018, 2020));
    EXPECT_THAT(population.delivered, ElementsAre(2018, 2020));
}

TEST(PopulationYears, OfAWholeShardNeedNoLookAtItsRecords)
{
    auto const population =
        of_records({"2018-01-01", "2019-01-01", "2020-01-01", "2021-01-01",
                    "2022-01-01", "2017-01-01"});

    EXPECT_EQ(population.counted.size(), 5U);
    EXPECT_THAT(population.delivered, ElementsAre());
}

TEST(PopulationYears, KnowWhatTheRegisterHasInsteadOfTheRunsYears)
{
    auto const population =
        of_records({"1999-12-31", "2001-01-01", "2003-06-30"});

    EXPECT_THAT(population.counted, ElementsAre());
    EXPECT_THAT(population.delivered, ElementsAre(2000, 2001));
}

TEST(PopulationYears, AddUpOverShards)
{
    auto sum = of_records({"2018-01-01"});
    sum += of_records({"2019-01-01"});

    EXPECT_EQ(sum, (PopulationYears{{2018, 2019}, {2018, 2019}}));
}

TEST(WarningOfEmptyYears, NamesThemAndThoseThatAreThere)
{
    EXPECT_EQ(
        warning_of_empty_years(years, {{2018, 2019, 2020, 2021, 2022}, {}}),
        std::nullopt);
    EXPECT_EQ(warning_of_empty_years(years, {{2018, 2020}, {2017, 2018, 2020}}),
              "nobody has a population record of 1 January 2019, 2021-2022, so "
              "there is no population in these years; the register has records "
              "of 1 January 2017-2018, 2020: check --years");
}

TEST(WarningOfEmptyYears, TellsARegisterWithoutUsableDates)
{
    EXPECT_THAT(warning_of_empty_years(years, {}).value_or(""),
                HasSubstr("no record of any 1 January"));
}

}  // namespace
}  // namespace samspil::ingest::population_years_test
