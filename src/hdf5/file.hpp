#pragma once

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <optional>
#include <span>
#include <string>

#include "base/contract.hpp"
#include "hdf5/data_set.hpp"
#include "hdf5/object.hpp"

namespace samspil::hdf5 {

//! How the values of a data set are stored in the file.
enum class Storage : std::uint8_t
{
    contiguous,  //!< uncompressed in one piece
    compressed   //!< shuffled and deflated; one chunk an index of the first
                 //!< dimension, or one chunk if there is one dimension
};

/*!
 * An HDF5 file: created new, or opened for reading.
 *
 * The same calls give the same bytes: there are no object times, and links and
 * attributes are stored in the order of the calls. Values are little-endian.
 * Data sets are in the root group. The destructor closes the file; writers call
 * close(), which also reports errors.
 *
 * Whether several threads may use the library at the same time depends on its
 * build (Debian's has one lock).
 */
class File : public Object
{
  public:
    /*!
     * Create a file that only its owner can read.
     *
     * \throw base::Error if it exists already or the system refuses.
     */
    static File create(std::filesystem::path const& path);

    /*!
     * Open a file for reading.
     *
     * \throw base::Error if it is missing, is no HDF5 file or is cut off.
     */
    static File open(std::filesystem::path const& path);

    std::filesystem::path const& path() const { return path_; }

    /*!
     * Read raw bytes of a file that is open for reading (DataSet::position).
     * This does not use the library, so many threads may do it at once.
     *
     * \throw base::Error if the file is too short, or the system refuses.
     */
    void read_bytes(std::int64_t offset, std::span<std::byte> bytes) const;

    //! The size of a file that is open for reading [B].
    std::int64_t size() const;

    bool has_data_set(std::string const& name) const;
    DataSet data_set(std::string const& name) const;

    /*!
     * Create a compressed data set of numbers for a ChunkWriter.
     *
     * \param extents of the data set.
     * \param chunk   extents of a chunk, the first of them 1; no chunk becomes
     *                longer than the data set.
     * \param fill    of floating-point numbers: the value of elements that are
     *                not written.
     */
    template <Number T>
    DataSet create_chunked(std::string const& name, Extents const& extents,
                           Extents const& chunk,
                           std::optional<double> fill = std::nullopt)
    {
        SAMSPIL_EXPECT(chunk.size() == extents.size() && chunk.front() == 1);
        return create_data_set(name, number_type_of<T>(), extents, chunk, fill);
    }

    /*!
     * Write a new data set of numbers, in C order.
     *
     * \return the data set, for attributes and scales.
     */
    template <Number T>
    DataSet write(std::string const& name, Extents const& extents,
                  std::span<T const> values,
                  Storage storage = Storage::contiguous)
    {
        SAMSPIL_EXPECT(element_count(extents) == values.size());
        auto result = create_data_set(name, number_type_of<T>(), extents,
                                      chunk_for(extents, storage), {});
        result.write_numbers(number_type_of<T>(), values.data());
        return result;
    }

    //! Write a one-dimensional, contiguous data set.
    template <Number T>
    DataSet write(std::string const& name, std::span<T const> values)
    {
        return write<T>(name, {values.size()}, values);
    }

    //! Write a one-dimensional data set of variable-length UTF-8 text.
    DataSet write_texts(std::string const& name,
                        std::span<std::string const> texts);

    template <Number T>
    std::vector<T> read(std::string const& name) const
    {
        return data_set(name).read<T>();
    }

    /*!
     * Write what the library has buffered and close. No other call may follow.
     *
     * \throw base::Error, also if the disk is full.
     */
    void close();

  private:
    File(detail::Handle handle, std::filesystem::path path);

    //! The extents of a chunk; none if the data set is contiguous.
    static Extents chunk_for(Extents extents, Storage storage);
    DataSet create_data_set(std::string const& name, NumberType type,
                            Extents const& extents, Extents const& chunk,
                            std::optional<double> fill);
    std::string describe(std::string const& data_set) const;

    std::filesystem::path path_;  //!< as given
    int descriptor_ = -1;         //!< the library's own, if open for reading
};

}  // namespace samspil::hdf5
