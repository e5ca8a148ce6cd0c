#pragma once

#include "hdf5/data_set.hpp"
#include "hdf5/detail/handle.hpp"

//! How files and data sets are made and opened: the same for all of them.
namespace samspil::hdf5::detail {

//! Of access: the system's files, whatever the environment asks of the library
//! (File::read_bytes); no locks, the owner of the files sees to that (some
//! cluster file systems refuse them); what is left open is a fault.
Handle access_list();

//! Of a new file: links and attributes in order, no times.
Handle creation_list();

//! That every data set has: no times, attributes in order.
Handle data_set_list();

//! To a data set's list, shuffled and deflated chunks; the library takes no
//! chunk that is longer than the data set.
void compress(Id list, Extents const& extents, Extents const& chunk);

}  // namespace samspil::hdf5::detail
