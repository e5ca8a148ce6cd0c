#include "count/count_store.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <omp.h>

#include <algorithm>
#include <span>

#include "count/evaluation/person_evaluator.hpp"
#include "count/many_persons.hpp"
#include "count/tally/tally_person.hpp"
#include "parallel/collective_error.hpp"
#include "store/shard_file.hpp"
#include "support/read_shard.hpp"
#include "support/scratch_folder.hpp"

namespace samspil::count::count_store_test {
namespace {

using test::ScratchFolder;
using ::testing::HasSubstr;

constexpr int persons = 1500;

bool are_equal(cubes::PlaceTally const& a, cubes::PlaceTally const& b)
{
    return std::equal(a.all().begin(), a.all().end(), b.all().begin(),
                      b.all().end());
}

//! What counting one scenario gives.
struct CountedScenario
{
    cubes::PlaceTally tally;
    ScenarioQuality quality;
    std::int64_t persons;
    std::int64_t bytes;
};

CountedScenario count_alone(std::filesystem::path const& folder,
                            store::Manifest const& manifest,
                            records::Scenario const& scenario = {})
{
    base::Log silent;
    ScenarioPlan const plan(std::span(&scenario, 1));
    auto counted =
        count_store(parallel::Communicator(), folder, manifest, plan, silent);
    return {counted.tallies.assemble(plan.uses().front()), counted.quality,
            counted.persons, counted.bytes};
}

//! The number of OpenMP threads, for one test.
class Threads
{
  public:
    explicit Threads(int number) { omp_set_num_threads(number); }
    ~Threads() { omp_set_num_threads(before_); }
    Threads(Threads const&) = delete;
    Threads& operator=(Threads const&) = delete;

  private:
    int before_ = omp_get_max_threads();  //!< set back at the end
};

TEST(CountStore, IsTheSumOverItsPersonsOneByOne)
{
    ScratchFolder const folder;
    auto const manifest = test::many_persons(persons).write(folder.path(), 1);
    records::Scenario const scenario;
    ScenarioPlan const plan(std::span(&scenario, 1));
    ScenarioTallies expected(plan, 5);
    PersonEvaluator evaluate(manifest.years, manifest.observation_end, plan);
    auto const shard =
        test::read_shard(folder / manifest.shards[0].file, manifest.years);
    for (std::size_t i = 0; i < shard.person_count(); ++i) {
        tally_person(evaluate(shard.person(i)), plan, expected);
    }

    auto const counted = count_alone(folder.path(), manifest);

    EXPECT_TRUE(
        are_equal(counted.tally, expected.assemble(plan.uses().front())));
    EXPECT_EQ(counted.quality, evaluate.quality());
    EXPECT_EQ(counted.persons, persons);
    EXPECT_EQ(counted.bytes, shard.bytes());
    EXPECT_GT(counted.quality.unobserved_indexes, 0);
    EXPECT_GT(counted.quality.invalid_interventions, 0);
    EXPECT_GT(counted.quality.defaulted_to_byen, 0);
}

TEST(CountStore, EveryCubeHasACount)
{
    ScratchFolder const folder;
    auto const manifest = test::many_persons(persons).write(folder.path(), 2);

    auto const counted = count_alone(folder.path(), manifest);

    for (auto const& spec : cubes::catalogue) {
        std::int64_t sum = 0;
        for (int year = 0; year < 5; ++year) {
            for (std::size_t place = 0; place < reference::place_count;
                 ++place) {
                for (auto const cell : counted.tally.cells(
                         spec.id, year, reference::PlaceIndex(place))) {
                    sum += cell;
                }
            }
        }
        EXPECT_GT(sum, 0) << spec.name;
    }
}

TEST(CountStore, DoesNotDependOnThreadsNorOnShards)
{
    ScratchFolder const folder;
    auto const one = test::many_persons(persons).write(folder / "one", 1);
    auto const expected = count_alone(folder / "one", one);
    for (std::uint32_t const shards : {1U, 3U, 16U}) {
        auto const place = folder / std::to_string(shards);
        auto const manifest = test::many_persons(persons).write(place, shards);
        for (int const threads : {1, 2, 4}) {
            Threads const set(threads);

            auto const counted = count_alone(place, manifest);

            EXPECT_TRUE(are_equal(counted.tally, expected.tally))
                << shards << " shards, " << threads << " threads";
            EXPECT_EQ(counted.quality, expected.quality);
            EXPECT_EQ(counted.persons, persons);
        }
    }
}

TEST(CountStore, DependsOnTheScenario)
{
    ScratchFolder const folder;
    auto const manifest = test::many_persons(200).write(folder.path(), 1);
    records::Scenario scenario;
    scenario.min_age = 40;

    EXPECT_FALSE(
        are_equal(count_alone(folder.path(), manifest).tally,
                  count_alone(folder.path(), manifest, scenario).tally));
}

TEST(CountStore, OfNobodyIsZero)
{
    ScratchFolder const folder;
    auto const manifest = test::StoreBuilder().write(folder.path(), 2);

    auto const counted = count_alone(folder.path(), manifest);

    EXPECT_EQ(counted.persons, 0);
    EXPECT_TRUE(are_equal(counted.tally, cubes::PlaceTally(5)));
}

TEST(CountStore, WithoutAShardIsAnErrorThatNamesIt)
{
    ScratchFolder const folder;
    auto const manifest = test::many_persons(50).write(folder.path(), 4);
    auto const& missing = manifest.shards[2].file;
    std::filesystem::remove(folder / missing);

    EXPECT_THAT(test::message_of<parallel::CollectiveError>(
                    [&] { count_alone(folder.path(), manifest); }),
                HasSubstr((folder / missing).string()));
}

}  // namespace
}  // namespace samspil::count::count_store_test
