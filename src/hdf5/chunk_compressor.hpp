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
 * Compresses chunks to what the library's filters shuffle and deflate read
 * back; chunks of equal content are compressed once.
 *
 * The compressed form is kept under a 128-bit hash of the content. What is
 * kept is bounded: content not met for long is forgotten, and compressed
 * anew, to the same bytes, if it comes again.
 */
class ChunkCompressor
{
  public:
    static constexpr std::size_t default_memory = std::size_t{256} << 20U;

    //! \param memory_bytes roughly the most that compressed chunks take.
    explicit ChunkCompressor(std::size_t memory_bytes = default_memory);

    /*!
     * Compresses chunks; by two threads, if more than one is new.
     *
     * \return a zlib stream for each; they stand until the next call.
     */
    std::vector<std::span<std::byte const>> operator()(
        std::span<Chunk const> chunks);

    //! Chunks so far that had to be compressed.
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
    using Compressed = std::unordered_map<Key, Bytes, KeyHash>;

    //! A chunk whose content is new.
    struct Missing
    {
        Key key;
        Chunk chunk;
        Bytes* compressed;  //!< where its compressed form goes, in recent_
    };

    void deflate(std::span<Missing const> missing);

    std::size_t generation_bytes_;       //!< the most of recent_
    std::size_t recent_bytes_ = 0;       //!< compressed bytes in recent_
    Compressed recent_;                  //!< met since older_ was set aside
    Compressed older_;                   //!< met before; forgotten next
    std::int64_t compressed_count_ = 0;  //!< chunks that were new
    std::array<ChunkDeflater, 2> deflaters_;  //!< one a thread
};

}  // namespace samspil::hdf5
