#include "count/shard_parts.hpp"

#include <algorithm>

#include "base/contract.hpp"
#include "base/stop_request.hpp"

namespace samspil::count {

ShardParts::ShardParts(ShardQueue& queue, std::size_t persons_at_once)
    : queue_(queue), persons_at_once_(persons_at_once)
{
    SAMSPIL_EXPECT(persons_at_once > 0);
}

bool ShardParts::next(Part& part)
{
    std::lock_guard const lock(mutex_);
    this->give_back(part);
    part = {};
    if (base::stop_requested() != base::StopRequest::none) {
        return false;
    }
    while (open_ == nullptr || begin_ == open_->shard.person_count()) {
        open_ = nullptr;
        if (queue_.is_empty()) {
            return false;
        }
        this->open_next();
    }
    auto const rest = open_->shard.person_count() - begin_;
    auto const end =
        begin_ + (rest <= 2 * persons_at_once_ ? rest : persons_at_once_);
    part = {&open_->shard, begin_, end};
    ++open_->parts;
    begin_ = end;
    return true;
}

void ShardParts::give_back(Part const& part)
{
    if (part.shard == nullptr) {
        return;
    }
    auto const found = std::find_if(
        loaded_.begin(), loaded_.end(),
        [&](Loaded const& one) { return &one.shard == part.shard; });
    SAMSPIL_EXPECT(found != loaded_.end());
    --found->parts;
    persons_ += static_cast<std::int64_t>(part.end - part.begin);
}

//! The next shard, into memory that no thread looks at.
void ShardParts::open_next()
{
    auto free = std::find_if(loaded_.begin(), loaded_.end(),
                             [](Loaded const& one) { return one.parts == 0; });
    if (free == loaded_.end()) {
        free = loaded_.insert(loaded_.end(), {queue_.empty_shard(), 0});
    }
    queue_.take(free->shard);
    open_ = &*free;
    begin_ = 0;
    bytes_ += free->shard.bytes();
}

}  // namespace samspil::count
