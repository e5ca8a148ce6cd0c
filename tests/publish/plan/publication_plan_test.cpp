#include "publish/plan/publication_plan.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <fstream>
#include <sstream>

#include "base/error.hpp"
#include "names/figure_names.hpp"
#include "publish/plan/plan_cells.hpp"
#include "support/scratch_folder.hpp"

// M10.7
namespace samspil::publish::publication_plan_test {
namespace {

using ::testing::HasSubstr;

std::vector<std::string> const levels{"country",       "region", "cluster",
                                      "municipality",  "other",  "unknown",
                                      "health_council"};

std::vector<cubes::Period> periods()
{
    return {
        {"2021", 2021, 2021}, {"2022", 2022, 2022}, {"2021-2022", 2021, 2022}};
}

std::vector<std::string> figure_ids()
{
    std::vector<std::string> ids;
    for (auto const& figure : cubes::key_figures()) {
        ids.push_back(figure.id);
    }
    return ids;
}

//! "yp" for years and pooled, "y", "p", or nothing.
std::string reach(std::string const& figure, std::string const& level)
{
    auto const ids = figure_ids();
    PlanCells const cells(default_plan(cubes::key_figures(), levels), ids,
                          levels, periods());
    auto const f = static_cast<std::size_t>(
        std::find(ids.begin(), ids.end(), figure) - ids.begin());
    auto const l = static_cast<std::size_t>(
        std::find(levels.begin(), levels.end(), level) - levels.begin());
    EXPECT_EQ(cells.has(f, l, 0), cells.has(f, l, 1));
    return std::string(cells.has(f, l, 0) ? "y" : "") +
           (cells.has(f, l, 2) ? "p" : "");
}

TEST(DefaultPlan, IsTheTableOfTheMethod)
{
    struct Row
    {
        std::string figure;
        std::string country;
        std::string region;
        std::string cluster;
        std::string municipality;
    };
    std::vector<Row> const rows{
        {"overlap_of_psychiatry", "yp", "yp", "yp", "yp"},
        {"recipients_per_1000_adults", "yp", "yp", "yp", "yp"},
        {"growth.overlap", "y", "y", "y", "y"},
        {"agreement.acting_paying", "yp", "yp", "yp", "yp"},
        {"overlap_of_psychiatry.diagnosis.F2", "yp", "yp", "p", "p"},
        {"recipients_of_diagnosed.ratio", "yp", "yp", "p", "p"},
        {"level_mix.overlap.residential", "yp", "yp", "p", "p"},
        {"stays_per_person.other.virtual", "yp", "yp", "p", "p"},
        {"readmission.overlap", "yp", "yp", "p", "p"},
        {"deaths_per_1000.overlap", "yp", "yp", "p", ""},
        {"mortality_ratio.level.other", "yp", "yp", "p", ""},
        {"stays_per_person.level.other.inpatient", "yp", "p", "p", ""},
        {"diagnosis_by_level.other.F2", "yp", "p", "p", ""},
    };
    for (auto const& row : rows) {
        EXPECT_EQ(reach(row.figure, "country"), row.country) << row.figure;
        EXPECT_EQ(reach(row.figure, "region"), row.region) << row.figure;
        EXPECT_EQ(reach(row.figure, "cluster"), row.cluster) << row.figure;
        EXPECT_EQ(reach(row.figure, "health_council"), row.cluster)
            << row.figure;
        EXPECT_EQ(reach(row.figure, "municipality"), row.municipality)
            << row.figure;
        EXPECT_EQ(reach(row.figure, "other"), "");
        EXPECT_EQ(reach(row.figure, "unknown"), "");
    }
}

// Patterns are short, and mean nothing else than the figures of their family.
TEST(DefaultPlan, PatternsStayInTheirFamily)
{
    auto const ids = figure_ids();
    auto const plan = default_plan(cubes::key_figures(), levels);
    EXPECT_LT(plan.size(), ids.size());
    PlanCells const cells(plan, ids, levels, periods());
    for (std::size_t i = 0; i < ids.size(); ++i) {
        EXPECT_TRUE(cells.has_at_any_level(i, 0)) << ids[i];
    }
}

TEST(PublicationPlan, IsReadAsItIsPrinted)
{
    auto const plan = default_plan(cubes::key_figures(), levels);
    test::ScratchFolder const folder;
    auto const path = folder / "plan.csv";
    {
        std::ofstream out(path);
        print_plan(plan, out);
    }
    EXPECT_EQ(read_plan(path), plan);
}

TEST(PublicationPlan, NamesTheLineAndColumnOfAnEmptyField)
{
    test::ScratchFolder const folder;
    auto const path = folder / "plan.csv";
    std::ofstream(path) << "figure,level,period\ngrowth.*,,year\n";

    EXPECT_THAT(test::message_of<base::Error>([&] { read_plan(path); }),
                HasSubstr("line 2, column level"));
}

TEST(PublicationPlan, WithoutRowsIsRefused)
{
    test::ScratchFolder const folder;
    auto const path = folder / "plan.csv";
    std::ofstream(path) << "figure,level,period\n";

    EXPECT_THAT(test::message_of<base::Error>([&] { read_plan(path); }),
                HasSubstr("no row"));
}

}  // namespace
}  // namespace samspil::publish::publication_plan_test
