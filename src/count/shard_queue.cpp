#include "count/shard_queue.hpp"

#include <utility>

#include "base/contract.hpp"
#include "store/shard_file.hpp"

namespace samspil::count {

ShardQueue::ShardQueue(parallel::Communicator const& ranks,
                       std::filesystem::path const& folder,
                       store::Manifest const& manifest)
    : folder_(folder),
      manifest_(manifest),
      shards_(manifest.shards_of(ranks.rank(), ranks.size()))
{
    this->read_next(this->empty_shard());
}

void ShardQueue::take(store::Shard& shard)
{
    SAMSPIL_EXPECT(!this->is_empty());
    // If it cannot be read, nothing is left.
    auto const taken = std::exchange(taken_, shards_.size());
    auto read = next_.get();
    taken_ = taken + 1;
    std::swap(shard, read);
    this->read_next(std::move(read));
}

void ShardQueue::read_next(store::Shard room)
{
    if (this->is_empty()) {
        return;
    }
    auto const& file = manifest_.shards[shards_[taken_]].file;
    next_ = std::async(std::launch::async, [path = folder_ / file,
                                            shard = std::move(room)]() mutable {
        store::read_shard(path, store::ReadKeys::yes, shard);
        return std::move(shard);
    });
}

}  // namespace samspil::count
