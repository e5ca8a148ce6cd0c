#pragma once

namespace samspil::parallel {

//! Throws base::Error with MPI's own text if \p code is no success.
void check_mpi(int code, char const* call);

}  // namespace samspil::parallel

//! Every MPI call goes through this: a fault becomes an Error, not silence.
#define SAMSPIL_MPI_CALL(call) ::samspil::parallel::check_mpi((call), #call)
