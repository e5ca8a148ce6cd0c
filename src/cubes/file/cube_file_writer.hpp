#pragma once

#include <cstddef>
#include <filesystem>
#include <memory>
#include <string_view>

#include "cubes/figures/percentile_bounds.hpp"
#include "cubes/file/cube_file_content.hpp"

namespace samspil::cubes {

/*!
 * Writes a cube file whole or not at all, mode 0600 (M10.1): built beside its
 * place, flushed, renamed by commit(). What is not committed is removed.
 *
 * Scenarios are written one after the other, so that only one need be in
 * memory. The same header and results give the same bytes.
 *
 * Whether an existing file may be replaced is the caller's question.
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
     * The next scenario's numbers, in the header's order.
     *
     * \param tails of its figures: for a part of the replicates, else null.
     * \pre of the header's axes; not more often than it has scenarios.
     * \throw base::Error if the system refuses (disk full).
     */
    void write_next(ScenarioResult const& result,
                    PercentileBounds const* tails = nullptr);

    //! For a part of a run: the run's quality report, JSON.
    void write_quality(std::string_view json);

    /*!
     * Flush the whole file beside its place; only commit() may follow. For
     * those who have more to write before the file appears.
     *
     * \pre all scenarios are written. \throw base::Error as above.
     */
    void close();

    //! close(), if that was not done, and rename. \throw base::Error as above.
    void commit();

  private:
    class Impl;
    std::unique_ptr<Impl> impl_;  //!< hides the file layer
};

//! A whole file at once.
void write_cube_file(std::filesystem::path const& path,
                     CubeFileContent const& content);

}  // namespace samspil::cubes
