#include "app/version_text.hpp"

#include <fmt/core.h>

#include "base/program_version.hpp"
#include "hdf5/library_version.hpp"
#include "parallel/session.hpp"
#include "publish/explorer/explorer_page.hpp"

namespace samspil::app {
namespace {

#ifdef __clang__
constexpr auto compiler = __VERSION__;  // begins with the compiler's name
#else
constexpr auto compiler = "gcc " __VERSION__;
#endif

}  // namespace

std::string version_text()
{
    return fmt::format(
        "samspil {}\n  revision  {}\n  compiler  {}\n  MPI       {}\n"
        "  HDF5      {}\n  explorer  {}\n",
        base::program_version(), SAMSPIL_GIT_REVISION, compiler,
        parallel::library_version(), hdf5::library_version(),
        publish::has_explorer() ? "yes" : "no: built without node");
}

}  // namespace samspil::app
