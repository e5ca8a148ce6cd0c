#include "ingest/reading/line_blocks.hpp"

#include <fcntl.h>

#include <algorithm>
#include <cstring>
#include <span>
#include <utility>

#include "base/error.hpp"

namespace samspil::ingest {

LineBlocks::LineBlocks(std::filesystem::path path, ByteRange const& range,
                       ByteRange const& body, std::size_t block_bytes)
    : file_(std::move(path), O_RDONLY),
      end_(range.end),
      file_size_(body.end),
      position_(range.begin),
      block_bytes_(block_bytes)
{
    if (range.begin > body.begin && range.begin < range.end) {
        --position_;  // so that a line that begins here is found
        this->skip_to_line_start();
    }
}

//! Appends the next bytes of the file to the buffer; false at its end.
bool LineBlocks::fill()
{
    auto const wanted = static_cast<std::size_t>(std::clamp<std::int64_t>(
        file_size_ - position_, 0, static_cast<std::int64_t>(block_bytes_)));
    if (wanted == 0) {
        return false;
    }
    auto const held = this->size();
    if (held + wanted > capacity_) {
        auto const capacity = std::max(2 * block_bytes_, 2 * (held + wanted));
        auto larger = std::make_unique_for_overwrite<char[]>(capacity);
        std::copy_n(this->data(), held, larger.get());
        buffer_ = std::move(larger);
        capacity_ = capacity;
    } else if (buffer_begin_ > 0) {
        std::memmove(buffer_.get(), this->data(), held);
    }
    buffer_begin_ = 0;
    buffer_end_ = held;
    auto const got = file_.read_some(
        std::as_writable_bytes(std::span(buffer_.get() + held, wanted)),
        position_);
    if (got == 0) {
        throw base::Error(file_.path().string() +
                          " has become shorter while it was read: deliver "
                          "it again, and leave it alone during the run");
    }
    buffer_end_ += got;
    position_ += static_cast<std::int64_t>(got);
    return true;
}

void LineBlocks::skip_to_line_start()
{
    for (;;) {
        buffer_begin_ = buffer_end_;  // belongs to the range before
        if (!this->fill()) {          // as does the file's last line
            return;
        }
        auto const* const found = static_cast<char const*>(
            std::memchr(this->data(), '\n', this->size()));
        if (found != nullptr) {
            buffer_begin_ += static_cast<std::size_t>(found - this->data()) + 1;
            return;
        }
    }
}

//! Returns the first bytes of the buffer and goes on behind them.
std::string_view LineBlocks::take(std::size_t size)
{
    std::string_view const taken(this->data(), size);
    buffer_begin_ += size;
    return taken;
}

std::string_view LineBlocks::next()
{
    auto const start = position_ - static_cast<std::int64_t>(this->size());
    if (start >= end_) {
        return {};
    }
    offset_ = start;
    std::size_t searched = 0;
    for (;;) {
        // The last line of the range is the one that holds its last byte.
        auto const available = static_cast<std::int64_t>(this->size());
        if (start + available >= end_) {
            auto const from = static_cast<std::size_t>(end_ - 1 - start);
            auto const* const found = static_cast<char const*>(
                std::memchr(this->data() + from, '\n', this->size() - from));
            if (found != nullptr) {
                return this->take(
                    static_cast<std::size_t>(found - this->data()) + 1);
            }
        } else if (available >= static_cast<std::int64_t>(block_bytes_)) {
            auto const* const last = static_cast<char const*>(::memrchr(
                this->data() + searched, '\n', this->size() - searched));
            if (last != nullptr) {
                return this->take(
                    static_cast<std::size_t>(last - this->data()) + 1);
            }
            searched = this->size();
        }
        if (!this->fill()) {  // the file ends without a line break
            return this->take(this->size());
        }
    }
}

}  // namespace samspil::ingest
