#pragma once

#include <string_view>

namespace samspil::app {

//! For the help of commands that ranks can share: mpirun refuses before the
//! program starts, so its help is where the options can be told.
inline constexpr std::string_view how_to_run_ranks = R"(

Alone it uses all cores as threads (OMP_NUM_THREADS). samspil-mpi starts it on
several ranks, with the options that mpirun needs on this machine. By hand:
mpirun -n N; root adds --allow-run-as-root, more ranks than slots
--oversubscribe, several threads a rank --bind-to none. On a cluster: srun
--mpi=pmix. More: samspil help mpi.)";

}  // namespace samspil::app
