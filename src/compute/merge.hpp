#pragma once

#include <filesystem>
#include <vector>

namespace samspil::compute {

//! What the user asks of a merge.
struct MergeOptions
{
    std::filesystem::path out;  //!< the cube file
    std::vector<std::filesystem::path> parts;
    bool force = false;  //!< replace a cube file that is there
};

/*!
 * Joins the parts of a run (compute --part) into the cube file and quality
 * report that the whole run would have written, byte for byte.
 *
 * Parts are read scenario by scenario; the result appears whole or not at
 * all.
 *
 * \throw base::Error if a file is no part, if parts are of different runs
 *        (store, settings, program version, baseline), or if a part is missing
 *        or given twice.
 */
void merge(MergeOptions const& options);

}  // namespace samspil::compute
