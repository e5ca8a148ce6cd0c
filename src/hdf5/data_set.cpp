#include "hdf5/data_set.hpp"

#include <hdf5.h>
#include <hdf5_hl.h>

#include <utility>

#include "base/error.hpp"
#include "hdf5/detail/types.hpp"

namespace samspil::hdf5 {
namespace {

using detail::Handle;

std::string to_string(Extents const& extents)
{
    std::string text = "[";
    for (std::size_t i = 0; i < extents.size(); ++i) {
        text += (i == 0 ? "" : ", ") + std::to_string(extents[i]);
    }
    return text + "]";
}

//! Whether a type in a file has this class, size and sign, in any byte order.
bool is_same_type(hid_t stored, NumberType expected)
{
    auto const wanted = detail::file_type(expected);
    bool const is_float = expected == NumberType::float64;
    return H5Tget_class(stored) == H5Tget_class(wanted) &&
           H5Tget_size(stored) == H5Tget_size(wanted) &&
           (is_float || H5Tget_sign(stored) == H5Tget_sign(wanted));
}

//! Selects \p count indices of the first dimension of a data set.
Handle part_of(hid_t data_set, std::size_t first, std::size_t count,
               Extents const& extents)
{
    constexpr auto what = "cannot select a part of a data set";
    Handle space(SAMSPIL_H5_CALL(what, H5Dget_space(data_set)), H5Sclose);
    std::vector<hsize_t> start(extents.size(), 0);
    std::vector<hsize_t> counts(extents.begin(), extents.end());
    start.front() = first;
    counts.front() = count;
    SAMSPIL_H5_CALL(
        what, H5Sselect_hyperslab(space.get(), H5S_SELECT_SET, start.data(),
                                  nullptr, counts.data(), nullptr));
    return space;
}

//! A one-dimensional shape, for values in memory.
Handle line_of(std::size_t size)
{
    hsize_t const length = size;
    return {SAMSPIL_H5_CALL("cannot set up a shape",
                            H5Screate_simple(1, &length, nullptr)),
            H5Sclose};
}

}  // namespace

std::size_t element_count(std::span<std::size_t const> extents)
{
    std::size_t product = 1;
    for (auto const extent : extents) {
        product *= extent;
    }
    return product;
}

DataSet::DataSet(Handle handle, std::string description)
    : Object(std::move(handle), std::move(description))
{
}

Extents DataSet::extents() const
{
    auto const problem = "cannot read the shape of " + description();
    Handle const space(SAMSPIL_H5_CALL(problem, H5Dget_space(id())), H5Sclose);
    auto const rank =
        SAMSPIL_H5_CALL(problem, H5Sget_simple_extent_ndims(space.get()));
    std::vector<hsize_t> lengths(static_cast<std::size_t>(rank));
    SAMSPIL_H5_CALL(problem, H5Sget_simple_extent_dims(
                                 space.get(), lengths.data(), nullptr));
    return {lengths.begin(), lengths.end()};
}

void DataSet::require_extents(Extents const& expected) const
{
    auto const found = extents();
    if (found != expected) {
        throw base::Error(description() + " has the shape " + to_string(found) +
                          ", expected " + to_string(expected));
    }
}

void DataSet::require_type(NumberType type) const
{
    Handle const stored(
        SAMSPIL_H5_CALL("cannot read " + description(), H5Dget_type(id())),
        H5Tclose);
    if (!is_same_type(stored.get(), type)) {
        throw base::Error(description() + " is not of type " +
                          std::string(name_of(type)));
    }
}

void DataSet::read_numbers(NumberType type, void* values,
                           std::size_t count) const
{
    require_type(type);
    auto const found = extents();
    if (element_count(found) != count) {
        throw base::Error(description() + " has the shape " + to_string(found) +
                          ", expected " + std::to_string(count) + " values");
    }
    if (count == 0) {
        return;
    }
    SAMSPIL_H5_CALL("cannot read " + description(),
                    H5Dread(id(), detail::memory_type(type), H5S_ALL, H5S_ALL,
                            H5P_DEFAULT, values));
}

std::int64_t DataSet::position(NumberType type) const
{
    auto const problem = "cannot read " + description();
    Handle const stored(SAMSPIL_H5_CALL(problem, H5Dget_type(id())), H5Tclose);
    if (SAMSPIL_H5_CALL(
            problem, H5Tequal(stored.get(), detail::memory_type(type))) == 0) {
        throw base::Error(description() + " is not of type " +
                          std::string(name_of(type)));
    }
    auto const offset = H5Dget_offset(id());
    if (offset == HADDR_UNDEF) {
        if (element_count(extents()) > 0) {
            throw base::Error(description() + " is not plain");
        }
        return 0;
    }
    return static_cast<std::int64_t>(offset);
}

DataSet::Extent DataSet::extent_in_file() const
{
    auto const offset = H5Dget_offset(id());
    if (offset == HADDR_UNDEF) {
        return {};
    }
    auto const begin = static_cast<std::int64_t>(offset);
    return {begin,
            begin + static_cast<std::int64_t>(H5Dget_storage_size(id()))};
}

std::size_t DataSet::part_size(std::size_t first, std::size_t count) const
{
    auto lengths = extents();
    if (lengths.empty() || first > lengths.front() ||
        count > lengths.front() - first) {
        throw base::Error(description() + " has the shape " +
                          to_string(lengths) + ", expected " +
                          std::to_string(first + count) +
                          " or more along the first dimension");
    }
    lengths.front() = count;
    return element_count(lengths);
}

void DataSet::read_part(NumberType type, std::size_t first, std::size_t count,
                        void* values) const
{
    require_type(type);
    auto const size = part_size(first, count);
    if (size == 0) {
        return;
    }
    auto const file_space = part_of(id(), first, count, extents());
    auto const memory_space = line_of(size);
    SAMSPIL_H5_CALL("cannot read " + description(),
                    H5Dread(id(), detail::memory_type(type), memory_space.get(),
                            file_space.get(), H5P_DEFAULT, values));
}

Extents DataSet::chunk_extents() const
{
    auto const problem = "cannot read the chunks of " + description();
    Handle const list(SAMSPIL_H5_CALL(problem, H5Dget_create_plist(id())),
                      H5Pclose);
    auto const filter = [&](unsigned position) {
        unsigned flags = 0;
        std::size_t parameters = 0;
        return SAMSPIL_H5_CALL(
            problem, H5Pget_filter2(list.get(), position, &flags, &parameters,
                                    nullptr, 0, nullptr, nullptr));
    };
    if (SAMSPIL_H5_CALL(problem, H5Pget_layout(list.get())) != H5D_CHUNKED ||
        SAMSPIL_H5_CALL(problem, H5Pget_nfilters(list.get())) != 2 ||
        filter(0) != H5Z_FILTER_SHUFFLE || filter(1) != H5Z_FILTER_DEFLATE) {
        throw base::Error(description() +
                          " is not in chunks, shuffled and deflated");
    }
    std::vector<hsize_t> lengths(extents().size());
    SAMSPIL_H5_CALL(problem,
                    H5Pget_chunk(list.get(), static_cast<int>(lengths.size()),
                                 lengths.data()));
    return {lengths.begin(), lengths.end()};
}

void DataSet::write_chunk(Extents const& offset,
                          std::span<std::byte const> compressed)
{
    std::vector<hsize_t> const start(offset.begin(), offset.end());
    constexpr std::uint32_t all_filters = 0;  // a mask of those left out
    SAMSPIL_H5_CALL("cannot write " + description(),
                    H5Dwrite_chunk(id(), H5P_DEFAULT, all_filters, start.data(),
                                   compressed.size(), compressed.data()));
}

void DataSet::write_numbers(NumberType type, void const* values)
{
    if (element_count(extents()) == 0) {
        return;
    }
    SAMSPIL_H5_CALL("cannot write " + description(),
                    H5Dwrite(id(), detail::memory_type(type), H5S_ALL, H5S_ALL,
                             H5P_DEFAULT, values));
    flush();
}

//! The library writes buffered chunks when a data set is closed, but a
//! destructor cannot report a full disk. So they are written at once.
void DataSet::flush()
{
    SAMSPIL_H5_CALL("cannot write " + description(), H5Dflush(id()));
}

void DataSet::make_scale(std::string const& name)
{
    SAMSPIL_H5_CALL("cannot make a scale of " + description(),
                    H5DSset_scale(id(), name.c_str()));
}

void DataSet::attach_scale(std::size_t dimension, DataSet const& scale)
{
    SAMSPIL_H5_CALL(
        "cannot attach " + scale.description() + " to " + description(),
        H5DSattach_scale(id(), scale.id(), static_cast<unsigned>(dimension)));
}

void DataSet::close()
{
    handle().close(description());
}

}  // namespace samspil::hdf5
