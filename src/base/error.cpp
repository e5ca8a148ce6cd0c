#include "base/error.hpp"

#include <cerrno>
#include <cstring>

namespace samspil::base {

void throw_system_error(std::string const& what)
{
    int const code = errno;
    throw Error(what + ": " + std::strerror(code));
}

}  // namespace samspil::base
