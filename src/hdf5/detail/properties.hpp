#pragma once

#include "hdf5/data_set.hpp"
#include "hdf5/detail/handle.hpp"

//! Property lists, with which all files and data sets are created and opened.
namespace samspil::hdf5::detail {

//! For access to files. Always the driver of POSIX files, whatever environment
//! variables ask for, because File::read_bytes needs its descriptor. No file
//! locks, because some cluster file systems refuse them and the store has its
//! own lock. Closing a file with open objects is an error.
Handle access_list();

//! For new files: links and attributes in order, no times.
Handle creation_list();

//! For all data sets: no times, attributes in order.
Handle data_set_list();

//! Add shuffled and deflated chunks to a data set's list. Cuts the chunk to the
//! data set's extents, because the library takes no longer one.
void compress(Id list, Extents const& extents, Extents const& chunk);

}  // namespace samspil::hdf5::detail
