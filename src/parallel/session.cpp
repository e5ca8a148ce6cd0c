#include "parallel/session.hpp"

#include <mpi.h>

#include <array>
#include <cstdlib>
#include <exception>
#include <string_view>

#include "base/error.hpp"
#include "parallel/mpi_call.hpp"

namespace samspil::parallel {
namespace {

constexpr std::array<char const*, 3> launcher_ranks{"OMPI_COMM_WORLD_RANK",
                                                    "PMIX_RANK", "PMI_RANK"};
constexpr std::array<char const*, 3> speaking_ranks{
    "OMPI_COMM_WORLD_RANK", "PMIX_RANK", "SLURM_PROCID"};

std::string_view environment(char const* name)
{
    auto const* const value = std::getenv(name);
    return value != nullptr ? value : std::string_view{};
}

/*!
 * If all ranks are on this host, tells Open MPI to use its plain point-to-point
 * layer: it need not look for network hardware then, which takes 0.2 s. Also a
 * rank that waits yields its processor to other ranks' threads. Settings that
 * the user has made stay.
 */
void prepare_for_one_host()
{
    auto const ranks = environment("OMPI_COMM_WORLD_SIZE");
    if (!ranks.empty() && ranks == environment("OMPI_COMM_WORLD_LOCAL_SIZE")) {
        setenv("OMPI_MCA_pml", "ob1", 0);
        setenv("OMPI_MCA_mpi_yield_when_idle", "1", 0);
    }
}

}  // namespace

bool is_launched()
{
    for (auto const* name : launcher_ranks) {
        if (std::getenv(name) != nullptr) {
            return true;
        }
    }
    return false;
}

bool speaks_for_launched_ranks()
{
    for (auto const* name : speaking_ranks) {
        auto const* value = std::getenv(name);
        if (value != nullptr && std::string_view(value) != "0") {
            return false;
        }
    }
    return true;
}

MpiSession::MpiSession()
{
    if (!is_launched()) {
        return;
    }
    prepare_for_one_host();
    int provided = MPI_THREAD_SINGLE;
    SAMSPIL_MPI_CALL(
        MPI_Init_thread(nullptr, nullptr, MPI_THREAD_FUNNELED, &provided));
    is_running_ = true;
    SAMSPIL_MPI_CALL(
        MPI_Comm_set_errhandler(MPI_COMM_WORLD, MPI_ERRORS_RETURN));
    if (provided < MPI_THREAD_FUNNELED) {
        throw base::Error(
            "this MPI library does not support threads "
            "(MPI_THREAD_FUNNELED is needed): use another build of it");
    }
    world_ = Communicator::world();
}

MpiSession::~MpiSession()
{
    if (is_running_ && std::uncaught_exceptions() == 0) {
        MPI_Finalize();
    }
}

int MpiSession::local_ranks() const
{
    if (!is_running_) {
        return 1;
    }
    MPI_Comm local = MPI_COMM_NULL;
    int size = 1;
    SAMSPIL_MPI_CALL(MPI_Comm_split_type(MPI_COMM_WORLD, MPI_COMM_TYPE_SHARED,
                                         0, MPI_INFO_NULL, &local));
    SAMSPIL_MPI_CALL(MPI_Comm_size(local, &size));
    SAMSPIL_MPI_CALL(MPI_Comm_free(&local));
    return size;
}

void MpiSession::abort(int status) const
{
    if (is_running_) {
        MPI_Abort(MPI_COMM_WORLD, status);
    }
    std::_Exit(status);
}

std::string library_version()
{
    std::array<char, MPI_MAX_LIBRARY_VERSION_STRING> text{};
    int length = 0;
    MPI_Get_library_version(text.data(), &length);
    std::string const full(text.data());
    return full.substr(0, full.find(','));
}

}  // namespace samspil::parallel
