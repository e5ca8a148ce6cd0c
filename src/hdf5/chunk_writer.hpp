#pragma once

#include <cstddef>
#include <span>
#include <vector>

#include "base/contract.hpp"
#include "hdf5/chunk_compressor.hpp"
#include "hdf5/data_set.hpp"

namespace samspil::hdf5 {

/*!
 * Writes compressed data sets, one index of the first dimension at a time:
 * every chunk goes to the file at once, already compressed.
 *
 * Chunks of equal content, in whichever data set, are compressed once. The
 * same calls give the same bytes.
 */
class ChunkWriter
{
  public:
    //! \param memory_bytes see ChunkCompressor.
    explicit ChunkWriter(
        std::size_t memory_bytes = ChunkCompressor::default_memory)
        : compressor_(memory_bytes)
    {
    }

    /*!
     * Write all values of \p index of the first dimension, C order.
     *
     * \param data_set made by File::create_chunked.
     * \throw base::Error if it is of another type or not compressed by chunks
     *        of one index, or the system refuses (disk full).
     */
    template <Number T>
    void write(DataSet& data_set, std::size_t index, std::span<T const> values)
    {
        write(data_set, number_type_of<T>(), index, std::as_bytes(values),
              sizeof(T));
    }

    //! Chunks so far that had to be compressed: their content was new.
    std::int64_t compressed_count() const
    {
        return compressor_.compressed_count();
    }

  private:
    void write(DataSet& data_set, NumberType type, std::size_t index,
               std::span<std::byte const> values, std::size_t element_size);

    ChunkCompressor compressor_;    //!< of all data sets
    std::vector<std::byte> chunk_;  //!< room, used again
};

}  // namespace samspil::hdf5
