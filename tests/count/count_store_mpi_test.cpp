#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <omp.h>

#include <algorithm>
#include <optional>
#include <span>

#include "count/count_store.hpp"
#include "count/many_persons.hpp"
#include "parallel/collective_error.hpp"
#include "support/scratch_folder.hpp"

namespace samspil::count::count_store_mpi_test {
namespace {

using ::testing::HasSubstr;

parallel::Communicator const& world()
{
    static auto const ranks = parallel::Communicator::world();
    return ranks;
}

ScenarioPlan const& plan()
{
    static records::Scenario const scenario;
    static ScenarioPlan const result(std::span(&scenario, 1));
    return result;
}

//! A store that rank 0 writes and all ranks read.
class SharedStore
{
  public:
    explicit SharedStore(std::uint32_t shards)
    {
        if (world().is_root()) {
            folder_.emplace();
            test::many_persons(700).write(folder_->path(), shards);
        }
        path_ = world().broadcast(folder_ ? folder_->path().string() : "");
        manifest_ = store::read_manifest(path_);
        world().barrier();
    }
    ~SharedStore() { world().barrier(); }
    SharedStore(SharedStore const&) = delete;
    SharedStore& operator=(SharedStore const&) = delete;

    store::Manifest const& manifest() const { return manifest_; }
    std::filesystem::path const& path() const { return path_; }

    Counted count(parallel::Communicator const& ranks) const
    {
        base::Log silent;
        return count_store(ranks, path_, manifest_, plan(), silent);
    }

  private:
    std::optional<test::ScratchFolder> folder_;  //!< on rank 0
    std::filesystem::path path_;                 //!< on all ranks
    store::Manifest manifest_;                   //!< as read
};

TEST(CountStore, OfAnyNumberOfRanksIsThatOfOne)
{
    omp_set_num_threads(2);
    for (std::uint32_t const shards : {1U, 3U, 8U}) {  // 1: idle ranks
        SharedStore const store(shards);

        auto const counted = store.count(world());

        auto const alone = store.count(parallel::Communicator());
        if (world().is_root()) {
            auto const& use = plan().uses().front();
            auto const all = counted.tallies.assemble(use);
            auto const one = alone.tallies.assemble(use);
            EXPECT_TRUE(std::equal(all.all().begin(), all.all().end(),
                                   one.all().begin(), one.all().end()));
        }
        EXPECT_EQ(counted.quality, alone.quality);
        EXPECT_EQ(counted.persons, alone.persons);
        EXPECT_EQ(counted.bytes, alone.bytes);
    }
}

TEST(CountStore, WithADamagedShardFailsOnAllRanks)
{
    SharedStore const store(5);
    auto const shard = store.path() / store.manifest().shards.back().file;
    if (world().is_root()) {
        test::write_content(shard, "no HDF5 file");
    }
    world().barrier();

    auto const message = test::message_of<parallel::CollectiveError>(
        [&] { store.count(world()); });

    EXPECT_THAT(message, HasSubstr(shard.string()));
}

}  // namespace
}  // namespace samspil::count::count_store_mpi_test
