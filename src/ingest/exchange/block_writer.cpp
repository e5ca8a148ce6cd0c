#include "ingest/exchange/block_writer.hpp"

#include <algorithm>

#include "ingest/exchange/block_buffer.hpp"

namespace samspil::ingest {

BlockWriter::BlockWriter(base::PosixFile& file, std::int64_t offset,
                         std::span<std::byte> stage)
    : file_(file), offset_(offset), stage_(stage)
{
}

void BlockWriter::add(std::span<std::byte const> piece)
{
    while (!piece.empty()) {
        auto const size = std::min(piece.size(), stage_.size() - held_);
        std::ranges::copy(piece.first(size), stage_.subspan(held_).begin());
        held_ += size;
        piece = piece.subspan(size);
        if (held_ == stage_.size()) {
            this->write(held_);
            held_ = 0;
        }
    }
}

std::span<std::byte const> BlockWriter::finish()
{
    auto const whole = whole_blocks(held_);
    this->write(whole);
    return stage_.subspan(whole, held_ - whole);
}

void BlockWriter::write(std::size_t size)
{
    file_.write_all(stage_.first(size), offset_);
    offset_ += static_cast<std::int64_t>(size);
}

}  // namespace samspil::ingest
