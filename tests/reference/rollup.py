"""Places -> geographies, years -> periods."""

from collections import Counter, defaultdict


def rolled_up(cubes, geographies):
    """Cube -> {(scenario, year, geography, labels …): count}; overlapping
    geographies count a place each in full (M7.4, M7.5)."""
    areas_of = defaultdict(list)
    for geography in geographies:
        for place in geography.places:
            areas_of[place].append(geography.code)
    result = {}
    for name, cells in cubes.items():
        result[name] = Counter()
        for (scenario, year, place, *labels), count in cells.items():
            for area in areas_of[place]:
                result[name][(scenario, year, area, *labels)] += count
    return result


def periods_of(years, pooled):
    """Period -> its years: each year, then the pooled ones (M9)."""
    periods = {str(year): [year] for year in years}
    for first, last in pooled:
        periods[f"{first}-{last}"] = list(range(first, last + 1))
    return periods


def by_period(cubes, periods):
    """(scenario, period, geography) -> {cube: {labels: count}}: numerators
    and denominators of a period are sums over its years."""
    periods_with = defaultdict(list)
    for period, years in periods.items():
        for year in years:
            periods_with[year].append(period)
    result = defaultdict(lambda: defaultdict(Counter))
    for name, cells in cubes.items():
        for (scenario, year, area, *labels), count in cells.items():
            for period in periods_with[year]:
                result[scenario, period, area][name][tuple(labels)] += count
    return result


class Cells:
    """The counts of one scenario, period and geography; `*` sums an axis."""

    def __init__(self, cubes):
        self.cubes = cubes
        self.known = {}

    def __call__(self, cube, *labels):
        key = (cube, *labels)
        if key not in self.known:
            cells = self.cubes.get(cube, {})
            if "*" in labels:
                self.known[key] = sum(
                    count for cell, count in cells.items()
                    if all(want in ("*", have)
                           for want, have in zip(labels, cell)))
            else:
                self.known[key] = cells.get(labels, 0)
        return self.known[key]
