#include "ingest/building/join_stage.hpp"

#include <cstddef>
#include <vector>

#include "ingest/building/contact_join.hpp"
#include "ingest/rounds.hpp"
#include "ingest/stage_names.hpp"

namespace samspil::ingest {
namespace {

//! What one thread joins with.
struct Joiner
{
    ContactJoin join;
    JoinRows rows;
    registers::QualityCounts counts;

    void run(std::uint32_t bucket, RowExchange& exchange, std::size_t thread)
    {
        auto& owned = exchange.rows();
        owned.contacts.take(bucket, rows.contacts);
        owned.diagnoses.take(bucket, rows.diagnoses);
        owned.visits.take(bucket, rows.visits);
        join(
            rows,
            [&](std::span<ResolvedRecord const> contacts) {
                exchange.send(contacts, thread);
            },
            counts);
    }
};

void prefetch(OwnedRows& rows, std::uint32_t bucket)
{
    rows.contacts.prefetch(bucket);
    rows.diagnoses.prefetch(bucket);
    rows.visits.prefetch(bucket);
}

}  // namespace

void join_contacts(Run const& run, RowExchange& exchange,
                   registers::QualityCounts& counts, Checkpoints& checkpoints)
{
    if (checkpoints.found().step > Step::join) {
        return;
    }
    auto& rows = exchange.rows();
    auto const threads = rows.threads();
    auto const buckets =
        without(rows.own_buckets(), checkpoints.found().joined);
    std::vector<Joiner> joiners(threads);
    auto const counts_so_far = [&] {
        auto sum = counts;
        for (auto const& joiner : joiners) {
            sum += joiner.counts;
        }
        return sum;
    };

    auto const join_bucket = [&](std::size_t i, std::size_t thread) {
        if (i + threads < buckets.size()) {
            prefetch(rows, buckets[i + threads]);
        }
        joiners[thread].run(buckets[i], exchange, thread);
    };
    auto const boundary = [&](Round const& round) {
        exchange.exchange_resolved_rows();
        checkpoints.pass_boundary(rows, [&] {
            WorkDone work;
            work.step = Step::join;
            work.joined.assign(
                buckets.begin(),
                buckets.begin() + static_cast<std::ptrdiff_t>(round.end));
            work.counts = counts_so_far();
            return work;
        });
        auto const all = static_cast<std::int64_t>(rows.own_buckets().size());
        auto const left = static_cast<std::int64_t>(buckets.size() - round.end);
        run.log.progress(base::Progress{
            joining_stage, base::part_of(round.number + 1, round.count),
            all - left, all, "buckets of contacts"});
    };
    run_in_rounds(run.ranks,
                  {.items = buckets.size(),
                   .per_round = threads * run.plan.tuning.buckets_per_round,
                   .threads = threads},
                  join_bucket, boundary);
    counts = counts_so_far();
}

}  // namespace samspil::ingest
