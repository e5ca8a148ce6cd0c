#!/usr/bin/python3
"""Print place,geography for the peers, from the reference's code tables.

A place is a municipality's code; 1101 and 2101 are København's halves (byen,
syd), 0 is unknown.
"""

import sys
from pathlib import Path

sys.dont_write_bytecode = True
sys.path.insert(0, str(Path(__file__).resolve().parents[2]
                       / "tests/reference"))

from geographies import own_geographies  # noqa: E402

NUMBERS = {"101byen": 1101, "101syd": 2101, "unknown": 0}

print("place,geography")
for geography in own_geographies():
    for place in sorted(geography.places):
        print(f"{NUMBERS.get(place, place)},{geography.code}")
