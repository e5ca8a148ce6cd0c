#pragma once

#include <cstddef>
#include <filesystem>
#include <memory>
#include <string_view>

#include "cubes/figures/percentile_bounds.hpp"
#include "cubes/file/cube_file_content.hpp"

namespace samspil::cubes {

/*!
 * Reads a cube file: its header at once, scenarios as they are asked for.
 */
class CubeFileReader
{
  public:
    //! \throw base::Error if it is no cube file, is of another major version,
    //!        is cut off, or its axes are not those that this program knows.
    explicit CubeFileReader(std::filesystem::path const& path);
    ~CubeFileReader();
    CubeFileReader(CubeFileReader&&) noexcept;
    CubeFileReader& operator=(CubeFileReader&&) noexcept;

    CubeFileHeader const& header() const;

    //! \pre scenario < header().scenarios.size()
    //! \throw base::Error if the file is damaged.
    ScenarioResult read(std::size_t scenario) const;

    /*!
     * The tails of a scenario's figures, merged into those of other parts.
     *
     * \pre header().has_tails(); a scenario of the file; a keeper of its
     *      figures and of the run's replicates.
     * \throw base::Error if the file is damaged.
     */
    void merge_tails(std::size_t scenario, PercentileBounds& keeper) const;

  private:
    class Impl;
    std::unique_ptr<Impl> impl_;  //!< hides the file layer
};

//! A whole file at once.
CubeFileContent read_cube_file(std::filesystem::path const& path);

}  // namespace samspil::cubes
