#pragma once

#include <cstddef>
#include <memory>
#include <span>

namespace samspil::ingest {

/*!
 * Memory that files can be read into and written from past the page cache: it
 * begins and ends at a block's boundary.
 */
class BlockBuffer
{
  public:
    //! Of memory, of place in a file, and of bytes: what every disk takes.
    static constexpr std::size_t block_bytes = 4096;

    //! The first \p bytes of it, with any content.
    std::span<std::byte> room_for(std::size_t bytes);

  private:
    struct Free
    {
        void operator()(std::byte* memory) const;
    };

    std::unique_ptr<std::byte, Free> memory_;  //!< or nothing
    std::size_t size_ = 0;                     //!< whole blocks [bytes]
};

//! Of a number of bytes, those that are whole blocks.
constexpr std::size_t whole_blocks(std::size_t bytes)
{
    return bytes / BlockBuffer::block_bytes * BlockBuffer::block_bytes;
}

}  // namespace samspil::ingest
