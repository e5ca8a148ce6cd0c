#pragma once

#include <cstdint>
#include <memory>
#include <span>
#include <vector>

#include "ingest/exchange/contact_filter.hpp"
#include "ingest/exchange/population_record.hpp"
#include "ingest/exchange/resolved_record.hpp"
#include "ingest/exchange/row_files.hpp"
#include "ingest/exchange/row_pool.hpp"
#include "ingest/exchange/row_router.hpp"
#include "ingest/exchange/row_writer.hpp"
#include "ingest/plan.hpp"
#include "ingest/reading/read_phase.hpp"
#include "parallel/communicator.hpp"
#include "registers/parsed_rows.hpp"
#include "registers/row_counts.hpp"

namespace samspil::ingest {

/*!
 * The routes of an ingest: rows by person to the owner of the shard, rows by
 * contact to the owner of the contact bucket.
 *
 * Each of \p threads threads takes rows up in a thread of its own.
 */
class RowRouters
{
  public:
    RowRouters(parallel::Communicator const& ranks, Plan const& plan,
               std::size_t threads,
               TakenFiles taken_files = TakenFiles::remove);

    std::size_t threads() const { return threads_; }

    /*!
     * Take up what was read.
     *
     * Diagnoses and visits of contacts that were not taken up before
     * share_contacts() are counted as not needed instead.
     */
    void send(registers::ParsedRows const& rows,
              registers::QualityCounts& counts, std::size_t thread);
    //! Take up what was joined.
    void send(std::span<ResolvedRow const> rows, std::size_t thread);

    //! Collective: all contacts have been taken up.
    void share_contacts();
    //! Collective: exchange what was read, and put it into buckets.
    void exchange_read_rows(ReadPhase phase);
    //! Collective: likewise what was joined.
    void exchange_resolved_rows();

    //! A contact bucket will be joined soon, a shard built: begin to read what
    //! is on the disk. Any thread.
    void fetch_for_join(std::uint32_t bucket);
    void fetch_for_shard(std::uint32_t shard);

    std::int64_t exchanged_bytes() const;

    //! Rows that would be lost with the process, or with the power [bytes].
    std::int64_t unsaved_bytes();
    //! Put all rows on the disk, flushed; false if that is not done by
    //! \p deadline: then some are.
    bool save(RowFiles::Time deadline);
    //! What is on the disk.
    std::vector<RowFile> saved() const;
    //! Files whose rows were taken are in no checkpoint any more.
    void remove_taken();
    //! Those of all ranks' files whose buckets are this rank's now.
    void take_over(std::span<RowFile const> files);
    //! Take contacts up that are on the disk, for share_contacts().
    void want_contacts_on_disk();

  private:
    //! \p use is called with the router of each kind.
    template <class Self, class Use>
    static void visit(Self& self, Use const& use)
    {
        use(self.population);
        use(self.deaths);
        use(self.registrations);
        use(self.contacts);
        use(self.diagnoses);
        use(self.visits);
        use(self.resolved);
    }
    template <class Use>
    void for_each(Use const& use)
    {
        visit(*this, use);
    }
    template <class Use>
    void for_each(Use const& use) const
    {
        visit(*this, use);
    }
    template <class Store>
    void store_arrived(Store const& store);
    void spill_if_needed();

    parallel::Communicator const* ranks_;  //!< not owned
    std::size_t threads_;                  //!< threads
    std::unique_ptr<RowPool> pool_;        //!< memory of all buckets
    ContactFilter wanted_contacts_;        //!< that were taken up

  public:
    RowRouter<PopulationRecord> population;
    RowRouter<registers::DeathRow> deaths;
    RowRouter<registers::RegistrationRow> registrations;
    RowRouter<registers::ContactRow> contacts;
    RowRouter<registers::DiagnosisRow> diagnoses;
    RowRouter<registers::VisitRow> visits;
    RowRouter<ResolvedRecord> resolved;

  private:
    std::unique_ptr<RowWriter> writer_;  //!< last: ends before the rows do
};

}  // namespace samspil::ingest
