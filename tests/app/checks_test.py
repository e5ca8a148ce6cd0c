#!/usr/bin/env python3
"""Every check before anything is believed, by the whole program: what warns,
what stops and leaves no store, what --accept lets pass, and that quality.json
has the same bytes on any number of ranks and threads.

    checks_test.py SAMSPIL
"""

import json
import pathlib
import sys
import tempfile

from checked_registers import Registers
from program import start

#: Ids of persons and contacts: in no message and no report.
SECRETS = ("01015", "58812325707398")


class Case:
    """One run of ingest on registers that the test has changed."""

    def __init__(self, samspil, registers, work, name):
        self.samspil, self.name, self.wrong = samspil, name, []
        self.folder, self.store = work / "registers", work / "store"
        registers.write(self.folder)

    def run(self, *options, ranks=0, threads=1):
        return start(self.samspil, ["ingest", "--registers", self.folder,
                                    "--store", self.store, *options],
                     ranks, threads)

    def check(self, fine, what):
        if not fine:
            self.wrong.append(f"{self.name}: {what}")

    def check_secrets(self, *texts):
        for secret in SECRETS:
            self.check(not any(secret in text for text in texts),
                       f"{secret} is told")

    def report(self):
        path = self.store / "quality.json"
        self.check(path.stat().st_mode & 0o777 == 0o600, "its mode")
        return json.loads(path.read_text())

    def findings(self, check):
        report = self.report()
        self.check(report["confidential"] == "yes", "confidential")
        return [entry for entry in report["checks"] if entry["id"] == check]


def expect_fine(case, check):
    """The registers as they are: nothing stops, the check finds nothing."""
    done = case.run()
    case.check(done.returncode == 0, done.stderr)
    found = case.findings(check)
    case.check([entry["result"] for entry in found] == ["ok"], str(found))
    case.check(found[0]["register"] is None and found[0]["file"] is None,
               "an entry without a finding names something")


def expect_warning(case, check, register, file, told):
    done = case.run()
    case.check(done.returncode == 0, done.stderr)
    if done.returncode:
        return
    found = [entry for entry in case.findings(check)
             if entry["register"] == register and entry["file"] == file]
    case.check([entry["result"] for entry in found] == ["warning"],
               f"{found} {case.findings(check)}")
    case.check(all(0 < entry["share"] <= 1 for entry in found), "its share")
    case.check(f"warning: check {check}: {file or register} (" in done.stderr,
               f"not in the log: {done.stderr}")
    case.check(told in done.stderr, f"'{told}' is not in {done.stderr}")
    case.check(any(told in entry["text"] for entry in found), f"{found}")
    case.check_secrets(done.stderr, json.dumps(case.report()))


def expect_stop(case, check, register, file, told):
    done = case.run()
    case.check(done.returncode == 1, f"status {done.returncode}: {done.stderr}")
    case.check(f"\n  {check}: {file or register} (" in done.stderr,
               done.stderr)
    case.check(told in done.stderr, f"'{told}' is not in {done.stderr}")
    case.check(f"--accept {check}" in done.stderr, "it says no way out")
    case.check_secrets(done.stderr)
    left = [path.name for path in case.folder.parent.iterdir()
            if path.name != "registers"]
    case.check(not left, f"{left} is left")
    accepted = case.run("--accept", check)
    case.check(accepted.returncode == 0, accepted.stderr)
    if accepted.returncode == 0:
        results = {entry["result"] for entry in case.findings(check)}
        case.check(results == {"warning"}, str(results))
        case.check("(accepted by --accept)" in accepted.stderr, "not told")


def column(registers, name, index, value, count):
    """One column of the first rows is this value, or that of a function."""
    def change(fields):
        fields[index] = value(fields[index]) if callable(value) else value
    registers.change(name, change, count)


