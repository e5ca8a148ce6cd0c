#!/usr/bin/env python3
"""What a terminal shows of a long run: it never goes back, over all stages,
and no line is wider than the terminal.

    progress_test.py SAMSPIL
"""

import os
import pty
import re
import subprocess
import sys

from bad_input import all_cases, run_cases
from program import environment, succeed

PERSONS = 150_000
PERCENT = re.compile(r"; (\d+) % of the run")
READ = re.compile(r"ingest: read \w+: (\d+) of (\d+) MB")


def drawn(case, words):
    """The lines of progress that a terminal shows."""
    master, slave = pty.openpty()
    process = subprocess.Popen(
        [str(case.samspil), *map(str, words)], env=environment(),
        stdin=subprocess.DEVNULL, stdout=slave, stderr=slave)
    os.close(slave)
    text = b""
    try:
        while block := os.read(master, 65536):
            text += block
    except OSError:  # the last writer is gone
        pass
    os.close(master)
    status = process.wait(60)
    case.check(status == 0, f"{words[0]}: {status}: {text[-300:]}")
    lines = re.split(r"\r\x1b\[K|\r\n", text.decode())
    return [line for line in lines if " % of the run" in line]


def never_goes_back(case, lines, pattern):
    numbers = [int(found[1]) for found in map(pattern.search, lines) if found]
    case.check(numbers and numbers == sorted(numbers),
               f"{pattern.pattern}: {numbers}")
    case.check(all(len(line) < 80 for line in lines), f"too wide: {lines}")


def registers(case):
    folder = case.path("registers")
    succeed(case.samspil, ["synthesize", "--persons", PERSONS, "--seed", "1",
                           "--out", folder])
    return folder


def case_ingest_and_compute(case):
    words = ["ingest", "--registers", registers(case), "--store",
             case.path("store")]
    lines = drawn(case, words)
    never_goes_back(case, lines, PERCENT)
    never_goes_back(case, lines, READ)
    lines = drawn(case, [*words, "--force", "--resume"])
    never_goes_back(case, lines, PERCENT)
    never_goes_back(case, lines, READ)
    lines = drawn(case, ["compute", "--store", case.path("store"), "--out",
                         case.path("cubes.h5"), "--bootstrap", "200",
                         "--vary", "min_age=18,19", "--memory", "0.3"])
    never_goes_back(case, lines, PERCENT)
    case.check(any("compute: replicates: " in line for line in lines),
               f"no replicates: {lines}")


def case_synthesize(case):
    lines = drawn(case, ["synthesize", "--persons", PERSONS, "--seed", "1",
                         "--out", case.path("out")])
    never_goes_back(case, lines, PERCENT)


if __name__ == "__main__":
    sys.exit(run_cases(sys.argv[1], all_cases(globals())))
