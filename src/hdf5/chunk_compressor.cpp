#include "hdf5/chunk_compressor.hpp"

#define XXH_INLINE_ALL
#include <libdeflate.h>
#include <xxhash.h>

#include <new>
#include <utility>

#include "base/contract.hpp"

namespace samspil::hdf5 {
namespace {

//! As the library's filter: all first bytes of the numbers, all second, ….
void shuffle(std::span<std::byte const> numbers, std::size_t element_size,
             std::byte* target)
{
    auto const count = numbers.size() / element_size;
    for (std::size_t byte = 0; byte < element_size; ++byte) {
        auto const* from = numbers.data() + byte;
        for (std::size_t i = 0; i < count; ++i) {
            *target++ = from[i * element_size];
        }
    }
}

}  // namespace

ChunkCompressor::ChunkCompressor(std::size_t memory_bytes)
    : generation_bytes_(memory_bytes / 2),
      deflate_(libdeflate_alloc_compressor(deflate_level),
               libdeflate_free_compressor)
{
    if (deflate_ == nullptr) {
        throw std::bad_alloc();
    }
}

std::span<std::byte const> ChunkCompressor::compress(
    std::span<std::byte const> chunk, std::size_t element_size)
{
    SAMSPIL_EXPECT(element_size > 0 && chunk.size() % element_size == 0);
    auto const hash =
        XXH3_128bits_withSeed(chunk.data(), chunk.size(), element_size);
    Key const key{{hash.low64, hash.high64}, chunk.size()};
    if (auto const found = recent_.find(key); found != recent_.end()) {
        return found->second;
    }
    if (auto const found = older_.find(key); found != older_.end()) {
        return keep(key, std::move(older_.extract(found).mapped()));
    }
    return keep(key, deflate(chunk, element_size));
}

ChunkCompressor::Bytes const& ChunkCompressor::keep(Key const& key,
                                                    Bytes compressed)
{
    if (recent_bytes_ + compressed.size() > generation_bytes_) {
        older_ = std::exchange(recent_, {});
        recent_bytes_ = 0;
    }
    recent_bytes_ += compressed.size();
    return recent_.emplace(key, std::move(compressed)).first->second;
}

ChunkCompressor::Bytes ChunkCompressor::deflate(
    std::span<std::byte const> chunk, std::size_t element_size)
{
    ++compressed_count_;
    shuffled_.resize(chunk.size());
    shuffle(chunk, element_size, shuffled_.data());
    deflated_.resize(
        libdeflate_zlib_compress_bound(deflate_.get(), chunk.size()));
    auto const size = libdeflate_zlib_compress(
        deflate_.get(), shuffled_.data(), shuffled_.size(), deflated_.data(),
        deflated_.size());
    SAMSPIL_ENSURE(size > 0);  // the bound is always enough
    return {deflated_.begin(),
            deflated_.begin() + static_cast<std::ptrdiff_t>(size)};
}

}  // namespace samspil::hdf5
