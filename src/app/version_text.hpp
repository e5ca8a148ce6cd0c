#pragma once

#include <string>

namespace samspil::app {

//! What --version prints: version, revision, compiler, MPI, HDF5.
std::string version_text();

}  // namespace samspil::app
