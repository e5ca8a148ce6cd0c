#pragma once

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <memory>
#include <string_view>

#include "base/posix_file.hpp"
#include "ingest/byte_range.hpp"

namespace samspil::ingest {

/*!
 * Reads the lines that begin in a byte range of a file, in blocks of whole
 * lines.
 *
 * A line belongs to the range that its first byte lies in, and is read to its
 * end even if that lies outside. So each line is read exactly once if ranges
 * cover the file without overlap, wherever they are cut. A block ends behind a
 * line break or at the end of the file.
 */
class LineBlocks
{
  public:
    /*!
     * \param range lies in \p body.
     * \param body  the file's lines behind the column names, as planned: it
     *              ends where the file ended then.
     * \throw base::Error if the file cannot be opened.
     */
    LineBlocks(std::filesystem::path path, ByteRange const& range,
               ByteRange const& body,
               std::size_t block_bytes = std::size_t{256} << 10);

    /*!
     * The next block; empty after the last one. Valid until the next call.
     *
     * \throw base::Error if the file cannot be read or has become shorter.
     */
    std::string_view next();

    //! Where the last block begins in the file [bytes].
    std::int64_t offset() const { return offset_; }

  private:
    bool fill();
    void skip_to_line_start();
    std::string_view take(std::size_t size);
    std::size_t size() const { return buffer_end_ - buffer_begin_; }
    char const* data() const { return buffer_.get() + buffer_begin_; }

    base::PosixFile file_;     //!< the register's file
    std::int64_t end_;         //!< a line that begins here is not read
    std::int64_t file_size_;   //!< planned size [bytes]
    std::int64_t position_;    //!< in the file, behind the last byte read
    std::int64_t offset_ = 0;  //!< see offset()
    std::size_t block_bytes_;  //!< read at once
    std::unique_ptr<char[]> buffer_;
    std::size_t capacity_ = 0;      //!< size of the buffer
    std::size_t buffer_begin_ = 0;  //!< in it, of bytes not yet returned
    std::size_t buffer_end_ = 0;    //!< in it, behind the last byte read
};

}  // namespace samspil::ingest
