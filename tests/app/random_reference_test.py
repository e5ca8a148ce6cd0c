#!/usr/bin/env python3
"""The program and the reference agree on random registers, every cell.

    random_reference_test.py SAMSPIL [FIRST_SEED [LAST_SEED]]
"""

import pathlib
import sys
import tempfile

from compare_with_reference import compare
from random_registers import write_registers

AREAS = """code,name,level,municipality,part
A1,"Byen, more",council,101,byen
A1,"Byen, more",council,147,
A1,"Byen, more",council,147,
A2,Islands,council,411,
A2,Islands,council,101,
A2,Islands,council,101,syd
"""

#: era, persons, ranks, options of the reference
RUNS = [
    ("older", 40, 0, []),
    ("newer", 60, 2, ["--threshold", "1"]),
    ("both", 60, 0, ["--lpr3", "a", "--years", "2019-2021", "--pooled",
                     "2019-2020", "--pooled", "2019-2021"]),
    ("both", 60, 2, ["--lpr3", "f", "--years", "2018", "--observation-end",
                     "2018-06-30"]),
    ("older", 60, 0, ["--observation-end", "2021-12-31", "--geographies",
                      "areas.csv"]),
    ("older", 60, 0, ["--years", "2016-2023", "--observation-end",
                      "2023-03-01", "--pooled", "2016-2023"]),
    ("older", 300, 0, ["--threshold", "1"]),
]


def main(samspil, first="1", last="2"):
    bad = compared = 0
    for seed in range(int(first), int(last) + 1):
        for era, persons, ranks, options in RUNS:
            with tempfile.TemporaryDirectory() as folder:
                work = pathlib.Path(folder)
                (work / "areas.csv").write_text(AREAS)
                write_registers(work / "registers", persons, seed, era)
                differences = compare(
                    samspil, work / "registers",
                    [str(work / word) if word == "areas.csv" else word
                     for word in options], [ranks])
            compared += differences.compared
            if differences.groups:
                bad += 1
                print(f"seed {seed}, {era}, {persons} persons, "
                      f"{' '.join(options)}:")
                differences.tell()
    print(f"{compared} values compared, {bad} runs differ")
    return 1 if bad else 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
