#!/usr/bin/env python3
"""A rank is killed in each phase of ingest and compute, at calls that are
counted: the run ends, what is in place is whole, and the next run makes the
same.

    killed_rank_test.py SAMSPIL FAULT_AT_CALL_LIBRARY
"""

import functools
import shutil
import sys

from bad_input import all_cases
from call_phases import (COLLECTIVE, COMPUTE, INGEST, REPLICATES,
                         phases_of_ranks)
from counted_run import CountedRun, run_cases_with
from many_registers import many_registers
from program import succeed
from watched_run import end_of, must_end

RANKS = 2
#: Phases in which files are written: there rank 0 is killed more often.
WRITING = {"write", "form, write", "keep", "form, write again", "commit"}
#: One batch a scenario, so that there are checkpoints.
TWO_BATCHES = ["--vary", "municipality=acting,residence", "--memory", "0.013"]
BOOTSTRAP = ["--bootstrap", "20"]


class KilledRun(CountedRun):
    """A command whose ranks are killed, again and again."""

    def __init__(self, case, library, words, result):
        self.journal = case.path("run.jsonl")
        super().__init__(case, library, [*words, "--log", self.journal],
                         RANKS)
        self.result = result

    def run(self, victim=0, call=0):
        self.journal.unlink(missing_ok=True)
        return super().run(victim, call)

    def ends_well(self, **kill):
        """And makes the result, which is taken out of its place."""
        run = self.run(**kill)
        told = end_of(self.case, run)
        if run.returncode:
            raise RuntimeError(f"nobody was killed, and it failed: {told}")
        return self.take()

    def content(self):
        """The result's bytes, by file; none if it is not there."""
        files = (sorted(self.result.iterdir()) if self.result.is_dir()
                 else [self.result] if self.result.exists() else [])
        return {path.name: path.read_bytes() for path in files}

    def take(self):
        found = self.content()
        if self.result.is_dir():
            shutil.rmtree(self.result)
        self.result.unlink(missing_ok=True)
        return found

    def kill(self, victim, call, expected, where):
        """One rank at its call of this index; where: for complaints."""
        told = must_end(self.case, self.run(victim, call + 1))
        check = functools.partial(self.check, where)
        check(len(self.calls()[victim]) == call + 1,
              "it was not killed there")
        check(told.count("exited on signal 9") == 1 and
              "samspil: " not in told, f"not one clear message: {told}")
        check(self.content() in ({}, expected), "half a result is in place")
        again = succeed(self.case.samspil, [*self.words, "--force"])
        check(self.take() == expected, "the next run makes another result")
        check(not self.leftovers(), f"left behind: {self.leftovers()}")
        self.case.check_confidential(again.stderr)

    def check(self, where, condition, complaint):
        self.case.check(condition, f"{where}: {complaint}")

    def leftovers(self):
        """Beside the result, which has been taken out of its place."""
        return [path.name
                for path in self.case.folder.glob(f"{self.result.name}*")
                if not path.name.endswith(".quality.json")]


def chosen(calls, phases, rank):
    """(phase, call) of where a rank is killed: in each phase rank 0 at its
    middle, where files are written also at its first and last call; the other
    where it meets the first again, which is at work then."""
    calls_of = {}
    for call, phase in enumerate(phases):
        calls_of.setdefault(phase, []).append(call)
    for phase, own in calls_of.items():
        if rank > 0:
            where = {next(call for call in own
                          if COLLECTIVE.match(calls[call]))}
        else:
            where = {own[len(own) // 2]}
            where |= {own[0], own[-1]} if phase in WRITING else set()
        yield from ((phase, call) for call in sorted(where))


def kill_in_each_phase(killed, phases, only=None):
    """Or only in some of them."""
    expected = killed.ends_well()
    calls = killed.calls()
    found = phases_of_ranks(calls, killed.journal, phases)
    hit = set()
    for victim in range(RANKS):
        for phase, call in chosen(calls[victim], found[victim], victim):
            if only is None or phase in only:
                killed.kill(victim, call, expected,
                            f"rank {victim}, {phase}, {calls[victim][call]}")
                hit.add(phase)
    killed.case.check(hit == (only or {name for name, _ in phases}),
                      f"only in {sorted(hit)} was a rank killed")
    # There are no more calls than these, so no moment was overlooked.
    beyond = killed.ends_well(victim=0, call=len(calls[0]) + 1)
    killed.case.check(beyond == expected, "another result when nobody dies")
    killed.case.check(killed.calls() == calls, "other calls in another run")


def case_ingest(case, library):
    store = case.path("store")
    kill_in_each_phase(
        KilledRun(case, library, ["ingest", "--registers",
                                  many_registers(case), "--store", store],
                  store), INGEST)


def compute(case, library, options):
    store, out = case.path("store"), case.path("cubes.h5")
    succeed(case.samspil, ["ingest", "--registers", many_registers(case),
                           "--store", store])
    return KilledRun(case, library, ["compute", "--store", store, "--out",
                                     out, *options], out)


def case_compute(case, library):
    kill_in_each_phase(compute(case, library, TWO_BATCHES), COMPUTE)


def case_compute_resumed(case, library):
    """What was finished before the rank died is used."""
    killed = compute(case, library, [*TWO_BATCHES, "--resume"])
    kill_in_each_phase(killed, COMPUTE, {"keep", "count again"})


def case_replicates(case, library):
    kill_in_each_phase(compute(case, library, BOOTSTRAP), REPLICATES,
                       {"replicates"})


if __name__ == "__main__":
    sys.exit(run_cases_with(*sys.argv[1:], all_cases(globals())))
