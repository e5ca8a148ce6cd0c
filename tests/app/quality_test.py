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
