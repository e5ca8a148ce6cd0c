#include "ingest/join_stage.hpp"

#include <string>

#include "ingest/contact_join.hpp"
#include "ingest/partition.hpp"
#include "parallel/together.hpp"

namespace samspil::ingest {

void join_contacts(parallel::Communicator const& ranks, Plan const& plan,
                   RowRouters& routers, registers::QualityCounts& counts,
                   base::Log& log)
{
    auto const buckets =
        Partition(plan.shards, ranks.size()).parts_of(ranks.rank());
    auto const rounds = ranks.max(static_cast<std::int64_t>(buckets.size()));
    ContactJoin join;
    std::vector<ResolvedRow> resolved;
    for (std::int64_t round = 0; round < rounds; ++round) {
        parallel::run_together(ranks, [&] {
            auto const position = static_cast<std::size_t>(round);
            if (position >= buckets.size()) {
                return;
            }
            auto contacts = routers.contacts.take(buckets[position]);
            auto diagnoses = routers.diagnoses.take(buckets[position]);
            auto visits = routers.visits.take(buckets[position]);
            resolved.clear();
            join(contacts, diagnoses, visits, resolved, counts);
            routers.send(resolved);
        });
        routers.exchange_resolved_rows(ranks);
        log.progress("ingest: joined " + std::to_string(round + 1) + " of " +
                     std::to_string(rounds) + " contact buckets");
    }
}

}  // namespace samspil::ingest
