#!/usr/bin/env python3
"""Run the program and the reference on the same registers and compare all.

    compare_with_reference.py SAMSPIL REGISTERS… [-- OPTION VALUE…]

Every cell of every cube, every key figure (numerator, denominator, value),
the correlations, the axes and the quality counts of ingest and compute. The
options after `--` are those of the reference (--years, --observation-end,
--lpr3, --columns, --scenario, --vary, --pooled, --geographies, --threshold);
each is given to ingest or compute, where it belongs. Exit status 1 if
anything differs.
"""

import json
import math
import os
import pathlib
import sys
import tempfile

import h5py
import numpy

sys.path.insert(0, str(pathlib.Path(__file__).parent.parent / "reference"))

from axes import CUBES  # noqa: E402
from program import run_both  # noqa: E402
from samspil_reference import options_parser, run  # noqa: E402


def run_reference(registers, options=()):
    return run(options_parser().parse_args(
        ["--registers", str(registers), *map(str, options)]))


class Differences:
    """Grouped by what differs, the first few of each kept."""

    def __init__(self):
        self.groups = {}
        self.compared = 0

    def add(self, group, where, program, reference):
        self.groups.setdefault(group, []).append(
            f"{where}: program {program}, reference {reference}")

    def check(self, group, where, program, reference):
        self.compared += 1
        if program != reference:
            self.add(group, where, str(program)[:60], str(reference)[:60])

    def tell(self):
        for group, lines in self.groups.items():
            print(f"  {group}: {len(lines)} differ")
            for line in lines[:5]:
                print(f"    {line}")


def texts(values):
    return [value.decode() if isinstance(value, bytes) else int(value)
            for value in values]


def compare_axes(file, wanted, differences):
    for name, labels in wanted.items():
        differences.check("axes", name, texts(file[name][:]), labels)


def compare_array(group, have, want, labels_of, differences):
    """Two arrays of the same shape; numbers agree if they are equal but for
    rounding, NaN only with NaN."""
    differences.compared += want.size
    if have.shape != want.shape:
        differences.add(group, "shape", have.shape, want.shape)
        return
    agree = have == want
    if want.dtype.kind == "f":
        with numpy.errstate(invalid="ignore"):
            agree |= numpy.isclose(have, want, rtol=1e-9, atol=1e-12)
        agree |= numpy.isnan(have) & numpy.isnan(want)
    for place in numpy.argwhere(~agree):
        differences.add(group, labels_of(place), have[tuple(place)],
                        want[tuple(place)])


def compare_table(file, name, axes, labels, cells, fill, differences):
    """One data set with the reference's cells, every one of them."""
    place_of = {axis: {label: place for place, label
                       in enumerate(labels[axis])} for axis in axes}
    want = numpy.full([len(labels[axis]) for axis in axes], fill,
                      dtype="f8" if isinstance(fill, float) else "i8")
    for key, value in cells:
        want[tuple(place_of[axis][label] for axis, label
                   in zip(axes, key))] = math.nan if value is None else value
    compare_array(name, file[name][:], want, lambda place: [
        labels[axis][at] for axis, at in zip(axes, place)], differences)


def compare_cubes(path, reference, differences):
    with h5py.File(path, "r") as file:
        labels = reference["axes"]
        compare_axes(file, labels, differences)
        for name in CUBES:
            cube = reference["cubes"][name]
            compare_table(file, name, cube["axes"], labels, cube["cells"], 0,
                          differences)
        axes = ["scenario", "period", "geography", "key_figure"]
        for part, name in enumerate(("numerator", "denominator", "value")):
            # rows that are left out: both are 0, the value is missing
            compare_table(file, f"key_figure_{name}", axes, labels,
                          [(row[0], row[1 + part])
                           for row in reference["key_figures"]],
                          math.nan if name == "value" else 0.0, differences)
        axes = ["scenario", "period", "level"]
        for part, fill in (("r", math.nan), ("p", math.nan), ("n", 0)):
            compare_table(file, f"correlation_{part}", axes, labels,
                          [(row[0], row["rpn".index(part) + 1])
                           for row in reference["correlations"]],
                          fill, differences)


def compare_quality(store, out, reference, differences):
    """What is absent is 0; rows = used + not needed + rejected, always."""
    have = json.loads((store / "quality.json").read_text())
    want = reference["quality"]
    for name in {*have["registers"], *want["registers"]}:
        mine = have["registers"].get(name, {})
        theirs = want["registers"].get(name, {})
        for count in ("files", "rows", "used", "not_needed"):
            differences.check("quality of registers", f"{name} {count}",
                              mine.get(count, 0), theirs.get(count, 0))
        causes = mine.get("rejected", {}), theirs.get("rejected", {})
        for cause in {*causes[0], *causes[1]}:
            differences.check("quality of registers", f"{name} {cause}",
                              causes[0].get(cause, 0),
                              causes[1].get(cause, 0))
        differences.check(
            "quality of registers", f"{name} sum", mine.get("rows", 0),
            mine.get("used", 0) + mine.get("not_needed", 0)
            + sum(causes[0].values()))
    compare_rules("quality, rules", have["rules"], want["rules"], differences)
    have = json.loads(pathlib.Path(f"{out}.quality.json").read_text())
    compare_rules("quality of compute", have["rules"], want["compute"],
                  differences)


def compare_rules(group, have, want, differences):
    for rule in sorted({*have, *want}):
        differences.check(group, rule, have.get(rule, 0), want.get(rule, 0))


def compare(samspil, registers, options=(), ranks=(0,)):
    """All differences; the program runs once for each number of ranks."""
    differences = Differences()
    reference = run_reference(registers, options)
    for number in ranks:
        with tempfile.TemporaryDirectory() as work:
            store, out = run_both(samspil, registers, work, options, number)
            compare_cubes(out, reference, differences)
            compare_quality(store, out, reference, differences)
    return differences


def main(arguments):
    options = []
    if "--" in arguments:
        split = arguments.index("--")
        arguments, options = arguments[:split], arguments[split + 1:]
    samspil, *folders = arguments
    bad = 0
    for folder in folders:
        differences = compare(os.path.abspath(samspil), pathlib.Path(folder),
                              options, ranks=(0, 2))
        bad += bool(differences.groups)
        print(f"{'DIFFERS' if differences.groups else 'ok     '} {folder}: "
              f"{differences.compared} values compared")
        differences.tell()
    return 1 if bad else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
