#!/usr/bin/env python3
"""Each command of docs/from_the_publication.md answers, and each form of an
answer is read back by the program that it is for.

    from_the_publication_test.py SAMSPIL
"""

import csv
import io
import json
import math
import pathlib
import re
import subprocess
import sys
import tempfile

from program import environment, run_both, succeed

PAGE = pathlib.Path(__file__).parents[2] / "docs/from_the_publication.md"
COMMAND = re.compile(r"\| `samspil (show [^`]+)` \|")
WIDTH = 80
FEWEST_COMMANDS = 15


def fail(text):
    raise AssertionError(text)


def check_page(samspil, folder):
    """Every command ends well; tables fit 80 columns in both languages."""
    commands = COMMAND.findall(PAGE.read_text(encoding="utf-8"))
    if len(commands) < FEWEST_COMMANDS:
        fail(f"only {len(commands)} commands are found on the page")
    for command in commands:
        for language in ("da", "en"):
            done = subprocess.run(
                f"{samspil} {command.replace('show ', f'show --language {language} ', 1)}",
                shell=True, cwd=folder, capture_output=True,
                env=environment(NO_COLOR="1"))
            if done.returncode or done.stderr:
                fail(f"{command}: {done.returncode} {done.stderr.decode()}")
            if "--format" in command:
                continue
            text = done.stdout.decode()
            if "onfidential" not in text and "Fortroligt" not in text:
                fail(f"{command}: not marked as confidential")
            wide = [line for line in text.splitlines() if len(line) > WIDTH]
            if wide:
                fail(f"{command}: wider than {WIDTH}: {wide[0]!r}")


def rows_of_csv(text, separator):
    return list(csv.DictReader(io.StringIO(text), delimiter=separator))


def check_forms(samspil, folder):
    """CSV, TSV, JSON and Excel hold the same values."""
    from openpyxl import load_workbook
    words = ["show", "--cubes", folder / "cubes.h5", "--level", "region",
             "--theme", "main", "--period", "all"]
    told = {form: succeed(samspil, [*words, "--format", form]).stdout
            for form in ("csv", "tsv", "json")}
    rows = rows_of_csv(told["csv"], ",")
    if len(rows) != 5 * 12 * 6:
        fail(f"{len(rows)} rows of CSV")
    if rows != rows_of_csv(told["tsv"], "\t"):
        fail("TSV differs from CSV")
    answer = json.loads(told["json"])
    if answer["confidential"] != "yes" or len(answer["rows"]) != len(rows):
        fail("JSON has other rows")
    for row, entry in zip(rows, answer["rows"]):
        value = float(row["value"]) if row["value"] else None
        if value != entry["value"] or row["confidential"] != "yes":
            fail("JSON has other values")
    book = folder / "answer.xlsx"
    with open(book, "wb") as file:
        subprocess.run([samspil, *map(str, words), "--format", "xlsx"],
                       stdout=file, check=True, env=environment())
    cells = list(load_workbook(book).active.iter_rows(values_only=True))
    if not str(cells[0][0]).startswith("Confidential"):
        fail("the workbook does not say that it is confidential")
    column = cells[1].index("value")
    if len(cells) != len(rows) + 2:
        fail("the workbook has other rows")
    for line, entry in zip(cells[2:], answer["rows"]):
        # Excel keeps 16 digits.
        if (line[column] is None) != (entry["value"] is None) or (
                line[column] is not None
                and not math.isclose(line[column], entry["value"],
                                     rel_tol=1e-14)):
            fail("the workbook has other values")


def check_danish_csv(samspil, folder):
    """A Danish Excel gets semicolons, decimal commas, a byte order mark."""
    text = succeed(samspil, ["show", "--cubes", folder / "cubes.h5",
                             "--figure", "overlap_of_psychiatry",
                             "--geography", "DK", "--format", "csv",
                             "--language", "da"]).stdout
    if not text.startswith("\ufeff"):
        fail("no byte order mark")
    row, = rows_of_csv(text[1:], ";")
    expected = (100 * int(row["numerator"]) / int(row["denominator"]))
    if float(row["value"].replace(",", ".")) != expected:
        fail(f"{row['value']} instead of {expected}")


def main(samspil):
    samspil = str(pathlib.Path(samspil).resolve())
    with tempfile.TemporaryDirectory(prefix="samspil_test_") as name:
        folder = pathlib.Path(name)
        succeed(samspil, ["synthesize", "--persons", "20000", "--seed", "3",
                          "--out", folder / "registers"])
        run_both(samspil, folder / "registers", folder)
        check_page(samspil, folder)
        check_forms(samspil, folder)
        check_danish_csv(samspil, folder)
    return 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
