#include "ingest/file_ranges.hpp"

#include <algorithm>

namespace samspil::ingest {

std::vector<FileRange> merged(std::vector<FileRange> ranges)
{
    std::sort(ranges.begin(), ranges.end(),
              [](FileRange const& a, FileRange const& b) {
                  return a.file != b.file ? a.file < b.file
                                          : a.range.begin < b.range.begin;
              });
    std::vector<FileRange> result;
    for (auto const& next : ranges) {
        if (next.range.begin == next.range.end) {
            continue;
        }
        if (!result.empty() && result.back().file == next.file &&
            result.back().range.end == next.range.begin) {
            result.back().range.end = next.range.end;
        } else {
            result.push_back(next);
        }
    }
    return result;
}

std::vector<ByteRange> remaining(ByteRange const& whole,
                                 std::span<ByteRange const> done)
{
    std::vector<ByteRange> result;
    auto begin = whole.begin;
    for (auto const& range : done) {
        if (begin < range.begin) {
            result.push_back({begin, range.begin});
        }
        begin = range.end;
    }
    if (begin < whole.end) {
        result.push_back({begin, whole.end});
    }
    return result;
}

std::vector<ByteRange> share_of(std::span<ByteRange const> ranges, Share share)
{
    std::int64_t bytes = 0;
    for (auto const& range : ranges) {
        bytes += range.size();
    }
    auto const wanted = share_of(ByteRange{0, bytes}, share);
    std::vector<ByteRange> result;
    std::int64_t before = 0;  // bytes of earlier ranges
    for (auto const& range : ranges) {
        auto const begin = std::max(wanted.begin - before, std::int64_t{0});
        auto const end = std::min(wanted.end - before, range.size());
        if (begin < end) {
            result.push_back({range.begin + begin, range.begin + end});
        }
        before += range.size();
    }
    return result;
}

}  // namespace samspil::ingest
