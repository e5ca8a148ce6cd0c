#!/usr/bin/env python3
"""Files and folders that the user may not read or write: the message says that
permission is missing, not that nothing is there.

    permissions_test.py SAMSPIL

Root may do everything, so root runs the program without that privilege. Exit
status 77 (skipped) where that is impossible.
"""

import contextlib
import os
import shutil
import subprocess
import sys

from bad_input import all_cases, run_cases
from hostile import compute, ingest
from program import environment, succeed

AS_OTHERS = [] if os.geteuid() else [
    "setpriv", "--bounding-set", "-dac_override,-dac_read_search"]


def can_be_refused():
    """Whether a program started with AS_OTHERS is refused anything."""
    if AS_OTHERS and not shutil.which(AS_OTHERS[0]):
        return False
    done = subprocess.run([*AS_OTHERS, "sh", "-c",
                           "d=$(mktemp -d) && chmod 0 $d && "
                           "{ ls $d; rc=$?; rmdir $d; exit $rc; }"],
                          capture_output=True)
    return done.returncode not in (0, 1, 127)


@contextlib.contextmanager
def mode(path, bits):
    before = path.stat().st_mode
    path.chmod(bits)
    yield
    path.chmod(before)


def is_refused(case, words, *parts):
    done = subprocess.run([*AS_OTHERS, str(case.samspil), *map(str, words)],
                          env=environment(), capture_output=True, text=True,
                          timeout=60)
    case.check_failure(done, 1, "Permission denied", *parts)
    case.check("filesystem error" not in done.stderr,
               f"a library's words: {done.stderr}")


def case_registers(case):
    words = ingest(case)
    registers = case.path("registers")
    for path in (registers, registers / "handicap.csv"):
        with mode(path, 0):
            is_refused(case, words, str(path))
    case.path("closed").mkdir()
    shutil.move(registers, case.path("closed") / "registers")
    with mode(case.path("closed"), 0):
        is_refused(case, ["ingest", "--registers", case.path("closed") /
                          "registers", "--store", case.path("store")],
                   "closed")
    case.check(not case.path("store").exists(), "a store is there")


def case_place_of_a_store(case):
    case.path("closed").mkdir()
    for bits in (0, 0o500, 0o600):
        with mode(case.path("closed"), bits):
            is_refused(case, ingest(case, store="closed/store"), "closed")


def case_store(case):
    words = compute(case)
    store = case.path("store")
    shard = next(store.glob("shard-*.h5"))
    for path in (store, store / "store.json", shard):
        with mode(path, 0):
            is_refused(case, words, path.name)
            if path != shard:
                is_refused(case, ["info", store], path.name)
    closed = case.path("closed")
    closed.mkdir()
    store = store.rename(closed / "store")
    words[words.index("--store") + 1] = store
    with mode(closed, 0):
        is_refused(case, words, "closed/store")


def case_place_of_cubes(case):
    words = compute(case)
    case.path("closed").mkdir()
    words[words.index("--out") + 1] = case.path("closed") / "cubes.h5"
    for bits in (0, 0o500, 0o600):
        with mode(case.path("closed"), bits):
            is_refused(case, words, "closed")
            is_refused(case, ["merge", "--out", case.path("closed") / "c.h5",
                              case.path("part.h5")], "closed")


def case_cubes(case):
    cubes = case.cubes()
    folder = case.path("closed")
    folder.mkdir()
    cubes = cubes.rename(folder / "cubes.h5")
    for path in (folder, cubes):
        with mode(path, 0):
            for words in (["show", "--cubes", cubes], ["info", cubes],
                          ["compare", "--cubes", cubes, "--cubes", cubes],
                          ["publish", "--cubes", cubes, "--out",
                           case.path("publication")]):
                is_refused(case, words, "cubes.h5")


def case_place_of_a_publication(case):
    words = ["publish", "--cubes", case.cubes(), "--out",
             case.path("closed") / "publication"]
    case.path("closed").mkdir()
    for bits in (0, 0o500, 0o600):
        with mode(case.path("closed"), bits):
            is_refused(case, words, "closed")
    case.check(not any(case.path("closed").iterdir()), "something is left")


def case_keys_and_journals(case):
    folder = case.path("closed")
    folder.mkdir()
    for bits in (0, 0o500):
        with mode(folder, bits):
            is_refused(case, ingest(case, "--key-file", folder / "key"),
                       "closed")
            is_refused(case, ingest(case, "--log", folder / "run.log"),
                       "closed")
    succeed(case.samspil, ingest(case, "--key-file", folder / "key"))
    with mode(folder / "key", 0):
        is_refused(case, ingest(case, "--force", "--key-file", folder / "key"),
                   "closed/key")


def case_small_files(case):
    words = compute(case)
    areas = case.path("areas.csv")
    areas.write_text("code,name,level,municipality,part\nX,X,own,751,\n")
    with mode(areas, 0):
        is_refused(case, [*words, "--geographies", areas], "areas.csv")


def case_synthetic_registers(case):
    folder = case.path("closed")
    folder.mkdir()
    for bits in (0, 0o500):
        with mode(folder, bits):
            is_refused(case, ["synthesize", "--persons", "10", "--seed", "1",
                              "--out", folder / "out"], "closed")


if __name__ == "__main__":
    if not can_be_refused():
        print("everything is permitted here: nothing can be tested")
        sys.exit(77)
    sys.exit(run_cases(sys.argv[1], all_cases(globals())))
