#include "parallel/keeping_clock.hpp"

#include <gtest/gtest.h>

namespace samspil::parallel {
namespace {

using base::StopRequest;

TEST(KeepingClock, WaitsItsSeconds)
{
    KeepingClock soon(1e-9, 0);
    KeepingClock late(1e6, 0);

    EXPECT_TRUE(soon.is_time(Communicator(), StopRequest::none));
    EXPECT_FALSE(late.is_time(Communicator(), StopRequest::none));
}

TEST(KeepingClock, TakesATwentiethOfTheTimeAtMost)
{
    KeepingClock clock(1e-9, 1000);

    EXPECT_FALSE(clock.is_time(Communicator(), StopRequest::none));
    clock.expect(0);
    EXPECT_TRUE(clock.is_time(Communicator(), StopRequest::none));
}

TEST(KeepingClock, OfNoSecondsNeverWaits)
{
    KeepingClock clock(0, 1000);

    EXPECT_TRUE(clock.is_time(Communicator(), StopRequest::none));
    clock.is_kept();
    EXPECT_TRUE(clock.is_time(Communicator(), StopRequest::none));
}

TEST(KeepingClock, KeepsAtASignalIfThereIsTimeForIt)
{
    KeepingClock clock(1e6, KeepingClock::most_after_signal - 1);

    EXPECT_TRUE(clock.is_time(Communicator(), StopRequest::keep_work));
    clock.expect(KeepingClock::most_after_signal + 1);
    EXPECT_FALSE(clock.is_time(Communicator(), StopRequest::keep_work));
}

}  // namespace
}  // namespace samspil::parallel
