#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

#include "ingest/exchange/population_record.hpp"
#include "ingest/exchange/resolved_record.hpp"
#include "ingest/exchange/row_buckets.hpp"
#include "ingest/exchange/row_pool.hpp"
#include "ingest/exchange/row_writer.hpp"
#include "ingest/partition.hpp"
#include "ingest/plan.hpp"
#include "parallel/communicator.hpp"
#include "registers/rows.hpp"

namespace samspil::ingest {

/*!
 * The rows that this rank owns, by kind and bucket, from their arrival until
 * they are joined or built. All kinds share one memory.
 */
class OwnedRows
{
  public:
    //! \p threads: that append rows at a time.
    OwnedRows(parallel::Communicator const& ranks, Plan const& plan,
              std::size_t threads, ConsumedFiles consumed_files);
    OwnedRows(OwnedRows const&) = delete;
    OwnedRows& operator=(OwnedRows const&) = delete;

    std::size_t threads() const { return threads_; }
    //! Of all ranks.
    Partition const& partition() const { return partition_; }
    //! The buckets that this rank owns, in order.
    std::vector<std::uint32_t> const& own_buckets() const { return own_; }
    //! Memory of the rows of all kinds.
    RowPool const& pool() const { return pool_; }
    //! Writes rows that are spilled.
    RowWriter& writer() { return writer_; }

    //! Calls \p use with the buckets of each kind.
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

  private:
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
    static constexpr std::size_t kind_count = 7;

    static std::size_t chunk_bytes(std::size_t buckets, std::size_t threads);

    std::size_t threads_;             //!< that append at a time
    Partition partition_;             //!< who owns what
    std::vector<std::uint32_t> own_;  //!< see own_buckets()
    RowPool pool_;                    //!< before what lies in it

  public:
    RowBuckets<PopulationRecord> population;
    RowBuckets<registers::DeathRow> deaths;
    RowBuckets<registers::RegistrationRow> registrations;
    RowBuckets<registers::ContactRow> contacts;
    RowBuckets<registers::DiagnosisRow> diagnoses;
    RowBuckets<registers::VisitRow> visits;
    RowBuckets<ResolvedRecord> resolved;  //!< joined contacts

  private:
    RowWriter writer_;  //!< last: ends before the rows that it writes
};

}  // namespace samspil::ingest
