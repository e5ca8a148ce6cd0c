#pragma once

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <mutex>
#include <optional>
#include <span>
#include <string>
#include <type_traits>
#include <vector>

#include "base/error.hpp"
#include "hdf5/file.hpp"
#include "store/checksum.hpp"

namespace samspil::store {

//! A file whose content cannot be what was written.
class Damaged : public base::Error
{
  public:
    Damaged(std::filesystem::path const& path, std::string const& why)
        : base::Error(path.string() + " is damaged (" + why + "): ingest anew")
    {
    }
};

/*!
 * Reads columns of one shard's file; several threads do so at once, each with
 * a reader of its own.
 *
 * HDF5 tells where columns lie, to one thread at a time. Their bytes, which
 * are nearly all of the work, are read past it: otherwise its one lock would
 * let a node read no faster than one thread can.
 */
class ColumnReader
{
  public:
    /*!
     * Opens the file. Until read() other readers wait.
     *
     * \throw base::Error if it is missing or cannot be read.
     */
    explicit ColumnReader(std::filesystem::path const& path);
    ColumnReader(ColumnReader const&) = delete;
    ColumnReader& operator=(ColumnReader const&) = delete;
    ~ColumnReader();

    /*!
     * Gives \p column the length of a data set of \p shape, whose values
     * read() brings; of the shape the first dimension is left open.
     *
     * \return the length of the first dimension.
     * \throw base::Error if the data set is missing, or is another.
     */
    template <class Word, class T>
    std::size_t add(std::string const& name, std::vector<T>& column,
                    hdf5::Extents const& row_shape = {})
    {
        static_assert(std::is_trivially_copyable_v<T>);
        static_assert(sizeof(T) % sizeof(Word) == 0);
        auto const data_set = file_->data_set(name);
        auto const rows = require_rows(data_set, row_shape);
        auto const offset = data_set.position<Word>();
        auto const bytes = rows * hdf5::element_count(row_shape) * sizeof(Word);
        this->require_room(offset, bytes);
        column.resize(bytes / sizeof(T));
        columns_.push_back(
            {name, offset, std::as_writable_bytes(std::span(column)),
             data_set.read_integer_attribute(checksum_attribute)});
        return rows;
    }

    /*!
     * Reads the columns that were added.
     *
     * \throw base::Error, also if a column's checksum is wrong.
     */
    void read();

  private:
    //! Where a column lies, and where it shall be.
    struct Column
    {
        std::string name;
        std::int64_t offset;  //!< in the file
        std::span<std::byte> values;
        std::int64_t checksum;  //!< as written
    };

    //! Rows of a data set; throws base::Error if they are of another shape.
    static std::size_t require_rows(hdf5::DataSet const& data_set,
                                    hdf5::Extents const& row_shape);
    //! \throw Damaged if the file ends before: no memory is asked for then.
    void require_room(std::int64_t offset, std::size_t bytes) const;

    std::filesystem::path path_;
    std::unique_lock<std::mutex> lock_;  //!< whose turn it is to use HDF5
    std::optional<hdf5::File> file_;     //!< closed by who has the lock
    std::uintmax_t size_ = 0;            //!< of the file [B]
    std::vector<Column> columns_;
};

}  // namespace samspil::store
