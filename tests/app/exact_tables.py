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


class Span:
    """All that can be calculated by adding and subtracting known sums."""

    def __init__(self, forms):
        self.rows = {}
        for form in forms:
            rest = self.rest(form)
            if rest:
                first = min(rest)
                self.rows[first] = {name: Fraction(value) / rest[first]
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


class Contradiction(Exception):
    """No table of numbers >= 0 agrees with all equations."""


class OpenTable:
    """All tables of numbers >= 0 that agree with the equations."""

    def __init__(self, equations, variables):
        self.fixed = {}
        self.equations = [(dict(form), Fraction(value))
                          for form, value in equations]
        while True:
            before = len(self.fixed)
            self.equations = [self.put_in(*row) for row in self.equations]
            self.rows = solved(self.equations)
            for form, value in [*self.equations, *self.rows.values()]:
                if len(form) == 1:
                    [(name, factor)] = form.items()
                    self.fix(name, value / factor)
                elif value == 0 and (min(form.values(), default=0) > 0
                                     or max(form.values(), default=0) < 0):
                    for name in form:
                        self.fix(name, Fraction(0))
            if len(self.fixed) == before:
                break
        self.parts = parts_of(self.rows, self.equations,
                              [name for name in variables
                               if name not in self.fixed])
        self.part_of = {name: part for part in self.parts
                        for name in part.names}

    def fix(self, name, value):
        if value < 0 or self.fixed.setdefault(name, value) != value:
            raise Contradiction

    def put_in(self, form, value):
        value -= sum(factor * self.fixed[name]
                     for name, factor in form.items() if name in self.fixed)
        return ({name: factor for name, factor in form.items()
                 if name not in self.fixed}, value)

    def range_of(self, form, is_enough=lambda low, high: False):
        """(lowest, highest); parts vary freely of each other. It is not
        looked for further once tables seen make the range wide enough."""
        open_form, known = self.put_in(form, Fraction(0))
        pieces = {}
        for name, factor in open_form.items():
            pieces.setdefault(self.part_of[name], {})[name] = factor
        seen = [part.seen(piece) for part, piece in pieces.items()]
        low = sum(pair[0] for pair in seen) - known
        high = sum(pair[1] for pair in seen) - known
        if seen and is_enough(low, high):
            return low, high
        low = high = -known
        for part, piece in pieces.items():
            low += part.lowest(piece)
            high += part.highest(piece)
        return low, high

    def whole_range_of(self, form):
        """The same of whole numbers, if all parts can be enumerated."""
        open_form, known = self.put_in(form, Fraction(0))
        pieces = {}
        for name, factor in open_form.items():
            pieces.setdefault(self.part_of[name], {})[name] = factor
        low = high = -known
        for part, piece in pieces.items():
            if part.tables is None:
                return None
            column = part.tables @ part.vector(piece)
            low += int(column.min())
            high += int(column.max())
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
        form, value = ({name: Fraction(factor) / form[own]
                        for name, factor in form.items()}, value / form[own])
        for name, (other, other_value) in rows.items():
            if own in other:
                factor = other[own]
                rows[name] = (minus(other, factor, form),
                              other_value - factor * value)
        rows[own] = form, value
    return rows


def parts_of(rows, equations, names):
    """The open table falls apart where no equation joins variables."""
    leader = {name: name for name in names}

    def find(name):
        while leader[name] != name:
            name = leader[name]
        return name

    for form, _ in rows.values():
        first, *others = form
        for name in others:
            leader[find(name)] = find(first)
    groups = {}
    for name in names:
        groups.setdefault(find(name), []).append(name)
    rows_of = {first: [] for first in groups}
    for form, value in equations:
        for first in {find(name) for name in form}:
            rows_of[first].append((form, value))
    return [Part(group, {name: rows[name] for name in group if name in rows},
                 rows_of[first]) for first, group in groups.items()]


class Part:
    """Variables that hang together."""

    def __init__(self, names, rows, equations):
        self.names = names
        self.index = {name: i for i, name in enumerate(names)}
        self.rows = list(rows.items())
        self.tables = self.enumerate(equations)
        self.tableau = None
        self.vertices = []

    def __hash__(self):
        return id(self)

    def vector(self, form):
        vector = np.zeros(len(self.names), dtype=object)
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
                        bound = (math.floor((value - less) / factor)
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

    def seen(self, form):
        """The range over the tables met so far."""
        values = [sum(factor * table[self.index[name]]
                      for name, factor in form.items())
                  for table in self.vertices]
        return (min(values), max(values)) if values else (
            math.inf, -math.inf)

    def highest(self, form):
        if self.tableau is None:
            self.tableau = Tableau(self.index, self.rows)
        best = self.tableau.highest(self.vector(form))
        self.vertices.append(self.tableau.solution())
        return best

    def lowest(self, form):
        return -self.highest(minus({}, 1, form))


class Tableau:
    """The simplex method in whole numbers over one common denominator."""

    def __init__(self, index, rows):
        count, width = len(rows), len(index)
        self.width = width
        self.cells = np.zeros((count, width + count + 1), dtype=object)
        for i, (_, (form, value)) in enumerate(rows):
            scale = math.lcm(*(Fraction(number).denominator
                               for number in [*form.values(), value]))
            sign = -scale if value < 0 else scale
            for name, factor in form.items():
                self.cells[i, index[name]] = int(factor * sign)
            self.cells[i, width + i] = 1
            self.cells[i, -1] = int(value * sign)
        self.basis = [width + i for i in range(count)]
        self.divisor = 1
        helpers = np.zeros(width + count, dtype=object)
        helpers[width:] = -1
        if self.climb(helpers, width) != 0:
            raise Contradiction
        # A helper that stays at 0 makes room for a variable, if one can.
        for i in range(count):
            if self.basis[i] >= width:
                column = next((j for j in range(width) if self.cells[i, j]),
                              None)
                if column is not None:
                    self.cells[i] *= 1 if self.cells[i, column] > 0 else -1
                    self.enter(i, column)
        if max(self.basis, default=0) >= width:
            raise RuntimeError("an equation follows from others")

    def highest(self, goal):
        goal = np.concatenate([goal, np.zeros(len(self.basis), dtype=object)])
        return self.climb(goal, self.width)

    def climb(self, goal, width):
        """By Bland's rule: the first column that helps, so it ends."""
        while True:
            of_basis = goal[self.basis]
            gain = (goal[:width] * self.divisor
                    - of_basis @ self.cells[:, :width])
            column = next((j for j in range(width) if gain[j] > 0), None)
            if column is None:
                return Fraction(int(of_basis @ self.cells[:, -1]),
                                self.divisor)
            limits = [(Fraction(self.cells[i, -1], self.cells[i, column]),
                       self.basis[i], i) for i in range(len(self.basis))
                      if self.cells[i, column] > 0]
            if not limits:
                return math.inf
            self.enter(min(limits)[2], column)

    def enter(self, row, column):
        pivot = self.cells[row, column]
        kept = self.cells[row].copy()
        factors = self.cells[:, column].copy()
        self.cells = (self.cells * pivot
                      - np.outer(factors, kept)) // self.divisor
        self.cells[row] = kept
        self.divisor = pivot
        self.basis[row] = column

    def solution(self):
        values = [Fraction(0)] * self.width
        for i, name in enumerate(self.basis):
            values[name] = Fraction(self.cells[i, -1], self.divisor)
        return values
