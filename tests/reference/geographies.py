"""The geography axis (M7.3, M7.5): each geography is a set of places."""

from dataclasses import dataclass

from delimited import read_delimited
from people import DataError
from place_rules import UNKNOWN
from tables import (CHRISTIANSO, CHRISTIANSO_NAME, CHRISTIANSO_REGION,
                    CLUSTERS, COPENHAGEN, MUNICIPALITIES, REGIONS)
from value_forms import is_missing, read_municipality

HALVES = ("byen", "syd")


@dataclass
class Geography:
    code: str
    name: str
    level: str
    places: set


def places_of(municipality):
    """A municipality's places: København has two."""
    if municipality == COPENHAGEN:
        return {f"{COPENHAGEN}{half}" for half in HALVES}
    return {str(municipality)}


def places_named(codes):
    """The places of a list of codes, "101byen" among them."""
    places = set()
    for code in codes.split():
        places |= places_of(int(code)) if code.isdigit() else {code}
    return places


def own_geographies():
    """The program's own, in the order of the axis."""
    regions = {region: set() for region in REGIONS}
    for code, (_, region) in MUNICIPALITIES.items():
        regions[region] |= places_of(code)
    regions[CHRISTIANSO_REGION] |= places_of(CHRISTIANSO)
    everywhere = set().union(*regions.values(), {UNKNOWN})
    result = [Geography("DK", "Hele landet", "country", everywhere)]
    result += [Geography(code, REGIONS[code], "region", places)
               for code, places in regions.items()]
    result += [Geography(code, name, "cluster", places_named(members))
               for code, (name, _, members) in CLUSTERS.items()]
    result += [Geography(str(code), name, "municipality", places_of(code))
               for code, (name, _) in sorted(MUNICIPALITIES.items())]
    result.append(Geography(str(CHRISTIANSO), CHRISTIANSO_NAME, "other",
                            places_of(CHRISTIANSO)))
    result.append(Geography(UNKNOWN, "Ukendt", "unknown", {UNKNOWN}))
    return result


def user_geographies(path, taken):
    """--geographies: CSV code,name,level,municipality,part; a code that
    exists already is an error; a place named twice counts once."""
    names, rows = read_delimited(path)
    areas = {}
    for line, fields in enumerate(rows, start=2):
        row = dict(zip(names, fields))
        code = row.get("CODE", "")
        municipality = read_municipality(row.get("MUNICIPALITY", ""))
        part = row.get("PART", "")
        part = "" if is_missing(part) else part
        if len(fields) != len(names) or is_missing(code):
            raise DataError(f"{path.name}, line {line}: not an area")
        if code in taken:
            raise DataError(f"{path.name}, line {line}: {code} exists already")
        if municipality is None or (
                part and (municipality != COPENHAGEN or part not in HALVES)):
            raise DataError(f"{path.name}, line {line}: no such place")
        area = areas.setdefault(
            code, Geography(code, row["NAME"], row["LEVEL"], set()))
        area.places |= ({f"{COPENHAGEN}{part}"} if part
                        else places_of(municipality))
    return list(areas.values())


def all_geographies(path=None):
    result = own_geographies()
    if path is not None:
        result += user_geographies(path, {area.code for area in result})
    return result
