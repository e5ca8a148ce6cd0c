#include "store/column_reader.hpp"

#include "store/damaged.hpp"

namespace samspil::store {
namespace {

//! The process's lock on HDF5, as not every build of it is thread-safe.
std::mutex& library_mutex()
{
    static std::mutex mutex;
    return mutex;
}

}  // namespace

ColumnReader::ColumnReader(std::filesystem::path const& path)
    : path_(path), lock_(library_mutex()), file_(hdf5::File::open(path))
{
}

ColumnReader::~ColumnReader()
{
    if (!lock_.owns_lock()) {
        lock_.lock();
    }
    file_.reset();
}

std::size_t ColumnReader::require_rows(hdf5::DataSet const& data_set,
                                       hdf5::Extents const& row_shape)
{
    auto expected = data_set.extents();
    auto const rows = expected.empty() ? 0 : expected.front();
    expected.assign(1, rows);
    expected.insert(expected.end(), row_shape.begin(), row_shape.end());
    data_set.require_extents(expected);
    return rows;
}

void ColumnReader::require_room(std::int64_t offset, std::size_t rows,
                                std::size_t row_bytes) const
{
    auto const size = file_->size();
    if (offset > size ||
        rows > static_cast<std::size_t>(size - offset) / row_bytes) {
        throw Damaged(path_, "it ends too early");
    }
}

void ColumnReader::read()
{
    lock_.unlock();
    for (auto const& column : columns_) {
        auto const values = column.room();
        file_->read_bytes(column.offset, values);
        if (checksum(values) != column.checksum) {
            throw Damaged(
                path_, "the checksum of column '" + column.name + "' is wrong");
        }
    }
}

}  // namespace samspil::store
