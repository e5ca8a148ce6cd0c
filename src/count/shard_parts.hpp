#pragma once

#include <atomic>
#include <cstddef>
#include <cstdint>
#include <list>
#include <mutex>

#include "count/shard_queue.hpp"
#include "store/shard.hpp"

namespace samspil::count {

/*!
 * Hands a queue's shards to threads: each takes one for itself, so that none
 * waits for another and what it adds to stays in its own cache. Large shards
 * are taken in parts, by whoever asks next.
 */
class ShardParts
{
  public:
    //! Persons [begin, end) of a shard, which stays there until it is given
    //! back.
    struct Part
    {
        store::Shard const* shard = nullptr;
        std::size_t begin = 0;
        std::size_t end = 0;
    };

    //! \p queue must live as long as this.
    //! \param persons_at_once of a part, if a shard has more than twice as many.
    ShardParts(ShardQueue& queue, std::size_t persons_at_once);

    /*!
     * Gives back \p part and takes the next one; of several threads, each with
     * a part of its own, which is empty at first.
     *
     * \return whether there was one: not if a signal asks to stop.
     * \throw base::Error if a shard cannot be read.
     */
    bool next(Part& part);

    //! Of the parts that were given back so far.
    std::int64_t persons() const { return persons_.load(); }
    //! Of the shards that were taken so far.
    std::int64_t bytes() const { return bytes_.load(); }

  private:
    //! A shard and the parts of it that threads have.
    struct Loaded
    {
        store::Shard shard;
        int parts = 0;
    };

    void give_back(Part const& part);
    void open_next();

    ShardQueue& queue_;
    std::size_t persons_at_once_;
    std::mutex mutex_;                       //!< guards what follows
    std::list<Loaded> loaded_;               //!< memory is used again
    Loaded* open_ = nullptr;                 //!< of which parts are taken
    std::size_t begin_ = 0;                  //!< of its next part
    std::atomic<std::int64_t> persons_ = 0;  //!< told without the mutex too
    std::atomic<std::int64_t> bytes_ = 0;
};

}  // namespace samspil::count
