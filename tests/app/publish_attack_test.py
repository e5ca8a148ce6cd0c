#!/usr/bin/env python3
"""200 random small publications, each attacked by a slow reader that shares
no code with the program (M10.2 to M10.5).

    publish_attack_test.py SAMSPIL

The attacker knows what is shown, the definitions and that nothing is negative.
It adds and subtracts in fractions, writes down all tables of whole numbers
where they are few, and solves linear programs exactly where they are not.
"""

import collections
import math
import pathlib
import random
import sys
import tempfile
import unittest
from fractions import Fraction

import h5py
import numpy as np

import published
from exact_tables import OpenTable, Span
from publication_attack import (Attack, count_world, publish, revealed,
                                told_cells)
from random_worlds import SCENARIOS, RandomWorld, SmallWorld, draw_plan
from simplex import Contradiction

SAMSPIL = str(pathlib.Path(sys.argv.pop()).resolve())
WORLDS = 40
CASES_OF_WORLD = 5
NUMBERS = ("numerator", "denominator", "value")


class PublishAttack(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        """Some publications of each store, of other persons or places (M11),
        with a plan and a threshold of their own."""
        holder = tempfile.TemporaryDirectory(prefix="samspil_test_")
        cls.addClassCleanup(holder.cleanup)
        cls.folder = pathlib.Path(holder.name)
        cls.cases = []
        for number in range(WORLDS):
            rng = random.Random(number)
            world = RandomWorld(rng)
            scenarios = rng.sample(SCENARIOS, CASES_OF_WORLD)
            folder = cls.folder / str(number)
            made = count_world(SAMSPIL, folder, world, scenarios)
            for scenario in scenarios:
                cls.cases.append(publish(
                    SAMSPIL, folder, *made, scenario.partition(":")[0],
                    draw_plan(rng, world), rng.choice([3, 5, 5, 7])))

    def test_shown_is_true_and_hidden_is_no_number(self):
        """Statuses by M10.5, values by M9 of the counts of persons."""
        seen = collections.Counter()
        for case in self.cases:
            with self.subTest(str(case)):
                rows = published.table(case.folder / "figures.csv")
                self.assertEqual(set(rows), case.cells)
                with h5py.File(case.folder / "published.h5") as file:
                    data = {name: file[f"key_figure_{name}"][()]
                            for name in (*NUMBERS, "lower", "upper", "status")
                            if f"key_figure_{name}" in file}
                    axes = [[text.decode() for text in file[name][()]]
                            for name in ("period", "geography", "key_figure")]
                index = [{name: i for i, name in enumerate(axis)}
                         for axis in axes]
                status = data.pop("status")
                for values in data.values():
                    hidden = values[(status == 1) | (status == 3)]
                    self.assertTrue(np.isnan(hidden).all())
                self.assertEqual(int((status != 3).sum()), len(rows))
                for (figure, area, period), row in rows.items():
                    at = tuple(axis[name] for axis, name
                               in zip(index, (period, area, figure)))
                    truth = case.counts.numbers(figure, area, period)
                    where = case.name, figure, area, period
                    seen[row["status"]] += 1
                    self.assertEqual(published.STATUSES[status[at]],
                                     row["status"], where)
                    # missing comes before suppressed
                    self.assertEqual(row["status"] == "missing",
                                     math.isnan(truth[2]), where)
                    for name, expected in zip(NUMBERS, truth):
                        found = published.number(row[name])
                        if row["status"] != "shown":
                            self.assertEqual(row[name], "", where)
                            continue
                        self.assertTrue(math.isclose(found, expected,
                                                     abs_tol=1e-9), where)
                        self.assertEqual(found, data[name][at], where)
                        self.assertEqual(found, case.counts.in_cube_file(
                            name, figure, area, period), where)
        self.assertGreater(min(seen[name] for name in
                               ("shown", "suppressed", "missing")), 1000, seen)

    def test_the_attacker_finds_nothing(self):
        """M10.4"""
        seen = collections.Counter()
        for case in self.cases:
            with self.subTest(str(case)):
                attack = Attack(case, told_cells(case))
                self.assertEqual(attack.found_by_sums(), [])
                self.assertEqual(attack.found_by_ranges(), [])
                self.assertEqual(attack.found_but_hidden(), [])
                self.assertEqual(attack.primary(), case.primary)
                seen.update(bounded=attack.bounded,
                            enumerated=attack.enumerated)
        self.assertGreater(seen["enumerated"], 300, seen)
        self.assertGreater(seen["bounded"] - seen["enumerated"], 300, seen)

    def test_what_shows_everything_is_unsafe(self):
        """The attacker fails where it should: nothing is suppressed."""
        unsafe = 0
        for case in self.cases:
            with self.subTest(str(case)):
                attack = Attack(case, revealed(case, lambda cell: True))
                if case.primary:
                    self.assertNotEqual(attack.found_by_sums(), [])
                    unsafe += 1
        self.assertGreater(unsafe, 150)

    def test_what_shows_all_but_the_sensitive_is_unsafe(self):
        """Only cells with a sensitive count of their own are suppressed. Most
        such publications tell by sums what they hide, others by ranges."""
        unsafe = collections.Counter()
        for case in self.cases:
            with self.subTest(str(case)):
                whole = Attack(case, told_cells(case))
                attack = Attack(case, revealed(
                    case, lambda cell: not whole.has_sensitive_count(cell)))
                if attack.cells == whole.cells:
                    continue
                if attack.found_by_sums():
                    unsafe["by sums"] += 1
                else:
                    self.assertNotEqual(attack.found_by_ranges(), [])
                    unsafe["by ranges"] += 1
        self.assertGreater(min(unsafe["by sums"], unsafe["by ranges"]), 20,
                           unsafe)

    def test_levels_that_the_plan_leaves_out(self):
        """M10.2: who is at two levels is not at a third. Of 20 persons 10 and
        6 are at levels that are shown, so no third one has more than 4."""
        world = SmallWorld([2020], areas=[("A", "A", "ring", "400", "")])
        for service, persons in [("1.3", 10), ("1.12.0.2", 6), ("1.4", 2),
                                 ("1.8.2", 2)]:
            for _ in range(persons):
                world.add(2020, "hs", ("400", ""), service=service)
        made = count_world(SAMSPIL, self.folder / "levels", world)
        plan = [(f"level_mix.overlap.{level}", "country", "year") for level in
                ("other", "support_own_home", "activity_services")]
        case = publish(SAMSPIL, self.folder / "levels", *made, "base", plan, 5)
        attack = Attack(case, told_cells(case))
        self.assertEqual(attack.found_by_ranges(), [])


class AttackerItself(unittest.TestCase):
    """Tables whose answers are known."""

    def test_one_secondary_cell_is_enough_for_sums(self):
        """Regions in counties and in districts: of threshold 5, and N."""
        counts = dict(A=2, B=2, I=8, J=8, K=3, L=3, M=3, N=7)
        totals = ["ABIJ", "KLMN", "LM", "ABIJKN"]

        def found(hidden):
            span = Span([dict.fromkeys(total, 1) for total in
                         [*totals, *(set(counts) - set(hidden))]])
            return {name for name in hidden if span.has({name: 1})}

        self.assertEqual(found("ABKLM"), {"K"})
        self.assertEqual(found("ABKLMN"), set())

    def test_a_range_by_signs(self):
        """4 beside 0 cannot be more than 4, and two such sums tell more."""
        table = OpenTable([({"a": 1, "b": 1}, 4)])
        self.assertEqual(table.range_of({"a": 1}), (0, 4))
        self.assertEqual(table.whole_range_of({"a": 1}), (0, 4))
        table = OpenTable([({"a": 1, "b": 1}, 4), ({"b": 1, "c": 1}, 3),
                           ({"d": 1, "e": -1}, 2)])
        self.assertEqual(table.range_of({"a": 1}), (1, 4))
        self.assertEqual(table.range_of({"a": 1, "c": -1}), (1, 1))
        self.assertEqual(table.range_of({"d": 1}), (2, math.inf))
        self.assertEqual(table.range_of({"x": 1}), (0, math.inf))
        self.assertIsNone(table.whole_range_of({"d": 1}))
        with self.assertRaises(Contradiction):
            OpenTable([({"a": 1}, 1), ({"a": 1, "b": 1}, 0)])

    def test_fractions_stay_exact(self):
        """The highest number is not always a whole one."""
        table = OpenTable([({"a": 2, "b": 1}, 5), ({"a": 1, "c": 2}, 4)])
        self.assertEqual(table.range_of({"a": 2, "c": 2}),
                         (4, Fraction(13, 2)))
        self.assertEqual(table.whole_range_of({"a": 2, "c": 2}), (4, 6))

    def test_both_ways_agree_on_random_tables(self):
        """Rows and columns of a table: its ranges have whole ends."""
        rng = random.Random(1)
        for _ in range(50):
            cells = {(i, j): rng.choice([0, 1, 2, 5])
                     for i in range(3) for j in range(3)}
            sums = [({cell: 1 for cell in cells if cell[axis] == i},
                     sum(value for cell, value in cells.items()
                         if cell[axis] == i))
                    for axis in (0, 1) for i in range(3)]
            table = OpenTable(sums)
            for cell in cells:
                whole = table.whole_range_of({cell: 1})
                if whole is not None:
                    self.assertEqual(table.range_of({cell: 1}), whole)


if __name__ == "__main__":
    unittest.main()
