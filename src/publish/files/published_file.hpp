#pragma once

#include <filesystem>
#include <string_view>
#include <vector>

#include "cubes/file/cube_file_header.hpp"
#include "publish/publication.hpp"

namespace samspil::publish {

inline constexpr std::string_view published_file_name = "published.h5";
inline constexpr std::string_view published_file_type =
    "samspil published figures";
//! Readers take files of the same major version.
inline constexpr std::string_view published_file_version = "1.0";

/*!
 * Write the figures in the form of the cube file, which opens as netCDF-4
 * (docs/formats/publication.md). The same publication gives the same bytes.
 *
 * \param path a new file.
 * \throw base::Error if the system refuses (disk full).
 */
void write_published_file(Publication const& publication,
                          std::filesystem::path const& path);

//! What published.h5 holds.
struct PublishedFile
{
    std::vector<cubes::Period> periods;
    std::vector<cubes::GeographyLabel> geographies;
    std::vector<std::string> figure_ids;
    std::vector<std::string> figure_units;
    cubes::KeyFigureValues values;
    std::vector<CellStatus> status;
    std::vector<cubes::Correlation> correlations;
};

//! \throw base::Error if it is no such file, has another version, or is
//!        damaged.
PublishedFile read_published_file(std::filesystem::path const& path);

}  // namespace samspil::publish
