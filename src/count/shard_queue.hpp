#pragma once

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <future>
#include <vector>

#include "parallel/communicator.hpp"
#include "store/manifest.hpp"
#include "store/shard.hpp"
#include "store/shard_file.hpp"

namespace samspil::count {

/*!
 * A rank's shards of a store one after the other; the next one is read, in a
 * thread of its own, while one is worked on.
 */
class ShardQueue
{
  public:
    //! The arguments must live as long as this.
    ShardQueue(parallel::Communicator const& ranks,
               std::filesystem::path const& folder,
               store::Manifest const& manifest, store::ReadKeys read_keys);

    //! This rank's shards.
    std::size_t size() const { return shards_.size(); }
    //! Persons of all of them, as the manifest has them.
    std::int64_t persons() const;
    bool is_empty() const { return !next_.valid(); }
    /*!
     * Let the next shard take the place of what \p shard holds, whose memory
     * is used for a later one: fresh memory takes as long as reading into it.
     *
     * \throw base::Error if it cannot be read.
     */
    void take(store::Shard& shard);
    //! A shard without persons, for take().
    store::Shard empty_shard() const
    {
        return store::Shard(manifest_.years.residence_count());
    }

  private:
    //! \p room: its memory is used.
    void start_reading(store::Shard room);

    std::filesystem::path const& folder_;  //!< the store
    store::Manifest const& manifest_;      //!< its shard table
    store::ReadKeys read_keys_;            //!< whether keys are wanted
    std::vector<std::size_t> shards_;      //!< this rank's, in order
    std::size_t position_ = 0;             //!< the next one to be read
    std::future<store::Shard> next_;       //!< being read
};

}  // namespace samspil::count
