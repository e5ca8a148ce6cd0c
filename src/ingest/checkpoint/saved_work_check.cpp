#include "ingest/checkpoint/saved_work_check.hpp"

#include "base/error.hpp"
#include "ingest/exchange/row_file.hpp"
#include "ingest/partition.hpp"
#include "ingest/threads.hpp"
#include "parallel/thread_errors.hpp"
#include "store/shard_file.hpp"

namespace samspil::ingest {
namespace {

void check_shard(Plan const& plan, BuiltShard const& built)
{
    auto const path = plan.work_folder / built.entry.file;
    auto const shard =
        store::read_shard(path, plan.years, store::ReadKeys::yes);
    if (static_cast<std::int64_t>(shard.person_count()) !=
        built.entry.persons) {
        throw base::Error(path.string() +
                          " is damaged (it holds another number of persons)");
    }
}

}  // namespace

std::string first_fault(WorkDone const& work, Plan const& plan,
                        parallel::Communicator const& ranks)
{
    Partition const partition(plan.shards, ranks.size());
    auto const is_mine = [&](std::uint32_t part) {
        return partition.owner_of(part) ==
               static_cast<std::size_t>(ranks.rank());
    };
    parallel::ThreadErrors errors;
#pragma omp parallel for num_threads(thread_count()) schedule(dynamic, 1)
    for (std::size_t i = 0; i < work.rows.size(); ++i) {
        if (is_mine(work.rows[i].bucket)) {
            errors.run([&] {
                check_row_file(plan.work_folder / row_folder_name,
                               work.rows[i]);
            });
        }
    }
    try {
        errors.rethrow();
        for (auto const& shard : work.built) {
            if (is_mine(shard.index)) {
                check_shard(plan, shard);
            }
        }
    } catch (base::Error const& error) {
        return error.what();
    }
    return {};
}

}  // namespace samspil::ingest
