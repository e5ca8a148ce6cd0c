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
    // Only here, because results must be valid until the next call.
    if (recent_bytes_ > generation_bytes_) {
        older_ = std::exchange(recent_, {});
        recent_bytes_ = 0;
    }
    std::vector<Bytes const*> found;
    std::vector<NewChunk> new_chunks;
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
                new_chunks.push_back({key, chunk, &compressed});
            }
        }
        found.push_back(&compressed);
    }
    try {
        this->deflate(new_chunks);
    } catch (...) {
        for (auto const& one : new_chunks) {
            recent_.erase(one.key);
        }
        throw;
    }
    for (auto const& one : new_chunks) {
        recent_bytes_ += one.compressed->size();
    }
    compressed_count_ += static_cast<std::int64_t>(new_chunks.size());
    std::vector<std::span<std::byte const>> result;
    result.reserve(found.size());
    for (auto const* const compressed : found) {
        result.emplace_back(*compressed);
    }
    return result;
}

//! With two threads, if there is more than one chunk.
void ChunkCompressor::deflate(std::span<NewChunk const> new_chunks)
{
    std::atomic<std::size_t> next = 0;
    auto const work = [&](ChunkDeflater& deflate_one) {
        for (auto i = next++; i < new_chunks.size(); i = next++) {
            auto const& [bytes, element_size] = new_chunks[i].chunk;
            *new_chunks[i].compressed = deflate_one(bytes, element_size);
        }
    };
    std::future<void> other;
    if (new_chunks.size() > 1) {
        other = std::async(std::launch::async, work, std::ref(deflaters_[1]));
    }
    work(deflaters_[0]);
    if (other.valid()) {
        other.get();
    }
}

}  // namespace samspil::hdf5
