#include "ingest/line_blocks.hpp"

#include <fcntl.h>

#include <algorithm>
#include <cstring>
#include <span>
#include <utility>

#include "base/error.hpp"

namespace samspil::ingest {

ByteRange part_of_file(std::int64_t body_begin, std::int64_t file_size,
                       int part, int parts)
{
    auto const size = std::max<std::int64_t>(0, file_size - body_begin);
    return {body_begin + size * part / parts,
            body_begin + size * (part + 1) / parts};
}

LineBlocks::LineBlocks(std::filesystem::path path, ByteRange const& range,
                       std::int64_t body_begin, std::int64_t file_size,
                       std::size_t block_bytes)
    : file_(std::move(path), O_RDONLY),
      end_(range.end),
      file_size_(file_size),
      position_(range.begin),
      block_bytes_(block_bytes)
{
    if (range.begin > body_begin && range.begin < range.end) {
        --position_;  // a line may begin just behind the line break
        this->skip_to_line_start();
    }
}

//! Append the next bytes of the file to the buffer; none at its end.
void LineBlocks::fill()
{
    auto const wanted = std::min<std::int64_t>(
        static_cast<std::int64_t>(block_bytes_), file_size_ - position_);
    if (wanted <= 0) {
        return;
    }
    auto const old_size = buffer_.size();
    buffer_.resize(old_size + static_cast<std::size_t>(wanted));
    auto const got = file_.read_some(
        std::as_writable_bytes(std::span(buffer_).subspan(old_size)),
        position_);
    if (got == 0) {
        throw base::Error(file_.path().string() +
                          " has become shorter while it was read: deliver "
                          "it again, and leave it alone during the run");
    }
    buffer_.resize(old_size + got);
    position_ += static_cast<std::int64_t>(got);
}

void LineBlocks::skip_to_line_start()
{
    for (;;) {
        auto const searched = buffer_.size();
        this->fill();
        if (buffer_.size() == searched) {  // the last line, another's
            buffer_.clear();
            position_ = file_size_;
            return;
        }
        auto const found =
            std::find(buffer_.begin() + static_cast<std::ptrdiff_t>(searched),
                      buffer_.end(), '\n');
        if (found != buffer_.end()) {
            buffer_.erase(buffer_.begin(), found + 1);
            return;
        }
    }
}

std::string_view LineBlocks::take(std::size_t size)
{
    used_ = size;
    return {buffer_.data(), size};
}

std::string_view LineBlocks::next()
{
    buffer_.erase(buffer_.begin(),
                  buffer_.begin() + static_cast<std::ptrdiff_t>(used_));
    used_ = 0;
    auto const start = position_ - static_cast<std::int64_t>(buffer_.size());
    if (start >= end_) {
        return {};
    }
    std::size_t searched = 0;
    for (;;) {
        // The last line of the range is the one that holds its last byte.
        auto const available = static_cast<std::int64_t>(buffer_.size());
        if (start + available >= end_) {
            auto const from = buffer_.begin() + (end_ - 1 - start);
            auto const found = std::find(from, buffer_.end(), '\n');
            if (found != buffer_.end()) {
                return this->take(
                    static_cast<std::size_t>(found - buffer_.begin() + 1));
            }
        } else if (available >= static_cast<std::int64_t>(block_bytes_)) {
            auto const* last = static_cast<char const*>(::memrchr(
                buffer_.data() + searched, '\n', buffer_.size() - searched));
            if (last != nullptr) {
                return this->take(
                    static_cast<std::size_t>(last - buffer_.data()) + 1);
            }
            searched = buffer_.size();
        }
        auto const before = buffer_.size();
        this->fill();
        if (buffer_.size() == before) {  // the file's end, no line break
            return this->take(buffer_.size());
        }
    }
}

}  // namespace samspil::ingest
