#include "ingest/row_routers.hpp"

#include "parallel/together.hpp"

namespace samspil::ingest {
namespace {

constexpr auto person_of = [](auto const& row) { return row.person; };
constexpr auto contact_of = [](auto const& row) { return row.contact; };
constexpr auto record_of = [](auto const& row) { return row.record; };

//! What the buckets of one kind of rows may hold in memory; beyond it they
//! go to disk. All kinds together stay below half a gigabyte a rank.
constexpr std::size_t bucket_memory = std::size_t{64} << 20;

template <class Row>
RowRouter<Row> make_router(parallel::Communicator const& ranks,
                           Plan const& plan, std::string const& name)
{
    auto const file_name = name + "-rank" + std::to_string(ranks.rank());
    return {ranks, Partition(plan.shards, ranks.size()),
            BucketFiles<Row>(plan.work_folder, file_name, plan.shards,
                             bucket_memory)};
}

}  // namespace

RowRouters::RowRouters(parallel::Communicator const& ranks, Plan const& plan)
    : population(
          make_router<registers::PopulationRow>(ranks, plan, "population")),
      deaths(make_router<registers::DeathRow>(ranks, plan, "deaths")),
      registrations(make_router<registers::RegistrationRow>(ranks, plan,
                                                            "registrations")),
      contacts(make_router<registers::ContactRow>(ranks, plan, "contacts")),
      diagnoses(make_router<registers::DiagnosisRow>(ranks, plan, "diagnoses")),
      visits(make_router<registers::VisitRow>(ranks, plan, "visits")),
      resolved(make_router<ResolvedRow>(ranks, plan, "resolved"))
{
}

void RowRouters::send(registers::ParsedRows const& rows)
{
    population.send(rows.population, person_of);
    deaths.send(rows.deaths, person_of);
    registrations.send(rows.registrations, person_of);
    contacts.send(rows.contacts, contact_of);
    diagnoses.send(rows.diagnoses, contact_of);
    visits.send(rows.visits, record_of);
}

void RowRouters::send(std::vector<ResolvedRow> const& rows)
{
    resolved.send(rows, person_of);
}

void RowRouters::exchange_read_rows(parallel::Communicator const& ranks)
{
    population.exchange();
    deaths.exchange();
    registrations.exchange();
    contacts.exchange();
    diagnoses.exchange();
    visits.exchange();
    parallel::run_together(ranks, [this] {
        population.store(person_of);
        deaths.store(person_of);
        registrations.store(person_of);
        contacts.store(contact_of);
        diagnoses.store(contact_of);
        visits.store(record_of);
    });
}

void RowRouters::exchange_resolved_rows(parallel::Communicator const& ranks)
{
    resolved.exchange();
    parallel::run_together(ranks, [this] { resolved.store(person_of); });
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
