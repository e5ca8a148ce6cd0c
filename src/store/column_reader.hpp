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
 * Reads columns of one shard's file. Several threads can do so at once, each
 * with its own reader.
 *
 * HDF5 says where columns lie, to one thread at a time. Their bytes, which are
 * nearly all of the work, are read without HDF5: its one lock would otherwise
 * keep a node at the speed of one thread.
 */
class ColumnReader
{
  public:
    /*!
     * Opens the file. Other readers wait until read().
     *
     * \throw base::Error if it is missing or cannot be read.
     */
    explicit ColumnReader(std::filesystem::path const& path);
    ColumnReader(ColumnReader const&) = delete;
    ColumnReader& operator=(ColumnReader const&) = delete;
    ~ColumnReader();

    /*!
     * Adds a column: read() will fill it from a data set of words.
     *
     * \param row_shape shape of a row; none for a word alone.
     * \return the number of rows.
     * \throw base::Error if the data set is missing or has another type or
     *        shape.
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
     * Reads all columns that were added.
     *
     * \throw base::Error, also if a column's checksum is wrong.
     */
    void read();

  private:
    //! Where a column lies in the file, and where it goes.
    struct Column
    {
        std::string name;
        std::int64_t offset;  //!< in the file
        //! makes the memory for it, when others no longer wait
        std::function<std::span<std::byte>()> room;
        std::int64_t checksum;  //!< as written
    };

    //! Number of rows of a data set.
    //! \throw base::Error if they have another shape.
    static std::size_t require_rows(hdf5::DataSet const& data_set,
                                    hdf5::Extents const& row_shape);
    //! \throw Damaged if the file ends before them, so that a wrong count never
    //! asks for memory.
    void require_room(std::int64_t offset, std::size_t rows,
                      std::size_t row_bytes) const;

    std::filesystem::path path_;
    std::unique_lock<std::mutex> lock_;  //!< held while HDF5 is used
    std::optional<hdf5::File> file_;     //!< closed under the lock
    std::vector<Column> columns_;
};

}  // namespace samspil::store
