#include "ingest/shard_stage.hpp"

#include <atomic>
#include <mutex>
#include <nlohmann/json.hpp>
#include <string>

#include "ingest/lanes.hpp"
#include "ingest/partition.hpp"
#include "ingest/shard_builder.hpp"
#include "parallel/stop_together.hpp"
#include "parallel/thread_errors.hpp"
#include "parallel/together.hpp"
#include "store/shard_file.hpp"

namespace samspil::ingest {
namespace {

using nlohmann::json;

//! What a rank tells of its shards.
json to_json(std::vector<std::uint32_t> const& shards,
             std::vector<store::ShardEntry> const& entries,
             store::PersonSum const& sum)
{
    json table = json::array();
    for (std::size_t i = 0; i < shards.size(); ++i) {
        table.push_back({shards[i], entries[i].file, entries[i].persons,
                         entries[i].contacts, entries[i].registrations});
    }
    return {{"shards", table}, {"sum", {sum.high(), sum.low(), sum.persons()}}};
}

//! All ranks' shards, on rank 0.
void collect(parallel::Communicator const& ranks, Plan const& plan,
             json const& mine, BuiltShards& result)
{
    result.entries.resize(plan.shards);
    for (auto const& text : ranks.gather(mine.dump())) {
        auto const part = json::parse(text);
        for (auto const& row : part.at("shards")) {
            result.entries.at(row.at(0).get<std::size_t>()) = {
                row.at(1).get<std::string>(), row.at(2).get<std::int64_t>(),
                row.at(3).get<std::int64_t>(), row.at(4).get<std::int64_t>()};
        }
        auto const& sum = part.at("sum");
        result.sum += store::PersonSum::from_parts(
            sum.at(0).get<std::uint64_t>(), sum.at(1).get<std::uint64_t>(),
            sum.at(2).get<std::int64_t>());
    }
}

//! What one thread builds with, and what of.
struct Builder
{
    Builder(base::Years const& years, base::Minute observation_end)
        : build(years, observation_end)
    {
    }

    store::ShardEntry run(std::uint32_t index, Plan const& plan,
                          RowRouters& routers, std::mutex& write_mutex)
    {
        routers.population.take(index, rows.population);
        routers.deaths.take(index, rows.deaths);
        routers.registrations.take(index, rows.registrations);
        routers.resolved.take(index, rows.contacts);
        auto const shard = build(rows, counts, sum);
        auto const name = store::shard_file_name(index);
        {
            std::lock_guard const lock(write_mutex);
            store::write_shard(plan.work_folder / name, shard);
        }
        bytes += shard.bytes();
        return {name, static_cast<std::int64_t>(shard.person_count()),
                static_cast<std::int64_t>(shard.contacts.size()),
                static_cast<std::int64_t>(shard.registrations.size())};
    }

    ShardBuilder build;
    ShardRows rows;
    registers::QualityCounts counts;
    store::PersonSum sum;
    std::int64_t bytes = 0;
};

}  // namespace

BuiltShards build_shards(parallel::Communicator const& ranks, Plan const& plan,
                         RowRouters& routers, registers::QualityCounts& counts,
                         base::Log& log)
{
    auto const mine =
        Partition(plan.shards, ranks.size()).parts_of(ranks.rank());
    std::vector<store::ShardEntry> entries(mine.size());
    std::vector<Builder> builders(routers.lanes(),
                                  {plan.years, plan.observation_end});
    store::PersonSum sum;
    BuiltShards result;
    parallel::run_together(ranks, [&] {
        parallel::ThreadErrors errors;
        std::atomic<std::size_t> built = 0;
        std::mutex write_mutex;  // HDF5 is not for two threads at once
#pragma omp parallel for num_threads(builders.size()) schedule(dynamic, 1)
        for (std::size_t i = 0; i < mine.size(); ++i) {
            errors.run([&] {
                if (base::stop_requested() != base::StopRequest::none) {
                    return;  // all ranks end below
                }
                entries[i] = builders[this_lane()].run(mine[i], plan, routers,
                                                       write_mutex);
                ++built;
                if (this_lane() == 0) {
                    log.progress(base::Progress{
                        "ingest: build",
                        static_cast<std::int64_t>(built.load()),
                        static_cast<std::int64_t>(mine.size()), "shards"});
                }
            });
        }
        errors.rethrow();
        for (auto const& builder : builders) {
            counts += builder.counts;
            sum += builder.sum;
            result.bytes += builder.bytes;
        }
    });
    parallel::stop_together(ranks);
    collect(ranks, plan, to_json(mine, entries, sum), result);
    return result;
}

}  // namespace samspil::ingest
