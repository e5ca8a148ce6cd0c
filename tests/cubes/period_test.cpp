#include "cubes/period.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "base/error.hpp"

namespace samspil::cubes::period_test {
namespace {

using ::testing::ElementsAre;

std::vector<std::string> labels(
    base::Years const& years,
    std::optional<std::vector<std::string>> const& pooled = std::nullopt)
{
    std::vector<std::string> result;
    for (auto const& period : make_periods(years, pooled)) {
        result.push_back(period.label);
    }
    return result;
}

TEST(Period, IsEachYearAndTheDefaultPooledOne)
{
    EXPECT_THAT(labels({2018, 2022}), ElementsAre("2018", "2019", "2020",
                                                  "2021", "2022", "2020-2022"));
}

TEST(Period, LeavesOutADefaultThatTheYearsDoNotContain)
{
    EXPECT_THAT(labels({2018, 2021}),
                ElementsAre("2018", "2019", "2020", "2021"));
}

TEST(Period, IsTheUsersInsteadOfTheDefault)
{
    EXPECT_THAT(labels({2020, 2022}, {{"2021-2022", "2020-2021"}}),
                ElementsAre("2020", "2021", "2022", "2021-2022", "2020-2021"));
    EXPECT_THAT(labels({2020, 2022}, {std::vector<std::string>{}}),
                ElementsAre("2020", "2021", "2022"));
}

TEST(Period, RefusesWhatIsNoPooledPeriod)
{
    base::Years const years{2018, 2022};
    for (auto const* text : {"2020", "2020-2020", "2017-2019", "2021-2023",
                             "2022-2020", "2020–2022", "", "all"}) {
        EXPECT_THROW(parse_pooled_period(text, years), base::UsageError)
            << text;
    }
    EXPECT_THROW(labels(years, {{"2020-2021", "2020-2021"}}), base::UsageError);
}

TEST(Period, IsReadFromItsLabel)
{
    EXPECT_EQ(parse_period_label("2022"), (Period{"2022", 2022, 2022}));
    EXPECT_EQ(parse_period_label("2020-2022"),
              (Period{"2020-2022", 2020, 2022}));
    EXPECT_THROW(parse_period_label("later"), base::Error);
}

}  // namespace
}  // namespace samspil::cubes::period_test
