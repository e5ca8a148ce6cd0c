#!/usr/bin/env python3
"""Runs that are killed, meet each other, or find the disk full: no hang,
nothing in place, nothing left that stops the next run.

    interrupted_run_test.py SAMSPIL
"""

import os
import signal
import subprocess
import sys

from bad_input import all_cases, run_cases
from program import MPIRUN, environment, succeed
from watched_run import PATIENCE, begin, must_end, ranks_of, wait_for


def waiting_registers(case):
    """Registers of which one is a pipe that nobody writes to: an ingest holds
    its lock and waits."""
    folder = case.registers(name="waiting")
    os.mkfifo(folder / "dod.csv")
    return folder


def case_lock(case):
    store = case.path("store")
    first = begin(case.samspil, ["ingest", "--registers",
                                 waiting_registers(case), "--store", store])
    case.check(wait_for(case.path("store.partial").exists), "no lock")
    words = ["ingest", "--registers", case.registers(), "--store", store]
    case.fails(words, 1, "another run")
    case.fails([*words, "--force"], 1, "another run", ranks=2)
    case.check(first.poll() is None, "the first has ended")
    first.kill()
    must_end(case, first)
    case.check(not store.exists(), "a store is there")
    succeed(case.samspil, words)
    case.check(not case.path("store.partial").exists(), "a temporary is left")


def case_rank_killed_while_another_waits(case):
    store = case.path("store")
    words = ["ingest", "--registers", waiting_registers(case), "--store",
             store]
    for victim in (0, 1, 2):
        run = begin(case.samspil, words, ranks=3)
        case.check(wait_for(case.path("store.partial").exists), "no lock")
        ranks = wait_for(lambda: len(ranks_of(run)) == 3 and ranks_of(run))
        os.kill(ranks[victim], signal.SIGKILL)
        must_end(case, run)
        case.check(not store.exists(), "a store is there")
    succeed(case.samspil, ["ingest", "--registers", case.registers(),
                           "--store", store], ranks=2)


def limited(case, words, blocks, ranks=0):
    """A run that may write files of so many 1024-byte blocks at most, as on
    a full disk (a write beyond fails)."""
    launcher = " ".join([*MPIRUN, "-n", str(ranks)]) if ranks else ""
    return subprocess.run(
        ["timeout", "-k", "5", str(PATIENCE), "bash", "-c",
         f"trap '' XFSZ; ulimit -f {blocks}; exec {launcher} \"$@\"", "bash",
         case.samspil, *map(str, words)],
        env=environment(), capture_output=True, text=True)


def case_full_disk(case):
    registers = case.registers()
    store, out = case.path("store"), case.path("cubes.h5")
    ingest = ["ingest", "--registers", registers, "--store", store,
              "--shards", "1"]
    for blocks in (0, 1, 2, 4):
        case.check_failure(limited(case, ingest, blocks), 1, "File too large")
        case.check(not store.exists(), "a store is there")
        case.check(not case.path("store.partial").exists(), "a rest is left")
    succeed(case.samspil, ingest)
    compute = ["compute", "--store", store, "--out", out]
    succeed(case.samspil, compute)
    size = out.stat().st_size // 1024
    out.unlink()
    case.path("cubes.h5.quality.json").unlink()
    for blocks in (0, 1, size // 2, size - 1):
        case.check_failure(limited(case, compute, blocks), 1,
                           "File too large")
        case.check(not [*case.folder.glob("cubes.h5*")],
                   f"a rest is left with {blocks} blocks")
    key = case.path("key")
    case.check_failure(limited(case, [*ingest, "--force", "--key-file", key],
                               0), 1, "File too large")
    succeed(case.samspil, [*ingest, "--force", "--key-file", key])


if __name__ == "__main__":
    sys.exit(run_cases(sys.argv[1], all_cases(globals())))
