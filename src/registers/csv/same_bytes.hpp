#pragma once

#include <filesystem>

namespace samspil::registers {

/*!
 * Whether two files hold the same bytes.
 *
 * \throw base::Error if one of them cannot be read.
 */
bool have_same_bytes(std::filesystem::path const& a,
                     std::filesystem::path const& b);

}  // namespace samspil::registers
