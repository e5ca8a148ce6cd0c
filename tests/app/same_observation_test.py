#!/usr/bin/env python3
"""Runs of the same registers with other years and observation ends are equal
under compare --same-observation, and only under it; a scenario that differs
still differs.

    same_observation_test.py SAMSPIL
"""

import collections
import csv
import io
import json
import pathlib
import subprocess
import sys
import tempfile

from program import environment, run_both, start, succeed

DIFFERENCES = 3
FEWEST_OPEN = 500
BOOTSTRAP = ("--bootstrap", "10", "--seed", "1")
LATE_YEARS = ("--years", "2018-2022")
#: name: options of ingest and compute
RUNS = {
    "2021": ("--years", "2018-2021", *BOOTSTRAP),
    "2022": (*LATE_YEARS, *BOOTSTRAP),
    "may": ("--years", "2018-2021", "--observation-end", "2022-05-31",
            *BOOTSTRAP),
    "autumn": (*LATE_YEARS, "--observation-end", "2021-09-30"),
    "from_2019": ("--years", "2019-2022"),
    "chained": ("--years", "2018-2021", "--scenario",
                "base:stay_chain=all,readmission_days=60"),
    "chained_2022": (*LATE_YEARS, "--scenario",
                     "base:stay_chain=all,readmission_days=60"),
    "older": ("--years", "2018-2021", "--scenario", "base:min_age=19"),
}
#: what is told to be set apart, of the runs that are compared
EQUAL = {
    ("2021", "2022"): {"koebenhavn_halves", "stays", "readmissions",
                       "intervals"},
    ("may", "2022"): {"stays"},
    ("autumn", "2022"): {"contacts", "stays", "readmissions"},
    ("2022", "from_2019"): {"growth"},
    ("chained", "chained_2022"): {"stays", "readmissions"},
}


def fail(text):
    raise AssertionError(text)


def open_some_contacts(registers):
    """Every third physical contact of psychiatry loses its end: how long it
    lasts depends on the observation's end (M2.4)."""
    opened = 0
    for path in sorted(registers.glob("lpr_f_kontakter*.csv")):
        lines = path.read_text(encoding="utf-8").splitlines()
        head = lines[0].split(",")
        ends = [head.index(name) for name in ("DATO_SLUT", "TIDSPUNKT_SLUT")]
        kind, unit = (head.index(name)
                      for name in ("KONTAKTTYPE", "HOVEDSPECIALE_ANS"))
        for i, line in enumerate(lines):
            fields = line.split(",")
            if i % 3 or not i or fields[kind] != "ALCA00" or (
                    "psykiatri" not in fields[unit]):
                continue
            for end in ends:
                fields[end] = ""
            lines[i] = ",".join(fields)
            opened += 1
        path.write_text("\n".join(lines) + "\n", encoding="utf-8")
    if opened < FEWEST_OPEN:
        fail(f"only {opened} open contacts")


def compare(samspil, files, *options):
    words = ["compare"]
    for file in files:
        words += ["--cubes", file]
    done = start(samspil, [*words, "--language", "en", *options])
    if done.returncode not in (0, DIFFERENCES):
        fail(f"compare ended with {done.returncode}: {done.stderr}")
    return done


def check_equal(samspil, files, reasons):
    """Equal with the option, and not without it."""
    if compare(samspil, files).returncode != DIFFERENCES:
        fail(f"{files} are equal without --same-observation")
    done = compare(samspil, files, "--same-observation", "--level", "all")
    if done.returncode or "What both files have is equal" not in done.stdout:
        fail(f"{files} differ:\n{done.stdout}")
    for reason in reasons:
        if f"- {reason}: " not in done.stdout:
            fail(f"{reason} is not told of {files}:\n{done.stdout}")
    wide = [line for line in done.stdout.splitlines()
            if len(line) > 80 and "/" not in line and "|" not in line]
    if wide:
        fail(f"wider than 80: {wide[0]!r}")