#: check, what it expects, register, file or None, a part of the text, and what
#: is done to the registers.
CASES = [
    ("bad-rows", expect_warning, "population", "bef.csv",
     "line 2, column REFERENCETID: unreadable reference_date (read are",
     lambda r: column(r, "bef.csv", 1, "x", 5)),
    ("bad-rows", expect_stop, "population", "bef.csv",
     "line 2, column REFERENCETID: unreadable reference_date (read are",
     lambda r: column(r, "bef.csv", 1, "x", 50)),
    ("bad-rows", expect_stop, "deaths", "dod.csv",
     "line 2: 3 fields, the first line has 2",
     lambda r: r.change("dod.csv", lambda fields: fields.append(""))),
    ("bad-rows", expect_stop, "lpr_f_kontakter", "lpr_f_kontakter_b.csv",
     "missing start_date",
     lambda r: (r.split("lpr_f_kontakter.csv", "lpr_f_kontakter_b.csv", 25),
                column(r, "lpr_f_kontakter_b.csv", 2, "", 1))),
    ("cut-file", expect_stop, "social", "handicap.csv", "its last line",
     lambda r: r.cut("handicap.csv")),
    ("cut-file", expect_stop, "social", "handicap.csv",
     "bytes of value 0 (NUL), the first in line 302",
     lambda r: (r.append("handicap.csv", "\0" * 100),
                r.options.extend(["--accept", "bad-rows"]))),
    ("empty", expect_stop, "population", None, "no person",
     lambda r: (r.keep("bef.csv", 0), r.only("bef.csv"))),
    ("empty", expect_stop, "population", None, "is adult",
     lambda r: (column(r, "bef.csv", 2, "2015-01-01", None))),
    ("no-population", expect_warning, "population", None, "2021",
     lambda r: r.filter("bef.csv", lambda f: "2021" not in f[1])),
    ("no-population", expect_stop, "population", None, "2018-2022",
     lambda r: column(r, "bef.csv", 1, "2016-05-01", None)),
    ("unreadable-codes", expect_warning, "population", None,
     "values of sex", lambda r: column(r, "bef.csv", 3, "M", 100)),
    ("unreadable-codes", expect_stop, "population", None,
     "values of sex", lambda r: column(r, "bef.csv", 3, "M", None)),
    ("unreadable-codes", expect_stop, "population", None,
     "values of municipality",
     lambda r: column(r, "bef.csv", 4, "0999", None)),
    ("unreadable-codes", expect_stop, "population", None,
     "values of birth_date",
     lambda r: column(r, "bef.csv", 2, "ukendt", 1100)),
    ("unreadable-codes", expect_stop, "population", None,
     "values of district", lambda r: column(r, "bef.csv", 5, "77", None)),
    ("unknown-persons", expect_warning, "lpr_f_kontakter", None,
     "lpr_f_kontakter has ids of 10 digits (",
     lambda r: column(r, "lpr_f_kontakter.csv", 1, lambda p: p[1:], 30)),
    ("unknown-persons", expect_stop, "social", None,
     "social has ids of 9 digits (300); population has ids of 10 digits (",
     lambda r: column(r, "handicap.csv", 0, lambda p: p[1:], None)),
    ("unknown-persons", expect_stop, "psyk_adm", None, "digits and dashes",
     lambda r: column(r, "psyk_adm.csv", 1, lambda p: p[:6] + "-" + p[6:],
                      None)),
    ("unknown-records", expect_warning, "psyk_diag", None, "psyk_adm",
     lambda r: column(r, "psyk_diag.csv", 0, lambda i: "0" + i, 50)),
    ("unknown-records", expect_stop, "psyk_pers", None, "psyk_adm",
     lambda r: column(r, "psyk_pers.csv", 0, lambda i: "0" + i, None)),
    ("unknown-records", expect_stop, "lpr_f_diagnoser", None, "no row finds",
     lambda r: column(r, "lpr_f_diagnoser.csv", 0, lambda i: "0" + i, None)),
    ("shared-ids", expect_warning, "lpr_f_kontakter", None, "two or more",
     lambda r: column(r, "lpr_f_kontakter.csv", 0, "588123257073980900", 2)),
    ("shared-ids", expect_stop, "lpr_f_kontakter", None, "two or more",
     lambda r: (column(r, "lpr_f_kontakter.csv", 0, "588123257073980900",
                       None),
                r.options.extend(["--accept", "unknown-records"]))),
    ("unknown-specialties", expect_warning, "lpr_f_kontakter", None,
     "retspsykiatri (1)",
     lambda r: column(r, "lpr_f_kontakter.csv", 8, "retspsykiatri", 1)),
    ("unknown-specialties", expect_stop, "lpr_f_kontakter", None,
     "bÃ¸rne- og ungdomspsykiatri (40)",
     lambda r: column(r, "lpr_f_kontakter.csv", 8,
                      "bÃ¸rne- og ungdomspsykiatri", 40)),
    ("dropped-types", expect_warning, "lpr_f_kontakter", None, "ALCA03 (3)",
     lambda r: column(r, "lpr_f_kontakter.csv", 6, "ALCA03", 3)),
    ("dropped-types", expect_stop, "lpr_f_kontakter", None,
     "(missing) (240)",
     lambda r: (column(r, "lpr_f_kontakter.csv", 6, "", None),
                r.options.extend(["--accept", "unknown-records"]))),
    ("unknown-services", expect_warning, "social", None, "9.9 (70)",
     lambda r: column(r, "handicap.csv", 1, "9.9", 70)),
    ("unknown-services", expect_warning, "social", None,
     "1 of 300 (0.33 %) services look like dates",
     lambda r: column(r, "handicap.csv", 1, "01-08-2001", 1)),
    ("unknown-services", expect_stop, "social", None, "9.9 (250)",
     lambda r: column(r, "handicap.csv", 1, "9.9", 250)),
    ("unknown-services", expect_stop, "social", None, "look like dates",
     lambda r: column(r, "handicap.csv", 1, "01-08-2001", 20)),
    ("implausible-dates", expect_warning, "population", None, "births",
     lambda r: column(r, "bef.csv", 2, "1850-01-01", 30)),
    ("implausible-dates", expect_stop, "deaths", None, "before the birth",
     lambda r: (column(r, "dod.csv", 1, "1900-01-01", 30),
                r.options.extend(["--accept", "empty"]))),
    ("implausible-dates", expect_stop, "lpr_f_kontakter", None,
     "contacts start before 1969",
     lambda r: (column(r, "lpr_f_kontakter.csv", 2, "1960-01-01", 60))),
    ("implausible-dates", expect_warning, "social", None,
     "registrations start before 1950",
     lambda r: column(r, "handicap.csv", 4, "2034-01-01", 3)),
    ("implausible-dates", expect_stop, "social", None, "after their person",
     lambda r: r.die_early()),
    ("implausible-times", expect_warning, "lpr_f_kontakter",
     "lpr_f_kontakter.csv", "digits only",
     lambda r: column(r, "lpr_f_kontakter.csv", 3, "1030", None)),
    ("gaps", expect_warning, "lpr_f_kontakter", None, "2021-06",
     lambda r: r.filter("lpr_f_kontakter.csv", lambda f: "2021-06" not in f[2])),
    ("gaps", expect_warning, "social", None, "751 Aarhus 2018/2019/2020",
     lambda r: r.filter("handicap.csv",
                        lambda f: f[2] != "751" or f[4] >= "2021")),
    ("gaps", expect_warning, "lpr_f_kontakter", None,
     "it ends with 2021-12, the run with 2022-12",
     lambda r: r.filter("lpr_f_kontakter.csv", lambda f: f[2] < "2022")),
    ("gaps", expect_warning, "lpr_f_kontakter", None,
     "it begins with 2019-06, LPR2 ends with 2019-02",
     lambda r: r.filter("lpr_f_kontakter.csv", lambda f: f[2] >= "2019-06")),
    ("same-file", expect_warning, "social", "handicap_b.csv", "handicap.csv",
     lambda r: r.copy("handicap.csv", "handicap_b.csv")),
]


