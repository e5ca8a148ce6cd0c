#pragma once

#include <string>

#include "records/hash128.hpp"

namespace samspil::records {

//! A hash as 32 hexadecimal digits, its first byte first.
std::string to_hex(Hash128 const& hash);

}  // namespace samspil::records
