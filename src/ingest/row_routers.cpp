#include "ingest/row_routers.hpp"

#include <algorithm>

#include "parallel/thread_errors.hpp"
#include "parallel/together.hpp"

namespace samspil::ingest {
namespace {

constexpr auto person_of = [](auto const& row) { return row.person; };
constexpr auto contact_of = [](auto const& row) { return row.contact; };
constexpr auto record_of = [](auto const& row) { return row.record; };

//! What all buckets of a rank may hold in memory; beyond it they go to disk.
//! With what a round and a shard need beside it, below 1.5 GiB a rank.
constexpr std::size_t bucket_memory = std::size_t{1120} << 20U;
//! What the last chunks of all lanes and buckets may leave unused.
constexpr std::size_t unused_memory = std::size_t{32} << 20U;
constexpr std::size_t most_chunk_bytes = std::size_t{16} << 10U;
constexpr std::size_t least_chunk_bytes = std::size_t{1} << 10U;
constexpr std::size_t kinds = 7;

//! Small where there are many shards.
std::size_t chunk_bytes(Plan const& plan, int ranks, std::size_t lanes)
{
    auto const mine = plan.shards / static_cast<std::uint32_t>(ranks) + 1;
    auto const fitting = unused_memory / (kinds * lanes * mine);
    return std::clamp(fitting / 1024 * 1024, least_chunk_bytes,
                      most_chunk_bytes);
}

template <class Row>
RowRouter<Row> make_router(parallel::Communicator const& ranks,
                           Plan const& plan, std::string const& name,
                           RowPool& pool, std::size_t lanes)
{
    auto const file_name = name + "-rank" + std::to_string(ranks.rank());
    return {
        ranks, Partition(plan.shards, ranks.size()),
        BucketFiles<Row>(plan.work_folder, file_name, plan.shards, pool, lanes),
        lanes};
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
                       std::size_t lanes)
    : ranks_(&ranks),
      lanes_(lanes),
      pool_(std::make_unique<RowPool>(chunk_bytes(plan, ranks.size(), lanes),
                                      bucket_memory)),
      wanted_contacts_(expected_contacts(plan)),
      population(make_router<PopulationRecord>(ranks, plan, "population",
                                               *pool_, lanes)),
      deaths(make_router<registers::DeathRow>(ranks, plan, "deaths", *pool_,
                                              lanes)),
      registrations(make_router<registers::RegistrationRow>(
          ranks, plan, "registrations", *pool_, lanes)),
      contacts(make_router<registers::ContactRow>(ranks, plan, "contacts",
                                                  *pool_, lanes)),
      diagnoses(make_router<registers::DiagnosisRow>(ranks, plan, "diagnoses",
                                                     *pool_, lanes)),
      visits(make_router<registers::VisitRow>(ranks, plan, "visits", *pool_,
                                              lanes)),
      resolved(
          make_router<ResolvedRecord>(ranks, plan, "resolved", *pool_, lanes))
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
    for_each_prepared(rows.contacts, contact_of,
                      [&](auto const& row, auto const& id) {
                          wanted_contacts_.add(id);
                          contacts.send(row, id, lane);
                      });
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

void RowRouters::send(std::vector<ResolvedRow> const& rows, std::size_t lane)
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

//! The kind that holds most goes first: one at a time, until the rest fits.
void RowRouters::spill_if_needed()
{
    while (pool_->is_over_limit()) {
        auto const most =
            std::max({population.held_bytes(), deaths.held_bytes(),
                      registrations.held_bytes(), contacts.held_bytes(),
                      diagnoses.held_bytes(), visits.held_bytes(),
                      resolved.held_bytes()});
        auto const spill = [most](auto& router) {
            if (router.held_bytes() == most) {
                router.spill();
            }
        };
        spill(population);
        spill(deaths);
        spill(registrations);
        spill(contacts);
        spill(diagnoses);
        spill(visits);
        spill(resolved);
    }
}

std::int64_t RowRouters::exchanged_bytes() const
{
    return population.exchanged_bytes() + deaths.exchanged_bytes() +
           registrations.exchanged_bytes() + contacts.exchanged_bytes() +
           diagnoses.exchanged_bytes() + visits.exchanged_bytes() +
           resolved.exchanged_bytes();
}

std::int64_t RowRouters::spilled_bytes() const
{
    return population.spilled_bytes() + deaths.spilled_bytes() +
           registrations.spilled_bytes() + contacts.spilled_bytes() +
           diagnoses.spilled_bytes() + visits.spilled_bytes() +
           resolved.spilled_bytes();
}

}  // namespace samspil::ingest
