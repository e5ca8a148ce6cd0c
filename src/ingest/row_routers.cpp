#include "ingest/row_routers.hpp"

#include <algorithm>

#include "parallel/thread_errors.hpp"
#include "parallel/together.hpp"

namespace samspil::ingest {
namespace {

constexpr auto person_of = [](auto const& row) { return row.person; };
constexpr auto contact_of = [](auto const& row) { return row.contact; };
constexpr auto record_of = [](auto const& row) { return row.record; };

//! What the last chunks of all lanes and buckets may leave unused.
constexpr std::size_t unused_memory = std::size_t{32} << 20U;
constexpr std::size_t most_chunk_bytes = std::size_t{16} << 10U;
constexpr std::size_t least_chunk_bytes = std::size_t{1} << 10U;
constexpr std::size_t kinds = 7;

//! A bucket's rows of one kind that are written at once [bytes].
constexpr std::int64_t worth_writing = std::int64_t{128} << 10U;

//! Small where there are many shards.
std::size_t chunk_bytes(Plan const& plan, int ranks, std::size_t lanes)
{
    auto const mine = plan.shards / static_cast<std::uint32_t>(ranks) + 1;
    auto const fitting = unused_memory / (kinds * lanes * mine);
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
                           RowPool& pool, Lanes const& lanes)
{
    return {ranks, Partition(plan.shards, ranks.size()),
            BucketFiles<Row>(plan.work_folder / row_folder_name, kind,
                             plan.shards, pool, lanes.count, lanes.taken_files),
            lanes.count};
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
                       std::size_t lanes, TakenFiles taken_files)
    : ranks_(&ranks),
      lanes_(lanes),
      pool_(std::make_unique<RowPool>(chunk_bytes(plan, ranks.size(), lanes),
                                      plan.pace.row_memory)),
      wanted_contacts_(expected_contacts(plan)),
      population(make_router<PopulationRecord>(ranks, plan, "population",
                                               *pool_, {lanes, taken_files})),
      deaths(make_router<registers::DeathRow>(ranks, plan, "deaths", *pool_,
                                              {lanes, taken_files})),
      registrations(make_router<registers::RegistrationRow>(
          ranks, plan, "registrations", *pool_, {lanes, taken_files})),
      contacts(make_router<registers::ContactRow>(
          ranks, plan, "contacts", *pool_, {lanes, taken_files})),
      diagnoses(make_router<registers::DiagnosisRow>(
          ranks, plan, "diagnoses", *pool_, {lanes, taken_files})),
      visits(make_router<registers::VisitRow>(ranks, plan, "visits", *pool_,
                                              {lanes, taken_files})),
      resolved(make_router<ResolvedRecord>(ranks, plan, "resolved", *pool_,
                                           {lanes, taken_files})),
      writer_(std::make_unique<RowWriter>(*pool_))
{
}

void RowRouters::send(registers::ParsedRows const& rows,
                      registers::QualityCounts& counts, std::size_t lane)
{
    for (auto const& row : rows.population) {
        population.send(PopulationRecord(row), row.person, lane);
    }
    deaths.send(rows.deaths, person_of, lane);
    registrations.send(rows.registrations, person_of, lane);
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
    contacts.send(rows.contacts, contact_of, lane);
    auto const send_wanted_to = [&](auto& router) {
        return [&](auto const& row, auto const& id) {
            if (wanted_contacts_.may_hold(id)) {
                router.send(row, id, lane);
            } else {
                ++counts.of(row.source).not_needed;
            }
        };
    };
    for_each_prepared(rows.diagnoses, contact_of, send_wanted_to(diagnoses));
    for_each_prepared(rows.visits, record_of, send_wanted_to(visits));
}

void RowRouters::send(std::span<ResolvedRow const> rows, std::size_t lane)
{
    for (auto const& row : rows) {
        resolved.send(ResolvedRecord(row), row.person, lane);
    }
}

void RowRouters::share_contacts()
{
    wanted_contacts_.share(*ranks_);
}

//! What arrived, lane by lane; what does not fit into memory, to disk.
template <class Store>
void RowRouters::store_arrived(Store const& store)
{
    parallel::run_together(*ranks_, [&] {
        if (ranks_->size() > 1) {
            parallel::ThreadErrors errors;
#pragma omp parallel for num_threads(lanes_) schedule(static, 1)
            for (std::size_t lane = 0; lane < lanes_; ++lane) {
                errors.run([&] { store(lane); });
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
            this->store_arrived(
                [this](std::size_t lane) { contacts.store(contact_of, lane); });
            break;
        case ReadPhase::details:
            diagnoses.exchange();
            visits.exchange();
            this->store_arrived([this](std::size_t lane) {
                diagnoses.store(contact_of, lane);
                visits.store(record_of, lane);
            });
            break;
        case ReadPhase::persons:
            population.exchange();
            deaths.exchange();
            registrations.exchange();
            this->store_arrived([this](std::size_t lane) {
                population.store(person_of, lane);
                deaths.store(person_of, lane);
                registrations.store(person_of, lane);
            });
            break;
    }
}

void RowRouters::exchange_resolved_rows()
{
    resolved.exchange();
    this->store_arrived(
        [this](std::size_t lane) { resolved.store(person_of, lane); });
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