def check_clean_registers(samspil, work):
    """As they are: every check is ok, on one process and on several alike."""
    case = Case(samspil, Registers(), work, "clean registers")
    done = case.run()
    case.check(done.returncode == 0, done.stderr)
    report = case.report()
    results = {entry["id"]: entry["result"] for entry in report["checks"]}
    case.check(len(report["checks"]) == 15 and set(results.values()) == {"ok"},
               f"{results}\n{done.stderr}")
    return case.wrong


def check_same_bytes(samspil, work):
    """Registers with a bit of everything."""
    registers = Registers()
    for check, expected, _, file, _, change in CASES:
        if expected is expect_warning and check not in ("gaps", "bad-rows"):
            change(registers)
    column(registers, "bef.csv", 2, "x", 3)
    registers.change("dod.csv", lambda fields: fields.append(""), 2)
    case = Case(samspil, registers, work, "ranks and threads")
    reports = set()
    for ranks in (0, 1, 2, 3):
        for threads in (1, 2):
            done = case.run("--accept", "all", "--force", ranks=ranks,
                            threads=threads)
            case.check(done.returncode == 0, done.stderr)
            reports.add((case.store / "quality.json").read_bytes())
    case.check(len(reports) == 1, "quality.json differs")
    return case.wrong


def check_somatic_diagnoses(samspil, work):
    """Diagnoses of contacts that nothing can make psychiatric are not lost."""
    registers = Registers()
    registers.split("lpr_f_diagnoser.csv", "lpr_f_diagnoser_b.csv", 120)
    somatic = [["s" + row[0], *row[1:]]
               for row in registers.rows["lpr_f_kontakter.csv"][:120]]
    for row in somatic:
        row[8:10] = "kirurgi", "DK35"
    registers.rows["lpr_f_kontakter.csv"] += somatic
    for row, contact in zip(registers.rows["lpr_f_diagnoser_b.csv"], somatic):
        row[0] = contact[0]
    case = Case(samspil, registers, work, "somatic diagnoses")
    expect_fine(case, "unknown-records")
    return case.wrong


