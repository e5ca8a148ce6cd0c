"""What follows from sums of counts that are not negative, exactly.

A form is a sum of unknown numbers, {variable: whole factor}; an equation is a
form and its value. All variables are >= 0. Slow and simple: every number is a
Fraction or a whole number, and where a part of the table can take few values,
all whole ones are written down.
"""

import itertools
import math
from fractions import Fraction

import numpy as np

from simplex import Contradiction, Tableau

#: All whole tables of a part are enumerated up to this many trials.
MOST_TRIALS = 30000
MOST_FREE = 12


def minus(form, factor, other):
    """form - factor * other, without zeros."""
    result = dict(form)
    for name, value in other.items():
        left = result.get(name, 0) - factor * value
        if left:
            result[name] = left
        else:
            result.pop(name, None)
    return result


def quotient(number, divisor):
    """A whole number where it is one, as these are faster."""
    return (Fraction(number, divisor) if number % divisor
            else number // divisor)


class Span:
    """All that can be calculated by adding and subtracting known sums."""

    def __init__(self, forms):
        self.rows = {}
        for form in forms:
            rest = self.rest(form)
            if rest:
                first = min(rest)
                self.rows[first] = {name: quotient(value, rest[first])
                                    for name, value in rest.items()}

    def rest(self, form):
        """What of a form is not known; a row has nothing before its first."""
        form = dict(form)
        while found := form.keys() & self.rows.keys():
            first = min(found)
            form = minus(form, form[first], self.rows[first])
        return form

    def has(self, form):
        return not self.rest(form)


class OpenTable:
    """All tables of numbers >= 0 that agree with the equations."""

    def __init__(self, equations):
        self.fixed = {}
        self.equations = list(equations)
        while True:
            before = len(self.fixed)
            self.equations = [self.put_in(*row) for row in self.equations]
            self.rows = solved(self.equations)
            for form, value in [*self.equations, *self.rows.values()]:
                if len(form) == 1:
                    [(name, factor)] = form.items()
                    self.fix(name, quotient(value, factor))
                elif value == 0 and (min(form.values(), default=0) > 0
                                     or max(form.values(), default=0) < 0):
                    for name in form:
                        self.fix(name, 0)
            if len(self.fixed) == before:
                break
        self.part_of = {name: part
                        for part in parts_of(self.rows, self.equations)
                        for name in part.names}

    def fix(self, name, value):
        if value < 0 or self.fixed.setdefault(name, value) != value:
            raise Contradiction

    def put_in(self, form, value):
        value -= sum(factor * self.fixed[name]
                     for name, factor in form.items() if name in self.fixed)
        return ({name: factor for name, factor in form.items()
                 if name not in self.fixed}, value)

    def pieces(self, form):
        """A form's fixed part, and what of it lies in which open part."""
        form, known = self.put_in(form, 0)
        pieces = {}
        for name, factor in form.items():
            pieces.setdefault(self.part_of.get(name, Anything), {})[
                name] = factor
        return -known, pieces.items()

    def range_of(self, form):
        """(lowest, highest); parts vary freely of each other."""
        low, pieces = self.pieces(form)
        high = low
        for part, piece in pieces:
            own = part.range_of(piece)
            low += own[0]
            high += own[1]
        return low, high

    def whole_range_of(self, form):
        """The same of whole numbers, if all parts can be enumerated."""
        low, pieces = self.pieces(form)
        high = low
        for part, piece in pieces:
            if part.tables is None:
                return None
            values = part.tables @ part.vector(piece)
            low += int(values.min())
            high += int(values.max())
        return low, high


def solved(equations):
    """variable -> the equation that gives it by variables without one."""
    rows = {}
    for form, value in equations:
        for name in form.keys() & rows.keys():
            factor = form[name]
            form = minus(form, factor, rows[name][0])
            value -= factor * rows[name][1]
        if not form:
            if value:
                raise Contradiction
            continue
        own = min(form)
        form, value = ({name: quotient(factor, form[own])
                        for name, factor in form.items()},
                       quotient(value, form[own]))
        for name, (other, other_value) in rows.items():
            if own in other:
                factor = other[own]
                rows[name] = (minus(other, factor, form),
                              other_value - factor * value)
        rows[own] = form, value
    return rows


def parts_of(rows, equations):
    """The open table falls apart where no equation joins variables."""
    leader = {name: name for form, _ in rows.values() for name in form}

    def find(name):
        while leader[name] != name:
            name = leader[name]
        return name

    for form, _ in rows.values():
        first, *others = form
        for name in others:
            leader[find(name)] = find(first)
    groups = {}
    for name in leader:
        groups.setdefault(find(name), []).append(name)
    rows_of = {first: [] for first in groups}
    for form, value in equations:
        for first in {find(name) for name in form}:
            rows_of[first].append((form, value))
    return [Part(group, {name: rows[name] for name in group if name in rows},
                 rows_of[first]) for first, group in groups.items()]


class Anything:
    """Variables that are in no equation."""
    tables = None

    @staticmethod
    def range_of(form):
        return (0 if min(form.values()) > 0 else -math.inf,
                math.inf if max(form.values()) > 0 else 0)


class Part:
    """Variables that hang together."""

    def __init__(self, names, rows, equations):
        self.names = names
        self.index = {name: i for i, name in enumerate(names)}
        self.rows = list(rows.items())
        self.tables = self.enumerate(equations)
        self.tableau = None
        self.ranges = {}

    def vector(self, form):
        vector = np.zeros(len(self.names), dtype=np.int64)
        for name, factor in form.items():
            vector[self.index[name]] = int(factor)
        return vector

    def upper_bounds(self, equations):
        """What one equation after the other says of each variable."""
        high = dict.fromkeys(self.names, math.inf)
        rows = [row for row in [*equations, *(row for _, row in self.rows)]
                if row[0].keys() <= high.keys()]
        changed = True
        while changed:
            changed = False
            for form, value in rows:
                for sign in (1, -1):
                    # The others of this sign are at least 0.
                    less = sum(factor * high[name]
                               for name, factor in form.items()
                               if factor * sign < 0)
                    if abs(less) == math.inf:
                        continue
                    for name, factor in form.items():
                        bound = ((value - less) // factor
                                 if factor * sign > 0 else high[name])
                        if bound < high[name]:
                            high[name] = bound
                            changed = True
        return high

    def enumerate(self, equations):
        """All whole tables, if they are few: every value of the variables
        that no equation gives, and what the equations then give."""
        given = {name for name, _ in self.rows}
        free = [name for name in self.names if name not in given]
        if len(free) > MOST_FREE:
            return None
        high = self.upper_bounds(equations)
        trials = math.prod(high[name] + 1 for name in free)
        if trials > MOST_TRIALS:
            return None
        tried = np.array(list(itertools.product(
            *(range(high[name] + 1) for name in free))), dtype=np.int64)
        tables = np.zeros((len(tried), len(self.names)), dtype=np.int64)
        is_table = np.ones(len(tried), dtype=bool)
        for place, name in enumerate(free):
            tables[:, self.index[name]] = tried[:, place]
        for name, (form, value) in self.rows:
            scale = math.lcm(*(Fraction(factor).denominator
                               for factor in [*form.values(), value]))
            left = np.full(len(tried), int(value * scale), dtype=np.int64)
            for other, factor in form.items():
                if other != name:
                    left -= int(factor * scale) * tables[:, self.index[other]]
            is_table &= (left >= 0) & (left % scale == 0)
            tables[:, self.index[name]] = left // scale
        tables = tables[is_table]
        return tables if len(tables) else None

    def range_of(self, form):
        """Exactly, of all numbers; areas share many pieces."""
        key = frozenset(form.items())
        if key not in self.ranges:
            if self.tableau is None:
                self.tableau = Tableau(self.index, self.rows)
            goal = self.vector(form)
            self.ranges[key] = (-self.tableau.highest(-goal),
                                self.tableau.highest(goal))
        return self.ranges[key]
