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

//! The product of the extents; 1 of none.
std::size_t element_count(std::span<std::size_t const> extents);

/*!
 * One data set of an open file; closed before the file is.
 *
 * Reading checks that the data set holds just the type asked for: a file of
 * another program or version is found out, not converted.
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

    //! As read(), and the extents must be \p expected.
    template <Number T>
    std::vector<T> read(Extents const& expected) const
    {
        require_extents(expected);
        return read<T>();
    }

    /*!
     * \p count indices of the first dimension, from \p first on: what a
     * compressed data set holds in as many chunks.
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
     * Where the values lie in the file, one after the other and each as in
     * memory, for File::read_bytes; of an empty data set 0.
     *
     * \throw base::Error if they are of another type or not plain.
     */
    template <Number T>
    std::int64_t position() const
    {
        return position(number_type_of<T>());
    }

    //! A one-dimensional data set of text.
    std::vector<std::string> read_texts() const;

    //! \throw base::Error that names both if the extents are others.
    void require_extents(Extents const& expected) const;
    //! \throw base::Error if the values are of another type.
    void require_type(NumberType type) const;

    //! \throw base::Error if it is not in chunks, shuffled and deflated.
    Extents chunk_extents() const;

    /*!
     * Write one chunk that is shuffled and deflated already (ChunkWriter).
     *
     * It goes to the file at once: a full disk is an error here.
     *
     * \param offset of the chunk's first element.
     */
    void write_chunk(Extents const& offset,
                     std::span<std::byte const> compressed);

    //! Make this one-dimensional data set the scale of a dimension \p name.
    void make_scale(std::string const& name);
    //! \p scale (see make_scale) gives the labels of dimension \p dimension.
    void attach_scale(std::size_t dimension, DataSet const& scale);

    /*!
     * Write what is still held back and close; nothing may be called after.
     *
     * \throw base::Error, also if the disk is full.
     */
    void close();

    //! For File, which makes data sets and checks the sizes first.
    void write_numbers(NumberType type, void const* values);
    void write_texts(std::span<std::string const> texts);

  private:
    void flush();
    std::int64_t position(NumberType type) const;
    void read_numbers(NumberType type, void* values, std::size_t count) const;
    //! Elements of such a part; throws base::Error if it goes too far.
    std::size_t part_size(std::size_t first, std::size_t count) const;
    void read_part(NumberType type, std::size_t first, std::size_t count,
                   void* values) const;
};

}  // namespace samspil::hdf5
