#include "parallel/mpi_call.hpp"

#include <mpi.h>

#include <array>
#include <string>

#include "base/error.hpp"

namespace samspil::parallel {

void check_mpi(int code, char const* call)
{
    if (code == MPI_SUCCESS) {
        return;
    }
    std::array<char, MPI_MAX_ERROR_STRING> text{};
    int length = 0;
    MPI_Error_string(code, text.data(), &length);
    std::string const name(call);
    throw base::Error(name.substr(0, name.find('(')) +
                      " failed: " + text.data());
}

}  // namespace samspil::parallel
