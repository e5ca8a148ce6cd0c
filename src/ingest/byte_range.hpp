#pragma once

#include <cstdint>

namespace samspil::ingest {

//! Bytes [begin, end) of a file.
struct ByteRange
{
    std::int64_t begin = 0;
    std::int64_t end = 0;

    constexpr std::int64_t size() const { return end - begin; }

    friend bool operator==(ByteRange const&, ByteRange const&) = default;
};

//! The \c index -th of \c count shares of something.
struct Share
{
    int index = 0;
    int count = 1;
};

//! One of nearly equal shares of a range: together they cover it, in order and
//! without overlap.
constexpr ByteRange share_of(ByteRange const& range, Share share)
{
    auto const size = range.size();
    return {range.begin + size * share.index / share.count,
            range.begin + size * (share.index + 1) / share.count};
}

}  // namespace samspil::ingest
