#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <span>
#include <unordered_map>
#include <vector>

struct libdeflate_compressor;

namespace samspil::hdf5 {

//! Of the deflate filter. What the levels cost and save on cube files is said
//! in docs/decisions/0005-chunks-compressed-once.md.
inline constexpr unsigned deflate_level = 1;

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
     * \param chunk numbers of \p element_size bytes each.
     * \return a zlib stream; stands until the next call.
     */
    std::span<std::byte const> compress(std::span<std::byte const> chunk,
                                        std::size_t element_size);

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
    using Chunks = std::unordered_map<Key, Bytes, KeyHash>;

    Bytes const& keep(Key const& key, Bytes compressed);
    Bytes deflate(std::span<std::byte const> chunk, std::size_t element_size);

    std::size_t generation_bytes_;       //!< the most of recent_
    std::size_t recent_bytes_ = 0;       //!< compressed bytes in recent_
    Chunks recent_;                      //!< met since older_ was set aside
    Chunks older_;                       //!< met before; forgotten next
    Bytes shuffled_;                     //!< room, used again
    Bytes deflated_;                     //!< room, used again
    std::int64_t compressed_count_ = 0;  //!< calls that compressed
    std::unique_ptr<libdeflate_compressor, void (*)(libdeflate_compressor*)>
        deflate_;  //!< the library's own memory
};

}  // namespace samspil::hdf5
