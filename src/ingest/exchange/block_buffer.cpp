#include "ingest/exchange/block_buffer.hpp"

#include <new>

namespace samspil::ingest {
namespace {

constexpr std::align_val_t alignment{BlockBuffer::block_bytes};

}  // namespace

void BlockBuffer::Free::operator()(std::byte* memory) const
{
    ::operator delete(memory, alignment);
}

std::span<std::byte> BlockBuffer::first(std::size_t bytes)
{
    if (memory_ == nullptr || bytes > size_) {
        memory_.reset();  // first: there may not be memory for both
        auto const size = whole_blocks(bytes + bytes / 8 + block_bytes);
        memory_.reset(static_cast<std::byte*>(::operator new(size, alignment)));
        size_ = size;
    }
    return {memory_.get(), bytes};
}

}  // namespace samspil::ingest
