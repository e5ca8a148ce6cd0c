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
from dataclasses import dataclass

import h5py

import published
from exact_tables import OpenTable, Span
from program import run_both, succeed
from random_worlds import SCENARIOS, World, cells_of, draw_plan
from readers_knowledge import (FIGURES, Counts, Knowledge, sensitive_counts,
                               told_counts)

sys.path.insert(0, str(pathlib.Path(__file__).parent.parent / "reference"))
from geographies import all_geographies  # noqa: E402

SAMSPIL = str(pathlib.Path(sys.argv.pop()).resolve())
WORLDS = 50
CASES_OF_WORLD = 4
NUMBERS = ("numerator", "denominator", "value")


@dataclass
class Case:
    """A publication and all that it was made from."""
    name: str
    threshold: int
    folder: pathlib.Path
    plan: list
    counts: Counts
    cells: set           #: of the plan


def told_cells(case):
    """cell -> status, numerator and denominator, as figures.csv has them."""
    return {cell: (row["status"], *(
                published.number(row[name]) if row["status"] == "shown"
                else None for name in NUMBERS[:2]))
            for cell, row in published.table(
                case.folder / "figures.csv").items()}


class Attack:
    """What a reader makes of cells, and what a judge says to it."""

    def __init__(self, case, cells):
        self.case = case
        self.cells = cells
        self.sensitive = sensitive_counts(case.counts, cells, case.threshold)
        told = told_counts(case.counts, cells)
        counts = [count for cell in cells for count in self.counts_of(cell)]
        self.knowledge = Knowledge(
            case.counts.areas, told, [*self.sensitive, *counts],
            {figure for figure, _, _ in cells})
        self.span = Span([form for form, _ in self.knowledge.equations])
        self.enumerated = self.by_programs = self.thin = 0

    def counts_of(self, cell):
        return [count for count, _ in told_counts(
            self.case.counts, {cell: ("shown", 0, 0)})]

    def found_by_sums(self):
        """M10.4 a: sensitive counts in the span of what is known."""
        return [f"{self.sensitive[count]}: {count[0]} follows from sums"
                for count in self.sensitive
                if self.span.has(self.knowledge.form(count))]

    def found_by_ranges(self):
        """M10.4 b: sensitive counts that few values are left for."""
        least = self.case.threshold - 1

        def is_wide(low, high):
            return high - low >= least and high > least

        table = OpenTable(self.knowledge.equations)
        found = []
        for count, where in self.sensitive.items():
            form = self.knowledge.form(count)
            low, high = table.range_of(form)
            if not is_wide(low, high):
                found.append(f"{where}: {count[0]} is {low} to {high}")
            whole = table.whole_range_of(form)
            if whole is None:
                self.by_programs += 1
                continue
            self.enumerated += 1
            if not low <= whole[0] <= whole[1] <= high:
                found.append(f"{where}: {whole} outside {low} to {high}")
            if whole[0] == whole[1] or whole[1] <= least:
                found.append(f"{where}: {count[0]} is {whole[0]} to "
                             f"{whole[1]} in whole numbers")
            self.thin += whole[1] - whole[0] < least
        return found

    def found_but_hidden(self):
        """The last sentence of M10.4: suppressed although it can be found."""
        return [cell for cell, (status, _, _) in self.cells.items()
                if status == "suppressed" and all(
                    self.span.has(self.knowledge.form(count))
                    for count in self.counts_of(cell))]


class PublishAttack(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        holder = tempfile.TemporaryDirectory(prefix="samspil_test_")
        cls.addClassCleanup(holder.cleanup)
        cls.cases = []
        for number in range(WORLDS):
            cls.add_world(pathlib.Path(holder.name) / str(number), number)

    @classmethod
    def add_world(cls, folder, number):
        """Some publications of one store, each of other persons or places
        (M11), with a plan and a threshold of its own."""
        rng = random.Random(number)
        world = World(rng)
        world.write(folder)
        scenarios = rng.sample(SCENARIOS, CASES_OF_WORLD)
        years = f"{world.years[0]}-{world.years[-1]}"
        cubes = run_both(
            SAMSPIL, folder / "registers", folder,
            ["--years", years, "--shards", "1",
             "--geographies", folder / "areas.csv", "--threshold", "7",
             *(word for pooled in world.pooled
               for word in ("--pooled", f"{pooled[0]}-{pooled[-1]}")),
             *(word for scenario in scenarios if scenario != "base"
               for word in ("--scenario", scenario))])[1]
        areas = {area.code: area
                 for area in all_geographies(folder / "areas.csv")}
        for scenario in scenarios:
            name = scenario.partition(":")[0]
            counts = Counts(cubes, name, areas)
            plan = draw_plan(rng, world)
            case = Case(f"world {number}, {name}", rng.choice([3, 5, 5, 7]),
                        folder / name, plan, counts,
                        cells_of(plan, areas, counts.periods))
            world.write_rows(folder / f"{name}.csv", "figure,level,period",
                             plan)
            succeed(SAMSPIL, [
                "publish", "--cubes", cubes, "--scenario", name, "--plan",
                folder / f"{name}.csv", "--threshold", case.threshold,
                "--out", case.folder, "--language", "en"])
            cls.cases.append(case)

    def of_each_case(self):
        for case in self.cases:
            with self.subTest(case.name, threshold=case.threshold,
                              plan=case.plan):
                yield case

    def test_shown_is_true_and_hidden_is_no_number(self):
        """Statuses by M10.5, values by M9 of the counts of persons."""
        seen = collections.Counter()
        for case in self.of_each_case():
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
                self.assertTrue(all(map(
                    math.isnan, values[(status == 1) | (status == 3)])))
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
        sensitive = enumerated = thin = 0
        for case in self.of_each_case():
            attack = Attack(case, told_cells(case))
            self.assertEqual(attack.found_by_sums(), [])
            self.assertEqual(attack.found_by_ranges(), [])
            self.assertEqual(attack.found_but_hidden(), [])
            sensitive += len(attack.sensitive)
            enumerated += attack.enumerated
            thin += attack.thin
        print(sensitive, enumerated, thin)
        self.assertGreater(enumerated, 200)
        self.assertGreater(sensitive - enumerated, 200)


if __name__ == "__main__":
    unittest.main()
