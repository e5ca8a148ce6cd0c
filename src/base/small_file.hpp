#pragma once

#include <cstddef>
#include <filesystem>
#include <string>

namespace samspil::base {

/*!
 * The whole content of a file that a user has written: a configuration, a list
 * of areas. Pipes are read to their end.
 *
 * \param most_bytes a longer file is none of these; what never ends (/dev/zero)
 *        is not read longer than this.
 * \throw Error if it cannot be read, is a folder, or is longer.
 */
std::string read_small_file(std::filesystem::path const& path,
                            std::size_t most_bytes);

}  // namespace samspil::base
