#include "ingest/exchange/row_spilling.hpp"

namespace samspil::ingest {
namespace {

//! Rows of one kind and bucket that are worth a write [bytes].
constexpr std::int64_t worth_writing = std::int64_t{128} << 10U;

}  // namespace

void spill_if_needed(OwnedRows& rows)
{
    auto const& pool = rows.pool();
    auto& writer = rows.writer();
    auto const eighth = pool.limit_bytes() / 8;
    if (pool.used_bytes() <= 7 * eighth + writer.pending_bytes()) {
        return;
    }
    writer.wait();
    auto const goal = 6 * eighth;
    auto const& buckets = rows.own_buckets();
    // Small buckets go only if the others were not enough.
    for (std::int64_t const least : {worth_writing, std::int64_t{1}}) {
        for (auto bucket = buckets.rbegin(); bucket != buckets.rend();
             ++bucket) {
            rows.for_each([&](auto& kind) {
                if (pool.used_bytes() > goal + writer.pending_bytes() &&
                    kind.memory_bytes(*bucket) >= least) {
                    kind.spill(*bucket, writer);
                }
            });
        }
    }
    writer.start();
}

}  // namespace samspil::ingest
