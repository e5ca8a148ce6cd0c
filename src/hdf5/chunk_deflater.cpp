#include "hdf5/chunk_deflater.hpp"

#include <libdeflate.h>

#include <new>

#include "base/contract.hpp"

namespace samspil::hdf5 {
namespace {

//! As the library's filter does: the first bytes of all numbers, then the
//! second bytes, and so on.
void shuffle(std::span<std::byte const> numbers, std::size_t element_size,
             std::byte* target)
{
    auto const count = numbers.size() / element_size;
    for (std::size_t byte = 0; byte < element_size; ++byte) {
        auto const* from = numbers.data() + byte;
        for (std::size_t i = 0; i < count; ++i) {
            *target++ = from[i * element_size];
        }
    }
}

}  // namespace

ChunkDeflater::ChunkDeflater()
    : deflate_(libdeflate_alloc_compressor(deflate_level),
               libdeflate_free_compressor)
{
    if (deflate_ == nullptr) {
        throw std::bad_alloc();
    }
}

std::vector<std::byte> ChunkDeflater::operator()(
    std::span<std::byte const> chunk, std::size_t element_size)
{
    shuffled_.resize(chunk.size());
    shuffle(chunk, element_size, shuffled_.data());
    deflated_.resize(
        libdeflate_zlib_compress_bound(deflate_.get(), chunk.size()));
    auto const size = libdeflate_zlib_compress(
        deflate_.get(), shuffled_.data(), shuffled_.size(), deflated_.data(),
        deflated_.size());
    SAMSPIL_ENSURE(size > 0);  // the bound is always enough
    return {deflated_.begin(),
            deflated_.begin() + static_cast<std::ptrdiff_t>(size)};
}

}  // namespace samspil::hdf5
