#pragma once

#include <cstddef>
#include <map>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "cubes/file/cube_file_header.hpp"
#include "hdf5/file.hpp"

namespace samspil::cubes {

//! Further labels of the axes of counts, and of key figures.
inline constexpr std::string_view geography_coordinates =
    "geography_name geography_level";
inline constexpr std::string_view figure_coordinates =
    "geography_name geography_level key_figure_unit";

/*!
 * Lays out a file that opens as netCDF-4, before its numbers are written: axes
 * as dimension scales, and data sets of numbers attached to their axes.
 *
 * docs/formats/cube_file.md says what makes a file readable so.
 */
class NetcdfLayout
{
  public:
    //! \pre \p file is new and lives longer than this.
    explicit NetcdfLayout(hdf5::File& file) : file_(file) {}

    void add_axis(std::string_view name, hdf5::DataSet scale,
                  std::string_view title);
    void add_text_axis(std::string_view name,
                       std::vector<std::string> const& labels,
                       std::string_view title);
    //! Write further labels of an axis.
    void add_labels(std::string const& name, std::string_view of,
                    std::vector<std::string> const& labels,
                    std::string_view title);
    //! The axis `geography`, with names and levels.
    void add_geographies(std::vector<GeographyLabel> const& geographies);

    //! The axis `period`.
    void add_periods(std::vector<Period> const& periods);
    //! The axis `key_figure`, with units.
    void add_key_figures(std::vector<std::string> const& ids,
                         std::vector<std::string> const& units);

    //! What a data set says of itself.
    struct Description
    {
        std::string_view title;
        std::string_view units = "1";
        std::string coordinates{};  //!< further labels of its axes
    };
    /*!
     * Create a data set on axes that are there already. A chunk has one index
     * of the first axis, and a block of the key figures if there are any;
     * floating-point numbers that are not written are missing.
     */
    template <hdf5::Number T>
    hdf5::DataSet& add_data_set(std::string_view name,
                                std::span<std::string_view const> axes,
                                Description const& description);

    //! Create the data sets of key figures (contract: "key_figure_value", …).
    void add_figure_values(std::span<std::string_view const> axes,
                           bool has_bounds);
    //! Create those of correlations (M9.14).
    void add_correlations(std::span<std::string_view const> axes);

    //! A data set of numbers, open for writing.
    hdf5::DataSet& data_set(std::string_view name)
    {
        return data_sets_.find(name)->second;
    }
    //! Closes all data sets; nothing may be called after. \throw base::Error
    void close();

  private:
    using DataSets = std::map<std::string, hdf5::DataSet, std::less<>>;

    hdf5::DataSet const& scale(std::string_view name) const
    {
        return scales_.find(name)->second;
    }
    hdf5::Extents extents_of(std::span<std::string_view const> axes) const;

    hdf5::File& file_;    //!< not owned
    DataSets scales_;     //!< axes, by name
    DataSets data_sets_;  //!< numbers, by name
};

}  // namespace samspil::cubes
