#!/usr/bin/env python3
"""Runs that are killed while they wait, or meet each other: no hang, nothing in
place, nothing left that stops the next run.

    interrupted_run_test.py SAMSPIL
"""

import os
import signal
import sys

from bad_input import all_cases, run_cases
from program import succeed
from watched_run import begin, must_end, ranks_of, wait_for


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


if __name__ == "__main__":
    sys.exit(run_cases(sys.argv[1], all_cases(globals())))
