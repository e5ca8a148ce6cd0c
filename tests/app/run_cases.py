#!/usr/bin/env python3
"""Run the program on case folders and compare with what is expected.

    run_cases.py SAMSPIL FOLDER…

Each FOLDER holds case folders: registers in the delivered forms and an
expected.json, worked out by hand (form: tests/cases/README.md). Folders that
the environment variable SAMSPIL_CASES names, separated by colons, are run too.
Exit status 1 if a case fails, 2 if there is none.
"""

import json
import math
import os
import subprocess
import sys
import tempfile

import h5py

#: Options that belong to ingest; the others are given to compute.
OF_INGEST = {"--observation-end", "--years", "--lpr3", "--columns"}


def split_options(options):
    """Options for ingest, and for compute."""
    ingest, compute = [], []
    for name, value in zip(options[0::2], options[1::2]):
        (ingest if name in OF_INGEST else compute).extend([name, value])
    return ingest, compute


def run(command, cwd):
    done = subprocess.run(command, cwd=cwd, capture_output=True, text=True)
    if done.returncode != 0:
        raise RuntimeError(f"{command[1]} ended with {done.returncode}:\n"
                           f"{done.stderr}")


class Cubes:
    """A cube file, read by label."""

    def __init__(self, path):
        self.file = h5py.File(path, "r")

    def labels(self, axis):
        values = self.file[axis][:]
        return [v.decode() if isinstance(v, bytes) else v for v in values]

    def position(self, axis, label):
        labels = self.labels(axis)
        if label not in labels:
            raise KeyError(f"{label} is not on the axis {axis}")
        return labels.index(label)

    def axes(self, name):
        return [dim.keys()[0] for dim in self.file[name].dims]

    def at(self, name, labels):
        """The sum of the cells that the labels name; '*' = all of an axis."""
        axes = self.axes(name)
        if len(labels) != len(axes):
            raise KeyError(f"{name} has the axes {axes}")
        index = tuple(
            slice(None) if label == "*" else self.position(axis, label)
            for axis, label in zip(axes, labels))
        return self.file[name][index].sum()


def same(expected, found):
    if expected is None:
        return math.isnan(found)
    return math.isclose(expected, found, rel_tol=1e-9, abs_tol=1e-9)


def compare(cubes, expected):
    """The differences, as lines; and how many values were compared."""
    wrong, count = [], 0
    for name, labels, value in expected["cells"]:
        count += 1
        found = cubes.at(name, labels)
        if found != value:
            wrong.append(f"{name} {labels}: {value} expected, {found} found")
    for labels, *values in expected.get("key_figures", []):
        for part, value in zip(("numerator", "denominator", "value"), values):
            count += 1
            found = cubes.at(f"key_figure_{part}", labels)
            if not same(value, found):
                wrong.append(f"{part} of {labels}: {value} expected, "
                             f"{found} found")
    for labels, *values in expected.get("correlations", []):
        for part, value in zip("rpn", values):
            count += 1
            found = cubes.at(f"correlation_{part}", labels)
            if not same(value, found):
                wrong.append(f"correlation {part} of {labels}: {value} "
                             f"expected, {found} found")
    return wrong, count


def run_case(samspil, folder, work):
    with open(os.path.join(folder, "expected.json"), encoding="utf-8") as file:
        expected = json.load(file)
    ingest, compute = split_options(expected["options"])
    store, out = os.path.join(work, "store"), os.path.join(work, "cubes.h5")
    run([samspil, "ingest", "--registers", folder, "--store", store,
         "--max-rejected", "100", "--accept", "all", *ingest], folder)
    run([samspil, "compute", "--store", store, "--out", out, *compute], folder)
    with open(os.path.join(store, "quality.json"), encoding="utf-8") as file:
        rules = json.load(file)["rules"]
    wrong, count = compare(Cubes(out), expected)
    wanted = expected.get("quality", {})
    wrong += [f"{rule}: {value} expected, {rules.get(rule)} found"
              for rule, value in wanted.items() if rules.get(rule) != value]
    return wrong, count + len(wanted)


def main(samspil, parents):
    samspil = os.path.abspath(samspil)
    passed = failed = 0
    further = os.environ.get("SAMSPIL_CASES", "").split(":")
    for parent in [*parents, *filter(None, further)]:
        for name in sorted(os.listdir(parent)):
            folder = os.path.abspath(os.path.join(parent, name))
            if not os.path.exists(os.path.join(folder, "expected.json")):
                continue
            with tempfile.TemporaryDirectory() as work:
                try:
                    wrong, count = run_case(samspil, folder, work)
                except (RuntimeError, KeyError) as error:
                    wrong, count = [str(error)], 0
            if wrong:
                failed += 1
                print(f"FAILED {name}")
                print("\n".join("  " + line for line in wrong))
            else:
                passed += 1
                print(f"ok     {name}: {count} values")
    print(f"{passed} cases passed, {failed} failed")
    if passed + failed == 0:
        return 2
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1], sys.argv[2:]))
