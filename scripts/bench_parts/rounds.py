"""Contestants take turns; what each run cost is kept."""

import statistics
from dataclasses import dataclass, field
from pathlib import Path
from typing import Callable

from bench_parts.processes import run
from bench_parts.workplace import say


def warm(paths):
    """Reads files, and those in folders, once. Before each run: some systems
    take back what nobody has read for seconds, though memory is free."""
    block = bytearray(1 << 20)
    for path in paths:
        files = sorted(path.iterdir()) if path.is_dir() else [path]
        for file in filter(Path.is_file, files):
            with open(file, "rb", buffering=0) as stream:
                while stream.readinto(block):
                    pass


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
    #: Files and folders that it reads, which shall be in the page cache.
    inputs: list = field(default_factory=list)

    def run(self):
        self.prepare()
        warm(self.inputs)
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
