"""Starting the program under test, alone or under mpirun."""

import os
import pathlib
import subprocess

OF_INGEST = {"--years", "--observation-end", "--lpr3", "--columns",
             "--shards", "--key-file"}
MPIRUN = ["mpirun", "--oversubscribe", "--bind-to", "none"]
#: Nothing may hang: the program is ended by force after this [s].
TIME_LIMIT = 120


def environment(threads=1, **more):
    """As a user's, but Open MPI may run as root, as in containers."""
    return {**os.environ, "OMP_NUM_THREADS": str(threads),
            "OMPI_ALLOW_RUN_AS_ROOT": "1",
            "OMPI_ALLOW_RUN_AS_ROOT_CONFIRM": "1", **more}


def start(samspil, words, ranks=0, threads=1, **more):
    """One subcommand, to its end; ranks = 0: without mpirun."""
    launcher = [*MPIRUN, "-n", str(ranks)] if ranks else []
    return subprocess.run(
        ["timeout", "-k", "5", str(TIME_LIMIT), *launcher, str(samspil),
         *map(str, words)],
        env=environment(threads), capture_output=True, text=True, **more)


def succeed(samspil, words, ranks=0, threads=1):
    """As start(), but it must end well."""
    done = start(samspil, words, ranks, threads)
    if done.returncode:
        raise RuntimeError(f"samspil {words[0]} ended with "
                           f"{done.returncode}:\n{done.stderr}")
    return done


def run_both(samspil, registers, work, options=(), ranks=0, threads=1):
    """Ingest and compute in the folder work; the store and the cube file.
    Sets this small may hold any number of bad rows, and anything that the
    checks find."""
    store, out = pathlib.Path(work) / "store", pathlib.Path(work) / "cubes.h5"
    pairs = list(zip(options[0::2], options[1::2]))
    ingest = [word for pair in pairs if pair[0] in OF_INGEST for word in pair]
    compute = [word for pair in pairs if pair[0] not in OF_INGEST
               for word in pair]
    succeed(samspil, ["ingest", "--registers", registers, "--store", store,
                      "--max-rejected", "100", "--accept", "all", *ingest], ranks, threads)
    succeed(samspil, ["compute", "--store", store, "--out", out, *compute],
            ranks, threads)
    return store, out
