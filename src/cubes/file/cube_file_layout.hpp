#pragma once

#include <cstdint>
#include <string_view>

#include "cubes/file/cube_file_header.hpp"
#include "cubes/file/netcdf_layout.hpp"
#include "hdf5/file.hpp"

namespace samspil::cubes::detail {

/*!
 * Lays out a cube file before its numbers are written: attributes, axes as
 * dimension scales, and data sets attached to their axes.
 *
 * docs/formats/cube_file.md says what makes the file readable as netCDF-4.
 */
class CubeFileLayout
{
  public:
    //! \pre \p file is new and lives longer than this.
    CubeFileLayout(hdf5::File& file, CubeFileHeader const& header);

    //! A data set of numbers, open for writing; its first dimension is the
    //! scenario.
    hdf5::DataSet& data_set(std::string_view name)
    {
        return layout_.data_set(name);
    }
    //! Closes all data sets; nothing may be called after. \throw base::Error
    void close() { layout_.close(); }

  private:
    void write_attributes(CubeFileHeader const& header);
    void write_axes(CubeFileHeader const& header);
    void create_counts();
    void create_tails(std::int64_t replicates);

    hdf5::File& file_;     //!< not owned
    NetcdfLayout layout_;  //!< its axes and data sets
};

}  // namespace samspil::cubes::detail
