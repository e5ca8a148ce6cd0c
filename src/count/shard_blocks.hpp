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
 * Hands a rank's shards of a store to its threads, in blocks of persons.
 *
 * Each thread reads a shard and takes its blocks. So no thread waits for
 * another, no further thread is needed for reading, and the cells that a thread
 * adds to stay in its core's cache. A thread that has no shard left to read
 * takes blocks of the others' shards.
 *
 * Before a thread reads a shard, it asks the system to read the file of the
 * next one ahead.
 */
class ShardBlocks
{
    struct Loaded;

  public:
    //! Persons [begin, end) of a shard, which stays in memory until the block is
    //! given back.
    struct Block
    {
        store::Shard const* shard = nullptr;
        std::size_t begin = 0;
        std::size_t end = 0;

      private:
        friend class ShardBlocks;
        Loaded* loaded_ = nullptr;
    };

    //! Blocks are so many times larger while there are shards left to read.
    static constexpr std::size_t times_larger = 16;

    //! The arguments must live as long as this.
    //! \param block_size persons of a block, at most, when all shards are read.
    //!        Small blocks let all threads end together; the default is 0.2 ms
    //!        of counting.
    ShardBlocks(parallel::Communicator const& ranks,
                std::filesystem::path const& folder,
                store::Manifest const& manifest, std::size_t block_size = 8192);

    /*!
     * Give back \p block and take the next one. Each thread has a block of its
     * own, which is empty at first.
     *
     * \return whether there was a block. There is none after a signal to stop,
     *         or after another thread's error.
     * \throw base::Error if a shard cannot be read.
     */
    bool next(Block& block);

    //! Persons in all of this rank's shards, by the manifest.
    std::int64_t persons_in_all() const;
    //! Persons in the blocks that were given back so far.
    std::int64_t persons() const;
    //! Bytes of the shards that were read so far.
    std::int64_t bytes() const;

  private:
    //! A shard in memory, and how far it is taken.
    struct Loaded
    {
        store::Shard shard;
        std::size_t begin = 0;  //!< of the next block
        int blocks = 0;         //!< not yet given back
        bool is_read = false;   //!< else a thread is reading it

        bool has_rest() const
        {
            return is_read && begin < shard.person_count();
        }
    };

    void give_back(Block const& block);
    void take(Loaded& loaded, Block& block) const;
    //! A shard with a rest to take; null if there is none.
    Loaded* find_rest();
    //! A shard's memory that no thread works on.
    Loaded& free_buffer();
    //! Reads the next shard; unlocks \p lock meanwhile.
    Loaded& read_next(std::unique_lock<std::mutex>& lock);

    std::filesystem::path const& folder_;  //!< the store
    store::Manifest const& manifest_;      //!< its shard table
    std::size_t block_size_;
    std::vector<std::size_t> shards_;  //!< this rank's, in order

    mutable std::mutex mutex_;         //!< guards the members below
    std::condition_variable changed_;  //!< notified when they have changed
    std::list<Loaded> loaded_;         //!< memory is used again
    std::size_t next_ = 0;             //!< index in shards_: the next to read
    int reading_ = 0;                  //!< number of threads that read
    bool has_failed_ = false;          //!< a thread could not read
    std::int64_t persons_ = 0;         //!< of blocks given back
    std::int64_t bytes_ = 0;           //!< of shards read
};

}  // namespace samspil::count
