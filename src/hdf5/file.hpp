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

//! How the values of a data set lie in the file.
enum class Storage : std::uint8_t
{
    contiguous,  //!< plain, read with one copy
    compressed   //!< one chunk an index of the first dimension (of one
                 //!< dimension: one chunk), shuffled and deflated
};

/*!
 * An HDF5 file: created new, or opened for reading.
 *
 * Files are the same bytes for the same calls: no object times; links and
 * attributes keep their order. Values are little-endian. Data sets lie in the
 * root group. A file stays open while it lives; writers call close(), which
 * reports what the disk refuses only then.
 *
 * Whether several threads may use the library at once depends on how it was
 * built (Debian's is thread-safe, by one lock).
 */
class File : public Object
{
  public:
    /*!
     * A new file, readable by its owner only.
     *
     * \throw base::Error if it exists already or the system refuses.
     */
    static File create(std::filesystem::path const& path);

    /*!
     * Open for reading.
     *
     * \throw base::Error if it is not there, is no HDF5 file or is cut off.
     */
    static File open(std::filesystem::path const& path);

    std::filesystem::path const& path() const { return path_; }

    /*!
     * Bytes of a file that is open for reading, as they lie there, past the
     * library: many threads may do so at once (DataSet::position).
     *
     * \throw base::Error if the file ends before, or the system refuses.
     */
    void read_bytes(std::int64_t offset, std::span<std::byte> bytes) const;

    //! Of a file that is open for reading [B].
    std::int64_t size() const;

    bool has_data_set(std::string const& name) const;
    DataSet data_set(std::string const& name) const;

    /*!
     * A new compressed data set of numbers, of shape \p extents, for a
     * ChunkWriter.
     *
     * \param chunk lengths of a chunk, the first of them 1; what is longer
     *        than the data set ends with it.
     * \param fill for floating point: the value of what is not written.
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
     * Write a new data set of numbers, of shape \p extents in C order.
     *
     * \return it, for attributes and scales.
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

    //! A plain column.
    template <Number T>
    DataSet write(std::string const& name, std::span<T const> values)
    {
        return write<T>(name, {values.size()}, values);
    }

    //! One-dimensional, variable-length UTF-8.
    DataSet write_texts(std::string const& name,
                        std::span<std::string const> texts);

    template <Number T>
    std::vector<T> read(std::string const& name) const
    {
        return data_set(name).read<T>();
    }

    /*!
     * Write what is still held back and close; nothing may be called after.
     *
     * \throw base::Error, also if the disk is full.
     */
    void close();

  private:
    File(detail::Handle handle, std::filesystem::path path);

    //! No lengths: contiguous.
    static Extents chunk_for(Extents extents, Storage storage);
    DataSet create_data_set(std::string const& name, NumberType type,
                            Extents const& extents, Extents const& chunk,
                            std::optional<double> fill);
    std::string describe(std::string const& data_set) const;

    std::filesystem::path path_;  //!< as given
    int descriptor_ = -1;         //!< the library's, if open for reading
};

}  // namespace samspil::hdf5
