#include "ingest/building/join_stage.hpp"

#include <algorithm>
#include <span>
#include <string>

#include "ingest/building/contact_join.hpp"
#include "ingest/partition.hpp"
#include "ingest/threads.hpp"
#include "parallel/collective_error.hpp"
#include "parallel/thread_errors.hpp"

namespace samspil::ingest {
namespace {

//! What one thread joins with.
struct Joiner
{
    ContactJoin join;
    std::vector<registers::ContactRow> contacts;
    std::vector<registers::DiagnosisRow> diagnoses;
    std::vector<registers::VisitRow> visits;
    registers::QualityCounts counts;

    void run(std::uint32_t bucket, RowRouters& routers, std::size_t thread)
    {
        routers.contacts.take(bucket, contacts);
        routers.diagnoses.take(bucket, diagnoses);
        routers.visits.take(bucket, visits);
        join(
            contacts, diagnoses, visits,
            [&](std::span<ResolvedRow const> resolved) {
                routers.send(resolved, thread);
            },
            counts);
    }
};

}  // namespace

void join_contacts(parallel::Communicator const& ranks, Plan const& plan,
                   RowRouters& routers, registers::QualityCounts& counts,
                   Checkpoints& checkpoints, base::Log& log)
{
    if (checkpoints.found().step > Step::join) {
        return;
    }
    auto const buckets =
        without(Partition(plan.shards, ranks.size()).parts_of(ranks.rank()),
                checkpoints.found().joined);
    auto const threads = routers.threads();
    auto const in_round = threads * plan.tuning.parts_per_round;
    auto const rounds = ranks.max(
        static_cast<std::int64_t>((buckets.size() + in_round - 1) / in_round));
    std::vector<Joiner> joiners(threads);
    auto const all_counts = [&] {
        auto sum = counts;
        for (auto const& joiner : joiners) {
            sum += joiner.counts;
        }
        return sum;
    };
    for (std::int64_t round = 0; round < rounds; ++round) {
        auto const begin = std::min(static_cast<std::size_t>(round) * in_round,
                                    buckets.size());
        auto const end = std::min(begin + in_round, buckets.size());
        parallel::run_collectively(ranks, [&] {
            parallel::ThreadErrors errors;
#pragma omp parallel num_threads(threads)
            {
                auto const thread = this_thread();
#pragma omp for schedule(dynamic, 1)
                for (std::size_t i = begin; i < end; ++i) {
                    errors.run([&] {
                        if (i + threads < buckets.size()) {
                            routers.fetch_for_join(buckets[i + threads]);
                        }
                        joiners[thread].run(buckets[i], routers, thread);
                    });
                }
            }
            errors.rethrow();
        });
        routers.exchange_resolved_rows();
        checkpoints.meet(routers, [&] {
            WorkDone work;
            work.step = Step::join;
            work.joined.assign(
                buckets.begin(),
                buckets.begin() + static_cast<std::ptrdiff_t>(end));
            work.counts = all_counts();
            return work;
        });
        log.progress(base::Progress{"ingest: join", round + 1, rounds,
                                    "rounds of contact buckets"});
    }
    counts = all_counts();
}

}  // namespace samspil::ingest
