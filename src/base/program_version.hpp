#pragma once

#include <string_view>

namespace samspil::base {

//! The program's version as CMake declares it: "0.1.0".
std::string_view program_version();

}  // namespace samspil::base
