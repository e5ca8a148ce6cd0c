#include "ingest/exchange/row_pool.hpp"

#include <sys/mman.h>

#include <algorithm>
#include <new>

#include "base/contract.hpp"

namespace samspil::ingest {
namespace {

//! Allocated at once.
constexpr std::size_t slab_bytes = std::size_t{8} << 20;

}  // namespace

RowPool::RowPool(std::size_t chunk_bytes, std::size_t limit_bytes)
    : chunk_bytes_(chunk_bytes), limit_bytes_(limit_bytes)
{
    SAMSPIL_EXPECT(chunk_bytes > 0 && chunk_bytes % 64 == 0);
}

void RowPool::Unmap::operator()(std::byte* memory) const
{
    ::munmap(memory, size);
}

std::byte* RowPool::take()
{
    std::lock_guard const lock(mutex_);
    if (free_.empty()) {
        this->add_slab();
    }
    auto* const chunk = free_.back();
    free_.pop_back();
    used_bytes_ += chunk_bytes_;
    return chunk;
}

void RowPool::give_back(std::byte* chunk)
{
    std::lock_guard const lock(mutex_);
    free_.push_back(chunk);  // never grows: add_slab() reserved
    used_bytes_ -= chunk_bytes_;
}

std::size_t RowPool::used_bytes() const
{
    std::lock_guard const lock(mutex_);
    return used_bytes_;
}

void RowPool::add_slab()
{
    auto const chunks = std::max<std::size_t>(1, slab_bytes / chunk_bytes_);
    auto const size = chunks * chunk_bytes_;
    free_.reserve((slabs_.size() + 1) * chunks);
    slabs_.reserve(slabs_.size() + 1);
    // All of it will be used: one call is cheaper than a fault for each page.
    void* const memory =
        ::mmap(nullptr, size, PROT_READ | PROT_WRITE,
               MAP_PRIVATE | MAP_ANONYMOUS | MAP_POPULATE, -1, 0);
    if (memory == MAP_FAILED) {
        throw std::bad_alloc();
    }
    slabs_.emplace_back(static_cast<std::byte*>(memory), Unmap{size});
    for (std::size_t i = chunks; i > 0; --i) {  // take() begins at the front
        free_.push_back(slabs_.back().get() + (i - 1) * chunk_bytes_);
    }
}

}  // namespace samspil::ingest
