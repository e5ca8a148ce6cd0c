#pragma once

#include <string>

#include "parallel/communicator.hpp"

namespace samspil::parallel {

/*!
 * MPI from start to end, outermost scope of a command that runs on ranks.
 *
 * Started without a launcher (no mpirun, no srun) it does not touch MPI at
 * all and hands out the null communicator. Asks for MPI_THREAD_FUNNELED and
 * checks that it is there; lets MPI report faults instead of aborting.
 *
 * The destructor does not finalize while an exception passes through: the
 * other ranks may be in a collective call, and MPI_Finalize would wait for
 * them for ever. abort() is what ends such a job.
 */
class MpiSession
{
  public:
    MpiSession();
    ~MpiSession();
    MpiSession(MpiSession const&) = delete;
    MpiSession& operator=(MpiSession const&) = delete;

    Communicator const& world() const { return world_; }

    //! Ranks on this host, this one included.
    int local_ranks() const;

    //! End the job on all ranks with this exit status, at once.
    [[noreturn]] void abort(int status) const;

  private:
    bool is_running_ = false;  //!< MPI was initialised here
    Communicator world_;       //!< all ranks
};

//! Whether mpirun or srun started this process as one of its ranks.
bool is_launched();

/*!
 * Whether this process is the one that speaks before MPI has started: where
 * OMPI_COMM_WORLD_RANK, PMIX_RANK and SLURM_PROCID are 0 or unset (contract).
 */
bool speaks_for_launched_ranks();

//! Name and version of the MPI library.
std::string library_version();

}  // namespace samspil::parallel
