#include "parallel/collective_error.hpp"

#include <gtest/gtest.h>

#include <optional>
#include <string>

#include "parallel/communicator.hpp"
#include "parallel/session.hpp"

namespace samspil::parallel::collective_error_mpi_test {
namespace {

Communicator const& world()
{
    static Communicator const ranks = Communicator::world();
    return ranks;
}

//! What run_collectively throws here; nothing if it throws nothing.
template <class Work>
std::optional<CollectiveError> thrown_by(Work const& work)
{
    try {
        run_collectively(world(), work);
    } catch (CollectiveError const& error) {
        return error;
    }
    return std::nullopt;
}

std::string message_from(int rank)
{
    return "the file of rank " + std::to_string(rank) + " is damaged";
}

TEST(RunCollectively, WithoutAFaultGoesOnOnAllRanks)
{
    EXPECT_FALSE(thrown_by([] {}).has_value());
}

TEST(RunCollectively, AFaultOnAnyOneRankIsThrownOnAllWithItsMessage)
{
    for (int rank = 0; rank < world().size(); ++rank) {
        auto const error = thrown_by([rank] {
            if (world().rank() == rank) {
                throw base::Error(message_from(rank));
            }
        });

        EXPECT_TRUE(error.has_value());
        EXPECT_EQ(error.has_value() ? error->what() : "", message_from(rank));
        EXPECT_FALSE(error.has_value() && error->is_usage_error());
    }
}

TEST(RunCollectively, OfSeveralFaultsTheLowestRanksIsThrown)
{
    for (int first = 0; first < world().size(); ++first) {
        auto const error = thrown_by([first] {
            if (world().rank() >= first) {
                throw base::Error(message_from(world().rank()));
            }
        });

        EXPECT_TRUE(error.has_value());
        EXPECT_EQ(error.has_value() ? error->what() : "", message_from(first));
    }
}

TEST(RunCollectively, AUsageErrorIsOneOnAllRanks)
{
    auto const last = world().size() - 1;
    auto const error = thrown_by([last] {
        if (world().rank() == last) {
            throw base::UsageError("--shards 0 is too few");
        }
    });

    EXPECT_TRUE(error.has_value() && error->is_usage_error());
    EXPECT_STREQ(error.has_value() ? error->what() : "",
                 "--shards 0 is too few");
}

TEST(RunCollectively, TheLowestRanksKindCountsToo)
{
    auto const error = thrown_by([] {
        if (world().is_root()) {
            throw base::Error("of the data");
        }
        throw base::UsageError("of the user");
    });

    EXPECT_TRUE(error.has_value() && !error->is_usage_error());
}

TEST(RunCollectively, RanksAreInStepAfterAFault)
{
    EXPECT_TRUE(thrown_by([] { throw base::Error("all of them"); }));
    EXPECT_EQ(world().sum(1), world().size());
    EXPECT_EQ(world().broadcast(world().is_root() ? "still here" : ""),
              "still here");
}

TEST(MpiSession, IsLaunchedUnderMpirun)
{
    EXPECT_TRUE(is_launched());
    EXPECT_EQ(speaks_for_launched_ranks(), world().is_root());
}

}  // namespace
}  // namespace samspil::parallel::collective_error_mpi_test
