#pragma once

#include <cstddef>
#include <cstdint>
#include <span>

#include "base/posix_file.hpp"

namespace samspil::ingest {

//! Gathers pieces of memory in a buffer and writes them to a file in whole
//! blocks (BlockBuffer).
class BlockWriter
{
  public:
    //! Writes to \p file from \p offset on. \pre \p offset and the size of
    //! \p buffer are whole blocks.
    BlockWriter(base::PosixFile& file, std::int64_t offset,
                std::span<std::byte> buffer);

    void add(std::span<std::byte const> piece);
    //! Write all whole blocks. Returns the bytes that are left, which are less
    //! than a block and lie in the buffer.
    std::span<std::byte const> finish();

  private:
    void write(std::size_t size);

    base::PosixFile& file_;        //!< open for writing
    std::int64_t offset_;          //!< in the file, of the buffer's first byte
    std::span<std::byte> buffer_;  //!< begins at a block's boundary
    std::size_t filled_ = 0;       //!< bytes in the buffer
};

}  // namespace samspil::ingest
