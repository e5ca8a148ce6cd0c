#!/usr/bin/env python3
"""Runs that are killed while they wait, or meet each other: no hang, nothing in
place, nothing left that stops the next run.

    interrupted_run_test.py SAMSPIL LIBRARY
"""

import os
import signal
import sys

from bad_input import all_cases
from counted_run import CountedRun, run_cases_with
from program import succeed
from watched_run import held_rank, must_end, ranks_of, wait_for

#: Rank 0 has the store's lock, and has read nothing yet.
LOCKED = "fsync store.partial/samspil-work.json.partial"


def case_lock(case, library):
    store = case.path("store")
    words = ["ingest", "--registers", case.registers(), "--store", store]
    first = CountedRun(case, library, words, 0).run(0, LOCKED, "hold")
    process = wait_for(lambda: held_rank(first, 0))
    case.check(process, "it is not held")
    case.fails(words, 1, "another run")
    case.fails([*words, "--force"], 1, "another run", ranks=2)
    case.check(first.poll() is None, "the first has ended")
    os.kill(process, signal.SIGKILL)
    must_end(case, first)
    case.check(not store.exists(), "a store is there")
    succeed(case.samspil, words)
    case.check(not case.path("store.partial").exists(), "a temporary is left")


def case_rank_killed_while_another_waits(case, library):
    store = case.path("store")
    words = ["ingest", "--registers", case.registers(), "--store", store]
    for victim in (0, 1, 2):
        run = CountedRun(case, library, words, 3).run(0, LOCKED, "hold")
        case.check(wait_for(lambda run=run: held_rank(run, 3)), "not held")
        ranks = wait_for(lambda: len(ranks_of(run)) == 3 and ranks_of(run))
        os.kill(ranks[victim], signal.SIGKILL)
        must_end(case, run)
        case.check(not store.exists(), "a store is there")
    succeed(case.samspil, words, ranks=2)


def case_hang_up_of_the_launcher(case, library):
    """The next run is not refused because ranks of the last one still end."""
    store = case.path("store")
    words = ["ingest", "--registers", case.registers(), "--store", store]
    run = CountedRun(case, library, words, 2).run(0, LOCKED, "hold")
    case.check(wait_for(lambda: held_rank(run, 2)), "not held")
    run.send_signal(signal.SIGHUP)
    succeed(case.samspil, words)
    must_end(case, run)


if __name__ == "__main__":
    sys.exit(run_cases_with(*sys.argv[1:], all_cases(globals())))
