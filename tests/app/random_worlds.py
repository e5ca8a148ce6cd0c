"""Small random countries: registers of few persons in few places, areas of
one's own over them, scenarios that count them otherwise, and plans."""

from readers_knowledge import FIGURES

#: What lies at the edges of geographies: both halves and what is beside them,
#: a municipality in two clusters, one that is a cluster, two of one cluster,
#: Christiansø, and nowhere.
PLACES = [("101", "1"), ("101", "4"), ("147", ""), ("530", ""), ("400", ""),
          ("751", ""), ("741", ""), ("411", ""), ("153", ""), ("999", "")]
#: How many persons of one kind a place and year may have, by world.
SIZES = [[0, 0, 0, 1, 1, 2, 3, 4, 5, 6, 7, 9, 12, 20],
         [0, 0, 1, 1, 2, 3, 3, 4, 5, 6, 8],
         [0, 0, 0, 0, 1, 2, 3, 4, 5, 7]]
SERVICES = ["1.3", "1.4", "1.12.0.2"]
CODES = ["DF20", "DF20", "DF41", "DF32"]
SCENARIOS = ["base", "elder:min_age=40", "eldest:min_age=55",
             "payer:municipality=paying", "home:municipality=residence",
             "elders_home:municipality=residence,min_age=35"]
HEADERS = {
    "bef.csv": "PNR,REFERENCETID,FOED_DAG,KOEN,KOM,DISTRIKT",
    "lpr_f_kontakter.csv":
        "DW_EK_KONTAKT,PNR,DATO_START,TIDSPUNKT_START,DATO_SLUT,"
        "TIDSPUNKT_SLUT,KONTAKTTYPE,PRIORITET,HOVEDSPECIALE_ANS,"
        "AKTIONSDIAGNOSE",
    "handicap.csv":
        "PNR,YDELSE,HANDLEKOM,BETALKOM,STARTDATO,SLUTDATO,MAALGRUPPE"}


class World:
    """Persons live one year each, so that every count is drawn alone."""

    def __init__(self, rng):
        self.years = list(range(2020, 2020 + rng.choice([2, 2, 3])))
        self.places = rng.sample(PLACES, rng.randint(3, 5))
        sizes = rng.choice(SIZES)
        self.rows = {name: [] for name in HEADERS}
        self.persons = 0
        for year in self.years:
            for place in self.places:
                for groups in ("hs", "h", "s"):
                    for _ in range(rng.choice(sizes)):
                        self.add_person(rng, year, place, groups)
        for year in self.years:                # for the first of each file
            self.add_person(rng, year, self.places[0], "hs")
        self.areas = self.draw_areas(rng)
        self.pooled = [self.years]
        if len(self.years) > 2 and rng.random() < 0.5:
            self.pooled = [self.years[:2], self.years[1:]]

    def add_person(self, rng, year, place, groups):
        self.persons += 1
        person = f"{self.persons:010}"
        elsewhere = rng.choice(self.places)
        home, payer = (elsewhere if rng.random() < 0.15 else place
                       for _ in range(2))
        self.rows["bef.csv"].append(
            (person, f"{year}-01-01", f"{rng.randint(1945, 2000)}-05-01",
             rng.choice("12"), home[0], home[1]))
        if "h" in groups:
            day = f"{year}-{rng.randint(1, 12):02}-11"
            self.rows["lpr_f_kontakter.csv"].append(
                (f"k{person}", person, day, "10:00", day, "11:00", "ALCA00",
                 "ATA3", "psykiatri", rng.choice(CODES)))
        if "s" in groups:
            self.rows["handicap.csv"].append(
                (person, rng.choice(SERVICES), place[0], payer[0],
                 f"{year}-02-01", f"{year}-09-30", "1.2.2"))

    def draw_areas(self, rng):
        """Overlapping ones, some of them with halves of København."""
        rows = []
        some = [*PLACES[:-1], ("265", ""), ("851", ""), ("155", "")]
        for number in range(rng.randint(1, 4)):
            members = set(rng.sample(some, rng.randint(1, 4)))
            level = rng.choice(["council", "ring"])
            for code, district in sorted(members):
                part = {"1": "byen", "4": "syd"}.get(district, "")
                rows.append((f"A{number}", f"Area {number}", level, code,
                             part))
        return rows

    def write(self, folder):
        (folder / "registers").mkdir(parents=True)
        for name, header in HEADERS.items():
            self.write_rows(folder / "registers" / name, header,
                            self.rows[name])
        self.write_rows(folder / "areas.csv", "code,name,level,municipality,part",
                        self.areas)

    @staticmethod
    def write_rows(path, header, rows):
        path.write_text("".join(line + "\n" for line in [
            header, *(",".join(row) for row in rows)]), encoding="utf-8")


def draw_plan(rng, world):
    """A few figures, each for some levels and periods."""
    levels = ["country", "region", "region", "cluster", "municipality",
              "other", "unknown", *(row[2] for row in world.areas)]
    themes = [["overlap_of_psychiatry", "overlap_of_recipients"],
              ["overlap_of_psychiatry"],
              [f"{group}_per_1000_adults"
               for group in ("overlap", "psychiatry", "recipients")],
              ["growth.overlap", "growth.psychiatry"],
              [name for name in FIGURES if "diagnosis" in name],
              [name for name in FIGURES if "level" in name]]
    figures = sorted({name for theme in rng.sample(themes, rng.randint(1, 2))
                      for name in rng.sample(theme, min(len(theme),
                                                        rng.randint(1, 3)))})
    # Totals bound what is open: half of the plans have them.
    most = ["country", "region"] if rng.random() < 0.5 else []
    rows = set()
    for figure in figures:
        own = [*most, *rng.sample(levels, rng.randint(1, 3))]
        for level in sorted(set(own)):
            periods = ["year", str(world.years[-1])]
            if not figure.startswith("growth"):
                periods += ["pooled", "pooled"]
            for period in rng.sample(periods, rng.randint(1, 2)):
                rows.add((figure, level, period))
    return sorted(rows)


def cells_of(plan, areas, periods):
    """M10.7: (figure, area, period) of all cells that a row fits."""
    return {(figure, code, period)
            for figure, level, wanted in plan
            for code, area in areas.items() if area.level == level
            for period in periods
            if wanted == period
            or wanted == ("pooled" if "-" in period else "year")}
