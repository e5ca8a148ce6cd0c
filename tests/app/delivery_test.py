#!/usr/bin/env python3
"""samspil ingest --dry-run and --print-columns, and what --columns may say.

    delivery_test.py SAMSPIL
"""

import json
import os
import pathlib
import re
import sys
import tempfile

from checked_registers import Registers
from program import start, succeed


def ingest(samspil, folder, store, *options):
    return start(samspil, ["ingest", "--registers", folder, "--store", store,
                           *options])


def fingerprint(store):
    return json.loads((store / "store.json").read_text())["fingerprint"]


def everything_below(folder):
    return sorted((str(path), path.stat().st_mtime_ns)
                  for path in folder.rglob("*"))


def dry_run_faults(samspil, work):
    registers = Registers()
    registers.copy("handicap.csv", "handicap2.csv")
    registers.write(work / "registers")
    before = everything_below(work)
    words = ["ingest", "--registers", work / "registers", "--dry-run",
             "--store", work / "store", "--key-file", work / "key"]
    done = start(samspil, words, cwd=work)
    for line in (r"population +bef\.csv +\S+ kB +CSV +ASCII +1,200 +2018–2023",
                 r"deaths +dod\.csv .* 2020–2022",
                 r"district DISTRIKT", r"absent: place",
                 r"handicap2\.csv looks like a copy of handicap\.csv",
                 r"absent, taken as empty: lpr_a_kontakt", r"shards: 8",
                 r"memory: rows take about \S+ kB"):
        if not re.search(line, done.stdout):
            yield f"dry run: no line '{line}' in\n{done.stdout}"
    if done.returncode or done.stderr:
        yield f"dry run: {done.returncode}, {done.stderr}"
    if everything_below(work) != before:
        yield "dry run: something was written"
    # All files that cannot be read are told, not the first one only.
    (work / "registers" / "dod.csv").write_text("CPR,DODDATO\n")
    (work / "registers" / "psyk_diag.csv").write_text("a|b|c\n")
    done = start(samspil, words)
    if (done.returncode != 1 or "2 of 9 files cannot be read" not in done.stderr
            or "there is CPR" not in done.stdout
            or "psyk_diag.csv: this looks like" not in done.stdout):
        yield f"dry run of bad files: {done.returncode}\n{done.stdout}"
    if (work / "store").exists() or (work / "key").exists():
        yield "dry run of bad files: something was written"
    done = start(samspil, ["ingest", "--registers", work / "absent",
                           "--dry-run"])
    if done.returncode != 1:
        yield f"dry run of no folder: {done.returncode}"


def columns_faults(samspil, work):
    """What --print-columns prints changes nothing, with and without a file."""
    registers = Registers()
    registers.headers["dod.csv"] = "cpr,DODDATO"
    registers.change("lpr_f_kontakter.csv",
                     lambda row: row.__setitem__(8, "Gerontopsykiatri"), 30)
    registers.write(work / "registers")
    folder = work / "registers"
    done = ingest(samspil, folder, work / "none")
    if done.returncode != 1 or "below the line [deaths], person = cpr" not in \
            done.stderr:
        yield f"a near miss: {done.stderr}"
    own = work / "own.ini"
    own.write_text("[deaths]\nperson = cpr\n[files]\nsocial = hjemmehjælp*\n")
    printed = work / "printed.ini"
    # 30 of 360 contacts with an unknown specialty stop the run.
    done = ingest(samspil, folder, work / "none", "--columns", own)
    if done.returncode != 1 or "specialty_values" not in done.stderr:
        yield f"unknown specialties: {done.stderr}"
    accepted = ["--accept", "unknown-specialties"]
    succeed(samspil, ["ingest", "--registers", folder, "--store",
                      work / "first", "--columns", own, *accepted])
    print_columns = ["ingest", "--print-columns", "--columns"]
    printed.write_text(succeed(samspil, [*print_columns, own]).stdout)
    if succeed(samspil, [*print_columns, printed]).stdout != \
            printed.read_text():
        yield "what is printed is not read back unchanged"
    succeed(samspil, ["ingest", "--registers", folder, "--store",
                      work / "second", "--columns", printed, *accepted])
    if fingerprint(work / "first") != fingerprint(work / "second"):
        yield "what is printed makes another store"
    # Further specialties: the check finds nothing, and contacts without a
    # psychiatric diagnosis count.
    own.write_text(own.read_text() + "[lpr_f_kontakter]\n"
                   "specialty_values = geriatri, GERONTOPSYKIATRI\n")
    done = ingest(samspil, folder, work / "third", "--columns", own)
    report = json.loads((work / "third" / "quality.json").read_text())
    found = [check["result"] for check in report["checks"]
             if check["id"] == "unknown-specialties"]
    if done.returncode or found != ["ok"]:
        yield f"further specialties: {done.returncode}, {found}"
    if fingerprint(work / "third") == fingerprint(work / "first"):
        yield "further specialties change nothing"


def main(samspil):
    wrong = []
    for faults in (dry_run_faults, columns_faults):
        with tempfile.TemporaryDirectory() as work:
            wrong += faults(os.path.abspath(samspil), pathlib.Path(work))
    print("\n".join(wrong))
    print(f"{len(wrong)} faults")
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
