#include "parallel/checkpoint_timer.hpp"

#include <gtest/gtest.h>

namespace samspil::parallel {
namespace {

using base::StopRequest;

TEST(CheckpointTimer, WaitsItsSeconds)
{
    CheckpointTimer soon(1e-9, 0);
    CheckpointTimer late(1e6, 0);

    EXPECT_TRUE(soon.is_time(Communicator(), StopRequest::none));
    EXPECT_FALSE(late.is_time(Communicator(), StopRequest::none));
}

TEST(CheckpointTimer, TakesATwentiethOfTheTimeAtMost)
{
    CheckpointTimer clock(1e-9, 1000);

    EXPECT_FALSE(clock.is_time(Communicator(), StopRequest::none));
    clock.expect(0);
    EXPECT_TRUE(clock.is_time(Communicator(), StopRequest::none));
}

TEST(CheckpointTimer, OfNoSecondsNeverWaits)
{
    CheckpointTimer clock(0, 1000);

    EXPECT_TRUE(clock.is_time(Communicator(), StopRequest::none));
    clock.is_kept();
    EXPECT_TRUE(clock.is_time(Communicator(), StopRequest::none));
}

TEST(CheckpointTimer, KeepsAtASignalIfThereIsTimeForIt)
{
    CheckpointTimer clock(1e6, CheckpointTimer::most_after_signal - 1);

    EXPECT_TRUE(clock.is_time(Communicator(), StopRequest::save_work));
    clock.expect(CheckpointTimer::most_after_signal + 1);
    EXPECT_FALSE(clock.is_time(Communicator(), StopRequest::save_work));
}

}  // namespace
}  // namespace samspil::parallel
