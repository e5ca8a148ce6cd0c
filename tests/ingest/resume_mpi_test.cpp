#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <sstream>

#include "base/error.hpp"
#include "ingest/ingest.hpp"
#include "parallel/collective_error.hpp"
#include "shared_folder.hpp"

namespace samspil::ingest::resume_mpi_test {
namespace {

namespace fs = std::filesystem;
using ::testing::ContainsRegex;
using ::testing::HasSubstr;

constexpr std::uint32_t shards = 9;

//! What is thrown in the middle of a run, as good as a power cut: nothing is
//! written or removed after it.
constexpr auto cut = "power cut";

//! Work is kept at every boundary, of which there are many: rounds of a few
//! kB. \p row_memory 0: rows go to disk in every round.
Options small_steps(SharedFolder const& folder, std::string const& store,
                    std::size_t row_memory)
{
    auto options = folder.options(store, shards);
    options.resume = true;
    options.program_version = "1.2.3";
    options.tuning.bytes_per_piece = 10000;
    options.tuning.bytes_per_round = 10000;
    options.tuning.buckets_per_round = 1;
    options.tuning.row_memory = row_memory;
    options.tuning.checkpoint_seconds = 0;
    return options;
}

//! All ranks, or rank 0 alone.
enum class By
{
    all,
    root
};

//! How a run has ended.
struct Outcome
{
    bool is_cut = false;  //!< on all ranks alike
    std::string log;      //!< on rank 0
};

//! Collective. \p last: the boundary at which a power cut ends it; 0: none.
Outcome run(By by, Options options, std::int64_t last = 0)
{
    std::ostringstream text;
    auto log = world().is_root() ? base::Log(text, false) : base::Log();
    options.tuning.at_boundary = [last](std::int64_t boundary) {
        if (boundary == last) {
            throw base::Error(cut);
        }
    };
    std::string message;
    if (by == By::all) {
        message = test::message_of<parallel::CollectiveError>(
            [&] { ingest(world(), options, log); });
    } else if (world().is_root()) {
        message = test::message_of<parallel::CollectiveError>(
            [&] { ingest(parallel::Communicator(), options, log); });
    }
    EXPECT_TRUE(message.empty() || message == cut) << message;
    return {world().any(message == cut), text.str()};
}

//! The files of a run that was never disturbed.
class Undisturbed
{
  public:
    explicit Undisturbed(SharedFolder const& folder)
    {
        run(By::all, folder.options("undisturbed", shards));
        files_ = files_of(folder / "undisturbed");
    }
    void expect_equal(fs::path const& store) const
    {
        if (world().is_root()) {
            EXPECT_EQ(files_of(store), files_);
            EXPECT_FALSE(fs::exists(store.string() + ".partial"));
        }
    }

  private:
    std::map<std::string, std::string> files_;
};

TEST(Resume, AfterACutAtAnyBoundaryOnOtherRanksGivesTheSameBytes)
{
    SharedFolder const folder;
    Undisturbed const undisturbed(folder);
    std::string told;
    for (auto const by : {By::all, By::root}) {
        auto const other = by == By::all ? By::root : By::all;
        std::int64_t last = 1;
        for (;; last += by == By::all ? 1 : 4) {
            auto const name =
                (by == By::all ? "all-" : "root-") + std::to_string(last);
            auto options = small_steps(folder, name,
                                       last % 2 == 0 ? 0 : Tuning().row_memory);
            if (!run(by, options, last).is_cut) {
                break;
            }
            options.tuning.checkpoint_seconds = 1e6;  // not again

            auto const resumed = run(other, options);

            undisturbed.expect_equal(folder / name);
            told += resumed.log;
            if (world().is_root() && last > 1) {  // nothing is kept before
                EXPECT_THAT(resumed.log, HasSubstr("ingest: resumed: "));
            }
        }
    }
    if (world().is_root()) {
        for (auto const* step :
             {"of contacts are read", "of diagnoses and visits are read",
              "buckets of them joined", "of persons are read",
              "shards are built"}) {
            EXPECT_THAT(told, ContainsRegex(std::string("resumed: .*") + step));
        }
    }
}

TEST(Resume, AfterManyCutsGoesOnEachTime)
{
    SharedFolder const folder;
    Undisturbed const undisturbed(folder);
    auto const options = small_steps(folder, "store", 0);
    int cuts = 0;
    while (run(cuts % 3 == 0 ? By::root : By::all, options, 2).is_cut) {
        ASSERT_LT(++cuts, 1000);  // else it does not go on
    }
    EXPECT_GT(cuts, 5);
    undisturbed.expect_equal(folder / "store");
}

}  // namespace
}  // namespace samspil::ingest::resume_mpi_test
