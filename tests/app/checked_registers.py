"""Small registers in which no check finds anything, to be spoiled one by one.

Two hundred persons in two municipalities, 240 contacts of LPR3 and 120 of
LPR2, 300 registrations; every month has contacts, every year and municipality
registrations.
"""

HEADERS = {
    "bef.csv": "PNR,REFERENCETID,FOED_DAG,KOEN,KOM,DISTRIKT",
    "dod.csv": "PNR,DODDATO",
    "lpr_f_kontakter.csv":
        "DW_EK_KONTAKT,PNR,DATO_START,TIDSPUNKT_START,DATO_SLUT,"
        "TIDSPUNKT_SLUT,KONTAKTTYPE,PRIORITET,HOVEDSPECIALE_ANS,"
        "AKTIONSDIAGNOSE",
    "lpr_f_diagnoser.csv":
        "DW_EK_KONTAKT,DIAGNOSEKODE,DIAGNOSETYPE,SENERE_AFKRAEFTET",
    "psyk_adm.csv":
        "RECNUM,PNR,C_PATTYPE,C_ADIAG,C_INDM,D_INDDTO,V_INDTIME,V_INDMINUT,"
        "D_UDDTO,V_UDTIME",
    "psyk_diag.csv": "RECNUM,C_DIAG,C_DIAGTYPE",
    "psyk_pers.csv": "RECNUM,D_AMBDTO",
    "handicap.csv":
        "PNR,YDELSE,HANDLEKOM,BETALKOM,STARTDATO,SLUTDATO,MAALGRUPPE",
}
PERSONS = 200
MONTHS = [(year, month) for year in range(2018, 2023)
          for month in range(1, 13)]


def text_of(header, rows):
    return "".join(line + "\n" for line in
                   [header, *(",".join(row) for row in rows)])


def person(number):
    return str(101500000 + number * 7).zfill(10)


def municipality(number):
    return ("101", "751")[number % 2]


def population():
    return [[person(i), f"{year}-01-01", f"19{50 + i % 40}-03-01",
             str(1 + i % 2), municipality(i),
             "3" if i % 2 == 0 else ""]
            for year in range(2018, 2024) for i in range(PERSONS)]


def contacts():
    """Five a month from March 2019 on; LPR2 has them before."""
    months = [month for month in MONTHS if month >= (2019, 3)]
    return [[f"5881232570739800{i:03}", person(i % PERSONS),
             f"{year}-{month:02}-{1 + i % 28:02}", "10:00",
             f"{year}-{month:02}-{1 + i % 28:02}", "11:00", "ALCA00",
             "ATA1", "psykiatri", "DF209"]
            for i in range(240)
            for year, month in [months[i % len(months)]]]


def records():
    months = [month for month in MONTHS if month < (2019, 3)]
    return [[str(1000 + i), person(i), "0" if i % 2 else "2", "DF209", "2",
             f"{year}-{month:02}-{1 + i % 28:02}", "10", "00",
             f"{year}-{month:02}-{1 + i % 28:02}", "12"]
            for i in range(240)
            for year, month in [months[i % len(months)]] if i < PERSONS]


def registrations():
    """Half of them before the run, the others one after the other."""
    return [[person(i % PERSONS), ("1.8.1", "1.4", "1.12.0.2")[i % 3],
             municipality(i), municipality(i),
             f"{2016 + i % 7}-{1 + i * 5 % 12:02}-01" if i else "2022-12-01",
             "" if i % 5 else f"{2022}-12-31", "1.2.2"]
            for i in range(300)]


class Registers:
    """Rows of all files, which a test changes before they are written."""

    def __init__(self):
        adm = records()
        self.rows = {
            "bef.csv": population(),
            "dod.csv": [[person(150 + i), f"2022-12-{1 + i % 31:02}"]
                        for i in range(40)] + [
                            [f"99{i:08}", "2020-01-01"] for i in range(80)],
            "lpr_f_kontakter.csv": contacts(),
            "lpr_f_diagnoser.csv": [[row[0], "DF322", "B", "Nej"]
                                    for row in contacts()],
            "psyk_adm.csv": adm,
            "psyk_diag.csv": [[row[0], "DF322", "B"] for row in adm],
            "psyk_pers.csv": [[row[0], row[5]] for row in adm
                              if row[2] == "2"],
            "handicap.csv": registrations(),
        }
        self.headers = dict(HEADERS)
        self.tails = {}
        self.options = []  #: more words for ingest

    def change(self, name, change, count=None):
        for row in self.rows[name][:count]:
            change(row)

    def filter(self, name, is_kept):
        self.rows[name] = [row for row in self.rows[name] if is_kept(row)]

    def keep(self, name, count):
        del self.rows[name][count:]

    def only(self, name):
        self.rows = {name: self.rows[name]}

    def split(self, name, other, count):
        """The last rows stand in another file."""
        self.headers[other] = self.headers[name]
        self.rows[other] = self.rows[name][-count:]
        del self.rows[name][-count:]

    def copy(self, name, other):
        self.headers[other] = self.headers[name]
        self.rows[other] = [list(row) for row in self.rows[name]]

    def append(self, name, text):
        self.tails[name] = text

    def cut(self, name):
        """In the middle of the last line."""
        self.tails[name] = ",".join(self.rows[name].pop()[:3])

    def die_early(self):
        """A third of the persons are dead before the run."""
        self.rows["dod.csv"] = [[person(i), "2015-01-01"]
                                for i in range(PERSONS // 3)]

    def write(self, folder):
        folder.mkdir()
        for name, rows in self.rows.items():
            (folder / name).write_text(
                text_of(self.headers[name], rows) + self.tails.get(name, ""),
                encoding="utf-8")
