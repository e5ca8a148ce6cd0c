#pragma once

#include <cstddef>
#include <cstdint>
#include <span>

#include "base/posix_file.hpp"

namespace samspil::ingest {

/*!
 * Gathers pieces of memory and writes them to a file in whole blocks
 * (BlockBuffer).
 */
class BlockWriter
{
  public:
    //! From \p offset on, through \p stage; both are whole blocks.
    BlockWriter(base::PosixFile& file, std::int64_t offset,
                std::span<std::byte> stage);

    void add(std::span<std::byte const> piece);
    //! All whole blocks are written afterwards; what is left over.
    std::span<std::byte const> finish();

  private:
    void write(std::size_t size);

    base::PosixFile& file_;       //!< open for writing
    std::int64_t offset_;         //!< where the stage's first byte goes
    std::span<std::byte> stage_;  //!< begins at a block's boundary
    std::size_t held_ = 0;        //!< in the stage [bytes]
};

}  // namespace samspil::ingest
