"""M9.14: Pearson's r over the municipalities, with its two-sided p-value."""

import math
from fractions import Fraction

from axes import LEVEL
from rollup import Cells
from tables import MUNICIPALITIES


def continued_fraction(a, b, x):
    """Of the incomplete beta function (modified Lentz)."""
    tiny = 1e-300
    c, d = 1.0, 1.0 - (a + b) * x / (a + 1.0)
    d = 1.0 / (d if abs(d) > tiny else tiny)
    result = d
    for m in range(1, 10_000):
        even = m * (b - m) * x / ((a + 2 * m - 1) * (a + 2 * m))
        odd = -(a + m) * (a + b + m) * x / ((a + 2 * m) * (a + 2 * m + 1))
        for term in (even, odd):
            d = 1.0 + term * d
            d = 1.0 / (d if abs(d) > tiny else tiny)
            c = 1.0 + term / c
            c = c if abs(c) > tiny else tiny
            result *= d * c
        if abs(d * c - 1.0) < 1e-16:
            return result
    return result


def incomplete_beta(a, b, x, complement):
    """I_x(a, b), regularised; complement is 1 - x, given exactly."""
    if x <= 0.0:
        return 0.0
    if complement <= 0.0:
        return 1.0
    front = math.exp(math.lgamma(a + b) - math.lgamma(a) - math.lgamma(b)
                     + a * math.log(x) + b * math.log(complement))
    if x < (a + 1.0) / (a + b + 2.0):
        return front * continued_fraction(a, b, x) / a
    return 1.0 - front * continued_fraction(b, a, complement) / b


def pearson(pairs):
    """(r, p) of exact fractions; missing for fewer than three pairs or no
    variation in one of the two; p = 0 where |r| = 1."""
    n = len(pairs)
    if n < 3:
        return None, None
    mean_x = sum(x for x, _ in pairs) / n
    mean_y = sum(y for _, y in pairs) / n
    xx = sum((x - mean_x) ** 2 for x, _ in pairs)
    yy = sum((y - mean_y) ** 2 for _, y in pairs)
    xy = sum((x - mean_x) * (y - mean_y) for x, y in pairs)
    if xx == 0 or yy == 0:
        return None, None
    squared = xy * xy / (xx * yy)
    r = math.copysign(math.sqrt(squared), xy)
    if squared == 1:
        return r, 0.0
    # t² = r² (n-2) / (1-r²); the two-sided p is I_{1-r²}((n-2)/2, 1/2)
    return r, incomplete_beta((n - 2) / 2, 0.5, float(1 - squared),
                              float(squared))


def level_pairs(cells, scenario, period, years, level, threshold):
    """The shares of the level among recipients and among the overlap group,
    of the municipalities that enter: in every year of the period the persons
    of the level in both groups reach the threshold."""
    pairs = []
    for code in sorted(MUNICIPALITIES):
        def count(when, cube, *labels):
            return Cells(cells.get((scenario, when, str(code)), {}))(
                cube, *labels)

        if all(count(str(year), "persons_by_level", group, level)
               >= max(1, threshold)
               for year in years for group in ("recipients", "overlap")):
            pairs.append(tuple(
                Fraction(count(period, "persons_by_level", group, level),
                         count(period, "persons", group, "*", "*"))
                for group in ("recipients", "overlap")))
    return pairs


def correlations(cells, scenarios, periods, threshold):
    """[[scenario, period, level], r, p, n]"""
    rows = []
    for scenario in scenarios:
        for period, years in periods.items():
            for level in LEVEL:
                pairs = level_pairs(cells, scenario.name, period, years,
                                    level, threshold)
                rows.append([[scenario.name, period, level],
                             *pearson(pairs), len(pairs)])
    return rows
