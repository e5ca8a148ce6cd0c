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
 * A rank's shards of a store, keys and all, one after the other, for work that
 * all threads do together; the next one is read meanwhile (ShardBlocks gives
 * each thread shards of its own).
 */
class ShardQueue
{
  public:
    //! The arguments must live as long as this.
    ShardQueue(parallel::Communicator const& ranks,
               std::filesystem::path const& folder,
               store::Manifest const& manifest);

    //! This rank's shards.
    std::size_t size() const { return shards_.size(); }
    //! Whether all have been taken.
    bool is_empty() const { return taken_ == shards_.size(); }
    /*!
     * Let the next shard take the place of what \p shard holds, whose memory
     * is used for a later one: fresh memory takes as long as reading into it.
     *
     * \throw base::Error if it cannot be read; nothing is left to take then.
     */
    void take(store::Shard& shard);
    //! A shard without persons, for take().
    store::Shard empty_shard() const
    {
        return store::Shard(manifest_.years.residence_count());
    }

  private:
    //! Begin to read one of shards_, if there is one, into some shard's memory.
    void read(std::size_t index, store::Shard room);

    std::filesystem::path const& folder_;  //!< the store
    store::Manifest const& manifest_;      //!< its shard table
    std::vector<std::size_t> shards_;      //!< this rank's, in order
    std::size_t taken_ = 0;                //!< of them
    std::future<store::Shard> next_;       //!< its end is waited for
};

}  // namespace samspil::count
