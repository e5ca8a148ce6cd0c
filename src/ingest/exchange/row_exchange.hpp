#pragma once

#include <cstddef>
#include <cstdint>
#include <span>

#include "ingest/exchange/owned_rows.hpp"
#include "ingest/exchange/row_router.hpp"
#include "ingest/read_phase.hpp"
#include "parallel/communicator.hpp"
#include "registers/parsed_rows.hpp"

namespace samspil::ingest {

/*!
 * Sends rows of all kinds to the ranks that own them: rows with a person to
 * the owner of the person's shard, rows with a contact to the owner of the
 * contact's bucket.
 *
 * Threads send at the same time, each with its own index; between two
 * exchanges the rows wait here.
 */
class RowExchange
{
  public:
    //! \p rows: take what this rank owns; ranks and they must outlive this.
    RowExchange(parallel::Communicator const& ranks, OwnedRows& rows);

    OwnedRows& rows() { return rows_; }

    //! Send rows that were read.
    void send(registers::ParsedRows const& rows, std::size_t thread);
    //! Send contacts that were joined.
    void send(std::span<ResolvedRecord const> contacts, std::size_t thread);

    //! Collective: exchange the rows of a phase and put them into buckets;
    //! spills if memory is short. \throw parallel::CollectiveError
    void exchange_read_rows(ReadPhase phase);
    //! Likewise for joined contacts.
    void exchange_resolved_rows();

    //! Bytes that this rank sent, to itself too.
    std::int64_t sent_bytes() const;

  private:
    template <class... Routers>
    void exchange(Routers&... routers);

    parallel::Communicator const& ranks_;  //!< not owned
    OwnedRows& rows_;                      //!< not owned
    RowRouter<PopulationRecord> population_;
    RowRouter<registers::DeathRow> deaths_;
    RowRouter<registers::RegistrationRow> registrations_;
    RowRouter<registers::ContactRow> contacts_;
    RowRouter<registers::DiagnosisRow> diagnoses_;
    RowRouter<registers::VisitRow> visits_;
    RowRouter<ResolvedRecord> resolved_;
};

}  // namespace samspil::ingest
