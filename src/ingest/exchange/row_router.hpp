#pragma once

#include <cstdint>
#include <span>
#include <utility>
#include <vector>

#include "ingest/exchange/bucket_files.hpp"
#include "ingest/partition.hpp"
#include "parallel/communicator.hpp"
#include "records/keyed_hash.hpp"

namespace samspil::ingest {

/*!
 * Rows of one kind on their way to the rank that owns their part of the hash
 * range, and there into that part's bucket. What stays on this rank goes into
 * its bucket at once.
 */
template <class Row>
class RowRouter
{
  public:
    //! \p threads: threads that may send and store at a time.
    RowRouter(parallel::Communicator const& ranks, Partition const& partition,
              BucketFiles<Row> buckets, std::size_t threads = 1)
        : ranks_(&ranks),
          partition_(partition),
          buckets_(std::move(buckets)),
          outgoing_(threads, Outgoing(static_cast<std::size_t>(ranks.size()))),
          taken_up_(threads)
    {
    }

    //! Take up a row; \p id: its hash. One thread a thread.
    void send(Row const& row, records::Hash128 const& id,
              std::size_t thread = 0)
    {
        ++taken_up_[thread].rows;
        auto const part = partition_.part_of(id);
        auto const owner = partition_.owner_of(part);
        if (owner == static_cast<std::size_t>(ranks_->rank())) {
            buckets_.append(part, row, thread);
        } else {
            outgoing_[thread][owner].push_back(row);
        }
    }
    //! \p id_of names the hash of a row.
    template <class IdOf>
    void send(std::vector<Row> const& rows, IdOf const& id_of,
              std::size_t thread = 0)
    {
        for (auto const& row : rows) {
            this->send(row, id_of(row), thread);
        }
    }

    //! Collective: exchange what was taken up; call store() with what came.
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

    //! Put one thread's share of what arrived into its buckets.
    template <class IdOf>
    void store(IdOf const& id_of, std::size_t thread = 0)
    {
        auto const threads = outgoing_.size();
        auto const begin = arrived_.size() * thread / threads;
        auto const end = arrived_.size() * (thread + 1) / threads;
        for (auto const& row :
             std::span(arrived_).subspan(begin, end - begin)) {
            buckets_.append(partition_.part_of(id_of(row)), row, thread);
        }
    }

    //! Let a part's rows take the place of what \p rows holds. Several
    //! threads may take different parts at a time.
    void take(std::uint32_t part, std::vector<Row>& rows)
    {
        buckets_.take(part, rows);
    }

    //! A part will be taken soon; any thread.
    void fetch(std::uint32_t part) { buckets_.fetch(part); }

    //! Who owns what.
    Partition const& partition() const { return partition_; }
    //! What this rank owns.
    BucketFiles<Row>& buckets() { return buckets_; }
    BucketFiles<Row> const& buckets() const { return buckets_; }
    //! Rows in memory [bytes].
    std::int64_t held_bytes() const { return buckets_.held_bytes(); }
    void spill() { buckets_.spill(); }
    //! Bytes of the rows that this rank took up, also those that stay here.
    std::int64_t exchanged_bytes() const
    {
        std::int64_t sum = 0;
        for (auto const& count : taken_up_) {
            sum += count.rows * static_cast<std::int64_t>(sizeof(Row));
        }
        return sum;
    }
    std::int64_t spilled_bytes() const { return buckets_.spilled_bytes(); }

  private:
    using Outgoing = std::vector<std::vector<Row>>;

    //! On a cache line of its own, so that threads do not disturb each other.
    struct alignas(64) RowCount
    {
        std::int64_t rows = 0;
    };

    parallel::Communicator const* ranks_;  //!< not owned
    Partition partition_;                  //!< who owns what
    BucketFiles<Row> buckets_;             //!< what this rank owns
    std::vector<Outgoing> outgoing_;       //!< [thread][rank][row]
    std::vector<Row> arrived_;             //!< of the last exchange
    std::vector<RowCount> taken_up_;       //!< [thread]
};

}  // namespace samspil::ingest
