"""A reader's attack on one publication, with a judge who knows the counts."""

import math
import pathlib
import sys
from dataclasses import dataclass

import published
from exact_tables import OpenTable, Span
from program import run_both, succeed
from random_worlds import cells_of, write_rows
from readers_knowledge import (Counts, Knowledge, counts_of_cell,
                               sensitive_counts, told_counts)

sys.path.insert(0, str(pathlib.Path(__file__).parent.parent / "reference"))
from geographies import all_geographies  # noqa: E402


@dataclass
class Case:
    """A publication and all that it was made from."""
    name: str
    threshold: int
    folder: pathlib.Path
    plan: list
    counts: Counts
    cells: set           #: of the plan
    primary: int         #: cells with a sensitive count, as publish says

    def __str__(self):
        return f"{self.name}, threshold {self.threshold}, plan {self.plan}"


def told_cells(case):
    """cell -> status, numerator and denominator, as figures.csv has them."""
    return {cell: (row["status"], *(
                published.number(row[name]) if row["status"] == "shown"
                else None for name in ("numerator", "denominator")))
            for cell, row in published.table(
                case.folder / "figures.csv").items()}


def revealed(case, is_shown):
    """The same, but some suppressed cells tell what they hide."""
    cells = told_cells(case)
    for cell, (status, _, _) in cells.items():
        if status == "suppressed" and is_shown(cell):
            cells[cell] = "shown", *case.counts.numbers(*cell)[:2]
    return cells


def count_world(samspil, folder, world, scenarios=("base",)):
    """The cube file of a world, and its areas."""
    world.write(folder)
    cubes = run_both(
        samspil, folder / "registers", folder,
        ["--years", f"{world.years[0]}-{world.years[-1]}", "--shards", "1",
         "--geographies", folder / "areas.csv", "--threshold", "7",
         *(word for pooled in world.pooled
           for word in ("--pooled", f"{pooled[0]}-{pooled[-1]}")),
         *(word for scenario in scenarios if scenario != "base"
           for word in ("--scenario", scenario))])[1]
    return cubes, {area.code: area
                   for area in all_geographies(folder / "areas.csv")}


def publish(samspil, folder, cubes, areas, scenario, plan, threshold):
    counts = Counts(cubes, scenario, areas)
    write_rows(folder / f"{scenario}.csv", "figure,level,period", plan)
    done = succeed(samspil, [
        "publish", "--cubes", cubes, "--scenario", scenario,
        "--plan", folder / f"{scenario}.csv", "--threshold", threshold,
        "--out", folder / scenario, "--language", "en"])
    total = next(line.split() for line in done.stdout.splitlines()
                 if line.startswith("all "))
    return Case(f"world {folder.name}, {scenario}", threshold,
                folder / scenario, plan, counts,
                cells_of(plan, areas, counts.periods),
                int(total[4].replace(",", "")))


class Attack:
    """What a reader makes of cells, and what a judge says to it."""

    def __init__(self, case, cells):
        self.case = case
        self.cells = cells
        self.sensitive = sensitive_counts(case.counts, cells, case.threshold)
        told = told_counts(case.counts, cells)
        counts = [count for cell in cells for count in self.counts_of(cell)]
        self.knowledge = Knowledge(
            case.counts.areas, told, [*self.sensitive, *counts])
        self.span = Span([form for form, _ in self.knowledge.equations])
        self.enumerated = self.bounded = 0

    def counts_of(self, cell):
        return [count for count, _ in told_counts(
            self.case.counts, {cell: ("shown", 0, 0)})]

    def has_sensitive_count(self, cell):
        """Of its own, or what is left of its denominator."""
        return any(count in self.sensitive for count in
                   counts_of_cell(self.case.counts, cell))

    def primary(self):
        """How many cells are suppressed for a count of their own."""
        return sum(self.has_sensitive_count(cell)
                   for cell, (status, _, _) in self.cells.items()
                   if status != "missing")

    def found_by_sums(self):
        """M10.4 a: sensitive counts in the span of what is known."""
        return [f"{self.sensitive[count]}: {dict(count[0])} follows from sums"
                for count in self.sensitive
                if self.span.has(self.knowledge.form(count))]

    def found_by_ranges(self):
        """M10.4 b: sensitive counts that few values are left for."""
        least = self.case.threshold - 1
        table = OpenTable(self.knowledge.equations)
        found = []
        for count, where in self.sensitive.items():
            what = f"{where}: {dict(count[0])} is"
            form = self.knowledge.form(count)
            low, high = table.range_of(form)
            self.bounded += high < math.inf
            if high - low < least or high <= least:
                found.append(f"{what} {low} to {high}")
            whole = table.whole_range_of(form)
            if whole is None:
                continue
            self.enumerated += 1
            if whole[0] == whole[1] or whole[1] <= least:
                found.append(f"{what} one of {whole[0]} to {whole[1]}")
            if not low <= whole[0] <= whole[1] <= high:
                raise RuntimeError(f"{what} {whole} outside {low} to {high}")
        return found

    def found_but_hidden(self):
        """The last sentence of M10.4: suppressed although it can be found."""
        return [cell for cell, (status, _, _) in self.cells.items()
                if status == "suppressed" and all(
                    self.span.has(self.knowledge.form(count))
                    for count in self.counts_of(cell))]
