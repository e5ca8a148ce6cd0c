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
                         std::size_t persons_at_once)
    : folder_(folder),
      manifest_(manifest),
      persons_at_once_(persons_at_once),
      shards_(manifest.shards_of(ranks.rank(), ranks.size()))
{
    SAMSPIL_EXPECT(persons_at_once > 0);
}

bool ShardBlocks::next(Part& part)
{
    std::unique_lock lock(mutex_);
    auto* own = part.loaded;
    this->give_back(part);
    part = {};
    while (!has_failed_ && base::stop_requested() == base::StopRequest::none) {
        if (own != nullptr && own->has_rest()) {
            this->take(*own, part);
            return true;
        }
        if (next_ < shards_.size()) {
            own = &this->read_next(lock);
        } else if (own = this->find_rest(); own == nullptr) {
            if (reading_ == 0) {
                return false;
            }
            changed_.wait(lock);  // for a rest of what another one reads
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
    auto& loaded = this->room();
    loaded.is_read = false;
    ++reading_;
    lock.unlock();
    try {
        if (mine + 1 < shards_.size()) {
            base::read_ahead(path_of(mine + 1));
        }
        store::read_shard(path_of(mine), store::ReadKeys::no, loaded.shard);
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

void ShardBlocks::take(Loaded& loaded, Part& part) const
{
    auto const most = next_ < shards_.size() ? persons_at_once_ * times_larger
                                             : persons_at_once_;
    part.shard = &loaded.shard;
    part.begin = loaded.begin;
    part.end = std::min(loaded.shard.person_count(), loaded.begin + most);
    part.loaded = &loaded;
    loaded.begin = part.end;
    ++loaded.parts;
}

void ShardBlocks::give_back(Part const& part)
{
    if (part.loaded != nullptr) {
        --part.loaded->parts;
        persons_ += static_cast<std::int64_t>(part.end - part.begin);
    }
}

ShardBlocks::Loaded* ShardBlocks::find_rest()
{
    auto const found =
        std::find_if(loaded_.begin(), loaded_.end(),
                     [](Loaded const& one) { return one.has_rest(); });
    return found == loaded_.end() ? nullptr : &*found;
}

ShardBlocks::Loaded& ShardBlocks::room()
{
    auto const found =
        std::find_if(loaded_.begin(), loaded_.end(), [](Loaded const& one) {
            return one.is_read && one.parts == 0 && !one.has_rest();
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
