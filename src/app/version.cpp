#include "app/version.hpp"

#include <fmt/core.h>

#include "hdf5/library_version.hpp"
#include "parallel/session.hpp"

namespace samspil::app {

std::string_view program_version()
{
    return SAMSPIL_VERSION;
}

std::string version_text()
{
    return fmt::format(
        "samspil {}\n  revision  {}\n  compiler  gcc {}\n  MPI       {}\n"
        "  HDF5      {}\n",
        program_version(), SAMSPIL_GIT_REVISION, __VERSION__,
        parallel::library_version(), hdf5::library_version());
}

}  // namespace samspil::app
