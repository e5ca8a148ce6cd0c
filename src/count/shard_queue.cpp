#include "count/shard_queue.hpp"

namespace samspil::count {

ShardQueue::ShardQueue(parallel::Communicator const& ranks,
                       std::filesystem::path const& folder,
                       store::Manifest const& manifest,
                       store::ReadKeys read_keys)
    : folder_(folder), manifest_(manifest), read_keys_(read_keys)
{
    for (auto i = static_cast<std::size_t>(ranks.rank());
         i < manifest.shards.size();
         i += static_cast<std::size_t>(ranks.size())) {
        shards_.push_back(i);
    }
    this->start_reading();
}

std::int64_t ShardQueue::persons() const
{
    std::int64_t sum = 0;
    for (auto const shard : shards_) {
        sum += manifest_.shards[shard].persons;
    }
    return sum;
}

store::Shard ShardQueue::take()
{
    auto shard = next_.get();
    this->start_reading();
    return shard;
}

void ShardQueue::start_reading()
{
    if (position_ == shards_.size()) {
        return;
    }
    auto const path = folder_ / manifest_.shards[shards_[position_]].file;
    next_ = std::async(std::launch::async,
                       [path, years = manifest_.years, read_keys = read_keys_] {
                           return store::read_shard(path, years, read_keys);
                       });
    ++position_;
}

}  // namespace samspil::count
