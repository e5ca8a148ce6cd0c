#pragma once

#include <condition_variable>
#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <list>
#include <mutex>
#include <vector>

#include "parallel/communicator.hpp"
#include "store/manifest.hpp"
#include "store/shard.hpp"

namespace samspil::count {

/*!
 * Hands a rank's shards of a store to its threads: each reads one for itself
 * and works on it, so that none waits for another, no thread more than there
 * are processors reads beside them, and what is added to stays in a thread's
 * own cache. Large shards are taken in parts, also by whoever has nothing left
 * to read.
 *
 * While shards are worked on, the system is asked for the file of the next.
 */
class ShardBlocks
{
    struct Loaded;

  public:
    //! Persons [begin, end) of a shard, which stays there until it is given
    //! back.
    struct Part
    {
        store::Shard const* shard = nullptr;
        std::size_t begin = 0;
        std::size_t end = 0;

      private:
        friend class ShardBlocks;
        Loaded* loaded = nullptr;
    };

    //! Parts are larger as long as there are shards to be read.
    static constexpr std::size_t times_larger = 16;

    //! The arguments must live as long as this.
    //! \param persons_at_once of a part, at most, when all have been read, so
    //!        that all threads end together: 0.2 ms of counting.
    ShardBlocks(parallel::Communicator const& ranks,
                std::filesystem::path const& folder,
                store::Manifest const& manifest,
                std::size_t persons_at_once = 8192);

    /*!
     * Gives back \p part and takes the next one; of several threads, each with
     * a part of its own, which is empty at first.
     *
     * \return whether there was one: not if a signal asks to stop, or another
     *         thread met an error.
     * \throw base::Error if a shard cannot be read.
     */
    bool next(Part& part);

    //! Of all this rank's shards, as the manifest has them.
    std::int64_t persons_in_all() const;
    //! Of the parts that were given back so far.
    std::int64_t persons() const;
    //! Of the shards that were read so far.
    std::int64_t bytes() const;

  private:
    //! A shard, and what threads have of it.
    struct Loaded
    {
        store::Shard shard;
        std::size_t begin = 0;  //!< of the part that is taken next
        int parts = 0;          //!< that threads work on
        bool is_read = false;   //!< else a thread is reading it

        bool has_rest() const
        {
            return is_read && begin < shard.person_count();
        }
    };

    void give_back(Part const& part);
    void take(Loaded& loaded, Part& part) const;
    //! A shard of which something is left to take; null if there is none.
    Loaded* find_rest();
    //! Memory that nobody works on.
    Loaded& room();
    //! The calling thread reads the next shard, without the lock.
    Loaded& read_next(std::unique_lock<std::mutex>& lock);

    std::filesystem::path const& folder_;  //!< the store
    store::Manifest const& manifest_;      //!< its shard table
    std::size_t persons_at_once_;
    std::vector<std::size_t> shards_;  //!< this rank's, in order

    mutable std::mutex mutex_;         //!< guards what follows
    std::condition_variable changed_;  //!< what follows has
    std::list<Loaded> loaded_;         //!< memory is used again
    std::size_t next_ = 0;             //!< of shards_: to be read next
    int reading_ = 0;                  //!< threads that read
    bool has_failed_ = false;          //!< one of them could not
    std::int64_t persons_ = 0;
    std::int64_t bytes_ = 0;
};

}  // namespace samspil::count
