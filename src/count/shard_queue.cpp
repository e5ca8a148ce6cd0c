#include "count/shard_queue.hpp"

#include <utility>

#include "base/contract.hpp"

namespace samspil::count {

ShardQueue::ShardQueue(parallel::Communicator const& ranks,
                       std::filesystem::path const& folder,
                       store::Manifest const& manifest,
                       store::ReadKeys read_keys, std::size_t ahead)
    : folder_(folder), manifest_(manifest), read_keys_(read_keys), ahead_(ahead)
{
    SAMSPIL_EXPECT(ahead > 0);
    for (auto i = static_cast<std::size_t>(ranks.rank());
         i < manifest.shards.size();
         i += static_cast<std::size_t>(ranks.size())) {
        shards_.push_back(i);
    }
    reader_ = std::thread([this] { this->read_all(); });
}

ShardQueue::~ShardQueue()
{
    {
        std::lock_guard const lock(mutex_);
        is_over_ = true;
    }
    changed_.notify_all();
    reader_.join();
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
    SAMSPIL_EXPECT(!this->is_empty());
    std::unique_lock lock(mutex_);
    changed_.wait(lock,
                  [this] { return !ready_.empty() || error_ != nullptr; });
    if (ready_.empty()) {
        taken_ = shards_.size();
        std::rethrow_exception(error_);
    }
    std::swap(shard, ready_.front());
    free_.push_back(std::move(ready_.front()));
    ready_.pop_front();
    ++taken_;
    changed_.notify_all();
}

bool ShardQueue::wait_for_room(store::Shard& room)
{
    std::unique_lock lock(mutex_);
    changed_.wait(lock, [this] { return ready_.size() < ahead_ || is_over_; });
    if (!free_.empty()) {
        room = std::move(free_.back());
        free_.pop_back();
    }
    return !is_over_;
}

void ShardQueue::read_all()
{
    try {
        for (auto const index : shards_) {
            auto shard = this->empty_shard();
            if (!this->wait_for_room(shard)) {
                return;
            }
            store::read_shard(folder_ / manifest_.shards[index].file,
                              read_keys_, shard);
            std::lock_guard const lock(mutex_);
            ready_.push_back(std::move(shard));
            changed_.notify_all();
        }
    } catch (...) {
        std::lock_guard const lock(mutex_);
        error_ = std::current_exception();
        changed_.notify_all();
    }
}

}  // namespace samspil::count
