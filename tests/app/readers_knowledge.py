"""What the reader of a publication knows (M10.2) and must not find (M10.3),
written down from the method alone: nothing here is asked of the program but
the counts of its cube file and the cells of its publication.

A count is a kind of person in an area and some years. It is a sum of atoms:
variables (year, class, atom) that cannot be negative. A class is a set of
places that no sum tells apart; København's halves are two places.
"""

import math
from dataclasses import dataclass

import h5py

LEVELS = ["other", "activity_services", "support_own_home",
          "temporary_residential", "long_term_residential"]
DIAGNOSES = ["F2", "F4"]
#: Persons of a year and place: in both, only in psychiatry, only recipients.
BOTH, OTHER, ONLY = "both", "other", "only"
KINDS = {"overlap": {BOTH: 1}, "psychiatry": {BOTH: 1, OTHER: 1},
         "recipients": {BOTH: 1, ONLY: 1}}
#: Ways to take an atom apart; the parts of each hold every person once.
SPLITS = []
for _name in DIAGNOSES:
    KINDS[f"overlap.{_name}"] = {f"{BOTH}.{_name}": 1}
    KINDS[f"psychiatry.{_name}"] = {f"{BOTH}.{_name}": 1,
                                    f"{OTHER}.{_name}": 1}
    SPLITS += [(atom, [f"{atom}.{_name}", f"{atom}.without_{_name}"])
               for atom in (BOTH, OTHER)]
for _name in LEVELS:
    KINDS[f"overlap.{_name}"] = {f"{BOTH}.{_name}": 1}
    KINDS[f"recipients.{_name}"] = {f"{BOTH}.{_name}": 1, f"{ONLY}.{_name}": 1}
SPLITS += [(atom, [f"{atom}.{name}" for name in LEVELS])
           for atom in (BOTH, ONLY)]
PUBLIC = "population"


@dataclass(frozen=True)
class Figure:
    numerator: str
    denominator: str
    factor: int
    is_part: bool = True      #: the numerator is a part of the denominator
    is_growth: bool = False   #: the denominator is that of the first year


FIGURES = {"overlap_of_psychiatry": Figure("overlap", "psychiatry", 100),
           "overlap_of_recipients": Figure("overlap", "recipients", 100)}
for _name in ("overlap", "psychiatry", "recipients"):
    FIGURES[f"{_name}_per_1000_adults"] = Figure(_name, PUBLIC, 1000,
                                                 is_part=False)
    FIGURES[f"growth.{_name}"] = Figure(_name, _name, 100, is_part=False,
                                        is_growth=True)
for _name in DIAGNOSES:
    FIGURES[f"overlap_of_psychiatry.diagnosis.{_name}"] = Figure(
        f"overlap.{_name}", f"psychiatry.{_name}", 100)
    for _group in ("overlap", "psychiatry"):
        FIGURES[f"diagnosis_mix.{_group}.{_name}"] = Figure(
            f"{_group}.{_name}", _group, 100)
for _name in LEVELS:
    FIGURES[f"overlap_of_recipients.level.{_name}"] = Figure(
        f"overlap.{_name}", f"recipients.{_name}", 100)
    for _group in ("overlap", "recipients"):
        FIGURES[f"level_mix.{_group}.{_name}"] = Figure(
            f"{_group}.{_name}", _group, 100)


class Counts:
    """A scenario's counts, read from the confidential cube file."""

    def __init__(self, path, scenario, areas):
        self.areas = areas        #: code -> geography with its places
        with h5py.File(path) as file:
            axes = {name: [text.decode() for text in file[name][()]]
                    for name in ("scenario", "geography", "group", "period",
                                 "diagnosis_group", "level", "key_figure")}
            row = axes["scenario"].index(scenario)
            self.years = [int(year) for year in file["year"][()]]
            persons = file["persons"][row].sum(axis=(-1, -2))
            diagnosed = file["persons_by_diagnosis"][row]
            by_level = file["persons_by_level"][row]
            population = file["population"][row].sum(axis=(-1, -2))
            self.figures = {name: file[f"key_figure_{name}"][row] for name in
                            ("numerator", "denominator", "value")}
        self.axes = axes
        groups = [axes["group"].index(name)
                  for name in ("overlap", "psychiatry", "recipients")]
        self.of_kind = {PUBLIC: population}
        for name, group in zip(("overlap", "psychiatry", "recipients"),
                               groups):
            self.of_kind[name] = persons[:, :, group]
            for code in DIAGNOSES:
                self.of_kind[f"{name}.{code}"] = diagnosed[
                    :, :, group, axes["diagnosis_group"].index(code)]
            for level in LEVELS:
                self.of_kind[f"{name}.{level}"] = by_level[
                    :, :, group, axes["level"].index(level)]
        self.periods = {label: [int(year) for year in self.years_of(label)]
                        for label in axes["period"]}

    @staticmethod
    def years_of(label):
        first, _, last = label.partition("-")
        return range(int(first), int(last or first) + 1)

    def of_year(self, kind, area, year):
        if area == "101byen":     # Klynge Byen is it and Frederiksberg (M7.4)
            return (self.of_year(kind, "RH1", year)
                    - self.of_year(kind, "147", year))
        if area == "101syd":
            return (self.of_year(kind, "101", year)
                    - self.of_year(kind, "101byen", year))
        return int(self.of_kind[kind][self.years.index(year),
                                      self.axes["geography"].index(area)])

    def in_cube_file(self, name, figure, area, period):
        axes = self.axes
        return float(self.figures[name][axes["period"].index(period),
                                        axes["geography"].index(area),
                                        axes["key_figure"].index(figure)])

    def parts(self, figure, area, period):
        """(kind, years) of the numerator and the denominator."""
        own = FIGURES[figure]
        years = self.periods[period]
        return ((own.numerator, years),
                (own.denominator,
                 self.years[:1] if own.is_growth else years))

    def total(self, kind, area, years):
        return sum(self.of_year(kind, area, year) for year in years)

    def numbers(self, figure, area, period):
        """Numerator, denominator and value by M9; NaN is missing."""
        own = FIGURES[figure]
        part, whole = (self.total(kind, area, years) for kind, years
                       in self.parts(figure, area, period))
        if whole == 0:
            return part, whole, math.nan
        value = own.factor * part / whole
        return part, whole, value - 100 if own.is_growth else value


