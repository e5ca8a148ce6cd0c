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
 * Takes rows from a pool's memory to their files, in a thread of its own, so
 * that others go on meanwhile.
 *
 * Its functions are for one thread. It ends when everything is written.
 */
class RowWriter
{
  public:
    explicit RowWriter(RowPool& pool) : pool_(&pool) {}

    /*!
     * Take up rows that will be written by the next start(): pieces at the
     * beginnings of the pool's chunks, which go back to it.
     *
     * \return when they are written, or why they are not
     */
    std::shared_future<void> add(RowFiles& files, std::uint32_t bucket,
                                 std::vector<std::span<std::byte>> pieces);
    //! Begin to write what was taken up, once what was begun before is done.
    void start();
    //! Until all that was begun is written; base::Error if the disk refused.
    void wait();
    //! Of the pool's memory, what is still to be given back [bytes].
    std::size_t held_bytes() const { return held_bytes_; }

  private:
    //! Of one bucket.
    struct Rows
    {
        RowFiles* files;
        std::uint32_t bucket;
        std::vector<std::span<std::byte>> pieces;
    };

    void write(std::vector<Rows> const& all);

    RowPool* pool_;                            //!< not owned
    std::atomic<std::size_t> held_bytes_ = 0;  //!< of pieces' chunks
    std::vector<Rows> next_;                   //!< taken up
    std::promise<void> next_is_written_;       //!< what add() gives
    std::shared_future<void> next_end_{next_is_written_.get_future()};
    std::shared_future<void> end_;  //!< of what is being written, or nothing
    std::future<void> thread_;      //!< last: ends first
};

}  // namespace samspil::ingest