def check_a_true_difference(samspil, files):
    done = compare(samspil, files, "--same-observation")
    if done.returncode != DIFFERENCES:
        fail(f"{files} are equal:\n{done.stdout}")


def rows_of(text):
    return list(csv.DictReader(io.StringIO(text)))


def check_forms(samspil, files, folder):
    """CSV, TSV, JSON and Excel say the same, and why a row is set apart."""
    from openpyxl import load_workbook
    options = ["--same-observation", "--level", "all", "--period", "2021"]
    told = {form: compare(samspil, files, *options, "--format", form)
            for form in ("csv", "tsv", "json")}
    if any(done.returncode or done.stderr for done in told.values()):
        fail("a form ends otherwise than the table")
    rows = rows_of(told["csv"].stdout)
    answer = json.loads(told["json"].stdout)
    if not rows or answer["confidential"] != "yes" or (
            len(answer["rows"]) != len(rows)):
        fail(f"{len(rows)} rows of CSV, {len(answer['rows'])} of JSON")
    if rows != list(csv.DictReader(io.StringIO(told["tsv"].stdout),
                                   delimiter="\t")):
        fail("TSV differs from CSV")
    reasons = collections.Counter(row["set_apart"] for row in rows)
    if reasons[""] or not reasons["readmissions"] or not reasons["stays"]:
        fail(f"set apart: {reasons}")
    for row, entry in zip(rows, answer["rows"]):
        value = float(row["value_a"]) if row["value_a"] else None
        if value != entry["value_a"] or row["confidential"] != "yes":
            fail("JSON has other values")
    book = folder / "answer.xlsx"
    with open(book, "wb") as file:
        subprocess.run([samspil, "compare", "--cubes", files[0], "--cubes",
                        files[1], *options, "--format", "xlsx"], stdout=file,
                       check=True, env=environment())
    cells = list(load_workbook(book).active.iter_rows(values_only=True))
    if not str(cells[0][0]).startswith("Confidential") or (
            len(cells) != len(rows) + 2):
        fail("the workbook has other rows")


def check_scenarios_as_tables(samspil, file):
    """Danish tables of two scenarios fit; --csv has its own columns."""
    done = succeed(samspil, ["compare", "--cubes", file, "--scenario",
                             "min_age=19", "--language", "da", "--top", "3",
                             "--theme", "main", "--csv",
                             file.with_suffix(".csv")])
    if "Fortroligt" not in done.stdout or "(" not in done.stdout:
        fail(done.stdout)
    tables = done.stdout[done.stdout.index("forskelle"):]
    wide = [line for line in tables.splitlines() if len(line) > 80]
    if wide:
        fail(f"wider than 80: {wide[0]!r}")
    head = file.with_suffix(".csv").read_text().splitlines()[0]
    if not head.startswith("figure,unit,period") or (
            not head.endswith("intervals_overlap,confidential")):
        fail(f"--csv has {head}")


def main(samspil):
    samspil = str(pathlib.Path(samspil).resolve())
    with tempfile.TemporaryDirectory(prefix="samspil_test_") as name:
        folder = pathlib.Path(name)
        registers = folder / "registers"
        succeed(samspil, ["synthesize", "--persons", "40000", "--seed", "5",
                          "--out", registers])
        open_some_contacts(registers)
        cubes = {}
        for run, options in RUNS.items():
            work = folder / run
            work.mkdir()
            cubes[run] = run_both(samspil, registers, work,
                                  (*options, "--vary", "min_age=18,19")
                                  if run in ("2021", "2022") else options)[1]
        for pair, reasons in EQUAL.items():
            check_equal(samspil, [cubes[run] for run in pair], reasons)
        check_a_true_difference(samspil, [cubes["older"], cubes["2022"]])
        check_a_true_difference(samspil, [cubes["chained"], cubes["2022"]])
        check_forms(samspil, [cubes["2021"], cubes["2022"]], folder)
        check_scenarios_as_tables(samspil, cubes["2022"])
    return 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
