#pragma once

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <functional>
#include <mutex>
#include <optional>
#include <span>
#include <string>
#include <type_traits>
#include <vector>

#include "hdf5/file.hpp"
#include "store/checksum.hpp"

namespace samspil::store {

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
     * \p column will be the values of a data set of words, of rows of a
     * shape: read() gives it its length and brings them.
     *
     * \return the number of rows.
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
        auto const row_bytes = hdf5::element_count(row_shape) * sizeof(Word);
        auto const offset = data_set.position<Word>();
        this->require_room(offset, rows, row_bytes);
        columns_.push_back(
            {name, offset,
             [&column, count = rows * row_bytes / sizeof(T)] {
                 column.resize(count);
                 return std::as_writable_bytes(std::span(column));
             },
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
        //! where it shall be; memory is made here, not while others wait
        std::function<std::span<std::byte>()> room;
        std::int64_t checksum;  //!< as written
    };

    //! Rows of a data set; throws base::Error if they are of another shape.
    static std::size_t require_rows(hdf5::DataSet const& data_set,
                                    hdf5::Extents const& row_shape);
    //! \throw Damaged if the file ends before: no memory is asked for then.
    void require_room(std::int64_t offset, std::size_t rows,
                      std::size_t row_bytes) const;

    std::filesystem::path path_;
    std::unique_lock<std::mutex> lock_;  //!< whose turn it is to use HDF5
    std::optional<hdf5::File> file_;     //!< closed by who has the lock
    std::vector<Column> columns_;
};

}  // namespace samspil::store
