#!/usr/bin/env python3
"""What must not depend on how the program is run:

    invariance_test.py SAMSPIL

The cube file's bytes, the store's fingerprint and the quality counts are the
same for any number of ranks, threads and shards, any order of rows, any
division into files and any key.
"""

import json
import pathlib
import random
import sys
import tempfile

from program import run_both, succeed
from random_registers import write_registers

#: name, ranks, threads, options
WAYS = [
    ("2 ranks, 2 threads", 2, 2, []),
    ("3 ranks, 1 thread", 3, 1, []),
    ("1 rank under mpirun", 1, 1, []),
    ("1 shard", 0, 2, ["--shards", "1"]),
    ("3 shards, 2 ranks", 2, 1, ["--shards", "3"]),
    ("64 shards", 0, 1, ["--shards", "64"]),
    ("a key of its own", 0, 1, ["--key-file", "key"]),
    ("a key of its own, 2 ranks", 2, 1, ["--key-file", "key"]),
]


def header_and_rows(path):
    """The column names, with the line above that may tell the separator."""
    header, *rows = path.read_bytes().split(b"\n")
    if header.removeprefix(b"\xef\xbb\xbf").startswith(b"sep="):
        header += b"\n" + rows.pop(0)
    return header, rows


def shuffled(registers, out, seed):
    """The same rows in any order, each file's divided over two. Copies of
    files are left out, because they would be none any more."""
    rng = random.Random(seed)
    for path in sorted(registers.rglob("*.csv")):
        if "_copy" in path.stem:
            continue
        header, rows = header_and_rows(path)
        rng.shuffle(rows)
        half = rng.randrange(len(rows) + 1)
        folder = out / path.relative_to(registers).parent
        folder.mkdir(parents=True, exist_ok=True)
        for mark, part in (("", rows[:half]), ("_b", rows[half:])):
            (folder / f"{path.stem}{mark}{path.suffix}").write_bytes(
                b"\n".join([header, *part]))
    return out


def results(samspil, registers, work, options=(), ranks=0, threads=1):
    """What must be the same. The number of files is not, nor is where in a
    file something is (checks_test.py compares what the checks say)."""
    work.mkdir()
    options = [work / word if word == "key" else word for word in options]
    store, out = run_both(samspil, registers, work, options, ranks, threads)
    quality = json.loads((store / "quality.json").read_text())
    for counts in quality["registers"].values():
        del counts["files"]
    del quality["checks"], quality["files"]
    manifest = json.loads((store / "store.json").read_text())
    return {"fingerprint": manifest["fingerprint"], "quality": quality,
            "cube file": out.read_bytes(),
            "quality of compute":
                pathlib.Path(f"{out}.quality.json").read_bytes()}


def differing(samspil, registers, work, name):
    """Run in all ways; the messages of what differs."""
    wrong = []
    first = results(samspil, registers, work / "first")

    def check(way, found):
        wrong.extend(f"{name}, {way}: {what} differs"
                     for what in first if found[what] != first[what])

    for number, (way, ranks, threads, options) in enumerate(WAYS):
        check(way, results(samspil, registers, work / str(number), options,
                           ranks, threads))
    for seed in (1, 2):
        folder = shuffled(registers, work / f"rows{seed}", seed)
        check(f"rows in another order ({seed})",
              results(samspil, folder, work / f"shuffled{seed}", (),
                      2 * (seed - 1), seed))
    return wrong


def main(samspil):
    wrong = []
    with tempfile.TemporaryDirectory() as folder:
        work = pathlib.Path(folder)
        succeed(samspil, ["synthesize", "--persons", 3000, "--seed", 7,
                          "--out", work / "synthetic"])
        write_registers(work / "older", 80, 3)
        write_registers(work / "newer", 80, 4, "newer")
        for name in ("synthetic", "older", "newer"):
            (work / f"runs {name}").mkdir()
            wrong += differing(samspil, work / name, work / f"runs {name}",
                               name)
    print("\n".join(wrong) or
          f"3 register sets, {len(WAYS) + 2} ways each: all the same")
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1]))
