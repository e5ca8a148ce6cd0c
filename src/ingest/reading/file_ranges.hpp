#pragma once

#include <cstddef>
#include <span>
#include <vector>

#include "ingest/reading/line_blocks.hpp"

namespace samspil::ingest {

//! Bytes of one of the plan's files.
struct FileRange
{
    std::size_t file = 0;  //!< its place in Plan::files
    ByteRange range;

    friend bool operator==(FileRange const&, FileRange const&) = default;
};

//! The same bytes in order, what adjoins as one.
std::vector<FileRange> merged(std::vector<FileRange> ranges);

//! The bytes of \p whole that \p done, in order and disjoint, leaves.
std::vector<ByteRange> remaining(ByteRange const& whole,
                                 std::span<ByteRange const> done);

//! One of \p parts nearly equal parts of ranges taken one after the other:
//! total, disjoint, in order; of one range what part_of_file() gives.
std::vector<ByteRange> share_of(std::span<ByteRange const> ranges, int part,
                                int parts);

}  // namespace samspil::ingest
