#pragma once

#include <filesystem>

#include "publish/publication.hpp"

namespace samspil::publish {

/*!
 * Reads a finished publication from its files alone, of either audience.
 *
 * Checked are all files against the manifest's hashes, that no other file is
 * there, that the tables of figures agree with published.h5 and with the plan,
 * and that what is not shown is not told.
 *
 * \throw base::Error that names the file, and the cell if it is one.
 */
Publication read_publication(std::filesystem::path const& folder);

}  // namespace samspil::publish
