#include "ingest/exchange/block_writer.hpp"

#include <algorithm>

#include "ingest/exchange/block_buffer.hpp"

namespace samspil::ingest {

BlockWriter::BlockWriter(base::PosixFile& file, std::int64_t offset,
                         std::span<std::byte> buffer)
    : file_(file), offset_(offset), buffer_(buffer)
{
}

void BlockWriter::add(std::span<std::byte const> piece)
{
    while (!piece.empty()) {
        auto const size = std::min(piece.size(), buffer_.size() - filled_);
        std::ranges::copy(piece.first(size), buffer_.subspan(filled_).begin());
        filled_ += size;
        piece = piece.subspan(size);
        if (filled_ == buffer_.size()) {
            this->write(filled_);
            filled_ = 0;
        }
    }
}

std::span<std::byte const> BlockWriter::finish()
{
    auto const whole = whole_blocks(filled_);
    this->write(whole);
    return buffer_.subspan(whole, filled_ - whole);
}

void BlockWriter::write(std::size_t size)
{
    file_.write_all(buffer_.first(size), offset_);
    offset_ += static_cast<std::int64_t>(size);
}

}  // namespace samspil::ingest
