#pragma once

#include <cstdint>
#include <utility>
#include <vector>

#include "ingest/bucket_files.hpp"
#include "ingest/partition.hpp"
#include "parallel/communicator.hpp"
#include "records/keyed_hash.hpp"

namespace samspil::ingest {

/*!
 * Rows of one kind on their way to the rank that owns their part of the hash
 * range, and there into that part's bucket.
 */
template <class Row>
class RowRouter
{
  public:
    RowRouter(parallel::Communicator const& ranks, Partition const& partition,
              BucketFiles<Row> buckets)
        : ranks_(&ranks),
          partition_(partition),
          buckets_(std::move(buckets)),
          outgoing_(static_cast<std::size_t>(ranks.size()))
    {
    }

    //! Take rows up for the next exchange; \p id_of names the hash.
    template <class IdOf>
    void send(std::vector<Row> const& rows, IdOf&& id_of)
    {
        for (auto const& row : rows) {
            outgoing_[partition_.owner_of(id_of(row))].push_back(row);
        }
    }

    //! Collective: exchange what was taken up; call store() with what came.
    void exchange()
    {
        arrived_ = ranks_->exchange(outgoing_);
        for (auto& rows : outgoing_) {
            exchanged_bytes_ +=
                static_cast<std::int64_t>(rows.size() * sizeof(Row));
            rows.clear();
        }
    }

    //! Put what arrived into its buckets; may fail on this rank alone.
    template <class IdOf>
    void store(IdOf&& id_of)
    {
        for (auto const& row : arrived_) {
            buckets_.append(partition_.part_of(id_of(row)), row);
        }
        arrived_.clear();
    }

    std::vector<Row> take(std::uint32_t part) { return buckets_.take(part); }
    std::int64_t exchanged_bytes() const { return exchanged_bytes_; }
    std::int64_t spilled_bytes() const { return buckets_.spilled_bytes(); }

  private:
    parallel::Communicator const* ranks_;     //!< not owned
    Partition partition_;                     //!< who owns what
    BucketFiles<Row> buckets_;                //!< what this rank owns
    std::vector<std::vector<Row>> outgoing_;  //!< [rank][row]
    std::vector<Row> arrived_;                //!< of the last exchange
    std::int64_t exchanged_bytes_ = 0;        //!< sent by this rank
};

}  // namespace samspil::ingest
