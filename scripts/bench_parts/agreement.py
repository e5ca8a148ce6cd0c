#!/usr/bin/python3
"""Do a peer's cubes agree with the program's, cell by cell?

    agreement.py CUBES.h5 PEER.csv

The peer's file has the columns cube, year, geography, group (position, -1:
none), two further positions and the count; cells that are not there are 0.
Exit status 0 equal, 1 not: then the first differences are printed. A process
of its own, so that the benchmark, which starts what it measures, stays small.
"""

import csv
import sys

import h5py
import numpy

#: Cube -> which of the peer's group, a, b are its axes.
CUBES = {
    "population": ("a", "b"),
    "persons": ("group", "a", "b"),
    "persons_by_diagnosis": ("group", "a"),
    "persons_by_level": ("group", "a"),
    "persons_by_intervention": ("group", "a"),
    "stays": ("group", "a"),
    "readmissions": ("group", "a"),
}
SHOWN = 5


def labels(dataset):
    return [text.decode() if isinstance(text, bytes) else str(text)
            for text in dataset[:]]


def peer_cubes(path, shapes, years, geographies):
    cubes = {name: numpy.zeros(shape, dtype=numpy.int64)
             for name, shape in shapes.items()}
    year_at = {year: i for i, year in enumerate(years)}
    geography_at = {code: i for i, code in enumerate(geographies)}
    with open(path, newline="") as file:
        rows = csv.reader(file)
        next(rows)
        for cube, year, geography, group, a, b, count in rows:
            position = {"group": int(group), "a": int(a), "b": int(b)}
            cell = (year_at[int(year)], geography_at[geography],
                    *(position[axis] for axis in CUBES[cube]))
            cubes[cube][cell] += int(count)
    return cubes


def differences(ours, theirs, years, geographies):
    for name, cube in ours.items():
        for cell in numpy.argwhere(cube != theirs[name]):
            year, geography, *rest = (int(i) for i in cell)
            yield (f"{name} {years[year]} {geographies[geography]} {rest}: "
                   f"samspil {cube[tuple(cell)]}, "
                   f"peer {theirs[name][tuple(cell)]}")


def main():
    if len(sys.argv) != 3:
        print(__doc__, file=sys.stderr)
        return 2
    with h5py.File(sys.argv[1], "r") as file:
        years = [int(year) for year in file["year"][:]]
        geographies = labels(file["geography"])
        ours = {name: file[name][0] for name in CUBES}
    theirs = peer_cubes(sys.argv[2],
                        {name: cube.shape for name, cube in ours.items()},
                        years, geographies)
    found = list(differences(ours, theirs, years, geographies))
    cells = sum(cube.size for cube in ours.values())
    if found:
        print(f"{len(found)} of {cells} cells differ")
        print(*found[:SHOWN], sep="\n")
        return 1
    print(f"{cells} cells of {len(CUBES)} cubes agree")
    return 0


if __name__ == "__main__":
    sys.exit(main())
