#pragma once

#include <string>
#include <string_view>

namespace samspil::app {

//! "0.1.0"
std::string_view program_version();

//! What --version prints: version, revision, compiler, MPI, HDF5.
std::string version_text();

}  // namespace samspil::app
