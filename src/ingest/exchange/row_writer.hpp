#pragma once

#include <atomic>
#include <cstddef>
#include <cstdint>
#include <future>
#include <span>
#include <vector>

#include "ingest/exchange/row_files.hpp"
#include "ingest/exchange/row_pool.hpp"

namespace samspil::ingest {

/*!
 * Writes rows from a pool's memory to their files in a thread of its own, so
 * that the caller can go on.
 *
 * One thread calls its functions. The destructor waits until all is written.
 */
class RowWriter
{
  public:
    explicit RowWriter(RowPool& pool) : pool_(&pool) {}

    /*!
     * Add rows that the next start() will write. Each piece stands at the
     * beginning of a chunk of the pool. The writer gives the chunks back.
     *
     * \return ready when the rows are written; has the exception if they
     *         cannot be
     */
    std::shared_future<void> add(RowFiles& files, std::uint32_t bucket,
                                 std::vector<std::span<std::byte>> pieces);
    //! Wait until earlier rows are written, then begin to write what was added
    //! since.
    void start();
    //! Wait until all that was started is written.
    //! \throw base::Error if the disk refused.
    void wait();
    //! Bytes of the pool's chunks that the writer will give back.
    std::size_t pending_bytes() const { return pending_bytes_; }

  private:
    //! Of one bucket.
    struct Rows
    {
        RowFiles* files;
        std::uint32_t bucket;
        std::vector<std::span<std::byte>> pieces;
    };

    void write(std::vector<Rows> const& all);

    RowPool* pool_;                               //!< not owned
    std::atomic<std::size_t> pending_bytes_ = 0;  //!< of pieces' chunks
    std::vector<Rows> next_;                      //!< added, not started
    std::promise<void> next_is_written_;          //!< what add() returns …
    std::shared_future<void> next_end_{
        next_is_written_.get_future()};  //!< … as a future
    std::shared_future<void> end_;       //!< of what was started last, or empty
    std::future<void> thread_;           //!< last: its destructor waits
};

}  // namespace samspil::ingest
