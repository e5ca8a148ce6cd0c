#pragma once

#include <cstddef>
#include <filesystem>
#include <future>
#include <vector>

#include "parallel/communicator.hpp"
#include "store/manifest.hpp"
#include "store/shard.hpp"

namespace samspil::count {

/*!
 * Gives a rank's shards of a store one after the other, with their keys, for
 * work that all threads do together. The next shard is read meanwhile.
 *
 * (ShardBlocks gives each thread shards of its own.)
 */
class ShardQueue
{
  public:
    //! The arguments must live as long as this.
    ShardQueue(parallel::Communicator const& ranks,
               std::filesystem::path const& folder,
               store::Manifest const& manifest);

    //! The number of this rank's shards.
    std::size_t size() const { return shards_.size(); }
    //! Whether all have been taken.
    bool is_empty() const { return taken_ == shards_.size(); }
    /*!
     * Replace \p shard by the next one. Its memory is used for a later shard,
     * because touching fresh memory takes as long as reading.
     *
     * \throw base::Error if the shard cannot be read; the queue is empty then.
     */
    void take(store::Shard& shard);
    //! A shard without persons, for take().
    store::Shard empty_shard() const
    {
        return store::Shard(manifest_.years.residence_count());
    }

  private:
    //! Begins to read one of shards_, if there is one, into a shard's memory.
    void read(std::size_t index, store::Shard buffer);

    std::filesystem::path const& folder_;  //!< the store
    store::Manifest const& manifest_;      //!< its shard table
    std::vector<std::size_t> shards_;      //!< this rank's, in order
    std::size_t taken_ = 0;                //!< number of shards taken
    std::future<store::Shard> next_;       //!< the one that is being read
};

}  // namespace samspil::count