def count_of(kind, area, years):
    """A count that a reader may know, or must not."""
    return tuple(sorted(kind.items())), area, tuple(years)


def counted(counts, figure, area, period):
    """count -> the kinds that give it: a cell's numerator and denominator,
    and what is left of the denominator (M10.3)."""
    own = FIGURES[figure]
    found = {count_of(KINDS[kind], area, years): [(1, kind)]
             for kind, years in counts.parts(figure, area, period)
             if kind != PUBLIC}
    if own.is_part:
        rest = dict(KINDS[own.denominator])
        for atom, factor in KINDS[own.numerator].items():
            rest[atom] = rest.get(atom, 0) - factor
        rest = {atom: factor for atom, factor in rest.items() if factor}
        found[count_of(rest, area, counts.periods[period])] = [
            (1, own.denominator), (-1, own.numerator)]
    return found


def counts_of_cell(counts, cell):
    return counted(counts, *cell).keys()


def sensitive_counts(counts, cells, threshold):
    """M10.3: the counts of all figures of the plan, at every geography and
    half in each period that the plan has the figure for; of several years the
    one with most persons decides. Each with a figure that it belongs to."""
    found = {}
    for figure, period in sorted({(figure, period)
                                  for figure, _, period in cells}):
        for area in [*counts.areas, "101byen", "101syd"]:
            if area == "unknown":             # no place
                continue
            for count, kinds in counted(counts, figure, area, period).items():
                persons = max(sum(sign * counts.of_year(kind, area, year)
                                  for sign, kind in kinds)
                              for year in count[2])
                if 1 <= persons < threshold:
                    found.setdefault(count, (figure, area, period))
    return found


def told_counts(counts, cells):
    """M10.2: (count, number) of what stands in shown cells, as they stand
    there, and the zeros that a missing quotient tells."""
    told = []
    for (figure, area, period), (status, part, whole) in cells.items():
        own = FIGURES[figure]
        numerator, denominator = (
            count_of(KINDS.get(kind, {}), area, years)
            for kind, years in counts.parts(figure, area, period))
        if status == "shown":
            told.append((numerator, int(part)))
            if own.denominator != PUBLIC:
                told.append((denominator, int(whole)))
        elif status == "missing" and own.denominator != PUBLIC:
            told.append((denominator, 0))
            if own.is_part:
                told.append((numerator, 0))
    return told


class Knowledge:
    """Counts as forms of atoms, and all equations between them."""

    def __init__(self, areas, told, others):
        self.areas = areas
        used = [key for key, _ in told] + list(others)
        relevant = sorted({area for _, area, _ in used})
        places = {place: frozenset(area for area in relevant
                                   if place in self.places(area))
                  for place in areas["DK"].places}
        # Of places that are in the same areas only the sum matters.
        classes = sorted(set(map(tuple, map(sorted, places.values()))) - {()})
        self.classes_of = {area: [i for i, name in enumerate(classes)
                                  if area in name] for area in relevant}
        years = sorted({year for _, _, years in used for year in years})
        self.equations = [(self.form(key), number) for key, number in told]
        atoms = {atom for kind, _, _ in used for atom, _ in kind}
        for whole, parts in SPLITS:
            known = [part for part in parts if part in atoms]
            if not known:
                continue
            # Of parts that no figure names only the sum matters.
            if len(known) < len(parts):
                known.append(f"{whole}.rest_of_{parts[0]}")
            for year in years:
                for i in range(len(classes)):
                    form = {(year, i, part): 1 for part in known}
                    self.equations.append(
                        ({(year, i, whole): -1, **form}, 0))

    def places(self, area):
        return ({area} if area in ("101byen", "101syd")
                else self.areas[area].places)

    def form(self, key):
        kind, area, years = key
        return {(year, i, atom): factor for year in years
                for i in self.classes_of[area] for atom, factor in kind}
