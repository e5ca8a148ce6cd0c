#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <stdlib.h>

#include <array>
#include <new>
#include <vector>

#include "parallel/collective_error.hpp"
#include "parallel/communicator.hpp"
#include "parallel/session.hpp"

// The null communicator is what the program works with when no launcher
// started it; nothing here touches MPI.
namespace samspil::parallel::null_communicator_test {
namespace {

using ::testing::ElementsAre;

TEST(NullCommunicator, IsOneRankAndItsRoot)
{
    Communicator const ranks;

    EXPECT_EQ(ranks.rank(), 0);
    EXPECT_EQ(ranks.size(), 1);
    EXPECT_TRUE(ranks.is_root());
}

TEST(NullCommunicator, GivesBackWhatItIsGiven)
{
    Communicator const ranks;
    std::array<std::int64_t, 3> counts{1, -2, 3};

    ranks.barrier();
    ranks.reduce_sum(counts);

    EXPECT_EQ(ranks.sum(7), 7);
    EXPECT_EQ(ranks.min(-7), -7);
    EXPECT_EQ(ranks.max(7), 7);
    EXPECT_TRUE(ranks.any(true));
    EXPECT_FALSE(ranks.any(false));
    EXPECT_EQ(ranks.broadcast("text"), "text");
    EXPECT_THAT(ranks.gather("text"), ElementsAre("text"));
    EXPECT_THAT(counts, ElementsAre(1, -2, 3));
    EXPECT_THAT(ranks.exchange(std::vector<std::vector<int>>{{4, 5}}),
                ElementsAre(4, 5));
}

template <class Exception, class Work>
Exception thrown_by(Work const& work)
{
    try {
        run_collectively(Communicator(), work);
    } catch (Exception const& error) {
        return error;
    }
    ADD_FAILURE() << "nothing thrown";
    return Exception("", false);
}

TEST(RunTogether, WithoutAFaultThrowsNothing)
{
    int calls = 0;

    run_collectively(Communicator(), [&] { ++calls; });

    EXPECT_EQ(calls, 1);
}

TEST(RunTogether, AFaultOfTheDataBecomesACollectiveError)
{
    auto const error = thrown_by<CollectiveError>(
        [] { throw base::Error("dod.csv is damaged"); });

    EXPECT_STREQ(error.what(), "dod.csv is damaged");
    EXPECT_FALSE(error.is_usage_error());
}

TEST(RunTogether, AUsageErrorStaysOne)
{
    auto const error = thrown_by<CollectiveError>(
        [] { throw base::UsageError("--shards 0 is too few"); });

    EXPECT_STREQ(error.what(), "--shards 0 is too few");
    EXPECT_TRUE(error.is_usage_error());
}

TEST(RunTogether, WantOfMemoryTellsWhatToDo)
{
    auto const error =
        thrown_by<CollectiveError>([] { throw std::bad_alloc(); });

    EXPECT_EQ(std::string(error.what()).find("out of memory: "), 0U);
}

TEST(RunTogether, WhateverElseIsThrownIsAFaultToo)
{
    auto const error = thrown_by<CollectiveError>([] { throw 42; });

    EXPECT_STREQ(error.what(), "unknown fault");
}

//! Sets the launchers' variables for one test and takes them away again.
class Session : public ::testing::Test
{
  protected:
    void SetUp() override { clear(); }
    void TearDown() override { clear(); }

    static void clear()
    {
        for (auto const* name : {"OMPI_COMM_WORLD_RANK", "PMIX_RANK",
                                 "PMI_RANK", "SLURM_PROCID"}) {
            ::unsetenv(name);
        }
    }
    static void set(char const* name, char const* value)
    {
        ::setenv(name, value, 1);
    }
};

TEST_F(Session, WithoutALauncherHandsOutTheNullCommunicator)
{
    MpiSession const session;

    EXPECT_FALSE(is_launched());
    EXPECT_EQ(session.world().size(), 1);
    session.world().barrier();  // would fail: MPI is not running
}

TEST_F(Session, IsLaunchedByMpirunAndBySrunWithAnMpiPlugin)
{
    for (auto const* name : {"OMPI_COMM_WORLD_RANK", "PMIX_RANK", "PMI_RANK"}) {
        clear();
        set(name, "0");
        EXPECT_TRUE(is_launched()) << name;
    }
    clear();
    set("SLURM_PROCID", "0");  // a batch script without srun has this too
    EXPECT_FALSE(is_launched());
}

TEST_F(Session, OnlyTheFirstRankSpeaksBeforeMpiStarts)
{
    EXPECT_TRUE(speaks_for_launched_ranks());
    for (auto const* name :
         {"OMPI_COMM_WORLD_RANK", "PMIX_RANK", "SLURM_PROCID"}) {
        clear();
        set(name, "0");
        EXPECT_TRUE(speaks_for_launched_ranks()) << name;
        set(name, "3");
        EXPECT_FALSE(speaks_for_launched_ranks()) << name;
    }
}

TEST_F(Session, AbortEndsTheProcessWithItsStatus)
{
    MpiSession const session;

    EXPECT_EXIT(session.abort(2), ::testing::ExitedWithCode(2), "");
}

TEST(MpiLibrary, HasANameAndAVersion)
{
    auto const version = library_version();

    EXPECT_FALSE(version.empty());
    EXPECT_EQ(version.find('\n'), std::string::npos);
}

}  // namespace
}  // namespace samspil::parallel::null_communicator_test