def check_few_values(samspil, work):
    """With fewer than 100 values nothing stops but three checks."""
    registers = Registers()
    registers.keep("lpr_f_kontakter.csv", 99)
    column(registers, "lpr_f_kontakter.csv", 1, lambda p: p[1:], None)
    case = Case(samspil, registers, work, "few values")
    expect_warning(case, "unknown-persons", "lpr_f_kontakter", None, "99 of 99")
    return case.wrong


def check_accept(samspil, work):
    """--accept takes the names of checks, and each only lets its own pass."""
    registers = Registers()
    column(registers, "bef.csv", 3, "M", None)
    column(registers, "handicap.csv", 1, "9.9", 290)
    case = Case(samspil, registers, work, "--accept")
    empty = case.run("--accept", "")
    case.check(empty.returncode == 2 and "empty" in empty.stderr, empty.stderr)
    for wrong in ("unreadable-code", "none", "ALL"):
        done = case.run("--accept", wrong)
        case.check(done.returncode == 2, f"'{wrong}' is taken")
        case.check("did you mean " in done.stderr, done.stderr)
    case.check("did you mean unreadable-codes?" in
               case.run("--accept", "unreadable-code").stderr, "no help")
    done = case.run("--accept", "unreadable-codes")
    case.check(done.returncode == 1 and "\n  unknown-services" in done.stderr
               and "\n  unreadable-codes" not in done.stderr, done.stderr)
    done = case.run("--accept", "unreadable-codes",
                    "--accept", "unknown-services")
    case.check(done.returncode == 0, done.stderr)
    done = case.run("--accept", "all", "--force")
    case.check(done.returncode == 0, done.stderr)
    return case.wrong


def main(samspil):
    wrong = []
    checks = [check_clean_registers, check_same_bytes, check_few_values,
              check_somatic_diagnoses, check_accept]
    for check in checks:
        with tempfile.TemporaryDirectory() as work:
            wrong += check(samspil, pathlib.Path(work))
    for number, (check, expect, register, file, told, change) in enumerate(
            CASES):
        with tempfile.TemporaryDirectory() as work:
            registers = Registers()
            change(registers)
            case = Case(samspil, registers, pathlib.Path(work),
                        f"case {number}, {check}")
            case.run = (lambda run, more: lambda *options, **ways:
                        run(*options, *more, **ways))(case.run,
                                                      registers.options)
            expect(case, check, register, file, told)
            wrong += case.wrong
    print("\n".join(wrong))
    print(f"{len(CASES) + len(checks)} cases, {len(wrong)} faults")
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
