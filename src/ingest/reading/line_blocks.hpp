#pragma once

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <memory>
#include <string_view>

#include "base/posix_file.hpp"

namespace samspil::ingest {

//! Bytes [begin, end) of a file.
struct ByteRange
{
    std::int64_t begin = 0;
    std::int64_t end = 0;

    friend bool operator==(ByteRange const&, ByteRange const&) = default;
};

//! One of \p parts nearly equal parts of a file's bytes from \p body_begin
//! on: total, disjoint, in order.
ByteRange part_of_file(std::int64_t body_begin, std::int64_t file_size,
                       int part, int parts);

/*!
 * Reads the lines that begin in a byte range, in blocks of whole lines.
 *
 * A line belongs to the range that its first byte lies in, and is read to its
 * end even where that lies outside. So the ranges of part_of_file together
 * give every line once, whatever their number. A block ends behind a line
 * break, or at the end of the file.
 */
class LineBlocks
{
  public:
    /*!
     * \param body_begin where the first line of the body begins; the range
     *        does not begin before it.
     * \param file_size  as it was when the file was planned.
     * \throw base::Error if the file cannot be opened.
     */
    LineBlocks(std::filesystem::path path, ByteRange const& range,
               std::int64_t body_begin, std::int64_t file_size,
               std::size_t block_bytes = std::size_t{256} << 10);

    /*!
     * The next block; empty when there are no more. Valid until the next
     * call.
     *
     * \throw base::Error if the disk refuses, or the file has become shorter.
     */
    std::string_view next();

  private:
    bool fill();
    void skip_to_line_start();
    std::string_view take(std::size_t size);
    std::size_t size() const { return buffer_end_ - buffer_begin_; }
    char const* data() const { return buffer_.get() + buffer_begin_; }

    base::PosixFile file_;            //!< the register's file
    std::int64_t end_;                //!< lines beginning here are another's
    std::int64_t file_size_;          //!< planned size [bytes]
    std::int64_t position_;           //!< file offset behind what is buffered
    std::size_t block_bytes_;         //!< what is read at once
    std::unique_ptr<char[]> buffer_;  //!< bytes read; not yet given out are …
    std::size_t capacity_ = 0;        //!< size of buffer_
    std::size_t buffer_begin_ = 0;    //!< … those from here
    std::size_t buffer_end_ = 0;      //!< to here
};

}  // namespace samspil::ingest
