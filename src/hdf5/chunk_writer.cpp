#include "hdf5/chunk_writer.hpp"

#include <algorithm>
#include <bit>
#include <cstring>

#include "base/error.hpp"

namespace samspil::hdf5 {
namespace {

// Nothing converts what is written as chunks: files are little-endian.
static_assert(std::endian::native == std::endian::little);

using Lengths = std::span<std::size_t const>;

/*!
 * Copies the part of an array that one chunk holds.
 *
 * \param extents the array's. \param chunk the chunk's.
 * \param start the chunk's first element in the array.
 */
void copy_block(std::byte const* from, std::byte* to, Lengths extents,
                Lengths chunk, Lengths start, std::size_t element_size)
{
    auto const length = std::min(chunk[0], extents[0] - start[0]);
    auto const step = element_count(extents.subspan(1)) * element_size;
    from += start[0] * step;
    if (extents.size() == 1) {
        std::memcpy(to, from, length * element_size);
        return;
    }
    auto const to_step = element_count(chunk.subspan(1)) * element_size;
    for (std::size_t i = 0; i < length; ++i) {
        copy_block(from + i * step, to + i * to_step, extents.subspan(1),
                   chunk.subspan(1), start.subspan(1), element_size);
    }
}

//! The next chunk's start, last dimension first, from the second dimension
//! on; false after the last.
bool advance(Extents& start, Extents const& extents, Extents const& chunk)
{
    for (auto i = start.size() - 1; i > 0; --i) {
        start[i] += chunk[i];
        if (start[i] < extents[i]) {
            return true;
        }
        start[i] = 0;
    }
    return false;
}

}  // namespace

void ChunkWriter::write(DataSet& data_set, NumberType type, std::size_t index,
                        std::span<std::byte const> values,
                        std::size_t element_size)
{
    data_set.require_type(type);
    auto extents = data_set.extents();
    auto const chunk = data_set.chunk_extents();
    if (chunk.front() != 1 || index >= extents.front()) {
        throw base::Error("cannot write " + data_set.description() +
                          ": not in chunks of one index, or not so long");
    }
    extents.front() = 1;  // what is written
    SAMSPIL_EXPECT(values.size() == element_count(extents) * element_size);
    Extents start(extents.size(), 0);
    auto const write_chunk = [&](std::span<std::byte const> content) {
        auto offset = start;
        offset.front() = index;
        data_set.write_chunk(offset,
                             compressor_.compress(content, element_size));
    };
    if (chunk == extents) {
        write_chunk(values);
        return;
    }
    do {
        // Beyond the data set's end a chunk is zero.
        chunk_.assign(element_count(chunk) * element_size, std::byte{0});
        copy_block(values.data(), chunk_.data(), extents, chunk, start,
                   element_size);
        write_chunk(chunk_);
    } while (advance(start, extents, chunk));
}

}  // namespace samspil::hdf5
