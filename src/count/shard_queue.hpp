#pragma once

#include <condition_variable>
#include <cstddef>
#include <cstdint>
#include <deque>
#include <exception>
#include <filesystem>
#include <mutex>
#include <thread>
#include <vector>

#include "parallel/communicator.hpp"
#include "store/manifest.hpp"
#include "store/shard.hpp"
#include "store/shard_file.hpp"

namespace samspil::count {

/*!
 * A rank's shards of a store one after the other; the next ones are read, in a
 * thread of its own, while others are worked on.
 */
class ShardQueue
{
  public:
    //! The arguments must live as long as this.
    //! \param ahead shards that are read before they are asked for, at most.
    ShardQueue(parallel::Communicator const& ranks,
               std::filesystem::path const& folder,
               store::Manifest const& manifest, store::ReadKeys read_keys,
               std::size_t ahead = 1);
    ShardQueue(ShardQueue const&) = delete;
    ShardQueue& operator=(ShardQueue const&) = delete;
    //! What is being read is read to its end.
    ~ShardQueue();

    //! This rank's shards.
    std::size_t size() const { return shards_.size(); }
    //! Persons of all of them, as the manifest has them.
    std::int64_t persons() const;
    //! Whether all have been taken. As take(), by one thread at a time.
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
    void read_all();
    //! Waits until there is room for one more. \return whether it is wanted.
    bool wait_for_room(store::Shard& room);

    std::filesystem::path const& folder_;  //!< the store
    store::Manifest const& manifest_;      //!< its shard table
    store::ReadKeys read_keys_;            //!< whether keys are wanted
    std::size_t ahead_;                    //!< most of ready_
    std::vector<std::size_t> shards_;      //!< this rank's, in order
    std::size_t taken_ = 0;                //!< of them

    std::mutex mutex_;                 //!< guards what follows
    std::condition_variable changed_;  //!< what follows has
    std::deque<store::Shard> ready_;   //!< read, in order
    std::vector<store::Shard> free_;   //!< memory to read into
    std::exception_ptr error_;         //!< why there are no more
    bool is_over_ = false;             //!< nobody will take any more
    std::thread reader_;               //!< begins when all else is there
};

}  // namespace samspil::count
