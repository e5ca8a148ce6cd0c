"""Ingest from a disk whose files no memory holds yet."""

import os
import subprocess
from pathlib import Path

from bench_parts import logs
from bench_parts.rounds import Contestant, take_turns
from bench_parts.sections import over
from bench_parts.workplace import mpirun, one_thread, remove, say

DROP_CACHES = Path("/proc/sys/vm/drop_caches")


def run_cold(place, persons, rounds, report):
    """Left out, with the reason, where the page cache cannot be emptied."""
    if not os.access(DROP_CACHES, os.W_OK):
        say("cold disk: left out, only root may empty the page cache")
        return
    files = sorted(place.registers(persons).glob("*.csv"))
    out = place.folder / "run.store"

    def forget():
        remove(out)
        os.sync()
        DROP_CACHES.write_text("1\n")

    series = take_turns([
        Contestant("cat", ["cat", *files], prepare=forget,
                   stdout=subprocess.DEVNULL),
        Contestant("ingest", [*mpirun(2), place.samspil, "ingest",
                              "--registers", place.registers(persons),
                              "--store", out],
                   one_thread(), logs.of_samspil, forget)], rounds)
    remove(out)
    report.keep("cold", series)
    report.title("cold disk: the page cache emptied before each run")
    report.line("cat of all files", series["cat"])
    report.line("samspil ingest, 2 ranks: of cat", series["ingest"],
                ratio=over(series["ingest"].median("wall"),
                           series["cat"].median("wall")))
