#!/usr/bin/env python3
"""The program and the reference agree on synthetic registers, every cell.

    synthetic_reference_test.py SAMSPIL [PERSONS [SEED]]
"""

import pathlib
import sys
import tempfile

from compare_with_reference import compare
from program import succeed


def main(samspil, persons="5000", seed="11"):
    with tempfile.TemporaryDirectory() as folder:
        registers = pathlib.Path(folder) / "registers"
        succeed(samspil, ["synthesize", "--persons", persons, "--seed", seed,
                          "--out", registers])
        differences = compare(samspil, registers, ["--threshold", "1"])
    print(f"{differences.compared} values compared")
    differences.tell()
    return 1 if differences.groups else 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
