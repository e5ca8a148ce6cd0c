#pragma once

#include <cstddef>
#include <filesystem>
#include <memory>
#include <string_view>

#include "cubes/figures/percentile_bounds.hpp"
#include "cubes/file/cube_file_header.hpp"
#include "cubes/file/scenario_result.hpp"

namespace samspil::cubes {

/*!
 * Reads a cube file: the header when it is made, scenarios one by one.
 */
class CubeFileReader
{
  public:
    //! \throw base::Error if it is no cube file, has another major version, has
    //!        other axes than this program knows, or if a byte of it was
    //!        changed or is missing.
    explicit CubeFileReader(std::filesystem::path const& path);
    ~CubeFileReader();
    CubeFileReader(CubeFileReader&&) noexcept;
    CubeFileReader& operator=(CubeFileReader&&) noexcept;

    CubeFileHeader const& header() const;
    //! Whether a checksum covers all bytes; files of format version 1.0 have
    //! none, and a changed byte in them need not be noticed.
    bool is_guarded() const;

    //! \pre scenario < header().scenarios.size()
    //! \throw base::Error if the file is damaged.
    ScenarioResult read(std::size_t scenario) const;

    /*!
     * Adds the tails of a scenario's figures to \p bounds.
     *
     * \pre header().has_tails(); \p bounds are of the file's figures and of the
     *      run's replicates.
     * \throw base::Error if the file is damaged.
     */
    void merge_tails(std::size_t scenario, PercentileBounds& bounds) const;

  private:
    class Impl;
    std::unique_ptr<Impl> impl_;  //!< hides the file layer
};

}  // namespace samspil::cubes
