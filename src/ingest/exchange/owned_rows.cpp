#include "ingest/exchange/owned_rows.hpp"

#include <algorithm>

namespace samspil::ingest {
namespace {

//! Most that the last, half-empty chunks of all threads, kinds and buckets
//! together may leave unused [bytes].
constexpr std::size_t unused_memory = std::size_t{32} << 20U;
constexpr std::size_t max_chunk_bytes = std::size_t{16} << 10U;
constexpr std::size_t min_chunk_bytes = std::size_t{1} << 10U;

RowFiles files_of(Plan const& plan, std::string const& kind,
                  ConsumedFiles consumed_files)
{
    return {plan.work_folder / row_folder_name, kind, plan.shards,
            consumed_files};
}

}  // namespace

//! Smaller where a rank has many buckets.
std::size_t OwnedRows::chunk_bytes(std::size_t buckets, std::size_t threads)
{
    auto const fitting = unused_memory / (kind_count * threads * buckets);
    return std::clamp(fitting / min_chunk_bytes * min_chunk_bytes,
                      min_chunk_bytes, max_chunk_bytes);
}

OwnedRows::OwnedRows(parallel::Communicator const& ranks, Plan const& plan,
                     std::size_t threads, ConsumedFiles consumed_files)
    : threads_(threads),
      partition_(plan.shards, ranks.size()),
      own_(partition_.buckets_of(ranks.rank())),
      pool_(
          chunk_bytes(plan.shards / static_cast<std::size_t>(ranks.size()) + 1,
                      threads),
          plan.tuning.row_memory),
      population(files_of(plan, "population", consumed_files), pool_, threads),
      deaths(files_of(plan, "deaths", consumed_files), pool_, threads),
      registrations(files_of(plan, "registrations", consumed_files), pool_,
                    threads),
      contacts(files_of(plan, "contacts", consumed_files), pool_, threads),
      diagnoses(files_of(plan, "diagnoses", consumed_files), pool_, threads),
      visits(files_of(plan, "visits", consumed_files), pool_, threads),
      resolved(files_of(plan, "resolved", consumed_files), pool_, threads),
      writer_(pool_)
{
}

}  // namespace samspil::ingest
