#!/usr/bin/env python3
"""A store that another run replaces while it is being read: the result is of
the old one or of the new one, never of both. And a cube file that two write.

    replaced_store_test.py SAMSPIL FAULT_AT_CALL_LIBRARY
"""

import os
import signal
import sys

from bad_input import all_cases
from counted_run import CountedRun, run_cases_with
from many_registers import many_registers
from program import succeed
from watched_run import end_of, held_rank, wait_for

#: So that each rank reads several shards.
SHARDS = ["--shards", "6"]


class ReplacedStore:
    """A computation that is held while its store is replaced."""

    def __init__(self, case, library, options):
        self.case = case
        self.store, self.out = case.path("store"), case.path("cubes.h5")
        self.library = library
        self.registers = {"old": many_registers(case, "old"),
                          "new": many_registers(case, "new", gap=1)}
        self.compute = ["compute", "--store", self.store, "--out", self.out,
                        *options]
        self.expected = {}
        for name in ("new", "old"):
            self.ingest(name)
            succeed(case.samspil, self.compute)
            self.expected[name] = self.take()
        case.check(self.expected["old"] != self.expected["new"],
                   "the stores are alike")

    def ingest(self, name):
        succeed(self.case.samspil, ["ingest", "--registers",
                                    self.registers[name], "--store",
                                    self.store, "--force", *SHARDS])

    def take(self):
        found = self.out.read_bytes() if self.out.exists() else None
        self.out.unlink(missing_ok=True)
        return found

    def calls(self, ranks):
        """[rank][call] of a run with the old store."""
        run = CountedRun(self.case, self.library, self.compute, ranks)
        end_of(self.case, run.run())
        self.take()
        return run.calls()

    def replace_at(self, ranks, rank, call, where):
        """Hold the rank at its call of this index and replace the store."""
        self.ingest("old")
        held = CountedRun(self.case, self.library, self.compute, ranks)
        run = held.run(rank, call + 1, "hold")
        process = wait_for(lambda: held_rank(run, ranks))
        self.case.check(process, f"{where}: it was not held")
        self.ingest("new")
        os.kill(process, signal.SIGCONT)
        told = end_of(self.case, run)
        self.check(run.returncode, told, where)

    def check(self, status, told, where):
        """One of both, or none and a clear message; and the next run."""
        found = self.take()
        messages = [line for line in told.splitlines()
                    if line.startswith("samspil: ")]
        if status == 0:
            self.case.check(found in self.expected.values(),
                            f"{where}: a mix of both stores")
        else:
            self.case.check(
                status == 1 and found is None and len(messages) == 1 and
                "was replaced while it was being read" in messages[0],
                f"{where}: status {status}, {told}")
        succeed(self.case.samspil, [*self.compute, "--resume"])
        self.case.check(self.take() == self.expected["new"],
                        f"{where}: the next run is not of the new store")


def replace_at_shards(case, library, ranks, step, options=()):
    """At every so many-th that is opened, and before and after all of them."""
    replaced = ReplacedStore(case, library, options)
    calls = replaced.calls(ranks)
    for rank, own in enumerate(calls):
        opens = [index for index, call in enumerate(own)
                 if call.startswith("open store/shard-")]
        for call in (opens[0] - 1, *opens[1::step], opens[-1] + 1):
            replaced.replace_at(ranks, rank, call,
                                f"rank {rank}, {own[call]} ({call})")


def case_alone(case, library):
    replace_at_shards(case, library, 0, step=3)


def case_two_ranks(case, library):
    replace_at_shards(case, library, 2, step=3)


def case_replicates(case, library):
    replace_at_shards(case, library, 0, 12, ["--bootstrap", "10"])


def case_cube_file_being_written(case, library):
    """A second run that would write the same cube file stops."""
    out = case.path("cubes.h5")
    words = ["compute", "--store", case.store(), "--out", out]
    succeed(case.samspil, words)
    expected = out.read_bytes()
    out.unlink()
    held = CountedRun(case, library, words, 0)
    run = held.run(0, "fsync cubes.h5.partial", "hold")
    process = wait_for(lambda: held_rank(run, 0))
    case.fails(words, 1, "another run writes", str(out))
    case.fails([*words, "--force"], 1, "another run writes", ranks=2)
    os.kill(process, signal.SIGCONT)
    end_of(case, run)
    case.check(run.returncode == 0 and out.read_bytes() == expected,
               "the first run was disturbed")


if __name__ == "__main__":
    sys.exit(run_cases_with(*sys.argv[1:], all_cases(globals())))
