#pragma once

#include <cstddef>
#include <filesystem>
#include <string>
#include <vector>

#include "cubes/figures/key_figure.hpp"
#include "cubes/file/cube_file_reader.hpp"
#include "publish/source/run_settings.hpp"

namespace samspil::publish {

//! One scenario of a cube file, as disclosure control needs it. Confidential.
struct CubeSource
{
    cubes::CubeFileHeader header;
    std::string scenario;
    RunSettings settings;
    std::vector<reference::Geography> geographies;  //!< the file's, with places
    std::vector<std::string> levels;        //!< of geographies, each once
    std::vector<std::size_t> level_of;      //!< [geography]: its level
    std::vector<cubes::KeyFigure> figures;  //!< the file's, with their counts
    cubes::ScenarioResult result;
};

/*!
 * Read what is to be published.
 *
 * \param path for messages.
 * \throw base::Error if the file is not marked confidential, holds only a part
 *        of a run, or has key figures or areas that this program does not know.
 */
CubeSource read_source(cubes::CubeFileReader const& reader,
                       std::size_t scenario, std::filesystem::path const& path);

//! The key figures of these ids. \throw base::Error as read_source()
std::vector<cubes::KeyFigure> figures_of_ids(
    std::vector<std::string> const& ids, std::string const& where);

//! [geography]: the index of its level.
std::vector<std::size_t> level_indices(
    std::vector<reference::Geography> const& geographies,
    std::vector<std::string> const& levels);

/*!
 * The standard geographies and the user's, if they are those of the labels.
 *
 * \throw base::Error else.
 */
std::vector<reference::Geography> geographies_of_labels(
    std::vector<cubes::GeographyLabel> const& labels,
    std::vector<reference::Geography> const& own_areas,
    std::string const& where);

}  // namespace samspil::publish
