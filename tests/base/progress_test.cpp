#include "base/progress.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace samspil::base::progress_test {
namespace {

using ::testing::DoubleNear;
using ::testing::ElementsAre;
using ::testing::Optional;

constexpr double exactly = 1e-9;

TEST(RunProgress, OfARunWithoutKnownStagesIsUnknown)
{
    RunProgress run;
    run.update("count", 0.5);
    run.finish("count");

    EXPECT_EQ(run.share(), std::nullopt);
    EXPECT_EQ(run.seconds_left(10), std::nullopt);
}

TEST(RunProgress, AddsUpOverStages)
{
    RunProgress run({{"read", 30}, {"join", 10}, {"build", 60}});

    run.update("read", 0.5);
    EXPECT_THAT(run.share(), Optional(DoubleNear(0.15, exactly)));
    run.finish("read");
    run.update("join", 0.5);
    EXPECT_THAT(run.share(), Optional(DoubleNear(0.35, exactly)));
    run.finish("build");
    EXPECT_THAT(run.share(), Optional(DoubleNear(1, exactly)));
}

TEST(RunProgress, NeverGoesBack)
{
    RunProgress run({{"read", 1}, {"build", 1}});
    run.update("read", 0.8);
    run.update("read", 0.2);
    EXPECT_THAT(run.share(), Optional(DoubleNear(0.4, exactly)));

    run.update("build", 0.5);
    run.update("read", 0.9);  // not of the run any more
    EXPECT_THAT(run.share(), Optional(DoubleNear(0.75, exactly)));
    run.update("build", 7);
    EXPECT_THAT(run.share(), Optional(DoubleNear(1, exactly)));
}

TEST(RunProgress, IsNotMovedByStagesThatAreNoPartOfIt)
{
    RunProgress run({{"read", 1}, {"build", 1}});
    run.finish("read");
    run.update("checkpoint", 1);
    run.finish("checkpoint");

    EXPECT_THAT(run.share(), Optional(DoubleNear(0.5, exactly)));
}

TEST(RunProgress, TakesStagesThatComeSeveralTimesInOrder)
{
    RunProgress run({{"count", 1}, {"form", 1}, {"count", 1}, {"form", 1}});
    std::vector<double> shares;
    for (int batch = 0; batch < 2; ++batch) {
        for (auto const* stage : {"count", "form"}) {
            run.update(stage, 0.5);
            shares.push_back(run.share().value());
            run.finish(stage);
        }
    }

    EXPECT_THAT(shares, ElementsAre(0.125, 0.375, 0.625, 0.875));
}

TEST(RunProgress, EstimatesTheTimeLeftFromWhatThisRunHasDone)
{
    RunProgress run({{"build", 60}}, 40);  // an earlier run has done 40
    EXPECT_THAT(run.share(), Optional(DoubleNear(0.4, exactly)));
    EXPECT_EQ(run.seconds_left(10), std::nullopt);

    run.update("build", 0.5);
    EXPECT_THAT(run.share(), Optional(DoubleNear(0.7, exactly)));
    EXPECT_THAT(run.seconds_left(10), Optional(DoubleNear(10, exactly)));
    EXPECT_EQ(run.seconds_left(0.5), std::nullopt);  // too early to tell
}

TEST(ProgressLine, TellsWhatIsKnown)
{
    Progress const progress{"ingest: read persons", 0.5, 338, 390, "MB"};

    EXPECT_EQ(to_text({progress, std::nullopt, std::nullopt}),
              "ingest: read persons: 338 of 390 MB");
    EXPECT_EQ(to_text({progress, 99.99, 0.2}),
              "ingest: read persons: 338 of 390 MB; 99 % of the run, about 1 s "
              "left");
}

TEST(FormatDuration, HasTwoUnitsAtMost)
{
    EXPECT_EQ(format_duration(0), "0 s");
    EXPECT_EQ(format_duration(59.4), "59 s");
    EXPECT_EQ(format_duration(200), "3 min 20 s");
    EXPECT_EQ(format_duration(3900), "1 h 05 min");
}

TEST(Pace, IsSlowerInALongRun)
{
    Pace pace(10, 60);
    std::vector<int> lines;
    for (int second = 0; second < 2 * 3600; ++second) {
        if (pace.is_due(second)) {
            lines.push_back(second);
        }
    }

    ASSERT_GT(lines.size(), 100U);
    EXPECT_EQ(lines[0], 10);
    EXPECT_EQ(lines[1], 20);
    EXPECT_EQ(lines.back() - lines[lines.size() - 2], 60);
    EXPECT_LT(lines.size(), 250U);
}

}  // namespace
}  // namespace samspil::base::progress_test
