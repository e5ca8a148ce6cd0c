#include "publish/plan/plan_cells.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "base/error.hpp"
#include "support/scratch_folder.hpp"

namespace samspil::publish::plan_cells_test {
namespace {

using ::testing::HasSubstr;

std::vector<std::string> const ids{"a", "a.x", "a.y", "b"};
std::vector<std::string> const levels{"country", "region"};
std::vector<cubes::Period> const periods{
    {"2021", 2021, 2021}, {"2022", 2022, 2022}, {"2021-2022", 2021, 2022}};

PlanCells cells(PublicationPlan const& plan)
{
    return {plan, ids, levels, periods};
}

std::string refusal(PlanRow const& row)
{
    return test::message_of<base::UsageError>([&] { cells({row}); });
}

TEST(PlanCells, ACellIsInIfARowFitsIt)
{
    auto const plan =
        cells({{"a.*", "region", "pooled"}, {"b", "country", "2021"}});

    EXPECT_TRUE(plan.has(1, 1, 2));
    EXPECT_TRUE(plan.has(2, 1, 2));
    EXPECT_FALSE(plan.has(0, 1, 2));
    EXPECT_FALSE(plan.has(1, 1, 0));
    EXPECT_FALSE(plan.has(1, 0, 2));
    EXPECT_TRUE(plan.has(3, 0, 0));
    EXPECT_FALSE(plan.has(3, 0, 1));
    EXPECT_TRUE(plan.has_at_any_level(1, 2));
    EXPECT_FALSE(plan.has_at_any_level(1, 1));
}

TEST(PlanCells, ARowThatFitsNothingIsRefused)
{
    EXPECT_THAT(refusal({"c*", "region", "year"}), HasSubstr("'c*'"));
    EXPECT_THAT(refusal({"a", "cluster", "year"}),
                HasSubstr("country, region"));
    EXPECT_THAT(refusal({"a", "region", "2019"}),
                HasSubstr("year, pooled, 2021"));
}

// The default plan speaks of pooled periods, which a short run has not.
TEST(PlanCells, AFileNeedNotHavePooledPeriods)
{
    std::vector<cubes::Period> const years{{"2021", 2021, 2021}};
    PlanCells const plan(PublicationPlan{{"a", "region", "pooled"}}, ids,
                         levels, years);

    EXPECT_FALSE(plan.has(0, 1, 0));
}

}  // namespace
}  // namespace samspil::publish::plan_cells_test
