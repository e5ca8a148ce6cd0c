#!/usr/bin/python3
"""The slow, obvious reference of the whole pipeline: registers -> cubes, key
figures, correlations and quality counts, as JSON."""

import argparse
import configparser
import json
import pathlib
import re
import sys

from axes import CUBE_PREFIX, CUBES, LABELS
from correlations import correlations
from counting import count_all
from geographies import all_geographies
from ingest import ingest
from key_figures import key_figure_ids, key_figures
from people import DataError, UsageError
from rollup import by_period, periods_of, rolled_up
from scenarios import scenarios_of
from value_forms import UNREADABLE, read_date


def parsed_range(text, option):
    """2018-2022, or one year."""
    match = re.fullmatch(r"(\d{4})(?:-(\d{4}))?", text)
    if not match:
        raise UsageError(f"{option} {text}: not YYYY-YYYY")
    first, last = int(match[1]), int(match[2] or match[1])
    if last < first:
        raise UsageError(f"{option} {text}: the last year is before the first")
    return first, last


def parsed_pooled(texts, years):
    """The pooled periods: 2020-2022 if the run's years contain it, unless
    others are given; two years at least, in the run's years."""
    if not texts:
        inside = 2020 >= years[0] and 2022 <= years[-1]
        return [(2020, 2022)] if inside else []
    pooled = [parsed_range(text, "--pooled") for text in texts]
    for first, last in pooled:
        if first == last or first < years[0] or last > years[-1]:
            raise UsageError(f"--pooled {first}-{last}: not in the run's "
                             "years, or one year only")
    if len(set(pooled)) < len(pooled):
        raise UsageError("a pooled period is given twice")
    return pooled


def parsed_columns(path):
    """--columns: (register, field) -> columns; and (register, key) -> values
    of psyk_pers.home_values and specialty_values."""
    if path is None:
        return {}, {}
    parser = configparser.ConfigParser(interpolation=None)
    parser.read_string(path.read_text(encoding="utf-8"))
    columns = {(section, key): value for section in parser.sections()
               for key, value in parser.items(section)}
    values = {key: tuple(value.strip().upper()
                         for value in columns.pop(key).split(","))
              for key in list(columns) if key[1].endswith("_values")}
    return columns, values


def options_parser():
    parser = argparse.ArgumentParser(allow_abbrev=False, description=__doc__)
    parser.add_argument("--registers", type=pathlib.Path, required=True)
    parser.add_argument("--out", type=pathlib.Path)
    parser.add_argument("--years", default="2018-2022")
    parser.add_argument("--observation-end")
    parser.add_argument("--lpr3", choices=["a", "f"])
    parser.add_argument("--columns", type=pathlib.Path)
    parser.add_argument("--scenario", action="append", default=[])
    parser.add_argument("--vary", action="append", default=[])
    parser.add_argument("--pooled", action="append", default=[])
    parser.add_argument("--geographies", type=pathlib.Path)
    parser.add_argument("--threshold", type=int, default=5)
    return parser


def run(options):
    """The whole pipeline, as one dictionary."""
    first, last = parsed_range(options.years, "--years")
    years = list(range(first, last + 1))
    observation_end = None
    if options.observation_end is not None:
        observation_end = read_date(options.observation_end)
        if observation_end is UNREADABLE:
            raise UsageError("--observation-end: not a date")
    scenarios = scenarios_of(options.scenario, options.vary)
    periods = periods_of(years, parsed_pooled(options.pooled, years))
    geographies = all_geographies(options.geographies)
    columns, values = parsed_columns(options.columns)

    store = ingest(options.registers, years, observation_end, options.lpr3,
                   columns, values)
    places, compute_quality = count_all(store, scenarios)
    cubes = rolled_up(places, geographies)
    cells = by_period(cubes, periods)
    return {
        "axes": axes_of(scenarios, years, periods, geographies),
        "cubes": {name: {"axes": CUBE_PREFIX + CUBES[name],
                         "cells": [[list(labels), count] for labels, count
                                   in cubes[name].items() if count]}
                  for name in CUBES},
        "key_figures": key_figures(cells, scenarios, periods, years,
                                   geographies),
        "correlations": correlations(cells, scenarios, periods,
                                     options.threshold),
        "quality": {**store.quality, "compute": compute_quality},
    }


def axes_of(scenarios, years, periods, geographies):
    figures = key_figure_ids()
    return {
        "scenario": [scenario.name for scenario in scenarios],
        "year": years,
        "period": list(periods),
        "geography": [area.code for area in geographies],
        "geography_name": [area.name for area in geographies],
        "geography_level": [area.level for area in geographies],
        **LABELS,
        "key_figure": [name for name, _ in figures],
        "key_figure_unit": [unit for _, unit in figures],
    }


def main():
    parser = options_parser()
    options = parser.parse_args()
    if options.out is None:
        parser.error("--out is required")
    try:
        result = run(options)
    except UsageError as error:
        print(f"samspil_reference: {error}", file=sys.stderr)
        return 2
    except DataError as error:
        print(f"samspil_reference: {error}", file=sys.stderr)
        return 1
    with open(options.out, "w", encoding="utf-8") as stream:
        json.dump(result, stream, ensure_ascii=False)
    return 0


if __name__ == "__main__":
    sys.exit(main())
