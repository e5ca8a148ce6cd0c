#include "base/program_version.hpp"

namespace samspil::base {

std::string_view program_version()
{
    return SAMSPIL_VERSION;
}

}  // namespace samspil::base
