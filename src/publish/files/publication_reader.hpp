#pragma once

#include <filesystem>
#include <map>
#include <string>

#include "publish/files/sha256.hpp"
#include "publish/publication.hpp"

namespace samspil::publish {

/*!
 * Reads a finished publication from its files alone, of either audience.
 *
 * Checked are all files against the manifest's hashes, that no other file is
 * there, that the tables of figures agree with published.h5 and with the plan,
 * that every value is what its numerator and denominator give, and that what is
 * not shown is not told.
 *
 * \throw base::Error that names the file, and the cell if it is one.
 */
Publication read_publication(std::filesystem::path const& folder);

//! The files of a publication that was read, as its manifest has them.
std::map<std::string, FileDigest> files_of_publication(
    std::filesystem::path const& folder);

/*!
 * Checks the numbers of cells in the manifest of a publication that was read.
 *
 * \throw base::Error if they are not its own.
 */
void check_cell_counts(std::filesystem::path const& folder,
                       Publication const& publication);

}  // namespace samspil::publish
