#pragma once

#include <cstddef>
#include <memory>
#include <span>

namespace samspil::ingest {

/*!
 * Memory for direct input and output, past the page cache: it begins and ends
 * at a multiple of block_bytes.
 */
class BlockBuffer
{
  public:
    //! Every disk accepts blocks of this size, at multiples of it in memory
    //! and in the file.
    static constexpr std::size_t block_bytes = 4096;

    //! The first \p bytes of the buffer, which grows if it is smaller. A buffer
    //! that grows loses its content.
    std::span<std::byte> first(std::size_t bytes);

  private:
    struct Free
    {
        void operator()(std::byte* memory) const;
    };

    std::unique_ptr<std::byte, Free> memory_;  //!< or nothing
    std::size_t size_ = 0;                     //!< whole blocks [bytes]
};

//! \p bytes rounded down to whole blocks.
constexpr std::size_t whole_blocks(std::size_t bytes)
{
    return bytes / BlockBuffer::block_bytes * BlockBuffer::block_bytes;
}

}  // namespace samspil::ingest
