"""What the tests of bad input share: small registers whose ids and values are
easy to find, and checks of how a run ends."""

import re
import shutil
import stat
import tempfile
import pathlib

from program import start, succeed

#: No message, log or report may hold any of these (ids and values of rows).
SECRETS = re.compile(r"SECRET|GEHEIM|DF2077|1943-07-19")

BEF = ("PNR,REFERENCETID,FOED_DAG,KOEN,KOM,DISTRIKT\n" + "".join(
    f"SECRET{number:03},{year}-01-01,1943-07-19,1,751,\n"
    for number in range(40) for year in range(2018, 2024)))
KONTAKTER = (
    "DW_EK_KONTAKT,PNR,DATO_START,TIDSPUNKT_START,DATO_SLUT,TIDSPUNKT_SLUT,"
    "KONTAKTTYPE,PRIORITET,HOVEDSPECIALE_ANS,AKTIONSDIAGNOSE\n" + "".join(
        f"GEHEIM{number},SECRET{number % 40:03},2020-02-03,12:00,2020-02-09,"
        "12:00,ALCA00,ATA1,psykiatri,DF2077\n" for number in range(120)))
HANDICAP = ("PNR,YDELSE,HANDLEKOM,BETALKOM,STARTDATO,SLUTDATO,MAALGRUPPE\n"
            + "".join(f"SECRET{number:03},1.8.1,751,751,2019-05-05,,1.2.2\n"
                      for number in range(30)))
GOOD = {"bef.csv": BEF, "lpr_f_kontakter.csv": KONTAKTER,
        "handicap.csv": HANDICAP}


class Case:
    """A folder to work in, and what is wrong so far."""

    def __init__(self, samspil, name):
        self.samspil = samspil
        self.name = name
        self.folder = pathlib.Path(tempfile.mkdtemp(prefix="samspil_test_"))
        self.wrong = []

    def __enter__(self):
        return self

    def __exit__(self, *_):
        shutil.rmtree(self.folder)

    def path(self, name):
        return self.folder / name

    def registers(self, changes=None, name="registers"):
        """The good registers with some files replaced (None: left out)."""
        folder = self.path(name)
        folder.mkdir()
        for file, content in {**GOOD, **(changes or {})}.items():
            if content is not None:
                (folder / file).write_bytes(
                    content if isinstance(content, bytes)
                    else content.encode())
        return folder

    def store(self, name="store"):
        """A good store."""
        registers = self.registers(name=f"registers of {name}")
        succeed(self.samspil, ["ingest", "--registers", registers, "--store",
                               self.path(name)])
        return self.path(name)

    def cubes(self):
        """A good cube file."""
        succeed(self.samspil, ["compute", "--store", self.store(), "--out",
                               self.path("cubes.h5")])
        return self.path("cubes.h5")

    def check(self, condition, complaint):
        if not condition:
            self.wrong.append(f"{self.name}: {complaint}")

    def check_confidential(self, *texts):
        for text in texts:
            found = SECRETS.search(text)
            self.check(not found,
                       f"an id or a value is told: {found and found.group()}")

    def check_failure(self, done, status, *parts):
        """It ended with this status and one message that holds the parts."""
        complaints = [line for line in done.stderr.splitlines()
                      if line.startswith("samspil: ")]
        self.check(done.returncode == status,
                   f"status {done.returncode}, not {status}: "
                   f"{done.stderr[-300:]}")
        self.check(len(complaints) == 1,
                   f"{len(complaints)} messages: {done.stderr[-600:]}")
        for part in parts:
            self.check(part in done.stderr,
                       f"'{part}' is not in: {done.stderr[-400:]}")
        self.check_confidential(done.stdout, done.stderr)

    def fails(self, words, status, *parts, ranks=0, **more):
        done = start(self.samspil, words, ranks, **more)
        self.check_failure(done, status, *parts)
        return done

    def ingest_fails(self, registers, *parts, options=(), status=1, ranks=0,
                     **more):
        """It fails, and nothing is left behind."""
        before = self.content()
        self.fails(["ingest", "--registers", registers, "--store",
                    self.path("store"), *options], status, *parts,
                   ranks=ranks, **more)
        self.check_content(before)

    def content(self):
        """What lies in the folder, without what lies in registers."""
        return sorted(str(path.relative_to(self.folder))
                      for path in self.folder.rglob("*"))

    def check_content(self, before):
        self.check(self.content() == before,
                   f"left behind: {set(self.content()) ^ set(before)}")

    def check_mode(self, path, mode):
        found = stat.S_IMODE(path.stat().st_mode)
        self.check(found == mode, f"{path.name} has mode {found:o}")


def run_cases(samspil, cases):
    """Call every case with a Case of its name; the exit status."""
    wrong = []
    for function in cases:
        with Case(samspil, function.__name__) as case:
            try:
                function(case)
            except (RuntimeError, OSError) as error:
                case.wrong.append(f"{case.name}: {error}")
            wrong += case.wrong
    print("\n".join(wrong) or f"{len(cases)} cases: all as they should be")
    return 1 if wrong else 0


def all_cases(names):
    """The functions of a module that are cases."""
    return [function for name, function in names.items()
            if name.startswith("case_")]
