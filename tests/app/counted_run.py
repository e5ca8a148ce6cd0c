"""Runs whose ranks count their calls (kill_at_call.cpp), to be killed or held
at one of them."""

import functools
import pathlib
import signal

from bad_input import run_cases
from watched_run import begin


class CountedRun:
    """A command; ranks = 0: without mpirun, as rank 0."""

    def __init__(self, case, library, words, ranks):
        self.case = case
        self.library = library
        self.words = words
        self.ranks = ranks
        self.trace = case.path("trace")

    def run(self, victim=0, call=0, what=signal.SIGKILL):
        """Left alone; one rank is killed at its call of this number, from 1;
        0: nobody is."""
        return begin(self.case.samspil, self.words, self.ranks, {
            "LD_PRELOAD": self.library,
            "SAMSPIL_KILL_FOLDER": f"{self.case.folder.resolve()}/",
            "SAMSPIL_KILL_TRACE": self.trace,
            "SAMSPIL_KILL_RANK": victim, "SAMSPIL_KILL_CALL": call,
            "SAMSPIL_KILL_SIGNAL": int(what)})

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
