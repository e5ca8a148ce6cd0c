#include "hdf5/chunk_compressor.hpp"

#define XXH_INLINE_ALL
#include <xxhash.h>

#include <atomic>
#include <functional>
#include <future>
#include <utility>

#include "base/contract.hpp"

namespace samspil::hdf5 {

ChunkCompressor::ChunkCompressor(std::size_t memory_bytes)
    : generation_bytes_(memory_bytes / 2)
{
}

std::vector<std::span<std::byte const>> ChunkCompressor::operator()(
    std::span<Chunk const> chunks)
{
    // Only here, so that all of one call stand until the next.
    if (recent_bytes_ > generation_bytes_) {
        older_ = std::exchange(recent_, {});
        recent_bytes_ = 0;
    }
    std::vector<Bytes const*> found;
    std::vector<Missing> missing;
    for (auto const& chunk : chunks) {
        auto const [bytes, element_size] = chunk;
        SAMSPIL_EXPECT(element_size > 0 && bytes.size() % element_size == 0);
        auto const hash =
            XXH3_128bits_withSeed(bytes.data(), bytes.size(), element_size);
        Key const key{{hash.low64, hash.high64}, bytes.size()};
        auto const [place, is_new] = recent_.try_emplace(key);
        auto& [known, compressed] = *place;
        if (is_new) {
            if (auto const old = older_.find(key); old != older_.end()) {
                compressed = std::move(old->second);
                older_.erase(old);
                recent_bytes_ += compressed.size();
            } else {
                missing.push_back({key, chunk, &compressed});
            }
        }
        found.push_back(&compressed);
    }
    try {
        this->deflate(missing);
    } catch (...) {
        for (auto const& one : missing) {
            recent_.erase(one.key);
        }
        throw;
    }
    for (auto const& one : missing) {
        recent_bytes_ += one.compressed->size();
    }
    compressed_count_ += static_cast<std::int64_t>(missing.size());
    std::vector<std::span<std::byte const>> result;
    for (auto const* const compressed : found) {
        result.emplace_back(*compressed);
    }
    return result;
}

//! By two threads, if there is more than one.
void ChunkCompressor::deflate(std::span<Missing const> missing)
{
    std::atomic<std::size_t> next = 0;
    auto const work = [&](ChunkDeflater& deflate_one) {
        for (auto i = next++; i < missing.size(); i = next++) {
            auto const& [bytes, element_size] = missing[i].chunk;
            *missing[i].compressed = deflate_one(bytes, element_size);
        }
    };
    std::future<void> other;
    if (missing.size() > 1) {
        other = std::async(std::launch::async, work, std::ref(deflaters_[1]));
    }
    work(deflaters_[0]);
    if (other.valid()) {
        other.get();
    }
}

}  // namespace samspil::hdf5
