#pragma once

namespace samspil::parallel {

//! Throws base::Error with MPI's message if \p code is not MPI_SUCCESS.
void check_mpi(int code, char const* call);

}  // namespace samspil::parallel

//! Makes an MPI call and throws if it fails. All MPI calls go through this.
#define SAMSPIL_MPI_CALL(call) ::samspil::parallel::check_mpi((call), #call)
