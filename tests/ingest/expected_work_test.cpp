#include "ingest/expected_work.hpp"

#include <gtest/gtest.h>

#include "ingest/stage_names.hpp"

namespace samspil::ingest::expected_work_test {
namespace {

//! A thousand bytes of rows in each phase, and eight shards.
Plan some_plan()
{
    Plan plan;
    for (auto const id : {registers::RegisterId::lpr_f_kontakter,
                          registers::RegisterId::lpr_f_diagnoser,
                          registers::RegisterId::population}) {
        auto& file = plan.files.emplace_back();
        file.source = id;
        file.body_offset = 100;
        file.file_size = 1100;
    }
    plan.shards = 8;
    return plan;
}

double share_after(base::RunProgress run,
                   std::initializer_list<std::string_view> stages)
{
    for (auto const stage : stages) {
        run.finish(stage);
    }
    return run.share().value_or(-1);
}

TEST(ExpectedWork, GoesFromNothingToAllOverTheStages)
{
    auto const run = expected_work(some_plan(), {});

    EXPECT_EQ(share_after(run, {}), 0);
    double last = 0;
    for (auto const stage : {reading_contacts_stage, joining_stage,
                             reading_persons_stage, building_stage}) {
        EXPECT_GT(share_after(run, {stage}), last) << stage;
        last = share_after(run, {stage});
    }
    EXPECT_DOUBLE_EQ(last, 1);
}

TEST(ExpectedWork, BeginsWhereAnEarlierRunEnded)
{
    auto const plan = some_plan();
    auto const whole = expected_work(plan, {});

    WorkDone found;
    found.step = Step::read_details;
    found.read = {{1, {100, 600}}};
    EXPECT_GT(share_after(expected_work(plan, found), {}), 0);
    EXPECT_DOUBLE_EQ(
        share_after(expected_work(plan, found), {reading_contacts_stage}),
        share_after(whole, {reading_contacts_stage}));

    found = {};
    found.step = Step::build;
    EXPECT_DOUBLE_EQ(share_after(expected_work(plan, found), {}),
                     share_after(whole, {reading_persons_stage}));
    found.built.resize(8);
    EXPECT_DOUBLE_EQ(share_after(expected_work(plan, found), {}), 1);
}

}  // namespace
}  // namespace samspil::ingest::expected_work_test
