#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <span>
#include <unordered_map>
#include <vector>

#include "hdf5/chunk_deflater.hpp"

namespace samspil::hdf5 {

//! A chunk's numbers as they are in memory.
struct Chunk
{
    std::span<std::byte const> bytes;
    std::size_t element_size;  //!< of each number [B]
};

/*!
 * Compresses chunks for the library's filters shuffle and deflate, and chunks
 * of equal content only once.
 *
 * It caches the compressed bytes under a 128-bit hash of the content. The
 * cache is bounded: it drops content that has not occurred for long, and
 * compresses it again, to the same bytes, if it occurs again.
 */
class ChunkCompressor
{
  public:
    static constexpr std::size_t default_memory = std::size_t{256} << 20U;

    //! \param memory_bytes roughly the most memory of the cache.
    explicit ChunkCompressor(std::size_t memory_bytes = default_memory);

    /*!
     * Compress chunks, with two threads if more than one is not in the cache.
     *
     * \return a zlib stream for each, valid until the next call.
     */
    std::vector<std::span<std::byte const>> operator()(
        std::span<Chunk const> chunks);

    //! Chunks so far that were not in the cache.
    std::int64_t compressed_count() const { return compressed_count_; }

  private:
    using Bytes = std::vector<std::byte>;

    struct Key
    {
        std::array<std::uint64_t, 2> hash;  //!< of content and element size
        std::size_t size;                   //!< bytes

        friend bool operator==(Key const&, Key const&) = default;
    };
    struct KeyHash
    {
        std::size_t operator()(Key const& key) const { return key.hash[0]; }
    };
    //! Compressed chunks by their content.
    using Cache = std::unordered_map<Key, Bytes, KeyHash>;

    //! A chunk that is not in the cache.
    struct NewChunk
    {
        Key key;
        Chunk chunk;
        Bytes* compressed;  //!< its place in recent_
    };

    void deflate(std::span<NewChunk const> new_chunks);

    std::size_t generation_bytes_;       //!< recent_ becomes older_ above this
    std::size_t recent_bytes_ = 0;       //!< compressed bytes in recent_
    Cache recent_;                       //!< content that occurred lately
    Cache older_;                        //!< content that will be dropped next
    std::int64_t compressed_count_ = 0;  //!< chunks not in the cache
    std::array<ChunkDeflater, 2> deflaters_;  //!< one a thread
};

}  // namespace samspil::hdf5
