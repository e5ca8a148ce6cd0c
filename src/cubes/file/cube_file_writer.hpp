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
 * Writes a cube file, mode 0600 (M10.1), completely or not at all: commit()
 * renames a file that was written beside the path. Without commit() that file
 * is removed.
 *
 * Scenarios are written one after the other, so only one need be in memory.
 * The same header and results give the same bytes. The caller decides whether
 * an existing file may be replaced.
 */
class CubeFileWriter
{
  public:
    //! \throw base::Error if the system refuses.
    CubeFileWriter(std::filesystem::path const& path,
                   CubeFileHeader const& header);
    ~CubeFileWriter();
    CubeFileWriter(CubeFileWriter&&) noexcept;
    CubeFileWriter& operator=(CubeFileWriter&&) noexcept;

    /*!
     * Write the next scenario, in the header's order.
     *
     * \param tails of its figures, for a part of the replicates; else null.
     * \pre \p result is on the header's axes, which has a scenario left.
     * \throw base::Error if the system refuses (disk full).
     */
    void write_next(ScenarioResult const& result,
                    PercentileBounds const* tails = nullptr);

    //! Write the run's quality report (JSON) into the file of a part.
    void write_quality(std::string_view json);

    /*!
     * Flush the file; only commit() may follow. For callers who write other
     * files before this one appears.
     *
     * \pre all scenarios are written. \throw base::Error as above.
     */
    void close();

    //! Close the file, unless close() did, and rename it. \throw base::Error as
    //! above.
    void commit();

  private:
    class Impl;
    std::unique_ptr<Impl> impl_;  //!< hides the file layer
};

}  // namespace samspil::cubes
