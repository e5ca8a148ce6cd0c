#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <map>
#include <optional>

#include "ingest/ingest.hpp"
#include "parallel/together.hpp"
#include "store/manifest.hpp"
#include "support/scratch_folder.hpp"
#include "tiny_registers.hpp"

namespace samspil::ingest {
namespace {

namespace fs = std::filesystem;
using test::content_of;
using ::testing::HasSubstr;

parallel::Communicator const& world()
{
    static auto const ranks = parallel::Communicator::world();
    return ranks;
}

//! A folder that rank 0 makes and all ranks share, with the tiny registers.
class SharedFolder
{
  public:
    SharedFolder()
    {
        if (world().is_root()) {
            folder_.emplace();
            fs::create_directories(*folder_ / "registers");
            write_tiny_registers(*folder_ / "registers");
        }
        path_ = world().broadcast(folder_ ? folder_->path().string() : "");
    }
    ~SharedFolder() { world().barrier(); }
    SharedFolder(SharedFolder const&) = delete;
    SharedFolder& operator=(SharedFolder const&) = delete;

    fs::path operator/(std::string const& name) const { return path_ / name; }

    Options options(std::string const& store, std::uint32_t shards) const
    {
        Options options;
        options.registers = path_ / "registers";
        options.store = path_ / store;
        options.shards = shards;
        options.max_rejected_percent = 100;
        return options;
    }

  private:
    std::optional<test::ScratchFolder> folder_;  //!< on rank 0
    fs::path path_;                              //!< on all ranks
};

//! Names and bytes of all files of a folder.
std::map<std::string, std::string> files_of(fs::path const& folder)
{
    std::map<std::string, std::string> files;
    for (auto const& entry : fs::directory_iterator(folder)) {
        files[entry.path().filename()] = content_of(entry.path());
    }
    return files;
}

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

    EXPECT_THAT(fault_of(options), HasSubstr("population: 6 of "));
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
}  // namespace samspil::ingest
