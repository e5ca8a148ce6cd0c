#!/usr/bin/env python3
"""The disk is full at any of the calls by which files are written: one clear
message, nothing in place, nothing left behind but checkpoints that are whole,
and with room the right bytes.

    full_disk_test.py SAMSPIL FAULT_AT_CALL_LIBRARY
"""

import shutil
import subprocess
import sys

from bad_input import all_cases
from counted_run import CountedRun, run_cases_with
from many_registers import many_registers
from program import environment, start, succeed
from watched_run import PATIENCE, end_of

WHY = "No space left on device"
#: One batch a scenario, so that the first leaves a checkpoint.
TWO_BATCHES = ["--vary", "municipality=acting,residence", "--memory", "0.013"]


class FullDisk(CountedRun):
    """A command that finds the disk full."""

    def __init__(self, case, library, words, result, ranks):
        super().__init__(case, library, words, ranks)
        self.result = result
        succeed(case.samspil, words)
        self.expected = self.take()

    def take(self):
        """The result's bytes, by file; it is taken out of its place."""
        folder = self.result.is_dir()
        files = [path for path in self.result.rglob("*") if path.is_file()
                 ] if folder else [self.result]
        found = {path.relative_to(self.result if folder
                                  else self.result.parent).as_posix():
                 path.read_bytes() for path in sorted(files)}
        if folder:
            shutil.rmtree(self.result)
        for path in self.beside():
            path.unlink()
        return found

    def beside(self):
        """The result and what lies beside it, but for whole checkpoints and
        the mark of their folder."""
        return [path for path in self.case.folder.rglob("*")
                if str(path).startswith(str(self.result))
                and not path.is_dir()
                and not (path.parent.name.endswith(".checkpoint")
                         and (path.suffix == ".h5" or
                              any(path.parent.glob("*.h5"))))]

    def writes(self):
        """(rank, call) of those that write: of each file its first, its last
        and one in between, and where it is flushed."""
        end_of(self.case, self.run())
        self.take()
        for rank, calls in enumerate(self.calls()):
            of_file = {}
            for index, call in enumerate(calls):
                name, _, path = call.partition(" ")
                # What has been flushed once has its room.
                is_flushed = name == "fsync" and (name, path) in of_file
                if name in ("write", "pwrite", "fsync") and not is_flushed:
                    of_file.setdefault((name, path), []).append(index)
            chosen = {index for own in of_file.values()
                      for index in (own[0], own[len(own) // 2], own[-1])}
            yield from ((rank, index, calls[index])
                        for index in sorted(chosen))

    def fill(self, rank, call, where):
        """From this call on there is no room; what it has told."""
        run = self.run(rank, call + 1, "full")
        told = end_of(self.case, run)
        messages = [line for line in told.splitlines()
                    if line.startswith("samspil: ")]
        self.case.check(run.returncode == 1 and len(messages) == 1 and
                        messages[0].endswith(WHY),
                        f"{where}: status {run.returncode}, {told}")
        self.case.check(not self.beside(), f"{where}: left {self.beside()}")
        return told


def fill_at_each(full):
    """And look now and then whether the next run is not disturbed."""
    count = 0
    for rank, call, name in full.writes():
        where = f"rank {rank}, {name} ({call})"
        full.fill(rank, call, where)
        count += 1
        if count % 4 == 0:
            succeed(full.case.samspil, full.words)
            full.case.check(full.take() == full.expected,
                            f"{where}: the next run makes another result")
    full.case.check(count > 5, f"only {count} calls were tried")


def ingest(case, library, ranks):
    store = case.path("store")
    return FullDisk(case, library, [
        "ingest", "--registers", many_registers(case), "--store", store,
        "--shards", "2"], store, ranks)


def case_ingest(case, library):
    fill_at_each(ingest(case, library, 0))


def case_ingest_two_ranks(case, library):
    fill_at_each(ingest(case, library, 2))


def compute(case, library, ranks, options=()):
    store, out = case.path("store"), case.path("cubes.h5")
    succeed(case.samspil, ["ingest", "--registers", many_registers(case),
                           "--store", store])
    return FullDisk(case, library, ["compute", "--store", store, "--out", out,
                                    *options], out, ranks)


def case_compute(case, library):
    fill_at_each(compute(case, library, 0))


def case_compute_two_ranks(case, library):
    fill_at_each(compute(case, library, 2))


def case_publish(case, library):
    """The HDF5 file, the tables and the manifest; the folder's name."""
    out = case.path("publication")
    fill_at_each(FullDisk(case, library, ["publish", "--cubes", case.cubes(),
                                          "--out", out], out, 0))


def case_checkpoints(case, library):
    """Those that are whole are used when there is room again; one that is not
    is not there."""
    full = compute(case, library, 2, [*TWO_BATCHES, "--resume"])
    checkpoint = case.path("cubes.h5.checkpoint") / "scenarios-0-1.h5"
    kept = set()
    for rank, call, name in full.writes():
        where = f"rank {rank}, {name} ({call})"
        full.fill(rank, call, where)
        kept.add(checkpoint.exists())
        again = succeed(case.samspil, full.words)
        case.check(("resumed: 1 of 2" in again.stderr) == (True in kept),
                   f"{where}: what was kept is not used: {again.stderr}")
        case.check(full.take() == full.expected,
                   f"{where}: the next run makes another result")
        case.check(not checkpoint.exists(), "the checkpoint is left")
    case.check(kept == {False, True}, f"checkpoints: {kept}")


def case_journal(case, library):
    """The disk is full when the journal is written, from the first line to
    the last: the run ends well if only the journal has no room."""
    journal = case.path("run.jsonl")
    full = compute(case, library, 2, ["--log", journal])
    end_of(case, full.run())
    full.take()
    lines = [index for index, call in enumerate(full.calls()[0])
             if call == f"write {journal.name}"]
    for call in lines[:-3]:
        full.fill(0, call, f"line of the journal, call {call}")
    for call in lines[-3:]:       # the result is in place
        run = full.run(0, call + 1, "full")
        told = end_of(case, run)
        case.check(run.returncode == 0 and
                   told.count(f"warning: cannot write {journal}: {WHY}") == 1,
                   f"status {run.returncode}: {told}")
        case.check(full.take() == full.expected, "another result")


def limited(case, words, blocks):
    """A run that may write files of so many 1024-byte blocks at most: the
    kernel itself refuses a write beyond."""
    return subprocess.run(
        ["timeout", "-k", "5", str(PATIENCE), "bash", "-c",
         f"trap '' XFSZ; ulimit -f {blocks}; exec \"$@\"", "bash",
         case.samspil, *map(str, words)],
        env=environment(), capture_output=True, text=True)


def case_limit_of_the_kernel(case, library):
    full = compute(case, library, 0)
    size = len(full.expected["cubes.h5"]) // 1024
    for blocks in (0, 1, size // 2, size - 1):
        case.check_failure(limited(case, full.words, blocks), 1,
                           "File too large")
        case.check(not full.beside(), f"left with {blocks} blocks")
    key = case.path("key")
    words = ["ingest", "--registers", case.path("registers"), "--store",
             case.path("another"), "--key-file", key]
    case.check_failure(limited(case, words, 0), 1, "File too large")
    case.check(start(case.samspil, words).returncode == 0,
               "half a key file is left")


if __name__ == "__main__":
    sys.exit(run_cases_with(*sys.argv[1:], all_cases(globals())))
