#include "base/child_process.hpp"

#include <gtest/gtest.h>

#include <csignal>

#include "base/error.hpp"

namespace samspil::base {
namespace {

int shell(std::string const& script)
{
    return run_child_process({"/bin/sh", "-c", script});
}

TEST(ChildProcess, TellsTheExitStatus)
{
    EXPECT_EQ(shell("exit 0"), 0);
    EXPECT_EQ(shell("exit 7"), 7);
}

TEST(ChildProcess, TellsTheSignalThatEndedIt)
{
    EXPECT_EQ(shell("kill -KILL $$"), 128 + SIGKILL);
}

TEST(ChildProcess, GetsEachWordAsItIs)
{
    EXPECT_EQ(run_child_process(
                  {"/bin/sh", "-c", "test \"$1\" = 'a  \"b'", "sh", "a  \"b"}),
              0);
}

TEST(ChildProcess, PrintsWhereErrorsArePrinted)
{
    testing::internal::CaptureStdout();
    testing::internal::CaptureStderr();
    shell("echo said");
    EXPECT_EQ(testing::internal::GetCapturedStdout(), "");
    EXPECT_EQ(testing::internal::GetCapturedStderr(), "said\n");
}

TEST(ChildProcess, ThatCannotBeStartedIsAnError)
{
    EXPECT_THROW(run_child_process({"/no/such/program"}), Error);
}

}  // namespace
}  // namespace samspil::base
