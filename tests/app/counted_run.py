"""Runs whose ranks count their calls (fault_at_call.cpp), so that a fault can
happen at one of them."""

import functools
import os
import pathlib
import time

from bad_input import run_cases
from watched_run import begin

# mpirun would give the others a second or two to end after SIGTERM, which a
# rank that waits for a dead one cannot use.
os.environ["OMPI_MCA_odls_base_sigkill_timeout"] = "0"


class CountedRun:
    """A command; ranks = 0: without mpirun, as rank 0."""

    def __init__(self, case, library, words, ranks):
        self.case = case
        self.library = library
        self.words = words
        self.ranks = ranks
        self.trace = case.path("trace")

    def run(self, victim=0, call=0, what="kill"):
        """Left alone; the fault happens to one rank at its call of this
        number, from 1, or that is told so; 0: none happens."""
        for path in self.case.folder.glob(f"{self.trace.name}.*.fault"):
            path.unlink()
        return begin(self.case.samspil, self.words, self.ranks, {
            "LD_PRELOAD": self.library,
            "SAMSPIL_FAULT_FOLDER": f"{self.case.folder.resolve()}/",
            "SAMSPIL_FAULT_TRACE": self.trace,
            "SAMSPIL_FAULT_RANK": victim, "SAMSPIL_FAULT_CALL": call,
            "SAMSPIL_FAULT": what})

    def seconds_since_fault(self, rank):
        """None: it has not happened."""
        path = pathlib.Path(f"{self.trace}.{rank}.fault")
        return time.time() - path.stat().st_mtime if path.exists() else None

    def calls(self):
        """[rank][call], as far as the ranks came."""
        return [pathlib.Path(f"{self.trace}.{rank}").read_text().splitlines()
                for rank in range(max(self.ranks, 1))]


def run_cases_with(samspil, library, cases):
    """As run_cases(), of cases that need the library that counts."""
    def with_library(function):
        case = functools.partial(function, library=library)
        case.__name__ = function.__name__
        return case

    return run_cases(samspil, [with_library(case) for case in cases])
