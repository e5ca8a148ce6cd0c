#pragma once

#include "ingest/plan.hpp"
#include "ingest/resolved_row.hpp"
#include "ingest/row_router.hpp"
#include "parallel/communicator.hpp"
#include "registers/rows.hpp"

namespace samspil::ingest {

/*!
 * The routes of an ingest: rows by person to the owner of the shard, rows by
 * contact to the owner of the contact bucket.
 */
class RowRouters
{
  public:
    RowRouters(parallel::Communicator const& ranks, Plan const& plan);

    //! Take up what was read.
    void send(registers::ParsedRows const& rows);
    //! Take up what was joined.
    void send(std::vector<ResolvedRow> const& rows);

    //! Collective: exchange what was read, and put it into buckets.
    void exchange_read_rows(parallel::Communicator const& ranks);
    //! Collective: likewise what was joined.
    void exchange_resolved_rows(parallel::Communicator const& ranks);

    std::int64_t exchanged_bytes() const;
    std::int64_t spilled_bytes() const;

    RowRouter<registers::PopulationRow> population;
    RowRouter<registers::DeathRow> deaths;
    RowRouter<registers::RegistrationRow> registrations;
    RowRouter<registers::ContactRow> contacts;
    RowRouter<registers::DiagnosisRow> diagnoses;
    RowRouter<registers::VisitRow> visits;
    RowRouter<ResolvedRow> resolved;
};

}  // namespace samspil::ingest
