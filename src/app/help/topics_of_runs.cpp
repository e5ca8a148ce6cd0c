#include "app/help/topics_of_runs.hpp"

#include <fmt/core.h>

#include <array>
#include <string_view>

#include "app/labels/text_table.hpp"
#include "base/error.hpp"
#include "registers/register_spec.hpp"

namespace samspil::app {
namespace {

using base::ExitStatus;

struct StatusMeaning
{
    ExitStatus status;
    std::string_view meaning;
};

constexpr std::array<StatusMeaning, 7> meanings{{
    {ExitStatus::done, "done; compare: what both files have is equal"},
    {ExitStatus::failed,
     "the data or the run failed; the message says why, and what to do"},
    {ExitStatus::wrong_usage,
     "the command line or a configuration file is wrong"},
    {ExitStatus::differences,
     "compare: two files differ; audit: a count can be found"},
    {ExitStatus::stopped,
     "stopped by a signal, finished work is saved: the same command with "
     "--resume goes on from there"},
    {ExitStatus::interrupted, "stopped by Ctrl-C, nothing is saved"},
    {ExitStatus::terminated, "stopped by another signal, nothing is saved"},
}};

//! "bef, dod, …" as their files are called, in lines.
std::string register_prefixes()
{
    constexpr std::size_t text_width = 76;
    std::string names;
    for (auto const& spec : registers::register_specs()) {
        names.append(names.empty() ? "" : ", ").append(spec.prefix);
    }
    std::string lines;
    for (auto const& line : wrapped(names, text_width)) {
        lines.append("  ").append(line).append("\n");
    }
    return lines;
}

}  // namespace

std::string help_on_environment()
{
    return R"(Environment

What the program reads:

  LC_ALL, LC_MESSAGES, LANG
                   the language of tables and figures: Danish if the first of
                   these that is set begins with da, else English; --language
                   comes first
  NO_COLOR         if it is set, nothing is in bold; TERM=dumb does the same
  COLUMNS          the width of tables in characters, from 40 to 400; without
                   it, the terminal's, else 80
  PAGER            what show and figures print long answers through on a
                   terminal (default: less -FRX); --no-pager does without
  OMP_NUM_THREADS  threads of the process, or of each rank; without it, all
                   cores, divided among the ranks of a machine. At most 64, or
                   as many as there are processors

mpirun and srun tell their ranks who they are (OMPI_COMM_WORLD_RANK, PMIX_RANK,
PMI_RANK, SLURM_PROCID): a process that has none of these runs alone. Where all
ranks are on one machine, the program sets OMPI_MCA_pml and
OMPI_MCA_mpi_yield_when_idle for Open MPI, unless they are set. It sets
HDF5_USE_FILE_LOCKING always, since it has locks of its own.

samspil-mpi and the job scripts start the program that SAMSPIL names.
)";
}

std::string help_on_exit_status()
{
    constexpr std::size_t text_width = 72;
    std::string text = "Exit status\n\n";
    for (auto const& [status, meaning] : meanings) {
        auto number = fmt::format("{:>5}", static_cast<int>(status));
        for (auto const& line : wrapped(meaning, text_width)) {
            text += fmt::format("{:5}  {}\n", number, line);
            number.clear();
        }
    }
    text += R"(
Under mpirun or srun, the launcher's own status can be another one, when a rank
is ended by force.

A script that compares two releases:
  samspil compare --cubes old.h5 --cubes new.h5 > differences.txt
  if [ $? -eq 3 ]; then echo "the releases differ"; fi
)";
    return text;
}

std::string help_on_files()
{
    return R"(Files, and what is confidential

Registers   a folder with the CSV files as they were delivered. A file's name
            begins with one of these words:

)" + register_prefixes() +
           R"(
            ingest --dry-run says what is in it.
Store       a folder that ingest writes and compute reads. It holds no ids, but
            everything that counts of each person. quality.json in it says what
            became of each register's rows. STORE.partial is a store in the
            making, or what --resume goes on from.
Key file    16 bytes that ids are hashed with. ingest makes it if it is not
            there. Whoever has it can find a known person in the store.
Cube file   FILE that compute writes and show, compare, publish, info and merge
            read: all counts and key figures, raw. FILE.quality.json beside it
            counts what the rules left out. FILE.checkpoint is what --resume
            goes on from.
Publication a folder that publish writes: the key figures that may leave the
            research machine.
Journal     what --log FILE writes and status reads.

Confidential are: the registers, the store, the key file, the cube file, and
all that show and compare print or write. Counts are raw, without disclosure
control (M10.1); cube files and answers say so. The program writes its files for
their owner only (mode 0600, folders 0700), but for a publication, which is for
everybody. Logs, the journal and messages hold
no person's id and no value of a row.

What a store or a cube file holds:
  samspil info store
  samspil info cubes.h5
)";
}

std::string help_on_mpi()
{
    return R"(Ranks and threads

ingest and compute use all cores. The results are the same bytes however they
are started.

Threads     Started alone, one process uses all cores as threads.
            OMP_NUM_THREADS sets another number.
Ranks       mpirun starts several processes, called ranks:
              mpirun -n 2 samspil compute --store store --out cubes.h5
            A rank without a shard of the store has nothing to count; how many
            there are is in what 'samspil info store' prints.
samspil-mpi finds ranks, threads, binding and slots of this machine, and adds
            what mpirun needs; --print shows the command:
              samspil-mpi compute --store store --out cubes.h5

mpirun itself can refuse, before the program starts:

Slots       "There are not enough slots available in the system": Open MPI
            starts one rank a core at most. mpirun --oversubscribe starts more;
            they share the cores, so nothing becomes faster.
Root        "mpirun has detected an attempt to run as root": as in a container.
            mpirun --allow-run-as-root, or OMPI_ALLOW_RUN_AS_ROOT=1 with
            OMPI_ALLOW_RUN_AS_ROOT_CONFIRM=1. Without mpirun, any user will do.
Binding     Open MPI binds each rank to one core if there are two ranks or
            fewer, and all its threads with it. For several threads a rank:
            mpirun --bind-to none.

On a cluster: srun --mpi=pmix, as the job scripts do.
)";
}

}  // namespace samspil::app
