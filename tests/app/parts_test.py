#!/usr/bin/env python3
"""Parts of a run, joined, are the bytes of the whole run:

    parts_test.py SAMSPIL

for scenarios and for replicates, computed on any ranks and threads and given
in any order; and parts that do not belong together are refused.
"""

import pathlib
import sys
import tempfile

from program import start, succeed

RUN = ["--vary", "min_age=18,19", "--vary", "municipality=acting,residence",
       "--scenario", "wide:stay_gap_hours=48", "--pooled", "2018-2019"]
SMALL = ["--scenario", "wide:stay_gap_hours=48"]
BOOTSTRAP = [*SMALL, "--bootstrap", "45", "--seed", "11"]
TINY = [*SMALL, "--bootstrap", "2", "--seed", "11"]
#: what is divided, in how many parts, of which run
DIVISIONS = [
    ("scenarios", 1, RUN), ("scenarios", 3, RUN), ("scenarios", 6, RUN),
    ("scenarios", 2, BOOTSTRAP), ("replicates", 3, BOOTSTRAP),
    ("replicates", 3, TINY)]


def quality_of(path):
    return pathlib.Path(f"{path}.quality.json")


def compute(samspil, store, out, options, ranks=0, threads=1):
    succeed(samspil, ["compute", "--store", store, "--out", out, *options],
            ranks, threads)
    return out


def compute_parts(samspil, store, work, of, total, options):
    """The last ones on other ranks and threads than the first."""
    return [compute(samspil, store, work / f"{of}-{number}-{total}.h5",
                    [*options, "--part", f"{number}/{total}", "--of", of],
                    *((0, 1) if number < 3 else (2, 1 + number % 2)))
            for number in range(1, total + 1)]


def check_division(samspil, store, folder, division):
    of, total, options = division
    name = f"{total} parts of {of}, {' '.join(options)}"
    folder.mkdir()
    whole = compute(samspil, store, folder / "whole.h5", options)
    parts = compute_parts(samspil, store, folder, of, total, options)
    merged = folder / "merged.h5"
    succeed(samspil, ["merge", "--out", merged, *reversed(parts)])
    wrong = []
    if merged.read_bytes() != whole.read_bytes():
        wrong.append(f"{name}: the merged file differs from the whole run's")
    if quality_of(merged).read_bytes() != quality_of(whole).read_bytes():
        wrong.append(f"{name}: the quality report differs")
    if merged.stat().st_mode & 0o777 != 0o600:
        wrong.append(f"{name}: the merged file is not its owner's alone")
    return wrong


def check_refused(samspil, work, words, expected, name):
    out = work / "refused.h5"
    done = start(samspil, ["merge", "--out", out, *words])
    if done.returncode != 1 or expected not in done.stderr:
        return [f"{name}: status {done.returncode}, '{done.stderr.strip()}'"]
    return [f"{name}: leaves {left.name}" for left in work.glob("refused*")]


def check_refusals(samspil, store, other_store, work, whole):
    """What cannot be joined: one clear message, nothing written."""
    folder = work / "refusals"
    folder.mkdir()

    def part(name, number, options=(), of="scenarios", source=store):
        return compute(samspil, source, folder / f"{name}.h5",
                       [*SMALL, *options,
                        "--part", f"{number}/2", "--of", of])

    one, two = part("one", 1), part("two", 2)
    torn = folder / "torn.h5"
    torn.write_bytes(two.read_bytes()[:4000])
    cases = [
        ("a part is missing", [one], "part 2 of 2 is missing"),
        ("a part twice", [one, one], "both part 1 of 2"),
        ("not a part", [whole], "no part of a run"),
        ("another store", [one, part("o", 2, source=other_store)],
         "fingerprint"),
        ("other settings", [one, part("t", 2, ["--threshold", "6"])],
         "settings"),
        ("another base",
         [one, part("b", 2, ["--scenario", "base:stay_gap_hours=9"])],
         "settings"),
        ("divided otherwise",
         [one, part("r", 2, ["--bootstrap", "2"], "replicates")],
         "settings"),
        ("torn", [one, torn], "torn.h5"),
    ]
    wrong = []
    for name, words, expected in cases:
        wrong += check_refused(samspil, work, words, expected, name)
    out = work / "taken.h5"
    out.write_text("mine")
    if start(samspil, ["merge", "--out", out, one, two]).returncode != 1 or \
            out.read_text() != "mine":
        wrong.append("a file that is there is overwritten without --force")
    wrong += check_out_is_a_part(samspil, folder, one, two)
    out.write_bytes(one.read_bytes())
    succeed(samspil, ["merge", "--out", out, "--force", one, two])
    return wrong


def check_out_is_a_part(samspil, folder, one, two):
    """Refused by whichever name, and no part is touched."""
    link, name = folder / "link.h5", folder / "name.h5"
    link.symlink_to(one.name)
    name.hardlink_to(two)
    before = one.read_bytes(), two.read_bytes()
    wrong = []
    for out in (one, two, link, name, folder / "." / one.name):
        for more in ([], ["--force"]):
            done = start(samspil, ["merge", "--out", out, one, two, *more])
            if done.returncode != 2 or "is the part" not in done.stderr:
                wrong.append(f"--out {out.name} {more}, a part: status "
                             f"{done.returncode}, '{done.stderr.strip()}'")
    if (one.read_bytes(), two.read_bytes()) != before or not link.is_symlink():
        wrong.append("a part that --out names is touched")
    return wrong


def check_base(samspil, work, store):
    """The same settings and store, but other numbers of the baseline: a
    damaged part."""
    import h5py
    import numpy
    folder = work / "base"
    folder.mkdir()
    parts = compute_parts(samspil, store, folder, "scenarios", 2, SMALL)
    # As a file of version 1.0, which has no guard: else it would be refused
    # because of the change alone.
    whole = parts[1].read_bytes()
    parts[1].write_bytes(whole[:whole.index(b"samspil guard")])
    with h5py.File(parts[1], "r+") as file:
        file.attrs.modify("format_version", numpy.bytes_("1.0"))
        file["persons"][0, 0, 0, 0, 0, 0] += 1
    return check_refused(samspil, work, parts, "baseline", "another base")


def main(samspil):
    wrong = []
    with tempfile.TemporaryDirectory() as folder:
        work = pathlib.Path(folder)
        for name, seed in (("a", 5), ("b", 6)):
            succeed(samspil, ["synthesize", "--persons", 2000, "--seed", seed,
                              "--out", work / f"r{name}"])
            succeed(samspil, ["ingest", "--registers", work / f"r{name}",
                              "--store", work / name])
        for number, division in enumerate(DIVISIONS):
            wrong += check_division(samspil, work / "a", work / str(number),
                                    division)
        wrong += check_refusals(samspil, work / "a", work / "b", work,
                                work / "0" / "whole.h5")
        wrong += check_base(samspil, work, work / "a")
    print("\n".join(wrong) or f"{len(DIVISIONS)} divisions: the same bytes")
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1]))
