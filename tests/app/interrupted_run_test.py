#!/usr/bin/env python3
"""Runs that are killed, meet each other, or find the disk full: no hang,
nothing in place, nothing left that stops the next run.

    interrupted_run_test.py SAMSPIL
"""

import os
import pathlib
import shutil
import signal
import subprocess
import sys
import time

from bad_input import all_cases, run_cases
from program import MPIRUN, environment, succeed

#: A run that is killed must end within this [s].
PATIENCE = 30


def begin(samspil, words, ranks=0):
    """A run that is left alone; in a process group of its own."""
    launcher = [*MPIRUN, "-n", str(ranks)] if ranks else []
    return subprocess.Popen(
        [*launcher, samspil, *map(str, words)], env=environment(),
        stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True,
        start_new_session=True)


def ranks_of(launcher):
    """The processes of the program that an mpirun has started, by rank."""
    found = []
    for folder in pathlib.Path("/proc").glob("[0-9]*"):
        try:
            status = (folder / "stat").read_text().rsplit(")", 1)
            parent = int(status[1].split()[1])
            is_program = status[0].endswith("(samspil")
            if parent == launcher.pid and is_program:
                found.append(int(folder.name))
        except OSError:
            pass                               # it has ended
    return sorted(found)


def wait_for(condition, seconds=PATIENCE):
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        result = condition()
        if result:
            return result
        time.sleep(0.01)
    return None


def must_end(case, run):
    """It ends, not well, by itself."""
    try:
        _, told = run.communicate(timeout=PATIENCE)
    except subprocess.TimeoutExpired:
        os.killpg(run.pid, signal.SIGKILL)
        run.communicate()
        case.check(False, "it hangs")
        return
    case.check(run.returncode != 0, "it ended well")
    case.check_confidential(told)


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


def large_registers(case):
    succeed(case.samspil, ["synthesize", "--persons", 60000, "--seed", 5,
                           "--out", case.path("large")])
    return case.path("large")


def killed_at(case, words, delay, ranks):
    """Kill the last rank so long after the start; whether it was still
    there."""
    run = begin(case.samspil, words, ranks)
    started = wait_for(lambda: len(ranks_of(run)) == ranks and ranks_of(run))
    time.sleep(delay)
    try:
        os.kill(started[-1], signal.SIGKILL)
    except (OSError, TypeError):
        run.communicate(timeout=PATIENCE)      # it was faster
        return False
    try:
        run.communicate(timeout=PATIENCE)
    except subprocess.TimeoutExpired:
        os.killpg(run.pid, signal.SIGKILL)
        run.communicate()
        case.check(False, f"killed after {delay} s, it hangs")
    return run.returncode != 0


def case_rank_killed_at_work(case):
    """What is in place is whole, and the next run makes the same."""
    registers = large_registers(case)
    store, out = case.path("store"), case.path("cubes.h5")
    ingest = ["ingest", "--registers", registers, "--store", store]
    compute = ["compute", "--store", case.path("good"), "--out", out]
    succeed(case.samspil, [*ingest[:-1], case.path("good")])
    succeed(case.samspil, [*compute[:-1], case.path("good.h5")])
    def is_whole(result):
        if result == out:
            return out.read_bytes() == case.path("good.h5").read_bytes()
        return all((store / path.name).read_bytes() == path.read_bytes()
                   for path in case.path("good").iterdir())

    killed = 0
    for words, result in ((ingest, store), (compute, out)):
        for delay in (0, 0.2, 0.35, 0.5, 0.7):
            if killed_at(case, words, delay, 2):
                killed += 1
                case.check(not result.exists() or is_whole(result),
                           f"killed after {delay} s, half of {result.name}")
            if result.is_dir():
                shutil.rmtree(result)
            result.unlink(missing_ok=True)
    case.check(killed >= 3, f"only {killed} were killed at work")
    succeed(case.samspil, ingest)
    succeed(case.samspil, compute, ranks=2)
    case.check(out.read_bytes() == case.path("good.h5").read_bytes(),
               "another cube file after all this")
    case.check(not [path for path in case.folder.glob("*.partial*")],
               "a temporary is left")


def limited(case, words, blocks, ranks=0):
    """A run that may write files of so many 1024-byte blocks at most, as on
    a full disk (a write beyond fails)."""
    launcher = " ".join([*MPIRUN, "-n", str(ranks)]) if ranks else ""
    return subprocess.run(
        ["timeout", "-k", "5", str(PATIENCE), "bash", "-c",
         f"trap '' XFSZ; ulimit -f {blocks}; exec {launcher} \"$@\"", "bash",
         case.samspil, *map(str, words)],
        env=environment(), capture_output=True, text=True)


def case_full_disk(case):
    registers = case.registers()
    store, out = case.path("store"), case.path("cubes.h5")
    ingest = ["ingest", "--registers", registers, "--store", store,
              "--shards", "1"]
    for blocks in (0, 1, 2, 4):
        case.check_failure(limited(case, ingest, blocks), 1, "File too large")
        case.check(not store.exists(), "a store is there")
        case.check(not case.path("store.partial").exists(), "a rest is left")
    succeed(case.samspil, ingest)
    compute = ["compute", "--store", store, "--out", out]
    succeed(case.samspil, compute)
    size = out.stat().st_size // 1024
    out.unlink()
    case.path("cubes.h5.quality.json").unlink()
    for blocks in (0, 1, size // 2, size - 1):
        case.check_failure(limited(case, compute, blocks), 1,
                           "File too large")
        case.check(not [*case.folder.glob("cubes.h5*")],
                   f"a rest is left with {blocks} blocks")
    key = case.path("key")
    case.check_failure(limited(case, [*ingest, "--force", "--key-file", key],
                               0), 1, "File too large")
    succeed(case.samspil, [*ingest, "--force", "--key-file", key])


if __name__ == "__main__":
    sys.exit(run_cases(sys.argv[1], all_cases(globals())))
