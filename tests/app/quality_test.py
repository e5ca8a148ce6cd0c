#!/usr/bin/env python3
"""samspil quality: the tables of a store's quality report, in both languages,
without a count from 1 to 4.

    quality_test.py SAMSPIL
"""

import json
import pathlib
import re
import sys
import tempfile

import h5py

from checked_registers import Registers
from program import start, succeed

TITLES = {
    "en": ("Rows by register", "Rows by file", "Rejected rows by cause",
           "What the method's rules did", "Rows by year",
           "Psychiatric contacts by month", "Values that are no known code",
           "Agreement between registers", "Checks", "From rows to persons"),
    "da": ("Rækker efter register", "Rækker efter fil",
           "Afviste rækker efter årsag", "Hvad metodens regler har gjort",
           "Rækker efter år", "Psykiatriske kontakter efter måned",
           "Værdier uden kendt kode", "Overensstemmelse mellem registre",
           "Kontroller", "Fra rækker til personer")}
#: A table's cell with a count that must not be told.
SMALL = re.compile(r"(?<=\s)[1-4](?=\s(?!%)|$)")


def make_store(samspil, work):
    registers = Registers()
    registers.change("lpr_f_kontakter.csv",
                     lambda fields: fields.__setitem__(6, "ALCA03"), 3)
    registers.change("bef.csv", lambda fields: fields.__setitem__(1, "x"), 7)
    registers.change("handicap.csv",
                     lambda fields: fields.__setitem__(1, "1.9"), 70)
    registers.write(work / "registers")
    succeed(samspil, ["ingest", "--registers", work / "registers", "--store",
                      work / "store"])
    return work / "store"


def shown_count(count, separator):
    return "<5" if 0 < count < 5 else f"{count:,}".replace(",", separator)


def group_faults(samspil, work, store):
    """With a cube file: persons in each group, as the cubes have them."""
    cubes = work / "cubes.h5"
    succeed(samspil, ["compute", "--store", store, "--out", cubes])
    with h5py.File(cubes) as file:
        years = [str(year) for year in file["year"][:]]
        # scenario, year, geography; the country is the first one
        residents = file["population"][0, :, 0].sum(axis=(1, 2))
        groups = file["persons"][0, :, 0].sum(axis=(2, 3))
    report = json.loads((work / "cubes.h5.quality.json").read_text())
    for language, separator, resident, psychiatry in (
            ("en", ",", "resident adults", "adults in psychiatry"),
            ("da", ".", "voksne indbyggere", "voksne i psykiatrien")):
        text = succeed(samspil, ["quality", "--store", store, "--cubes", cubes,
                                 "--language", language]).stdout
        for name, counts in ((resident, residents), (psychiatry,
                                                     groups[:, 0])):
            line = " +".join([name, *(re.escape(shown_count(int(count),
                                                            separator))
                                      for count in counts)])
            if not re.search(line, text):
                yield f"{language}: no line '{line}' in\n{text}"
        if not re.search(" +".join(years), text):
            yield f"{language}: no years {years}"
        for rule, count in report["rules"].items():
            if not re.search(rf"{rule} +{shown_count(count, separator)}$",
                             text, re.MULTILINE):
                yield f"{language}: {rule} is not {count}"
    other = work / "other"
    succeed(samspil, ["ingest", "--registers", work / "registers", "--store",
                      other, "--years", "2018-2021"])
    words = ["quality", "--cubes", cubes, "--store"]
    done = start(samspil, [*words, other])
    if done.returncode != 1 or "another store" not in done.stderr:
        yield f"cubes of another store: {done.returncode}, {done.stderr}"
    (work / "cubes.h5.quality.json").write_text("{}")
    done = start(samspil, [*words, store])
    if done.returncode != 1 or "no quality report" not in done.stderr:
        yield f"a damaged report: {done.returncode}, {done.stderr}"


def faults(samspil, work):
    store = make_store(samspil, work)
    for language, titles in TITLES.items():
        text = succeed(samspil, ["quality", "--store", store, "--language",
                                 language]).stdout
        places = [text.find(title) for title in titles]
        if -1 in places or places != sorted(places):
            yield f"{language}: titles are missing: {places}"
        tables = text.split("\n")
        # Numbers of files are no counts of rows.
        begin = next(i for i, line in enumerate(tables) if titles[1] in line)
        for line in tables[begin:]:
            if SMALL.search(line):
                yield f"{language}: a small count in '{line}'"
        for line in (r"population +bef\.csv +1[.,]200 +7",
                     r"population +unreadable reference_date +7",
                     r"lpr_f_kontakter +type +", r" ALCA03 +<5",
                     r" 1\.9 +70", r"2018-01 +\d+ +0 +█",
                     r"dropped-types +(warning|advarsel) +lpr_f_kontakter"):
            if not re.search(line, text):
                yield f"{language}: no line '{line}' in\n{text}"
    yield from group_faults(samspil, work, store)
    if start(samspil, ["quality", "--store", work / "absent"]).returncode != 1:
        yield "a store that is not there"
    if start(samspil, ["quality"]).returncode != 2:
        yield "no store"
    report = json.loads((store / "quality.json").read_text())
    del report["files"]
    (store / "quality.json").write_text(json.dumps(report))
    done = start(samspil, ["quality", "--store", store])
    if done.returncode != 1 or "ingest anew" not in done.stderr:
        yield f"a report of another form: {done.stderr}"


def main(samspil):
    with tempfile.TemporaryDirectory() as work:
        wrong = list(faults(samspil, pathlib.Path(work)))
    print("\n".join(wrong))
    print(f"{len(wrong)} faults")
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
