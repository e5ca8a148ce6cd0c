#include "count/shard_queue.hpp"

#include <utility>

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
    this->start_reading(this->empty_shard());
}

std::int64_t ShardQueue::persons() const
{
    std::int64_t sum = 0;
    for (auto const shard : shards_) {
        sum += manifest_.shards[shard].persons;
    }
    return sum;
}

void ShardQueue::take(store::Shard& shard)
{
    auto next = next_.get();
    std::swap(shard, next);
    this->start_reading(std::move(next));
}

void ShardQueue::start_reading(store::Shard room)
{
    if (position_ == shards_.size()) {
        return;
    }
    auto const path = folder_ / manifest_.shards[shards_[position_]].file;
    next_ = std::async(std::launch::async, [path, read_keys = read_keys_,
                                            shard = std::move(room)]() mutable {
        store::read_shard(path, read_keys, shard);
        return std::move(shard);
    });
    ++position_;
}

}  // namespace samspil::count
