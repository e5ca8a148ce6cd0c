#pragma once

#include <cstddef>
#include <span>
#include <vector>

#include "base/contract.hpp"
#include "hdf5/chunk_compressor.hpp"
#include "hdf5/data_set.hpp"

namespace samspil::hdf5 {

/*!
 * Writes compressed data sets, one index of the first dimension at a time.
 *
 * It compresses the added chunks of all data sets together, with two threads,
 * and writes them in the order in which they were added. Chunks of equal
 * content are compressed once, also if they belong to different data sets. The
 * same calls give the same bytes.
 */
class ChunkWriter
{
  public:
    //! \param memory_bytes see ChunkCompressor.
    explicit ChunkWriter(
        std::size_t memory_bytes = ChunkCompressor::default_memory)
        : compress_(memory_bytes)
    {
    }

    /*!
     * Add the values of one index of a data set's first dimension.
     *
     * \param data_set made by File::create_chunked; must exist until flush().
     * \param values   shape: the data set's without the first dimension, C
     *                 order.
     * \throw base::Error if the data set has another type or is not compressed
     *        in chunks of one index.
     */
    template <Number T>
    void add(DataSet& data_set, std::size_t index, std::span<T const> values)
    {
        add(data_set, number_type_of<T>(), index, std::as_bytes(values),
            sizeof(T));
    }

    /*!
     * Compress and write the added chunks.
     *
     * \throw base::Error if the system refuses (disk full).
     */
    void flush();

    //! Chunks so far that had to be compressed, see ChunkCompressor.
    std::int64_t compressed_count() const
    {
        return compress_.compressed_count();
    }

  private:
    //! A chunk that will be written.
    struct AddedChunk
    {
        DataSet* data_set;
        Extents start;                  //!< position of its first element
        std::vector<std::byte> buffer;  //!< its numbers
        std::size_t element_size;       //!< of each number [B]
    };

    void add(DataSet& data_set, NumberType type, std::size_t index,
             std::span<std::byte const> values, std::size_t element_size);
    //! Add a chunk of \p size bytes, which are zero. Reuses a buffer.
    AddedChunk& append(DataSet& data_set, Extents start, std::size_t size,
                       std::size_t element_size);

    ChunkCompressor compress_;        //!< for all data sets
    std::vector<AddedChunk> chunks_;  //!< added ones, then unused buffers
    std::size_t count_ = 0;           //!< added ones
};

}  // namespace samspil::hdf5
