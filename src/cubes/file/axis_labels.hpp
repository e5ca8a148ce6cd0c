#pragma once

#include "cubes/axes.hpp"
#include "hdf5/file.hpp"

namespace samspil::cubes::detail {

//! Write an axis's labels as a data set of its name: texts, or int32.
hdf5::DataSet write_labels(hdf5::File& file, Axis const& axis);

//! \throw base::Error unless the file's labels of the axis are those of this
//!        program.
void require_labels(hdf5::File const& file, Axis const& axis);

}  // namespace samspil::cubes::detail
