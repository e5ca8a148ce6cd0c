"""The figures of a publication, read from its published.h5."""

import math
from typing import NamedTuple

import h5py

STATUSES = ("shown", "suppressed", "missing", "not_in_plan")


class Fault(Exception):
    """Something that the user must hear of, without a traceback."""


class Cell(NamedTuple):
    status: str
    value: float
    numerator: float
    denominator: float

    @property
    def is_shown(self):
        return self.status == "shown"


NO_CELL = Cell("not_in_plan", math.nan, math.nan, math.nan)


class Area(NamedTuple):
    code: str
    name: str
    level: str


class Publication:
    """All cells in memory: a few megabytes."""

    def __init__(self, path):
        try:
            with h5py.File(path, "r") as file:
                self._read(file)
        except (OSError, KeyError) as error:
            raise Fault(f"{path} is not a publication's published.h5: "
                        f"{error}") from error

    def _read(self, file):
        def words(name):
            return [str(each) for each in file[name].asstr()[:]]

        def attribute(name):
            value = file.attrs[name]
            return value.decode() if isinstance(value, bytes) else str(value)

        self.program = attribute("program_version")
        self.store = attribute("store_fingerprint")
        self.scenario = attribute("scenario")
        self.threshold = int(file.attrs["threshold"])
        self.periods = words("period")
        self.areas = [Area(*each) for each in zip(
            words("geography"), words("geography_name"),
            words("geography_level"))]
        self.units = dict(zip(words("key_figure"), words("key_figure_unit")))
        self._period = {each: i for i, each in enumerate(self.periods)}
        self._area = {each.code: i for i, each in enumerate(self.areas)}
        self._figure = {each: i for i, each in enumerate(self.units)}
        self._status = file["key_figure_status"][:]
        self._value = file["key_figure_value"][:]
        self._numerator = file["key_figure_numerator"][:]
        self._denominator = file["key_figure_denominator"][:]

    def area(self, code):
        return self.areas[self._area[code]]

    def has_area(self, code):
        return code in self._area

    def areas_of(self, level):
        return [each for each in self.areas if each.level == level]

    def country(self):
        return self.areas_of("country")[0]

    def cell(self, figure, code, period):
        """A cell; one that the publication has no room for is in no plan."""
        if figure not in self._figure or period is None:
            return NO_CELL
        at = (self._period[period], self._area[code], self._figure[figure])
        return Cell(STATUSES[self._status[at]], float(self._value[at]),
                    float(self._numerator[at]), float(self._denominator[at]))

    def period_of(self, figures, level):
        """When a level's figures are drawn: the years together if the plan
        has them, as more of small areas is shown there, else the last year;
        None if the plan has none of the figures."""
        codes = [each.code for each in self.areas_of(level)]

        def is_published(period):
            return any(self.cell(figure, code, period).status != "not_in_plan"
                       for figure in figures for code in codes)

        def order(period):
            first, _, last = period.partition("-")
            return (bool(last), last or first)

        for period in sorted(self.periods, key=order, reverse=True):
            if is_published(period):
                return period
        return None
