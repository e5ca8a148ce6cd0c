#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "ingest/ingest.hpp"
#include "parallel/collective_error.hpp"
#include "shared_folder.hpp"
#include "store/manifest.hpp"
#include "support/scratch_folder.hpp"

namespace samspil::ingest::ingest_mpi_test {
namespace {

namespace fs = std::filesystem;
using ::testing::HasSubstr;

TEST(Ingest, OfAnyNumberOfRanksIsTheStoreOfOne)
{
    SharedFolder const folder;
    for (std::uint32_t const shards : {1U, 3U, 8U}) {  // 1: idle ranks
        auto const name = std::to_string(shards);
        base::Log silent;

        ingest(world(), folder.options("ranks" + name, shards), silent);

        if (world().is_root()) {
            ingest(parallel::Communicator(),
                   folder.options("one" + name, shards), silent);
            auto const files = files_of(folder / ("ranks" + name));
            EXPECT_EQ(files.size(), shards + 2);
            EXPECT_EQ(files, files_of(folder / ("one" + name)));
        }
    }
}

TEST(Ingest, WithAnyMemoryForRowsMakesTheSameStore)
{
    SharedFolder const folder;
    base::Log silent;
    auto options = folder.options("all", 4);
    ingest(world(), options, silent);
    for (std::size_t const kilobytes : {0U, 40U, 80U, 160U}) {
        options.store = folder / std::to_string(kilobytes);
        options.tuning.row_memory = kilobytes << 10U;
        options.tuning.bytes_per_piece = 10'000;
        options.tuning.bytes_per_round = 10'000;

        ingest(world(), options, silent);

        if (world().is_root()) {
            EXPECT_EQ(files_of(options.store), files_of(folder / "all"))
                << kilobytes;
        }
    }
}

std::string fault_of(Options const& options)
{
    base::Log silent;
    return test::message_of<parallel::CollectiveError>(
        [&] { ingest(world(), options, silent); });
}

TEST(Ingest, WithTooManyBadRowsFailsOnAllRanksAndLeavesNothing)
{
    SharedFolder const folder;
    auto options = folder.options("store", 4);
    options.max_rejected_percent = 0.01;
    options.accepted.reset();

    EXPECT_THAT(fault_of(options), HasSubstr("bad-rows: population ("));
    world().barrier();
    EXPECT_FALSE(fs::exists(folder / "store"));
    EXPECT_FALSE(fs::exists(folder / "store.partial"));
}

TEST(Ingest, WithoutRegistersFailsOnAllRanks)
{
    SharedFolder const folder;
    auto options = folder.options("store", 4);
    options.registers = folder / "absent";

    EXPECT_THAT(fault_of(options), HasSubstr("absent"));
}

TEST(Ingest, OverAStoreThatIsThereFailsOnAllRanks)
{
    SharedFolder const folder;
    base::Log silent;
    ingest(world(), folder.options("store", 2), silent);

    EXPECT_THAT(fault_of(folder.options("store", 2)), HasSubstr("--force"));
}

}  // namespace
}  // namespace samspil::ingest::ingest_mpi_test
