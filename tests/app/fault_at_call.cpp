/*!
 * Preloaded into the program under test (LD_PRELOAD): counts the calls by
 * which a rank deals with others and with files, and lets a fault happen at one
 * of them.
 *
 * What others see of a rank that is killed between two such calls is what they
 * see if it is killed at the second: so these are all the moments there are,
 * in the same order in every run, whatever the machine's speed. MPI's calls
 * are caught by its profiling interface (MPI_X is PMPI_X), the C library's by
 * their names.
 *
 *   SAMSPIL_FAULT_FOLDER=DIR  of file calls only those below DIR count
 *   SAMSPIL_FAULT_TRACE=FILE  rank R writes its calls into FILE.R, a line each:
 *                             name, and of a file its path below DIR; when the
 *                             fault happens it makes FILE.R.fault
 *   SAMSPIL_FAULT_RANK=R      the rank that something happens to
 *   SAMSPIL_FAULT_CALL=N      at its N-th call, from 1; or the first that is
 *                             told so: "fsync store.partial"
 *   SAMSPIL_FAULT=WHAT        kill: SIGKILL instead of the call; hold: SIGSTOP
 *                             before it; wait: for SIGUSR1, which reaches the
 *                             rank only there; full: the disk below DIR is full
 *                             from this call on
 */
#include <dlfcn.h>
#include <fcntl.h>
#include <mpi.h>
#include <stdio.h>  // NOLINT: rename() as the C library declares it
#include <unistd.h>

#include <cstdarg>

#include "counted_calls.hpp"

namespace {

samspil::test::CountedCalls& calls()
{
    static samspil::test::CountedCalls all;
    return all;
}

//! The function that stands behind the one of this name here.
template <class Function>
Function* behind(char const* name)
{
    return reinterpret_cast<Function*>(::dlsym(RTLD_NEXT, name));
}

}  // namespace

// MPI_X(...) with these parameters and arguments.
#define CATCH_MPI(name, parameters, arguments) \
    int MPI_##name parameters                  \
    {                                          \
        calls().note("MPI_" #name);            \
        return PMPI_##name arguments;          \
    }

extern "C" {

CATCH_MPI(Init_thread, (int* argc, char*** argv, int required, int* provided),
          (argc, argv, required, provided))
CATCH_MPI(Finalize, (), ())
CATCH_MPI(Comm_split_type,
          (MPI_Comm ranks, int type, int key, MPI_Info info, MPI_Comm* result),
          (ranks, type, key, info, result))
CATCH_MPI(Barrier, (MPI_Comm ranks), (ranks))
CATCH_MPI(Allreduce,
          (void const* from, void* to, int count, MPI_Datatype type,
           MPI_Op operation, MPI_Comm ranks),
          (from, to, count, type, operation, ranks))
CATCH_MPI(Reduce,
          (void const* from, void* to, int count, MPI_Datatype type,
           MPI_Op operation, int root, MPI_Comm ranks),
          (from, to, count, type, operation, root, ranks))
CATCH_MPI(Bcast,
          (void* data, int count, MPI_Datatype type, int root, MPI_Comm ranks),
          (data, count, type, root, ranks))
CATCH_MPI(Gather,
          (void const* from, int sent, MPI_Datatype from_type, void* to,
           int received, MPI_Datatype to_type, int root, MPI_Comm ranks),
          (from, sent, from_type, to, received, to_type, root, ranks))
CATCH_MPI(Gatherv,
          (void const* from, int sent, MPI_Datatype from_type, void* to,
           int const* received, int const* offsets, MPI_Datatype to_type,
           int root, MPI_Comm ranks),
          (from, sent, from_type, to, received, offsets, to_type, root, ranks))
CATCH_MPI(Alltoall,
          (void const* from, int sent, MPI_Datatype from_type, void* to,
           int received, MPI_Datatype to_type, MPI_Comm ranks),
          (from, sent, from_type, to, received, to_type, ranks))
CATCH_MPI(Isend,
          (void const* from, int count, MPI_Datatype type, int target, int tag,
           MPI_Comm ranks, MPI_Request* request),
          (from, count, type, target, tag, ranks, request))
CATCH_MPI(Irecv,
          (void* to, int count, MPI_Datatype type, int source, int tag,
           MPI_Comm ranks, MPI_Request* request),
          (to, count, type, source, tag, ranks, request))
CATCH_MPI(Waitall, (int count, MPI_Request* requests, MPI_Status* statuses),
          (count, requests, statuses))

int open(char const* path, int flags, ...)
{
    mode_t mode = 0;
    if ((flags & O_CREAT) != 0) {
        std::va_list more;
        va_start(more, flags);
        mode = va_arg(more, mode_t);
        va_end(more);
    }
    calls().note_path("open", path);
    return behind<decltype(open)>("open")(path, flags, mode);
}

ssize_t write(int descriptor, void const* from, size_t size)
{
    if (calls().note_file("write", descriptor) && calls().is_full()) {
        return -1;
    }
    return behind<decltype(write)>("write")(descriptor, from, size);
}

ssize_t pwrite(int descriptor, void const* from, size_t size, off_t offset)
{
    if (calls().note_file("pwrite", descriptor) && calls().is_full()) {
        return -1;
    }
    return behind<decltype(pwrite)>("pwrite")(descriptor, from, size, offset);
}

int fsync(int descriptor)
{
    if (calls().note_file("fsync", descriptor) && calls().is_full()) {
        return -1;
    }
    return behind<decltype(fsync)>("fsync")(descriptor);
}

int fdatasync(int descriptor)
{
    if (calls().note_file("fdatasync", descriptor) && calls().is_full()) {
        return -1;
    }
    return behind<decltype(fdatasync)>("fdatasync")(descriptor);
}

int rename(char const* from, char const* to) noexcept
{
    calls().note_path("rename", to);
    return behind<decltype(rename)>("rename")(from, to);
}

int renameat2(int from_folder, char const* from, int to_folder, char const* to,
              unsigned flags) noexcept
{
    calls().note_path("renameat2", to);
    return behind<decltype(renameat2)>("renameat2")(from_folder, from,
                                                    to_folder, to, flags);
}

}  // extern "C"
