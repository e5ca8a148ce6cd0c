#include "hdf5/chunk_writer.hpp"

#include <algorithm>
#include <bit>
#include <cstring>
#include <utility>

#include "base/error.hpp"

namespace samspil::hdf5 {
namespace {

// Chunks are written as they are in memory, and files are little-endian.
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
    if (std::ranges::equal(extents.subspan(1), chunk.subspan(1))) {
        std::memcpy(to, from, length * step);  // contiguous in both
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

void ChunkWriter::add(DataSet& data_set, NumberType type, std::size_t index,
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
    auto const size = element_count(chunk) * element_size;
    Extents start(extents.size(), 0);
    do {
        auto& added = this->append(data_set, start, size, element_size);
        added.start.front() = index;
        copy_block(values.data(), added.buffer.data(), extents, chunk, start,
                   element_size);
    } while (advance(start, extents, chunk));
}

ChunkWriter::AddedChunk& ChunkWriter::append(DataSet& data_set, Extents start,
                                             std::size_t size,
                                             std::size_t element_size)
{
    if (count_ == chunks_.size()) {
        chunks_.emplace_back();
    }
    auto& result = chunks_[count_++];
    result.data_set = &data_set;
    result.start = std::move(start);
    result.buffer.assign(size, std::byte{0});
    result.element_size = element_size;
    return result;
}

void ChunkWriter::flush()
{
    std::vector<Chunk> chunks;
    for (auto const& chunk : std::span(chunks_).first(count_)) {
        chunks.push_back({chunk.buffer, chunk.element_size});
    }
    count_ = 0;  // before anything can throw
    auto const compressed = compress_(chunks);
    for (std::size_t i = 0; i < compressed.size(); ++i) {
        chunks_[i].data_set->write_chunk(chunks_[i].start, compressed[i]);
    }
}

}  // namespace samspil::hdf5
