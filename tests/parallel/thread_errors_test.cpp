#include "parallel/thread_errors.hpp"

#include <gtest/gtest.h>

#include <atomic>
#include <stdexcept>
#include <string>

namespace samspil::parallel::thread_errors_test {
namespace {

TEST(ThreadErrors, WithoutAFaultRethrowsNothing)
{
    ThreadErrors errors;
    std::atomic<int> done = 0;

#pragma omp parallel for num_threads(4)
    for (int i = 0; i < 100; ++i) {
        errors.run([&] { ++done; });
    }

    EXPECT_NO_THROW(errors.rethrow());
    EXPECT_EQ(done, 100);
}

TEST(ThreadErrors, AFaultInALoopLeavesItAfterTheLoopOnly)
{
    ThreadErrors errors;
    std::atomic<int> done = 0;

#pragma omp parallel for num_threads(4)
    for (int i = 0; i < 100; ++i) {
        errors.run([&, i] {
            if (i % 10 == 3) {
                throw std::runtime_error("person");
            }
            ++done;
        });
    }

    EXPECT_EQ(done, 90);
    EXPECT_THROW(errors.rethrow(), std::runtime_error);
}

TEST(ThreadErrors, TheFirstOfSeveralIsKept)
{
    ThreadErrors errors;

    errors.run([] { throw std::runtime_error("first"); });
    errors.run([] { throw std::logic_error("second"); });

    try {
        errors.rethrow();
        FAIL() << "nothing thrown";
    } catch (std::exception const& error) {
        EXPECT_STREQ(error.what(), "first");
    }
}

}  // namespace
}  // namespace samspil::parallel::thread_errors_test
