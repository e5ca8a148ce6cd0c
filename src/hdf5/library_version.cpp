#include "hdf5/library_version.hpp"

#include <hdf5.h>

#include "hdf5/detail/call.hpp"

namespace samspil::hdf5 {

std::string library_version()
{
    detail::prepare_thread();
    unsigned major = 0;
    unsigned minor = 0;
    unsigned release = 0;
    if (H5get_libversion(&major, &minor, &release) < 0) {
        return "unknown";
    }
    return std::to_string(major) + "." + std::to_string(minor) + "." +
           std::to_string(release);
}

}  // namespace samspil::hdf5
