"""M9: every key figure's numerator, denominator and value.

All arithmetic is exact (int and Fraction); None is missing.
"""

from fractions import Fraction

from axes import AGE_GROUP, GROUP, LEVEL
from figure_list import (agreement_figures, death_figures,
                         diagnosed_figures, diagnosis_mixes,
                         mental_target_figures, overlap_shares, persons,
                         recipient_mixes, stay_figures)
from rollup import Cells

FACTOR = {"percent": 100, "per_1000": 1000, "per_person": 1, "ratio": 1}


def quotient(numerator, denominator, factor=1):
    """Missing if one of them is missing or the denominator is 0."""
    if numerator is None or denominator is None or denominator == 0:
        return None
    return Fraction(factor * numerator) / denominator


def ratio_of_diagnosed(n):
    """M9.10: the numerator and the denominator are fractions themselves."""
    numerator = quotient(persons(n, "diagnosed_recipients"),
                         persons(n, "diagnosed"))
    denominator = quotient(persons(n, "recipients"),
                           n("population", "*", "*"))
    yield ("recipients_of_diagnosed.ratio", "ratio", numerator, denominator,
           quotient(numerator, denominator))


def growth(n, first):
    """M9.11: in per cent since the run's first year; first is its cells,
    None for a pooled period, where all three are missing."""
    counts = {
        "psychiatry": lambda c: persons(c, "psychiatry"),
        "recipients": lambda c: persons(c, "recipients"),
        "overlap": lambda c: persons(c, "overlap"),
        "mental_target":
            lambda c: c("persons_by_target_group", "recipients", "mental")}
    for name, count in counts.items():
        if first is None:
            yield f"growth.{name}", "percent", None, None, None
            continue
        change = quotient(count(n), count(first))
        yield (f"growth.{name}", "percent", count(n), count(first),
               None if change is None else 100 * (change - 1))


def standardised(n, country, deaths, people):
    """M9.12: the numerator is missing if an age group that the standard (the
    country's resident adults) has is empty here."""
    standard = {age: country("population", "*", age) for age in AGE_GROUP}
    total = Fraction(0)
    for age, weight in standard.items():
        if weight == 0:
            continue
        if n(*people, age) == 0:
            return None, sum(standard.values())
        total += Fraction(weight * n(*deaths, age), n(*people, age))
    return total, sum(standard.values())


def mortality(n, country):
    """M9.12: directly age-standardised deaths per 1,000, and their ratio to
    the country's resident adults' crude ones."""
    everybody = quotient(country("population_deaths", "*"),
                         country("population", "*", "*"), 1000)
    for group in GROUP:
        pair = standardised(n, country, ("deaths", group),
                            ("persons", group, "*"))
        yield (f"deaths_per_1000_standardised.{group}", "per_1000", *pair,
               quotient(*pair, 1000))
    values = {}
    for level in LEVEL:
        pair = standardised(n, country,
                            ("recipient_deaths_by_level_age", level),
                            ("recipients_by_level_age", level))
        values[level] = quotient(*pair, 1000)
        yield (f"deaths_per_1000_standardised.level.{level}", "per_1000",
               *pair, values[level])
    for level, value in values.items():
        yield (f"mortality_ratio.level.{level}", "ratio", value, everybody,
               quotient(value, everybody))


def plain(n, *lists):
    """Those that are a count over a count."""
    for figures in lists:
        for name, unit, numerator, denominator in figures(n):
            yield (name, unit, numerator, denominator,
                   quotient(numerator, denominator, FACTOR[unit]))


def figures_of(n, country, first):
    """(id, unit, numerator, denominator, value) of one scenario, period and
    geography, in the contract's order."""
    yield from plain(n, overlap_shares, diagnosis_mixes, recipient_mixes,
                     stay_figures, diagnosed_figures)
    yield from ratio_of_diagnosed(n)
    yield from plain(n, mental_target_figures)
    yield from growth(n, first)
    yield from plain(n, death_figures)
    yield from mortality(n, country)
    yield from plain(n, agreement_figures)


def key_figure_ids():
    """The ids, as [(id, unit)]."""
    nothing = Cells({})
    return [(name, unit) for name, unit, *_ in
            figures_of(nothing, nothing, nothing)]


def key_figures(cells, scenarios, periods, years, geographies):
    """[[scenario, period, geography, id], numerator, denominator, value]; a
    row whose numerator and denominator are both 0 is left out (its value is
    missing)."""
    rows = []
    for scenario in scenarios:
        for period in periods:
            single = period in map(str, years)
            country = Cells(cells.get((scenario.name, period, "DK"), {}))
            for area in geographies:
                key = (scenario.name, period, area.code)
                first = None
                if single:
                    first = Cells(cells.get(
                        (scenario.name, str(years[0]), area.code), {}))
                for name, _, numerator, denominator, value in figures_of(
                        Cells(cells.get(key, {})), country, first):
                    if numerator != 0 or denominator != 0:
                        rows.append([[*key, name],
                                     as_number(numerator),
                                     as_number(denominator),
                                     as_number(value)])
                    else:
                        assert value is None, name
    return rows


def as_number(value):
    """Counts stay whole numbers; fractions become the nearest double."""
    return float(value) if isinstance(value, Fraction) else value
