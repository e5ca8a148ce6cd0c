#include "ingest/checkpoint/saved_work_check.hpp"

#include "base/error.hpp"
#include "ingest/exchange/row_file.hpp"
#include "ingest/partition.hpp"
#include "ingest/threads.hpp"
#include "store/shard_file.hpp"

namespace samspil::ingest {
namespace {

void check_shard(Plan const& plan, BuiltShard const& built)
{
    store::Shard shard(plan.years.residence_count());
    store::read_sealed_shard(plan.work_folder, built.entry,
                             store::ReadKeys::yes, shard);
}

}  // namespace

std::string first_fault(WorkDone const& work, Plan const& plan,
                        parallel::Communicator const& ranks)
{
    Partition const partition(plan.shards, ranks.size());
    auto const is_own = [&](std::uint32_t bucket) {
        return partition.owner_of(bucket) ==
               static_cast<std::size_t>(ranks.rank());
    };
    try {
        for_each_on_threads(
            work.rows.size(), thread_count(), [&](std::size_t i, std::size_t) {
                if (is_own(work.rows[i].bucket)) {
                    check_row_file(plan.work_folder / row_folder_name,
                                   work.rows[i]);
                }
            });
        for (auto const& shard : work.built) {
            if (is_own(shard.index)) {
                check_shard(plan, shard);
            }
        }
    } catch (base::Error const& error) {
        return error.what();
    }
    return {};
}

}  // namespace samspil::ingest
