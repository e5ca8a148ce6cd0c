"""Contestants take turns; what each run cost is kept."""

import statistics
from dataclasses import dataclass, field
from typing import Callable

from bench_parts.processes import run
from bench_parts.workplace import say


@dataclass
class Contestant:
    name: str
    command: list
    environment: dict = field(default_factory=dict)
    #: Figures out of what it printed.
    read: Callable = lambda text: {}
    #: Before each run, not timed: what it will write is taken away.
    prepare: Callable = lambda: None
    #: Slow ones run in the first rounds only.
    most_rounds: int = 1000
    #: Where its output goes if it is not kept.
    stdout: object = None

    def run(self):
        self.prepare()
        result = run(self.command, self.environment, stdout=self.stdout)
        result.figures = self.read(result.output)
        return result


@dataclass
class Series:
    """The runs of one contestant."""
    runs: list = field(default_factory=list)

    def values(self, figure):
        rows = [run.to_json() for run in self.runs]
        return [row[figure] for row in rows if row.get(figure) is not None]

    def median(self, figure):
        values = self.values(figure)
        return statistics.median(values) if values else None

    def peak(self):
        """The program's own word for its ranks, else what the kernel saw."""
        return max(self.values("rank_peak") or self.values("peak"),
                   default=None)


def take_turns(contestants, rounds):
    """Name -> Series: each round runs every contestant once."""
    result = {contestant.name: Series() for contestant in contestants}
    for number in range(rounds):
        for contestant in contestants:
            if number >= contestant.most_rounds:
                continue
            done = contestant.run()
            result[contestant.name].runs.append(done)
            say(f"round {number + 1} of {rounds}: {contestant.name} "
                f"{done.wall:.2f} s")
    return result
