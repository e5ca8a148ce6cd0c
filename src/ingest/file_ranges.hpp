#pragma once

#include <cstddef>
#include <span>
#include <vector>

#include "ingest/byte_range.hpp"

namespace samspil::ingest {

//! Bytes of one of the plan's files.
struct FileRange
{
    std::size_t file = 0;  //!< index in Plan::files
    ByteRange range;

    friend bool operator==(FileRange const&, FileRange const&) = default;
};

//! The same bytes by file and place; ranges that touch become one.
std::vector<FileRange> merged(std::vector<FileRange> ranges);

//! The bytes of \p whole that are not in \p done. \pre \p done is in order and
//! has no overlaps
std::vector<ByteRange> remaining(ByteRange const& whole,
                                 std::span<ByteRange const> done);

//! One of nearly equal shares of all bytes of \p ranges: together the shares
//! cover them, in order and without overlap.
std::vector<ByteRange> share_of(std::span<ByteRange const> ranges, Share share);

}  // namespace samspil::ingest
