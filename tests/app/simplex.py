"""The simplex method without rounding, for the ranges of unknown counts."""

import itertools
import math
from fractions import Fraction

import numpy as np

#: Products of two such numbers fit 64 bits; greater ones are Python's own.
SAFE = 2**30


class Contradiction(Exception):
    """No table of numbers >= 0 agrees with all equations."""


class Tableau:
    """The simplex method in whole numbers over one common divisor."""

    def __init__(self, index, rows):
        """Each equation gives a variable; where it would be negative, a
        helper stands for it until it is pressed to 0."""
        count, width = len(rows), len(index)
        negative = [i for i, (_, (_, value)) in enumerate(rows) if value < 0]
        self.cells = np.zeros((count, width + len(negative) + 1),
                              dtype=np.int64)
        self.basis = [index[name] for name, _ in rows]
        self.divisor = math.lcm(*(Fraction(number).denominator
                                  for _, (form, value) in rows
                                  for number in [*form.values(), value]))
        for i, (_, (form, value)) in enumerate(rows):
            scale = -self.divisor if value < 0 else self.divisor
            for name, factor in form.items():
                self.cells[i, index[name]] = int(factor * scale)
            self.cells[i, -1] = int(value * scale)
        for place, i in enumerate(negative, width):
            self.cells[i, place] = self.divisor
            self.basis[i] = place
        self.keep_exact()
        goal = np.zeros(width + len(negative), dtype=np.int64)
        goal[width:] = -1
        if self.highest(goal) != 0:
            raise Contradiction
        # A helper that stays, at 0, makes room for a variable.
        for i in range(count):
            if self.basis[i] >= width:
                column = next(j for j in range(width) if self.cells[i, j])
                self.cells[i] *= 1 if self.cells[i, column] > 0 else -1
                self.enter(i, column)
        self.cells = np.delete(self.cells, range(width, len(goal)), axis=1)

    def highest(self, goal):
        """By the column that helps most; if that takes long, by Bland's rule
        (the first that helps), with which it ends."""
        for steps in itertools.count():
            of_basis = goal[self.basis]
            gain = goal * self.divisor - (
                of_basis[:, np.newaxis] * self.cells[:, :-1]).sum(axis=0)
            helps = np.flatnonzero(gain > 0)
            if not len(helps):
                return Fraction(int((of_basis * self.cells[:, -1]).sum()),
                                self.divisor)
            column = (helps[np.argmax(gain[helps])]
                      if steps < 3 * len(self.basis) else helps[0])
            limits = [(Fraction(int(self.cells[i, -1]),
                                int(self.cells[i, column])),
                       self.basis[i], i)
                      for i in np.flatnonzero(self.cells[:, column] > 0)]
            if not limits:
                return math.inf
            self.enter(min(limits)[2], column)

    def enter(self, row, column):
        pivot = int(self.cells[row, column])
        factors = self.cells[:, column].copy()
        factors[row] = 0
        self.basis[row] = column
        if pivot == self.divisor == 1:         # nearly always
            hit = np.flatnonzero(factors)
            self.cells[hit] -= np.outer(factors[hit], self.cells[row])
            self.keep_exact(hit)
            return
        kept = self.cells[row] * self.divisor
        self.cells = self.cells * pivot - np.outer(factors, self.cells[row])
        self.cells[row] = kept
        self.divisor *= pivot
        shared = math.gcd(int(np.gcd.reduce(self.cells, axis=None)),
                          self.divisor)
        self.cells = self.cells // shared
        self.divisor //= shared
        self.keep_exact()

    def keep_exact(self, changed=slice(None)):
        if max(np.abs(self.cells[changed]).max(initial=0),
               self.divisor) > SAFE:
            self.cells = self.cells.astype(object)
