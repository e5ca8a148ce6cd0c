#pragma once

#include <filesystem>

#include "records/keyed_hash.hpp"

namespace samspil::ingest {

/*!
 * The key of --key-file: read, or made of random bytes with mode 0400 if the
 * file is not there.
 *
 * \throw base::Error if it cannot be read or made, or has not 16 bytes.
 */
records::HashKey load_or_make_key(std::filesystem::path const& path);

}  // namespace samspil::ingest
