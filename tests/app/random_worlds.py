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
LEVEL_MIX = [f"level_mix.overlap.{level}" for level in
             ("other", "activity_services", "support_own_home")]
THEMES = [["overlap_of_psychiatry", "overlap_of_recipients"],
          [f"{group}_per_1000_adults"
           for group in ("overlap", "psychiatry", "recipients")],
          ["growth.overlap", "growth.psychiatry"],
          [name for name in FIGURES if "diagnosis" in name],
          LEVEL_MIX, LEVEL_MIX,
          [name for name in FIGURES if "recipients.level" in name]]
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


class SmallWorld:
    """Persons live one year each, so that each count is independent."""

    def __init__(self, years, pooled=(), areas=()):
        self.years = years
        self.pooled = pooled
        self.areas = areas
        self.rows = {name: [] for name in HEADERS}

    def add(self, year, groups, place, home=None, payer=None, born=1980,
            service="1.3", code="DF20"):
        """A person of these groups: h has contacts, s has a service."""
        person = f"{len(self.rows['bef.csv']):010}"
        self.rows["bef.csv"].append(
            (person, f"{year}-01-01", f"{born}-05-01", "1",
             *(home or place)))
        if "h" in groups:
            self.rows["lpr_f_kontakter.csv"].append(
                (f"k{person}", person, f"{year}-12-11", "10:00",
                 f"{year}-12-11", "11:00", "ALCA00", "ATA3", "psykiatri",
                 code))
        if "s" in groups:
            self.rows["handicap.csv"].append(
                (person, service, place[0], (payer or place)[0],
                 f"{year}-02-01", f"{year}-12-30", "1.2.2"))

    def write(self, folder):
        (folder / "registers").mkdir(parents=True)
        for name, header in HEADERS.items():
            write_rows(folder / "registers" / name, header, self.rows[name])
        write_rows(folder / "areas.csv", "code,name,level,municipality,part",
                   self.areas)


def write_rows(path, header, rows):
    path.write_text("".join(line + "\n" for line in [
        header, *(",".join(row) for row in rows)]), encoding="utf-8")


class RandomWorld(SmallWorld):
    def __init__(self, rng):
        years = list(range(2020, 2020 + rng.choice([1, 2, 2, 2, 3])))
        pooled = [years] if len(years) > 1 else []
        if len(years) > 2 and rng.random() < 0.5:
            pooled = [years[:2], years[1:]]
        super().__init__(years, pooled, self.draw_areas(rng))
        places = rng.sample(PLACES, rng.randint(3, 5))
        sizes = rng.choice(SIZES)
        for year in years:
            self.add_person(rng, year, places, places[0], "hs")
            for place in places:
                for groups in ("hs", "h", "s"):
                    for _ in range(rng.choice(sizes)):
                        self.add_person(rng, year, places, place, groups)

    def add_person(self, rng, year, places, place, groups):
        home, payer = (rng.choice(places) if rng.random() < 0.15 else place
                       for _ in range(2))
        self.add(year, groups, place, home, payer, rng.randint(1945, 2000),
                 rng.choice(SERVICES), rng.choice(CODES))

    @staticmethod
    def draw_areas(rng):
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


def draw_plan(rng, world):
    """A few figures, each for some levels and periods."""
    levels = ["country", "region", "region", "cluster", "municipality",
              "other", "unknown", *(row[2] for row in world.areas)]
    # Totals bound what is open: some plans have them all.
    most = rng.choice([[], ["country", "region"],
                       ["country", "region", "municipality", "other",
                        "unknown"]])
    theme = rng.choice(THEMES)
    figures = rng.sample(theme, min(len(theme), rng.randint(1, 3)))
    figures += rng.sample(rng.choice(THEMES), rng.randint(0, 1))
    rows = set()
    for figure in figures:
        own = [*most, *rng.sample(levels, rng.randint(1, 2))]
        for level in sorted(set(own)):
            periods = ["year", "year", str(world.years[-1])]
            if world.pooled and not figure.startswith("growth"):
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
