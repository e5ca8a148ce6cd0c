#include "records/id_hashes.hpp"

#include <algorithm>

#include "base/vector_clones.hpp"

namespace samspil::records {
namespace {

//! Hashes of messages of two words, byte order as in SipHash's digest.
SAMSPIL_VECTOR_CLONES
void hash_pairs(SipHash const& hash, std::size_t count,
                std::uint64_t const* __restrict first,
                std::uint64_t const* __restrict last,
                std::uint64_t* __restrict high, std::uint64_t* __restrict low)
{
    auto const start = hash.start();
    for (std::size_t i = 0; i < count; ++i) {
        auto state = start;
        state.take(first[i]);
        state.take(last[i]);
        high[i] = state.first_digest();
        low[i] = state.second_digest();
    }
}

}  // namespace

void IdHashes::finish(HashKey const& key)
{
    high_.resize(size_);
    low_.resize(size_);
    hash_pairs(SipHash(key), size_, first_.data(), last_.data(), high_.data(),
               low_.data());
    for (std::size_t i = 0; i < high_.size(); ++i) {
        high_[i] = SipHash::swapped(high_[i]);
        low_[i] = SipHash::swapped(low_[i]);
    }
    for (auto const& [index, hash] : known_) {
        high_[index] = hash.high;
        low_[index] = hash.low;
    }
}

void IdHashes::clear()
{
    size_ = 0;
    known_.clear();
}

void IdHashes::grow()
{
    constexpr std::size_t least_room = 1024;
    auto const room = std::max(least_room, 2 * first_.size());
    first_.resize(room);
    last_.resize(room);
}

}  // namespace samspil::records
