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
    this->read(0, this->empty_shard());
}

void ShardQueue::take(store::Shard& shard)
{
    SAMSPIL_EXPECT(!this->is_empty());
    // The queue is empty if something fails.
    auto const taken = std::exchange(taken_, shards_.size());
    auto read = next_.get();
    std::swap(shard, read);
    this->read(taken + 1, std::move(read));
    taken_ = taken + 1;
}

void ShardQueue::read(std::size_t index, store::Shard buffer)
{
    if (index == shards_.size()) {
        return;
    }
    next_ = std::async(
        std::launch::async,
        [&folder = folder_, &entry = manifest_.shards[shards_[index]],
         shard = std::move(buffer)]() mutable {
            store::read_sealed_shard(folder, entry, store::ReadKeys::yes,
                                     shard);
            return std::move(shard);
        });
}

}  // namespace samspil::count
