#pragma once

#include <filesystem>

#include "ingest/line_blocks.hpp"

namespace samspil::ingest {

/*!
 * Ask the system to fetch a part of a file that will be read soon, without
 * waiting for it: a disk is at its speed only with several requests at hand.
 *
 * Only a wish: what fails here is told when the file is read.
 */
void read_ahead(std::filesystem::path const& path, ByteRange const& range);

}  // namespace samspil::ingest
