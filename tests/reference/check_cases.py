#!/usr/bin/python3
"""Run the reference on small register sets with expected counts:
check_cases.py CASES_DIR [CASE…]. A case is a folder with registers and an
expected.json (options, cells, key_figures, correlations, quality)."""

import json
import math
import pathlib
import sys

from samspil_reference import options_parser, run


def case_options(folder, words):
    """The options of a case; a geographies file lies in its folder."""
    options = options_parser().parse_args(["--registers", str(folder), *words])
    for name in ("geographies", "columns"):
        if getattr(options, name) is not None:
            setattr(options, name, folder / getattr(options, name))
    return options


def summed(result, cube, wanted):
    """A cell, `*` sums an axis; None if a label is on no axis."""
    axes = result["cubes"][cube]["axes"]
    if len(wanted) != len(axes) or any(
            want != "*" and want not in result["axes"][axis]
            for axis, want in zip(axes, wanted)):
        return None
    return sum(count for labels, count in result["cubes"][cube]["cells"]
               if all(want in ("*", have)
                      for have, want in zip(labels, wanted)))


def same(have, want):
    if have is None or want is None:
        return have is want
    return math.isclose(have, want, rel_tol=1e-9, abs_tol=1e-12)


def same_row(have, want):
    return all(map(same, have, want))


def expected_figure(result, key, want):
    """A figure's numbers; a row that is left out has numerator and
    denominator 0, and a missing value."""
    scenario, period, area, name = key
    axes = result["axes"]
    if (scenario not in axes["scenario"] or period not in axes["period"]
            or area not in axes["geography"]
            or name not in axes["key_figure"]):
        return ["not on the axes"]
    for row in result["key_figures"]:
        if row[0] == key:
            return row[1:]
    return [0, 0, None]


def failures(folder):
    """The messages of what is not as expected, and the number of checks."""
    expected = json.loads((folder / "expected.json").read_text("utf-8"))
    result = run(case_options(folder, expected.get("options", [])))
    wrong, checks = [], 0
    for cube, labels, count in expected.get("cells", []):
        checks += 1
        have = summed(result, cube, labels)
        if have != count:
            wrong.append(f"{cube} {labels}: {have}, expected {count}")
    for key, *want in expected.get("key_figures", []):
        checks += 1
        have = expected_figure(result, key, want)
        if len(have) != 3 or not same_row(have, want):
            wrong.append(f"{key}: {have}, expected {want}")
    found = {tuple(key): row for key, *row in result["correlations"]}
    for key, *want in expected.get("correlations", []):
        checks += 1
        have = found.get(tuple(key))
        if have is None or not same_row(have, want):
            wrong.append(f"{key}: {have}, expected {want}")
    for rule, want in expected.get("quality", {}).items():
        checks += 1
        have = result["quality"]["rules"].get(rule)
        if have != want:
            wrong.append(f"{rule}: {have}, expected {want}")
    return wrong, checks


def main(arguments):
    if not arguments:
        print(__doc__, file=sys.stderr)
        return 2
    root = pathlib.Path(arguments[0])
    names = arguments[1:] or sorted(
        path.parent.name for path in root.glob("*/expected.json"))
    bad = 0
    for name in names:
        wrong, checks = failures(root / name)
        bad += bool(wrong)
        print(f"{'FAILED' if wrong else 'passed'} {name} ({checks} checks)")
        for message in wrong:
            print(f"  {message}")
    print(f"{len(names) - bad} of {len(names)} cases passed")
    return 1 if bad or not names else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
