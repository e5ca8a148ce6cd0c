#pragma once

#include <string>

#include "parallel/communicator.hpp"

namespace samspil::parallel {

/*!
 * Starts MPI and ends it: the outermost scope of a command that runs on ranks.
 *
 * Without a launcher (mpirun or srun) it does not use MPI, and world() is the
 * null communicator. With one it asks for MPI_THREAD_FUNNELED and verifies that
 * MPI provides it, and lets MPI report errors instead of aborting.
 *
 * The destructor does not finalize MPI while an exception is thrown: other
 * ranks may be in a collective call, and MPI_Finalize would wait for them for
 * ever. Such a job ends by abort().
 */
class MpiSession
{
  public:
    MpiSession();
    ~MpiSession();
    MpiSession(MpiSession const&) = delete;
    MpiSession& operator=(MpiSession const&) = delete;

    Communicator const& world() const { return world_; }

    //! Collective: number of ranks on this host, with this one.
    int local_ranks() const;

    //! End the job on all ranks at once, with this exit status.
    [[noreturn]] void abort(int status) const;

  private:
    bool is_running_ = false;  //!< MPI was initialised by this
    Communicator world_;       //!< all ranks
};

//! Whether mpirun or srun started this process as one of its ranks.
bool is_launched();

/*!
 * Whether this process is the one of a job that writes messages before MPI has
 * started: OMPI_COMM_WORLD_RANK, PMIX_RANK and SLURM_PROCID are 0 or unset
 * (contract).
 */
bool speaks_for_launched_ranks();

//! Name and version of the MPI library.
std::string library_version();

}  // namespace samspil::parallel
