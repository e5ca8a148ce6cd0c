"""Disclosure control: how its time grows with the persons and with the plan."""

import csv
import io

from bench_parts import logs
from bench_parts.processes import run
from bench_parts.report import Limit
from bench_parts.rounds import Contestant, take_turns
from bench_parts.sections import DENMARK
from bench_parts.workplace import (one_thread, remove, remove_cubes,
                                   two_threads)

#: Levels of each plan; the default plan is the last.
PLANS = {"country, regions": {"country", "region"},
         "and clusters": {"country", "region", "cluster"},
         "default": None}
LIMIT_SECONDS = 300


def run_publish(place, persons, report):
    """One run each: the curve over persons with the default plan, the curve
    over plans with all persons, and one thread beside two."""
    report.title("publish, 2 threads (one run each)")
    for size in (max(persons // 6, 1000), persons):
        cubes = cubes_of(place, size)
        for name, levels in PLANS.items():
            if size == persons or levels is None:
                line(place, report, cubes, size, name, levels, two_threads())
    line(place, report, cubes, persons, "default, 1 thread", None,
         one_thread())


def cubes_of(place, persons):
    cubes = place.folder / f"publish-{persons}.h5"
    remove_cubes(cubes)
    run([place.samspil, "compute", "--store", place.store(persons), "--out",
         cubes], two_threads())
    return cubes


def line(place, report, cubes, persons, name, levels, environment):
    out = place.folder / "run.publication"
    options = [] if levels is None else ["--plan",
                                         plan_of(place, cubes, levels)]
    contestant = Contestant(
        f"publish {persons} {name}",
        [place.samspil, "publish", "--cubes", cubes, "--out", out, *options],
        environment, logs.of_samspil, lambda: remove(out), inputs=[cubes])
    series = take_turns([contestant], 1)
    remove(out)
    report.keep(contestant.name, series)
    is_limited = levels is None and environment == two_threads()
    report.line(f"publish, {persons:,} persons, plan: {name}"
                + (f": at most {LIMIT_SECONDS} s" if is_limited else ""),
                series[contestant.name],
                limit=Limit.seconds(LIMIT_SECONDS)
                if is_limited and persons == DENMARK else None)


def plan_of(place, cubes, levels):
    """The rows of the default plan that are of some levels."""
    printed = run([place.samspil, "publish", "--cubes", cubes,
                   "--print-plan"]).output
    rows = list(csv.DictReader(io.StringIO(
        printed[printed.index("figure,level,period"):])))
    path = place.folder / "plan.csv"
    with open(path, "w", newline="", encoding="utf-8") as file:
        writer = csv.DictWriter(file, ["figure", "level", "period"])
        writer.writeheader()
        writer.writerows(row for row in rows if row["level"] in levels)
    return path
