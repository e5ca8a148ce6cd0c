"""M7: residence and place of a person in a year.

A place is the finest unit that a geography is made of: a municipality code as
text, `101byen` or `101syd`, `411`, or `unknown`.
"""

from tables import COPENHAGEN, DISTRICT_HALF

UNKNOWN = "unknown"


def residence_record(person, year):
    """M7.1: the record of 1 January, or if it has no valid code, that of the
    next one; None if neither has."""
    for candidate in (year, year + 1):
        record = person.records.get(candidate)
        if record is not None and record[0] is not None:
            return record
    return None


def residence(person, year):
    record = residence_record(person, year)
    return None if record is None else record[0]


def half_of(record):
    """The half of a record that is in København with a valid district."""
    if record is None or record[0] != COPENHAGEN or record[1] is None:
        return None
    return DISTRICT_HALF[record[1]]


def copenhagen_half(person, year):
    """M7.4: the half, and whether it is Klynge Byen by default."""
    earlier = sorted((y for y in person.records if y < year), reverse=True)
    later = sorted(y for y in person.records if y > year)
    records = [residence_record(person, year)]
    records += [person.records[y] for y in earlier + later]
    for record in records:
        if half_of(record) is not None:
            return half_of(record), False
    return "byen", True


def place_of(municipality, person, year):
    """The place, and whether it is Klynge Byen by default."""
    if municipality is None:
        return UNKNOWN, False
    if municipality == COPENHAGEN:
        half, by_default = copenhagen_half(person, year)
        return f"{COPENHAGEN}{half}", by_default
    return str(municipality), False
