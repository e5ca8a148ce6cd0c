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
 * chunks of several data sets are compressed together, by two threads, and go
 * to their files in the order in which they were added.
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
        : compress_(memory_bytes)
    {
    }

    /*!
     * Take up all values of \p index of the first dimension, C order.
     *
     * \param data_set made by File::create_chunked; stands until flush().
     * \throw base::Error if it is of another type or not compressed by chunks
     *        of one index.
     */
    template <Number T>
    void add(DataSet& data_set, std::size_t index, std::span<T const> values)
    {
        add(data_set, number_type_of<T>(), index, std::as_bytes(values),
            sizeof(T));
    }

    /*!
     * Write what has been taken up.
     *
     * \throw base::Error if the system refuses (disk full).
     */
    void flush();

    //! Chunks so far that had to be compressed: their content was new.
    std::int64_t compressed_count() const
    {
        return compress_.compressed_count();
    }

  private:
    //! A chunk that has been taken up.
    struct Added
    {
        DataSet* data_set;
        Extents start;                //!< its first element
        std::vector<std::byte> room;  //!< its numbers; memory is used again
        std::size_t element_size;     //!< of each [B]
    };

    void add(DataSet& data_set, NumberType type, std::size_t index,
             std::span<std::byte const> values, std::size_t element_size);
    //! The next one, with room for its numbers, which are zero.
    Added& next(DataSet& data_set, Extents start, std::size_t size,
                std::size_t element_size);

    ChunkCompressor compress_;  //!< of all data sets
    std::vector<Added> added_;  //!< and behind them what was before
    std::size_t count_ = 0;     //!< of those that have been added
};

}  // namespace samspil::hdf5
