#include "ingest/exchange/row_routers.hpp"

#include <algorithm>

#include "parallel/collective_error.hpp"
#include "parallel/thread_errors.hpp"

namespace samspil::ingest {
namespace {

constexpr auto person_of = [](auto const& row) { return row.person; };
constexpr auto contact_of = [](auto const& row) { return row.contact; };
constexpr auto record_of = [](auto const& row) { return row.record; };

//! What the last chunks of all threads and buckets may leave unused.
constexpr std::size_t unused_memory = std::size_t{32} << 20U;
constexpr std::size_t most_chunk_bytes = std::size_t{16} << 10U;
constexpr std::size_t least_chunk_bytes = std::size_t{1} << 10U;
constexpr std::size_t kinds = 7;

//! A bucket's rows of one kind that are written at once [bytes].
constexpr std::int64_t worth_writing = std::int64_t{128} << 10U;

//! Small where there are many shards.
std::size_t chunk_bytes(Plan const& plan, int ranks, std::size_t threads)
{
    auto const mine = plan.shards / static_cast<std::uint32_t>(ranks) + 1;
    auto const fitting = unused_memory / (kinds * threads * mine);
    return std::clamp(fitting / 1024 * 1024, least_chunk_bytes,
                      most_chunk_bytes);
}

//! What all kinds have in common.
struct Lanes
{
    std::size_t count;
    TakenFiles taken_files;
};

template <class Row>
RowRouter<Row> make_router(parallel::Communicator const& ranks,
                           Plan const& plan, std::string const& kind,
                           RowPool& pool, Lanes const& threads)
{
    return {
        ranks, Partition(plan.shards, ranks.size()),
        BucketFiles<Row>(plan.work_folder / row_folder_name, kind, plan.shards,
                         pool, threads.count, threads.taken_files),
        threads.count};
}

//! How many contacts there can be, by the bytes of their rows.
std::int64_t expected_contacts(Plan const& plan)
{
    constexpr std::int64_t least_bytes = 50;
    std::int64_t bytes = 0;
    for (auto const& file : plan.files) {
        bytes +=
            phase_of(file.source) == ReadPhase::contacts ? file.file_size : 0;
    }
    return bytes / least_bytes;
}

}  // namespace

RowRouters::RowRouters(parallel::Communicator const& ranks, Plan const& plan,
                       std::size_t threads, TakenFiles taken_files)
    : ranks_(&ranks),
      threads_(threads),
      pool_(std::make_unique<RowPool>(chunk_bytes(plan, ranks.size(), threads),
                                      plan.tuning.row_memory)),
      wanted_contacts_(expected_contacts(plan)),
      population(make_router<PopulationRecord>(ranks, plan, "population",
                                               *pool_, {threads, taken_files})),
      deaths(make_router<registers::DeathRow>(ranks, plan, "deaths", *pool_,
                                              {threads, taken_files})),
      registrations(make_router<registers::RegistrationRow>(
          ranks, plan, "registrations", *pool_, {threads, taken_files})),
      contacts(make_router<registers::ContactRow>(
          ranks, plan, "contacts", *pool_, {threads, taken_files})),
      diagnoses(make_router<registers::DiagnosisRow>(
          ranks, plan, "diagnoses", *pool_, {threads, taken_files})),
      visits(make_router<registers::VisitRow>(ranks, plan, "visits", *pool_,
                                              {threads, taken_files})),
      resolved(make_router<ResolvedRecord>(ranks, plan, "resolved", *pool_,
                                           {threads, taken_files})),
      writer_(std::make_unique<RowWriter>(*pool_))
{
}

void RowRouters::send(registers::ParsedRows const& rows,
                      registers::QualityCounts& counts, std::size_t thread)
{
    for (auto const& row : rows.population) {
        population.send(PopulationRecord(row), row.person, thread);
    }
    deaths.send(rows.deaths, person_of, thread);
    registrations.send(rows.registrations, person_of, thread);
    // The filter's memory is asked for some rows before it is needed.
    auto const for_each_prepared = [this](auto const& found, auto const& id_of,
                                          auto const& use) {
        constexpr std::size_t ahead = 32;
        for (std::size_t i = 0; i < found.size(); ++i) {
            if (i + ahead < found.size()) {
                wanted_contacts_.prepare(id_of(found[i + ahead]));
            }
            use(found[i], id_of(found[i]));
        }
    };
    // Apart from sending, whose writes the filter's locked ones would wait for.
    for_each_prepared(
        rows.contacts, contact_of,
        [&](auto const&, auto const& id) { wanted_contacts_.add(id); });
    contacts.send(rows.contacts, contact_of, thread);
    auto const send_wanted_to = [&](auto& router) {
        return [&](auto const& row, auto const& id) {
            if (wanted_contacts_.may_hold(id)) {
                router.send(row, id, thread);
            } else {
                ++counts.of(row.source).not_needed;
            }
        };
    };
    for_each_prepared(rows.diagnoses, contact_of, send_wanted_to(diagnoses));
    for_each_prepared(rows.visits, record_of, send_wanted_to(visits));
}

void RowRouters::send(std::span<ResolvedRow const> rows, std::size_t thread)
{
    for (auto const& row : rows) {
        resolved.send(ResolvedRecord(row), row.person, thread);
    }
}

void RowRouters::share_contacts()
{
    wanted_contacts_.share(*ranks_);
}

//! What arrived, thread by thread; what does not fit into memory, to disk.
template <class Store>
void RowRouters::store_arrived(Store const& store)
{
    parallel::run_collectively(*ranks_, [&] {
        if (ranks_->size() > 1) {
            parallel::ThreadErrors errors;
#pragma omp parallel for num_threads(threads_) schedule(static, 1)
            for (std::size_t thread = 0; thread < threads_; ++thread) {
                errors.run([&] { store(thread); });
            }
            errors.rethrow();
        }
        this->spill_if_needed();
    });
}

void RowRouters::exchange_read_rows(ReadPhase phase)
{
    switch (phase) {
        case ReadPhase::contacts:
            contacts.exchange();
            this->store_arrived([this](std::size_t thread) {
                contacts.store(contact_of, thread);
            });
            break;
        case ReadPhase::details:
            diagnoses.exchange();
            visits.exchange();
            this->store_arrived([this](std::size_t thread) {
                diagnoses.store(contact_of, thread);
                visits.store(record_of, thread);
            });
            break;
        case ReadPhase::persons:
            population.exchange();
            deaths.exchange();
            registrations.exchange();
            this->store_arrived([this](std::size_t thread) {
                population.store(person_of, thread);
                deaths.store(person_of, thread);
                registrations.store(person_of, thread);
            });
            break;
    }
}

void RowRouters::exchange_resolved_rows()
{
    resolved.exchange();
    this->store_arrived(
        [this](std::size_t thread) { resolved.store(person_of, thread); });
}

/*!
 * Beyond seven eighths of the limit, the last buckets go to disk until three
 * quarters are left: always the same ones, so that the first stay in memory
 * and give it back first. What is being written has the last eighth.
 */
void RowRouters::spill_if_needed()
{
    auto const eighth = pool_->limit_bytes() / 8;
    if (pool_->used_bytes() <= 7 * eighth + writer_->held_bytes()) {
        return;
    }
    writer_->wait();
    auto const goal = 6 * eighth;
    auto const mine = contacts.partition().parts_of(ranks_->rank());
    // What has few rows goes only if the rest is not enough.
    for (std::int64_t const least : {worth_writing, std::int64_t{1}}) {
        for (auto part = mine.rbegin(); part != mine.rend(); ++part) {
            this->for_each([&](auto& router) {
                if (pool_->used_bytes() > goal + writer_->held_bytes() &&
                    router.buckets().held_bytes(*part) >= least) {
                    router.buckets().spill(*part, *writer_);
                }
            });
        }
    }
    writer_->start();
}

void RowRouters::fetch_for_join(std::uint32_t bucket)
{
    contacts.fetch(bucket);
    diagnoses.fetch(bucket);
    visits.fetch(bucket);
}

void RowRouters::fetch_for_shard(std::uint32_t shard)
{
    population.fetch(shard);
    deaths.fetch(shard);
    registrations.fetch(shard);
    resolved.fetch(shard);
}

std::int64_t RowRouters::exchanged_bytes() const
{
    std::int64_t bytes = 0;
    this->for_each(
        [&bytes](auto const& router) { bytes += router.exchanged_bytes(); });
    return bytes;
}

}  // namespace samspil::ingest
