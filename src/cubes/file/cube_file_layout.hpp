#pragma once

#include <cstdint>
#include <functional>
#include <map>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "cubes/file/cube_file_header.hpp"
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
        return data_sets_.find(name)->second;
    }
    //! Closes all data sets; nothing may be called after. \throw base::Error
    void close();

  private:
    using DataSets = std::map<std::string, hdf5::DataSet, std::less<>>;

    void write_attributes(CubeFileHeader const& header);
    void write_axes(CubeFileHeader const& header);
    void add_geographies(std::vector<GeographyLabel> const& geographies);
    void add_text_axis(std::string_view name,
                       std::vector<std::string> const& labels,
                       std::string_view title);
    void add_axis(std::string_view name, hdf5::DataSet scale,
                  std::string_view title);
    void add_labels(std::string const& name, std::string_view of,
                    std::vector<std::string> const& labels,
                    std::string_view title);
    hdf5::DataSet const& scale(std::string_view name) const
    {
        return scales_.find(name)->second;
    }
    hdf5::Extents extents_of(std::span<std::string_view const> axes) const;
    static hdf5::Extents chunk_of(std::span<std::string_view const> axes,
                                  hdf5::Extents const& extents);
    template <class T>
    void add_data_set(std::string_view name,
                      std::span<std::string_view const> axes,
                      std::string_view title, std::string_view units,
                      std::string const& coordinates);
    void create_counts();
    void create_figures(bool has_bounds);
    void create_correlations();
    void create_tails(std::int64_t replicates);

    hdf5::File& file_;    //!< not owned
    DataSets scales_;     //!< axes, by name
    DataSets data_sets_;  //!< numbers, by name
};

}  // namespace samspil::cubes::detail
