#pragma once

#include <filesystem>

#include "records/keyed_hash.hpp"

namespace samspil::ingest {

/*!
 * The key in the file of --key-file. If the file is not there, it is made from
 * random bytes, with mode 0400.
 *
 * \throw base::Error if the file cannot be read or made, or does not have 16
 *        bytes.
 */
records::HashKey load_or_make_key(std::filesystem::path const& path);

}  // namespace samspil::ingest
