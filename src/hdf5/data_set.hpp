#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <vector>

#include "hdf5/number_type.hpp"
#include "hdf5/object.hpp"

namespace samspil::hdf5 {

//! Lengths of a data set's dimensions, slowest running first (C order).
using Extents = std::vector<std::size_t>;

//! The product of the extents; 1 if there are none.
std::size_t element_count(std::span<std::size_t const> extents);

/*!
 * One data set of an open file. It must be closed before the file is.
 *
 * Reading checks that the data set has exactly the type asked for, so that a
 * file of another program or version is an error and is not converted.
 */
class DataSet : public Object
{
  public:
    DataSet(detail::Handle handle, std::string description);

    Extents extents() const;

    /*!
     * The whole data set, in one read.
     *
     * \throw base::Error if it is of another type, or the file is damaged.
     */
    template <Number T>
    std::vector<T> read() const
    {
        std::vector<T> values(element_count(extents()));
        read_numbers(number_type_of<T>(), values.data(), values.size());
        return values;
    }

    //! As read(); also an error if the extents are not \p expected.
    template <Number T>
    std::vector<T> read(Extents const& expected) const
    {
        require_extents(expected);
        return read<T>();
    }

    /*!
     * Read \p count indices of the first dimension, from \p first on. In a
     * compressed data set these are whole chunks.
     *
     * \return the values, C order.
     */
    template <Number T>
    std::vector<T> read_part(std::size_t first, std::size_t count) const
    {
        std::vector<T> values(part_size(first, count));
        read_part(number_type_of<T>(), first, count, values.data());
        return values;
    }

    /*!
     * The offset of the values in the file [B], for File::read_bytes; 0 of an
     * empty data set. The values are contiguous there and as in memory.
     *
     * \throw base::Error if they have another type or are not stored so.
     */
    template <Number T>
    std::int64_t position() const
    {
        return position(number_type_of<T>());
    }

    //! Where the values lie in the file [B]; empty of an empty data set, or of
    //! one in chunks.
    struct Extent
    {
        std::int64_t begin = 0;
        std::int64_t end = 0;
    };
    Extent extent_in_file() const;

    //! Read a one-dimensional data set of text.
    std::vector<std::string> read_texts() const;

    //! \throw base::Error that names both extents if they differ.
    void require_extents(Extents const& expected) const;
    //! \throw base::Error if the values have another type.
    void require_type(NumberType type) const;

    //! The extents of a chunk.
    //! \throw base::Error if there are no shuffled and deflated chunks.
    Extents chunk_extents() const;

    /*!
     * Write one chunk that is shuffled and deflated already (ChunkWriter).
     *
     * The library writes it at once, so a full disk is an error here.
     *
     * \param offset position of the chunk's first element.
     */
    void write_chunk(Extents const& offset,
                     std::span<std::byte const> compressed);

    //! Make this one-dimensional data set the scale of a dimension \p name.
    void make_scale(std::string const& name);
    //! \p scale (see make_scale) gives the labels of dimension \p dimension.
    void attach_scale(std::size_t dimension, DataSet const& scale);

    /*!
     * Write what the library has buffered and close. No other call may follow.
     *
     * \throw base::Error, also if the disk is full.
     */
    void close();

    //! For File, which creates data sets and checks the sizes.
    void write_numbers(NumberType type, void const* values);
    void write_texts(std::span<std::string const> texts);

  private:
    void flush();
    std::int64_t position(NumberType type) const;
    void read_numbers(NumberType type, void* values, std::size_t count) const;
    //! The number of elements of such a part; throws base::Error if it ends
    //! behind the data set.
    std::size_t part_size(std::size_t first, std::size_t count) const;
    void read_part(NumberType type, std::size_t first, std::size_t count,
                   void* values) const;
};

}  // namespace samspil::hdf5
