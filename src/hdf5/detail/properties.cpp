#include "hdf5/detail/properties.hpp"

#include <hdf5.h>

#include <algorithm>
#include <vector>

#include "hdf5/chunk_deflater.hpp"
#include "hdf5/detail/call.hpp"

namespace samspil::hdf5::detail {
namespace {

constexpr unsigned in_order = H5P_CRT_ORDER_TRACKED | H5P_CRT_ORDER_INDEXED;

//! The library's names of the classes are macros that initialise it, which may
//! happen only after prepare_thread().
enum class ListClass
{
    file_creation,
    file_access,
    data_set_creation
};

Handle make_list(ListClass list_class)
{
    prepare_thread();
    auto const id = list_class == ListClass::file_creation ? H5P_FILE_CREATE
                    : list_class == ListClass::file_access ? H5P_FILE_ACCESS
                                                           : H5P_DATASET_CREATE;
    return {SAMSPIL_H5_CALL("cannot make a property list", H5Pcreate(id)),
            H5Pclose};
}

}  // namespace

Handle access_list()
{
    constexpr auto what = "cannot set up the access to a file";
    auto list = make_list(ListClass::file_access);
    SAMSPIL_H5_CALL(what, H5Pset_fapl_sec2(list.get()));
    SAMSPIL_H5_CALL(what, H5Pset_fclose_degree(list.get(), H5F_CLOSE_SEMI));
    SAMSPIL_H5_CALL(what, H5Pset_file_locking(list.get(), false, true));
    SAMSPIL_H5_CALL(what, H5Pset_libver_bounds(list.get(), H5F_LIBVER_EARLIEST,
                                               H5F_LIBVER_V18));
    return list;
}

Handle creation_list()
{
    constexpr auto what = "cannot set up a new file";
    auto list = make_list(ListClass::file_creation);
    SAMSPIL_H5_CALL(what, H5Pset_link_creation_order(list.get(), in_order));
    SAMSPIL_H5_CALL(what, H5Pset_attr_creation_order(list.get(), in_order));
    SAMSPIL_H5_CALL(what, H5Pset_obj_track_times(list.get(), false));
    return list;
}

Handle data_set_list()
{
    constexpr auto what = "cannot set up a data set";
    auto list = make_list(ListClass::data_set_creation);
    SAMSPIL_H5_CALL(what, H5Pset_obj_track_times(list.get(), false));
    SAMSPIL_H5_CALL(what, H5Pset_attr_creation_order(list.get(), in_order));
    return list;
}

void compress(Id list, Extents const& extents, Extents const& chunk)
{
    constexpr auto what = "cannot set up a compressed data set";
    std::vector<hsize_t> lengths;
    for (std::size_t i = 0; i < chunk.size(); ++i) {
        lengths.push_back(std::min(chunk[i], extents[i]));
    }
    SAMSPIL_H5_CALL(what, H5Pset_chunk(list, static_cast<int>(lengths.size()),
                                       lengths.data()));
    SAMSPIL_H5_CALL(what, H5Pset_shuffle(list));
    SAMSPIL_H5_CALL(what, H5Pset_deflate(list, deflate_level));
}

}  // namespace samspil::hdf5::detail
