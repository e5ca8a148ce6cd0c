#pragma once

#include <filesystem>
#include <vector>

#include "reference/geographies.hpp"

namespace samspil::cubes {

/*!
 * Areas that the user gives (M7.5): a CSV of the columns code, name, level,
 * municipality and part (byen or syd for a half of København), one row a
 * place; rows of one code make one area.
 *
 * The file's dialect is that of text/csv_dialect.hpp. Codes are compared
 * without regard to case (M0).
 *
 * \return the areas in the order in which they appear first.
 * \throw base::Error that names file, line, column and what is expected.
 */
std::vector<reference::Geography> read_user_geographies(
    std::filesystem::path const& path);

//! The geography axis of a run: the standard ones, then the user's.
std::vector<reference::Geography> all_geographies(
    std::vector<reference::Geography> user_geographies);

}  // namespace samspil::cubes
