#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "ingest/exchange/row_buckets.hpp"
#include "ingest/exchange/row_key.hpp"
#include "ingest/partition.hpp"
#include "parallel/communicator.hpp"

namespace samspil::ingest {

/*!
 * Sends rows of one kind to the ranks that own their buckets (key_of()). Rows
 * for this rank's own buckets go there at once; the others wait for the next
 * exchange().
 */
template <class Row>
class RowRouter
{
  public:
    //! \p buckets: those that this rank owns; ranks and they must outlive this.
    RowRouter(parallel::Communicator const& ranks, Partition const& partition,
              RowBuckets<Row>& buckets)
        : ranks_(&ranks),
          partition_(partition),
          buckets_(&buckets),
          outgoing_(buckets.threads(),
                    Outgoing(static_cast<std::size_t>(ranks.size()))),
          sent_(buckets.threads())
    {
    }

    //! Send a row. No two threads use the same index \p thread at a time.
    void send(Row const& row, std::size_t thread = 0)
    {
        ++sent_[thread].rows;
        auto const bucket = partition_.bucket_of(key_of(row));
        auto const owner = partition_.owner_of(bucket);
        if (owner == static_cast<std::size_t>(ranks_->rank())) {
            buckets_->append(bucket, row, thread);
        } else {
            outgoing_[thread][owner].push_back(row);
        }
    }
    void send(std::span<Row const> rows, std::size_t thread = 0)
    {
        for (auto const& row : rows) {
            this->send(row, thread);
        }
    }

    //! Collective: exchange the rows that wait. What arrives here must be put
    //! into buckets by store() before the next exchange.
    void exchange()
    {
        auto& first = outgoing_.front();
        for (std::size_t thread = 1; thread < outgoing_.size(); ++thread) {
            for (std::size_t rank = 0; rank < first.size(); ++rank) {
                auto& more = outgoing_[thread][rank];
                first[rank].insert(first[rank].end(), more.begin(), more.end());
                more.clear();
            }
        }
        if (first.size() > 1) {
            ranks_->exchange(first, arrived_);
        }
        for (auto& rows : first) {
            rows.clear();
        }
    }

    //! Put the share of thread \p thread of what arrived into buckets.
    void store(std::size_t thread = 0)
    {
        auto const threads = outgoing_.size();
        auto const begin = arrived_.size() * thread / threads;
        auto const end = arrived_.size() * (thread + 1) / threads;
        for (auto const& row :
             std::span(arrived_).subspan(begin, end - begin)) {
            buckets_->append(partition_.bucket_of(key_of(row)), row, thread);
        }
    }

    //! Bytes of all rows that this rank sent, to itself too.
    std::int64_t sent_bytes() const
    {
        std::int64_t sum = 0;
        for (auto const& count : sent_) {
            sum += count.rows * static_cast<std::int64_t>(sizeof(Row));
        }
        return sum;
    }

  private:
    using Outgoing = std::vector<std::vector<Row>>;

    //! On a cache line of its own: threads count all the time.
    struct alignas(64) RowCount
    {
        std::int64_t rows = 0;
    };

    parallel::Communicator const* ranks_;  //!< not owned
    Partition partition_;                  //!< who owns what
    RowBuckets<Row>* buckets_;             //!< what this rank owns; not owned
    std::vector<Outgoing> outgoing_;       //!< [thread][rank][row]
    std::vector<Row> arrived_;             //!< by the last exchange
    std::vector<RowCount> sent_;           //!< [thread]
};

}  // namespace samspil::ingest
