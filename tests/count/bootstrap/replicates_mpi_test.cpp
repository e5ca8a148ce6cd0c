#include <gtest/gtest.h>
#include <omp.h>

#include <cmath>
#include <cstring>
#include <optional>
#include <string>
#include <vector>

#include "count/bootstrap/replicates.hpp"
#include "count/count_store.hpp"
#include "count/many_persons.hpp"
#include "cubes/figures/key_figure.hpp"
#include "parallel/collective_error.hpp"
#include "support/scratch_folder.hpp"

namespace samspil::count::replicates_mpi_test {
namespace {

parallel::Communicator const& world()
{
    static auto const ranks = parallel::Communicator::world();
    return ranks;
}

/*!
 * Persons of many_persons, and residents without contacts and registrations:
 * some alone in their profile, others with dozens of the same, who are in
 * every shard and so on every rank.
 */
test::StoreBuilder persons_and_residents()
{
    auto store = test::many_persons(300);
    for (int i = 0; i < 600; ++i) {
        test::PersonBuilder resident;
        resident
            .born(i < 500 ? "1980-05-05"
                          : std::to_string(1900 + i % 100) + "-03-03")
            .has_sex(static_cast<reference::Sex>(i % 2))
            .always_lives_in(i % 4 < 2 ? 751 : 851);
        if (i % 9 == 0) {
            resident.died("2020-07-07").lives_in(2018, 147);
        }
        store.add(resident);
    }
    return store;
}

//! Two scenarios, so that bounds of two are sent.
ScenarioPlan const& plan()
{
    static auto const result = [] {
        std::vector<records::Scenario> scenarios(2);
        scenarios.back().min_age = 30;
        scenarios.back().municipality = records::MunicipalityBasis::residence;
        return ScenarioPlan(scenarios);
    }();
    return result;
}

struct Way
{
    int threads = 1;
    std::int64_t memory_bytes = std::int64_t{1} << 30;
};

//! A store that rank 0 writes and all ranks read.
class SharedStore
{
  public:
    explicit SharedStore(std::uint32_t shards)
    {
        if (world().is_root()) {
            folder_.emplace();
            persons_and_residents().write(folder_->path(), shards);
        }
        path_ = world().broadcast(folder_ ? folder_->path().string() : "");
        manifest_ = store::read_manifest(path_);
        world().barrier();
    }
    ~SharedStore() { world().barrier(); }
    SharedStore(SharedStore const&) = delete;
    SharedStore& operator=(SharedStore const&) = delete;

    //! All bounds, [scenario, figure]: lower, upper; on rank 0.
    std::vector<double> bounds(parallel::Communicator const& ranks,
                               Way const& way) const
    {
        omp_set_num_threads(way.threads);
        base::Log silent;
        auto const counted =
            count_store(ranks, path_, manifest_, plan(), silent);
        auto const periods = cubes::make_periods(manifest_.years);
        // As many as make more figures than are sent at once.
        auto geographies = reference::standard_geographies();
        geographies.resize(12);
        cubes::KeyFigureEvaluator const evaluate(manifest_.years, periods);
        auto const figures =
            periods.size() * geographies.size() * cubes::key_figures().size();
        auto const intervals = count_replicates(
            ranks, path_, manifest_, plan(), counted.tallies,
            {.replicates = 40, .seed = 3, .memory_bytes = way.memory_bytes},
            {evaluate, geographies, figures}, silent);
        std::vector<double> result;
        for (auto const& scenario : intervals) {
            for (std::size_t i = 0; i < figures; ++i) {
                result.push_back(scenario.bounds(i).lower);
                result.push_back(scenario.bounds(i).upper);
            }
        }
        return result;
    }

  private:
    std::optional<test::ScratchFolder> folder_;  //!< on rank 0
    std::filesystem::path path_;                 //!< on all ranks
    store::Manifest manifest_;                   //!< as read
};

//! Byte for byte: what is missing is so on both sides.
bool are_same(std::vector<double> const& a, std::vector<double> const& b)
{
    return a.size() == b.size() &&
           std::memcmp(a.data(), b.data(), a.size() * sizeof(double)) == 0;
}

//! Figures whose interval has a width.
std::size_t wide_count(std::vector<double> const& bounds)
{
    std::size_t count = 0;
    for (std::size_t i = 0; i < bounds.size(); i += 2) {
        count += bounds[i] < bounds[i + 1] ? 1U : 0U;
    }
    return count;
}

class M12_Replicates : public ::testing::TestWithParam<std::uint32_t>
{
};

//! Rank 0 counts alone as well, without MPI: the run of one rank.
TEST_P(M12_Replicates, OfAnyNumberOfRanksAreThoseOfOne)
{
    SharedStore const store(GetParam());
    std::vector<double> alone;
    if (world().is_root()) {
        alone = store.bounds(parallel::Communicator(), {});
        EXPECT_GT(wide_count(alone), 1000U);
    }

    for (auto const& way : {Way{.threads = 1}, Way{.threads = 3},
                            Way{.threads = 2, .memory_bytes = 1'000'000}}) {
        auto const together = store.bounds(world(), way);

        if (world().is_root()) {
            EXPECT_TRUE(are_same(together, alone)) << way.threads;
        } else {
            EXPECT_TRUE(together.empty());
        }
    }
}

//! One shard: all other ranks have no persons, but a share of the profiles.
INSTANTIATE_TEST_SUITE_P(OfShards, M12_Replicates, ::testing::Values(1, 3, 7));

}  // namespace
}  // namespace samspil::count::replicates_mpi_test
