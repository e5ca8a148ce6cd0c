"""Runs on more and more ranks: how long, how much work, how much talk."""

import os
import re
from dataclasses import dataclass
from statistics import median

from bench_parts import logs
from bench_parts.processes import BenchError, run
from bench_parts.sections import SCENARIOS_24
from bench_parts.workplace import (mpirun, one_thread, remove,
                                   remove_cubes, say)

COMMANDS = ("ingest", "compute")


@dataclass
class Point:
    """One command on so many ranks; medians of its runs. [s], [B]"""
    command: str
    persons: int
    ranks: int
    wall: float
    cpu: float               # of all ranks, MPI's start taken off
    rank_peak: float
    reduced: float           # compute: adding up over ranks
    root: float              # compute: forming and writing, one rank's


@dataclass
class Talk:
    """What a rank hands to MPI, the mean over the ranks."""
    command: str
    persons: int
    ranks: int
    scenarios: int
    calls: float
    bytes: float
    seconds: float           # inside these calls: moving and waiting


class Runs:
    """Everything one rank count at a time, one thread a rank."""

    def __init__(self, place, rounds):
        self.place = place
        self.rounds = rounds
        self.store = place.folder / "scaling.store"
        self.cubes = place.folder / "scaling.h5"
        self.empty = {}

    def command(self, command, persons, options=()):
        self.remove_results()
        if command == "ingest":
            return [self.place.samspil, "ingest", "--registers",
                    self.place.registers(persons), "--store", self.store]
        return [self.place.samspil, "compute", "--store",
                self.place.store(persons), "--out", self.cubes,
                *self.place.timings, *options]

    def remove_results(self):
        remove(self.store)
        remove_cubes(self.cubes)

    def empty_cpu(self, ranks):
        """Of an MPI program that does nothing. [s]"""
        if ranks not in self.empty:
            self.empty[ranks] = median(
                run([*mpirun(ranks), self.place.empty_program]).cpu
                for _ in range(self.rounds))
        return self.empty[ranks]

    def point(self, command, persons, ranks):
        done = []
        for _ in range(self.rounds):
            words = self.command(command, persons)
            done.append(run([*mpirun(ranks), *words], one_thread()))
        say(f"{command}, {persons:,} persons, {ranks} ranks")
        return Point(
            command, persons, ranks, median(one.wall for one in done),
            median(one.cpu for one in done) - self.empty_cpu(ranks),
            max(logs.peak_memory(one.output) or 0 for one in done),
            median(seconds_named("reduced", one.output) for one in done),
            median(seconds_named("formed and written", one.output)
                   for one in done))

    def talk(self, command, persons, ranks, options=(), scenarios=1):
        library = self.place.mpi_volume
        if not library.exists():
            raise BenchError(f"{library} is not there: build the release "
                             "preset with -DSAMSPIL_BUILD_TESTS=ON")
        path = self.place.folder / "volume.txt"
        remove(path)
        words = self.command(command, persons, options)
        run([*mpirun(ranks), "-x", "LD_PRELOAD", "-x", "SAMSPIL_MPI_VOLUME",
             *words],
            {**one_thread(), "LD_PRELOAD": str(library),
             "SAMSPIL_MPI_VOLUME": str(path)})
        return Talk(command, persons, ranks, scenarios,
                    *mean_volume(path.read_text(), ranks))


def seconds_named(name, text):
    """Of the line of `compute --timings`; 0 if there is none."""
    found = re.search(rf"timings: .*{name} ([\d.]+) s", text)
    return float(found[1]) if found else 0.0


def mean_volume(text, ranks):
    rows = [[int(word) for word in line.split()[2:]]
            for line in text.splitlines()]
    calls, size, nanoseconds = (sum(column) / ranks for column in zip(*rows))
    if not calls:
        raise BenchError("the ranks did not talk: is the library preloaded?")
    return calls, size, nanoseconds / 1e9


def strong(runs, persons):
    """The same work on 1 and 2 ranks."""
    return [runs.point(command, persons, ranks)
            for command in COMMANDS for ranks in (1, 2)]


def weak(runs, persons_a_rank):
    """Work that grows with the ranks, on the same cores."""
    return [runs.point(command, persons_a_rank * ranks, ranks)
            for command in COMMANDS for ranks in (1, 2, 4, 8)]


def talks(runs, persons):
    """By ranks, by persons, and (compute) by scenarios."""
    found = [runs.talk(command, persons, ranks)
             for command in COMMANDS for ranks in (2, 4, 8)]
    found += [runs.talk(command, 2 * persons, 4) for command in COMMANDS]
    found.append(runs.talk("compute", persons, 4, SCENARIOS_24, 24))
    return found


def cores():
    return len(os.sched_getaffinity(0))
