#include "ingest/exchange/row_exchange.hpp"

#include "ingest/exchange/row_spilling.hpp"
#include "ingest/threads.hpp"
#include "parallel/collective_error.hpp"

namespace samspil::ingest {

RowExchange::RowExchange(parallel::Communicator const& ranks, OwnedRows& rows)
    : ranks_(ranks),
      rows_(rows),
      population_(ranks, rows.partition(), rows.population),
      deaths_(ranks, rows.partition(), rows.deaths),
      registrations_(ranks, rows.partition(), rows.registrations),
      contacts_(ranks, rows.partition(), rows.contacts),
      diagnoses_(ranks, rows.partition(), rows.diagnoses),
      visits_(ranks, rows.partition(), rows.visits),
      resolved_(ranks, rows.partition(), rows.resolved)
{
}

void RowExchange::send(registers::ParsedRows const& rows, std::size_t thread)
{
    for (auto const& row : rows.population) {
        population_.send(PopulationRecord(row), thread);
    }
    deaths_.send(rows.deaths, thread);
    registrations_.send(rows.registrations, thread);
    contacts_.send(rows.contacts, thread);
    diagnoses_.send(rows.diagnoses, thread);
    visits_.send(rows.visits, thread);
}

void RowExchange::send(std::span<ResolvedRecord const> contacts,
                       std::size_t thread)
{
    resolved_.send(contacts, thread);
}

template <class... Routers>
void RowExchange::exchange(Routers&... routers)
{
    (routers.exchange(), ...);
    parallel::run_collectively(ranks_, [&] {
        if (ranks_.size() > 1) {
            auto const threads = rows_.threads();
            for_each_on_threads(threads, threads,
                                [&](std::size_t share, std::size_t) {
                                    (routers.store(share), ...);
                                });
        }
        spill_if_needed(rows_);
    });
}

void RowExchange::exchange_read_rows(ReadPhase phase)
{
    switch (phase) {
        case ReadPhase::contacts:
            return this->exchange(contacts_);
        case ReadPhase::details:
            return this->exchange(diagnoses_, visits_);
        case ReadPhase::persons:
            return this->exchange(population_, deaths_, registrations_);
    }
}

void RowExchange::exchange_resolved_rows()
{
    this->exchange(resolved_);
}

std::int64_t RowExchange::sent_bytes() const
{
    return population_.sent_bytes() + deaths_.sent_bytes() +
           registrations_.sent_bytes() + contacts_.sent_bytes() +
           diagnoses_.sent_bytes() + visits_.sent_bytes() +
           resolved_.sent_bytes();
}

}  // namespace samspil::ingest
