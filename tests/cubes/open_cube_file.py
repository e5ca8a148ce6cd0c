"""Opens a cube file as its users do, and forms its figures once more.

open_cube_file.py WRITER FOLDER: runs WRITER FOLDER/sample.h5 and checks the
file with xarray (h5netcdf and netcdf4) and ncdump, by label; the key figures
and correlations are formed anew by the reference of tests/reference.
"""

import filecmp
import math
import os
import subprocess
import sys
from pathlib import Path

import numpy
import xarray

sys.path.insert(0, str(Path(__file__).parent.parent / "reference"))

from axes import CUBES, LABELS, LEVEL  # noqa: E402
from correlations import level_pairs, pearson  # noqa: E402
from key_figures import as_number, figures_of, key_figure_ids  # noqa: E402
from rollup import Cells  # noqa: E402

YEARS = [2018, 2019, 2020, 2021, 2022]
PERIODS = {**{str(year): [year] for year in YEARS},
           "2020-2022": [2020, 2021, 2022]}
AREAS_COMPARED = ["DK", "1084", "NJ1", "101", "411", "unknown", "X", "Y"]


def check(condition, message):
    if not condition:
        raise SystemExit(f"open_cube_file: {message}")


def is_close(found, expected):
    if expected is None:
        return math.isnan(found)
    return math.isclose(found, expected, rel_tol=1e-12, abs_tol=1e-12)


def check_axes(data):
    check(data["year"].dtype == numpy.int32, "years are int32")
    check(list(data["year"].values) == YEARS, "years")
    check(list(data["period"].values) == list(PERIODS), "periods")
    check(list(data["scenario"].values) == ["base", "older"], "scenarios")
    check(data["geography"].size == 130, "128 geographies and the user's")
    for name, labels in LABELS.items():
        check(list(data[name].values) == labels, f"labels of {name}")
    check(list(zip(data["key_figure"].values,
                   data["key_figure_unit"].values)) == key_figure_ids(),
          "key figures and units are those of the reference, in its order")
    area = data.sel(geography="X")
    check(str(area["geography_name"].values) == "Område Æ", "Danish letters")
    check(str(area["geography_level"].values) == "council", "user's level")


def check_variables(data):
    for name, axes in CUBES.items():
        check(data[name].dims == ("scenario", "year", "geography", *axes),
              f"dimensions of {name}")
        check(data[name].dtype == numpy.int64, f"{name} is int64")
    for part in ("numerator", "denominator", "value", "lower", "upper"):
        figures = data[f"key_figure_{part}"]
        check(figures.dims == ("scenario", "period", "geography",
                               "key_figure"), f"dimensions of {part}")
        check(figures.dtype == numpy.float64, f"{part} is float64")
    for part, kind in (("r", "f8"), ("p", "f8"), ("n", "i8")):
        values = data[f"correlation_{part}"]
        check(values.dims == ("scenario", "period", "level"),
              f"dimensions of correlation_{part}")
        check(values.dtype == kind, f"type of correlation_{part}")


def check_attributes(data):
    expected = {"Conventions": "CF-1.8", "filetype": "samspil cubes",
                "format_version": "1.1", "confidential": "yes",
                "title": "Psykiatri og sociale indsatser: samspil",
                "program_version": "0.1.0",
                "store_fingerprint": "0123456789abcdef",
                "settings": '{"threshold": 5}'}
    check(dict(data.attrs) == expected, f"root attributes {data.attrs}")
    for name in data.data_vars:
        check("long_name" in data[name].attrs, f"long_name of {name}")


def cells_by_period(data, scenario, areas, cubes=tuple(CUBES)):
    """(scenario, period, area) -> {cube: {labels: count}} for the reference."""
    cells = {(scenario, period, area): {} for period in PERIODS
             for area in areas}
    for cube in cubes:
        labels = [LABELS[axis] for axis in CUBES[cube]]
        for period, years in PERIODS.items():
            pooled = data[cube].sel(scenario=scenario, year=years).sum("year")
            for area, values in zip(areas, pooled.sel(geography=areas)
                                    .values):
                cells[scenario, period, area][cube] = {
                    tuple(label[i] for label, i in zip(labels, index)):
                    int(count) for index, count in numpy.ndenumerate(values)}
    return cells


def check_figures(data, scenario):
    cells = cells_by_period(data, scenario, AREAS_COMPARED)
    for period in PERIODS:
        country = Cells(cells[scenario, period, "DK"])
        for area in AREAS_COMPARED:
            first = (Cells(cells[scenario, "2018", area])
                     if len(PERIODS[period]) == 1 else None)
            found = data.sel(scenario=scenario, period=period, geography=area)
            parts = [found[f"key_figure_{part}"].values
                     for part in ("numerator", "denominator", "value")]
            expected = figures_of(Cells(cells[scenario, period, area]),
                                  country, first)
            for i, (name, _, *three) in enumerate(expected):
                for values, want in zip(parts, three):
                    check(is_close(values[i], as_number(want)),
                          f"{name} of {area}, {period}: {values[i]}, "
                          f"expected {want}")


def check_correlations(data, scenario):
    codes = [str(code.values) for code in data["geography"]
             if str(data["geography_level"].sel(geography=code).values)
             == "municipality"]
    check(len(codes) == 98, "98 municipalities")
    cells = cells_by_period(data, scenario, codes,
                            ["persons", "persons_by_level"])
    for period, years in PERIODS.items():
        for level in LEVEL:
            pairs = level_pairs(cells, scenario, period, years, level, 5)
            found = data.sel(scenario=scenario, period=period, level=level)
            r, p = pearson(pairs)
            check(int(found["correlation_n"]) == len(pairs), "n")
            check(is_close(float(found["correlation_r"]), r), "r")
            check(is_close(float(found["correlation_p"]), p), "p")


def check_ncdump(path):
    text = subprocess.run(["ncdump", "-h", path], check=True,
                          capture_output=True, text=True).stdout
    for line in ("scenario = 2 ;", "geography = 130 ;",
                 "int64 population(scenario, year, geography, sex, age_group)",
                 "int64 bed_minutes(scenario, year, geography, group)",
                 "string geography_name(geography)",
                 "double key_figure_value(scenario, period, geography, "
                 "key_figure)",
                 'population:units = "1"', 'bed_minutes:units = "min"',
                 'population:coordinates = "geography_name geography_level"'):
        check(line in text, f"ncdump lacks '{line}'")
    order = [text.index(f" {name}(") for name in CUBES]
    check(order == sorted(order), "the variables keep their order")


def main():
    writer, folder = sys.argv[1:]
    os.makedirs(folder, exist_ok=True)
    path = os.path.join(folder, "sample.h5")
    again = os.path.join(folder, "again.h5")
    for target in (path, again):
        subprocess.run([writer, target, "bounds"], check=True)
    check(filecmp.cmp(path, again, shallow=False), "the same bytes twice")
    check(os.stat(path).st_mode & 0o777 == 0o600, "mode 0600")
    check(not os.path.exists(path + ".partial"), "nothing half-written stays")
    for engine in ("h5netcdf", "netcdf4"):
        with xarray.open_dataset(path, engine=engine) as data:
            check_axes(data)
            check_variables(data)
            check_attributes(data)
    with xarray.open_dataset(path) as data:
        data.load()
        for scenario in ("base", "older"):
            check_figures(data, scenario)
            check_correlations(data, scenario)
    check_ncdump(path)


if __name__ == "__main__":
    main()
