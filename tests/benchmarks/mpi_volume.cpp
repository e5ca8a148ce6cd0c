/*!
 * Preloaded into the program (LD_PRELOAD): how much each rank hands to MPI, by
 * MPI's profiling interface (MPI_X is PMPI_X).
 *
 *   SAMSPIL_MPI_VOLUME=FILE  where rank 0 writes at the end: for each call a
 *                            line "name rank calls bytes nanoseconds"
 *
 * Bytes are the payload that a rank gives or takes in one call, once, whatever
 * the library makes of it: a broadcast counts on every rank, a message where it
 * is sent. Nanoseconds are those inside the call: moving the bytes, and waiting
 * for the others.
 */
#include <mpi.h>

#include <array>
#include <chrono>
#include <cstdint>
#include <cstdlib>
#include <fstream>
#include <string_view>
#include <vector>

namespace {

enum Call : std::size_t
{
    isend,
    allreduce,
    reduce,
    broadcast,
    all_to_all,
    gather,
    gather_parts,
    barrier,
    wait_all,
    call_count
};

constexpr std::array<std::string_view, call_count> names{
    "MPI_Isend",  "MPI_Allreduce", "MPI_Reduce",  "MPI_Bcast",  "MPI_Alltoall",
    "MPI_Gather", "MPI_Gatherv",   "MPI_Barrier", "MPI_Waitall"};

//! What was handed over in one kind of call.
struct Volume
{
    std::int64_t calls = 0;
    std::int64_t bytes = 0;
    std::int64_t nanoseconds = 0;
};
constexpr int numbers_of_volume = 3;
static_assert(sizeof(Volume) == numbers_of_volume * sizeof(std::int64_t));

std::array<Volume, call_count> volumes;

//! One call, from here to its end.
class Counted
{
  public:
    explicit Counted(Call call, std::int64_t count = 0,
                     MPI_Datatype type = MPI_BYTE)
        : volume_(volumes[call])
    {
        int size = 0;
        PMPI_Type_size(type, &size);
        ++volume_.calls;
        volume_.bytes += count * size;
    }
    Counted(Counted const&) = delete;
    Counted& operator=(Counted const&) = delete;
    ~Counted()
    {
        volume_.nanoseconds +=
            std::chrono::duration_cast<std::chrono::nanoseconds>(
                std::chrono::steady_clock::now() - begin_)
                .count();
    }

  private:
    Volume& volume_;
    std::chrono::steady_clock::time_point begin_ =
        std::chrono::steady_clock::now();
};

//! Collective, before MPI ends.
void write_volumes(char const* path)
{
    int rank = 0;
    int ranks = 1;
    PMPI_Comm_rank(MPI_COMM_WORLD, &rank);
    PMPI_Comm_size(MPI_COMM_WORLD, &ranks);
    constexpr int numbers = numbers_of_volume * call_count;
    std::vector<Volume> all(static_cast<std::size_t>(ranks) * call_count);
    PMPI_Gather(volumes.data(), numbers, MPI_INT64_T, all.data(), numbers,
                MPI_INT64_T, 0, MPI_COMM_WORLD);
    if (rank != 0) {
        return;
    }
    std::ofstream file(path);
    for (std::size_t i = 0; i < all.size(); ++i) {
        file << names[i % call_count] << ' ' << i / call_count << ' '
             << all[i].calls << ' ' << all[i].bytes << ' ' << all[i].nanoseconds
             << '\n';
    }
}

}  // namespace

extern "C" {

int MPI_Isend(void const* data, int count, MPI_Datatype type, int target,
              int tag, MPI_Comm ranks, MPI_Request* request)
{
    Counted const counted(isend, count, type);
    return PMPI_Isend(data, count, type, target, tag, ranks, request);
}

int MPI_Allreduce(void const* mine, void* all, int count, MPI_Datatype type,
                  MPI_Op operation, MPI_Comm ranks)
{
    Counted const counted(allreduce, count, type);
    return PMPI_Allreduce(mine, all, count, type, operation, ranks);
}

int MPI_Reduce(void const* mine, void* all, int count, MPI_Datatype type,
               MPI_Op operation, int root, MPI_Comm ranks)
{
    Counted const counted(reduce, count, type);
    return PMPI_Reduce(mine, all, count, type, operation, root, ranks);
}

int MPI_Bcast(void* data, int count, MPI_Datatype type, int root,
              MPI_Comm ranks)
{
    Counted const counted(broadcast, count, type);
    return PMPI_Bcast(data, count, type, root, ranks);
}

int MPI_Alltoall(void const* mine, int count, MPI_Datatype type, void* all,
                 int all_count, MPI_Datatype all_type, MPI_Comm ranks)
{
    int size = 1;
    PMPI_Comm_size(ranks, &size);
    Counted const counted(all_to_all, std::int64_t{count} * size, type);
    return PMPI_Alltoall(mine, count, type, all, all_count, all_type, ranks);
}

int MPI_Gather(void const* mine, int count, MPI_Datatype type, void* all,
               int all_count, MPI_Datatype all_type, int root, MPI_Comm ranks)
{
    Counted const counted(gather, count, type);
    return PMPI_Gather(mine, count, type, all, all_count, all_type, root,
                       ranks);
}

int MPI_Gatherv(void const* mine, int count, MPI_Datatype type, void* all,
                int const* all_counts, int const* offsets,
                MPI_Datatype all_type, int root, MPI_Comm ranks)
{
    Counted const counted(gather_parts, count, type);
    return PMPI_Gatherv(mine, count, type, all, all_counts, offsets, all_type,
                        root, ranks);
}

int MPI_Barrier(MPI_Comm ranks)
{
    Counted const counted(barrier);
    return PMPI_Barrier(ranks);
}

int MPI_Waitall(int count, MPI_Request* requests, MPI_Status* statuses)
{
    Counted const counted(wait_all);
    return PMPI_Waitall(count, requests, statuses);
}

int MPI_Finalize()
{
    if (char const* const path = std::getenv("SAMSPIL_MPI_VOLUME")) {
        write_volumes(path);
    }
    return PMPI_Finalize();
}

}  // extern "C"
