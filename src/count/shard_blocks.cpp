#include "count/shard_blocks.hpp"

#include <algorithm>

#include "base/contract.hpp"
#include "base/posix_file.hpp"
#include "base/stop_request.hpp"
#include "store/shard_file.hpp"

namespace samspil::count {

ShardBlocks::ShardBlocks(parallel::Communicator const& ranks,
                         std::filesystem::path const& folder,
                         store::Manifest const& manifest,
                         std::size_t block_size)
    : folder_(folder),
      manifest_(manifest),
      block_size_(block_size),
      shards_(manifest.shards_of(ranks.rank(), ranks.size()))
{
    SAMSPIL_EXPECT(block_size > 0);
}

bool ShardBlocks::next(Block& block)
{
    std::unique_lock lock(mutex_);
    auto* own = block.loaded_;
    this->give_back(block);
    block = {};
    while (!has_failed_ && base::stop_requested() == base::StopRequest::none) {
        if (own != nullptr && own->has_rest()) {
            this->take(*own, block);
            return true;
        }
        if (next_ < shards_.size()) {
            own = &this->read_next(lock);
        } else if (own = this->find_rest(); own == nullptr) {
            if (reading_ == 0) {
                return false;
            }
            changed_.wait(lock);  // another thread is reading: for its rest
        }
    }
    return false;
}

ShardBlocks::Loaded& ShardBlocks::read_next(std::unique_lock<std::mutex>& lock)
{
    auto const path_of = [&](std::size_t i) {
        return folder_ / manifest_.shards[shards_[i]].file;
    };
    auto const mine = next_++;
    auto& loaded = this->free_buffer();
    loaded.is_read = false;
    ++reading_;
    lock.unlock();
    try {
        if (mine + 1 < shards_.size()) {
            base::read_ahead(path_of(mine + 1));
        }
        store::read_sealed_shard(folder_, manifest_.shards[shards_[mine]],
                                 store::ReadKeys::no, loaded.shard);
        lock.lock();
    } catch (...) {
        lock.lock();
        --reading_;
        has_failed_ = true;
        changed_.notify_all();
        throw;
    }
    --reading_;
    loaded.is_read = true;
    loaded.begin = 0;
    bytes_ += loaded.shard.bytes();
    changed_.notify_all();
    return loaded;
}

void ShardBlocks::take(Loaded& loaded, Block& block) const
{
    auto const size =
        next_ < shards_.size() ? block_size_ * times_larger : block_size_;
    block.shard = &loaded.shard;
    block.begin = loaded.begin;
    block.end = std::min(loaded.shard.person_count(), loaded.begin + size);
    block.loaded_ = &loaded;
    loaded.begin = block.end;
    ++loaded.blocks;
}

void ShardBlocks::give_back(Block const& block)
{
    if (block.loaded_ != nullptr) {
        --block.loaded_->blocks;
        persons_ += static_cast<std::int64_t>(block.end - block.begin);
    }
}

ShardBlocks::Loaded* ShardBlocks::find_rest()
{
    auto const found =
        std::find_if(loaded_.begin(), loaded_.end(),
                     [](Loaded const& one) { return one.has_rest(); });
    return found == loaded_.end() ? nullptr : &*found;
}

ShardBlocks::Loaded& ShardBlocks::free_buffer()
{
    auto const found =
        std::find_if(loaded_.begin(), loaded_.end(), [](Loaded const& one) {
            return one.is_read && one.blocks == 0 && !one.has_rest();
        });
    if (found != loaded_.end()) {
        return *found;
    }
    return loaded_.emplace_back(
        Loaded{store::Shard(manifest_.years.residence_count())});
}

std::int64_t ShardBlocks::persons_in_all() const
{
    std::int64_t sum = 0;
    for (auto const shard : shards_) {
        sum += manifest_.shards[shard].persons;
    }
    return sum;
}

std::int64_t ShardBlocks::persons() const
{
    std::lock_guard const lock(mutex_);
    return persons_;
}

std::int64_t ShardBlocks::bytes() const
{
    std::lock_guard const lock(mutex_);
    return bytes_;
}

}  // namespace samspil::count
