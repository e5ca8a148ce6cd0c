#!/usr/bin/env python3
"""Damaged files, and files of another store: told, or made anew; never believed.

    damaged_files_test.py SAMSPIL
"""

import random
import sys

import h5py
import numpy

from bad_input import GOOD, all_cases, run_cases
from hostile import compute, ingest, leave, leave_marked
from program import start, succeed


# --- damage --------------------------------------------------------------------

def flip(path, rng):
    content = bytearray(path.read_bytes())
    content[rng.randrange(len(content))] ^= 1 << rng.randrange(8)
    path.write_bytes(content)


def case_flipped_bits_in_a_store(case):
    """Told with the file's name, or of no consequence: never another figure.
    tests/store and tests/cubes flip thousands more."""
    words = compute(case)
    succeed(case.samspil, words)
    expected = case.path("cubes.h5").read_bytes()
    store = case.path("store")
    rng = random.Random(5)
    for path in sorted(store.iterdir()):
        if path.name == "quality.json":
            continue
        content = path.read_bytes()
        for _ in range(4):
            flip(path, rng)
            done = start(case.samspil, [*words, "--force"])
            if done.returncode == 0:
                case.check(case.path("cubes.h5").read_bytes() == expected,
                           f"{path.name}: another result, status 0")
            else:
                case.check_failure(done, 1, path.name)
            path.write_bytes(content)


def case_shard_of_another_store(case):
    """And one of the store's own, twice."""
    words = compute(case)
    store = case.path("store")
    changed = {"handicap.csv": GOOD["handicap.csv"].replace("2019-05-05",
                                                            "2019-05-06")}
    case.registers(changed, "changed")
    succeed(case.samspil, ingest(case, store="other", name="changed"))
    names = [path.name for path in sorted(store.glob("shard-*.h5"))]
    differing = next(name for name in names
                     if (store / name).read_bytes() !=
                     (case.path("other") / name).read_bytes())
    whole = (store / differing).read_bytes()
    for source in (case.path("other") / differing,
                   store / next(name for name in names if name != differing)):
        (store / differing).write_bytes(source.read_bytes())
        case.fails(words, 1, differing, "is damaged")
    (store / differing).write_bytes(whole)
    succeed(case.samspil, words)


def case_flipped_bits_in_a_cube_file(case):
    cubes = case.cubes()
    content = cubes.read_bytes()
    rng = random.Random(6)
    for words in (["show", "--cubes", cubes], ["info", cubes],
                  ["compare", "--cubes", cubes, "--cubes", cubes]):
        for _ in range(6):
            flip(cubes, rng)
            case.fails(words, 1, "cubes.h5", "is damaged")
            cubes.write_bytes(content)


def case_cube_file_changed_by_another_program(case):
    """Refused; but files of version 1.0 never had a checksum."""
    cubes = case.cubes()
    whole = cubes.read_bytes()
    cubes.write_bytes(whole[:whole.index(b"samspil guard")])
    case.fails(["show", "--cubes", cubes], 1, "cubes.h5",
               "the checksum at its end is missing")
    with h5py.File(cubes, "r+") as file:
        file.attrs.modify("format_version", numpy.bytes_("1.0"))
    done = succeed(case.samspil, ["show", "--cubes", cubes])
    case.check("warning" in done.stderr and "1.0" in done.stderr,
               f"no warning: {done.stderr}")


def case_damaged_checkpoints_of_compute(case):
    """The part that they held is computed again."""
    words = compute(case, "--vary", "min_age=18,19,20,21", "--memory", "0.01")
    succeed(case.samspil, words)
    expected = case.path("cubes.h5").read_bytes()
    case.path("cubes.h5").unlink()
    case.path("cubes.h5.quality.json").unlink()
    folder = case.path("cubes.h5.checkpoint")
    leave_marked(folder, "samspil checkpoints of compute")
    leave(folder / "scenarios-0-1.h5", "no cube file at all", 0o600)
    done = start(case.samspil, [*words, "--resume"])
    case.check(done.returncode == 0 and "cannot be used" in done.stderr,
               f"{done.returncode}: {done.stderr}")
    case.check(case.path("cubes.h5").read_bytes() == expected,
               "another result")
    case.check(not folder.exists(), "the checkpoints are left")


if __name__ == "__main__":
    sys.exit(run_cases(sys.argv[1], all_cases(globals())))
