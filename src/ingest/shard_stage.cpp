#include "ingest/shard_stage.hpp"

#include <nlohmann/json.hpp>
#include <string>

#include "ingest/partition.hpp"
#include "ingest/shard_builder.hpp"
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

}  // namespace

BuiltShards build_shards(parallel::Communicator const& ranks, Plan const& plan,
                         RowRouters& routers, registers::QualityCounts& counts,
                         base::Log& log)
{
    auto const mine =
        Partition(plan.shards, ranks.size()).parts_of(ranks.rank());
    std::vector<store::ShardEntry> entries;
    store::PersonSum sum;
    BuiltShards result;
    parallel::run_together(ranks, [&] {
        ShardBuilder build(plan.years, plan.observation_end);
        for (auto const index : mine) {
            ShardRows rows{routers.population.take(index),
                           routers.deaths.take(index),
                           routers.registrations.take(index),
                           routers.resolved.take(index)};
            auto const shard = build(rows, counts, sum);
            auto const name = store::shard_file_name(index);
            store::write_shard(plan.work_folder / name, shard);
            result.bytes += shard.bytes();
            entries.push_back(
                {name, static_cast<std::int64_t>(shard.person_count()),
                 static_cast<std::int64_t>(shard.contacts.size()),
                 static_cast<std::int64_t>(shard.registrations.size())});
            log.progress("ingest: built " + std::to_string(entries.size()) +
                         " of " + std::to_string(mine.size()) +
                         " shards of this rank");
        }
    });
    collect(ranks, plan, to_json(mine, entries, sum), result);
    return result;
}

}  // namespace samspil::ingest
