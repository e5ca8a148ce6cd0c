#include "publish/source/run_settings.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "base/error.hpp"
#include "publish/small_publication.hpp"
#include "support/scratch_folder.hpp"

namespace samspil::publish::run_settings_test {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;

TEST(RunSettings, AreThoseOfTheScenario)
{
    auto const base =
        read_run_settings(test::sample_settings, "base", "cubes.h5");
    auto const older =
        read_run_settings(test::sample_settings, "older", "cubes.h5");

    EXPECT_FALSE(base.has_lookback);
    EXPECT_TRUE(older.has_lookback);
    EXPECT_FALSE(base.has_bounds);
    EXPECT_EQ(base.threshold, 5);
    EXPECT_EQ(base.periods, cubes::make_periods(base.years));
    EXPECT_EQ(base.periods.back().label, "2020-2022");
}

// M7.5: the places of the user's areas are known by the settings alone.
TEST(RunSettings, HaveTheUsersAreas)
{
    auto const settings =
        read_run_settings(test::sample_settings, "base", "cubes.h5");

    auto const expected = testing::sample_geographies();
    ASSERT_EQ(settings.own_areas.size(), 2);
    for (std::size_t i = 0; i < 2; ++i) {
        auto const& own = expected[expected.size() - 2 + i];
        EXPECT_EQ(settings.own_areas[i].places, own.places);
        EXPECT_EQ(settings.own_areas[i].name, own.name);
    }
}

TEST(RunSettings, OfSomethingElseAreRefused)
{
    for (auto const* const text :
         {"", "[]", "{}", R"({"years":"2018-2022","scenarios":{}})"}) {
        EXPECT_THAT(test::message_of<base::Error>(
                        [&] { read_run_settings(text, "base", "cubes.h5"); }),
                    HasSubstr("cubes.h5: its settings"));
    }
    EXPECT_THROW(read_run_settings(test::sample_settings, "none", "cubes.h5"),
                 base::Error);
}

// As rows of --geographies: København is its two halves.
TEST(PlaceNames, NameMunicipalitiesAndHalves)
{
    reference::Geography area{"X", "X", "x", {}};
    area.places.set(1);
    area.places.set(reference::koebenhavn_syd.index());
    EXPECT_THAT(place_names(area),
                ElementsAre(PlaceName{"101", "syd"}, PlaceName{"147", ""}));

    area.places.set(reference::koebenhavn_byen.index());
    EXPECT_THAT(place_names(area),
                ElementsAre(PlaceName{"101", ""}, PlaceName{"147", ""}));
}

}  // namespace
}  // namespace samspil::publish::run_settings_test
