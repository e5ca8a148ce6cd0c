#include "parallel/checkpoint_timer.hpp"

#include <gtest/gtest.h>

namespace samspil::parallel::checkpoint_timer_test {
namespace {

using base::StopRequest;

TEST(CheckpointTimer, WaitsItsSeconds)
{
    CheckpointTimer soon(1e-9, 0);
    CheckpointTimer late(1e6, 0);

    EXPECT_TRUE(soon.is_time(Communicator(), StopRequest::none));
    EXPECT_FALSE(late.is_time(Communicator(), StopRequest::none));
}

TEST(CheckpointTimer, SavesATwentiethOfTheTimeAtMost)
{
    CheckpointTimer timer(1e-9, 1000);

    EXPECT_FALSE(timer.is_time(Communicator(), StopRequest::none));
    timer.expect(0);
    EXPECT_TRUE(timer.is_time(Communicator(), StopRequest::none));
}

TEST(CheckpointTimer, OfNoSecondsNeverWaits)
{
    CheckpointTimer timer(0, 1000);

    EXPECT_TRUE(timer.is_time(Communicator(), StopRequest::none));
    timer.mark_saved();
    EXPECT_TRUE(timer.is_time(Communicator(), StopRequest::none));
}

TEST(CheckpointTimer, SavesAtASignalIfThereIsTimeForIt)
{
    CheckpointTimer timer(1e6, CheckpointTimer::max_seconds_after_signal - 1);

    EXPECT_TRUE(timer.is_time(Communicator(), StopRequest::save_work));
    timer.expect(CheckpointTimer::max_seconds_after_signal + 1);
    EXPECT_FALSE(timer.is_time(Communicator(), StopRequest::save_work));
}

}  // namespace
}  // namespace samspil::parallel::checkpoint_timer_test
