"""Social services: rows -> registrations (M5.1-M5.3, M5.5), duplicates and
death (M0, M1.3)."""

from dataclasses import replace

from people import Registration
from tables import SERVICES, TARGET_GROUPS


def falls_under(code, table):
    """M5.2: codes match by whole components; the row of the table, or
    None."""
    if code is None:
        return None
    return next((key for key in table
                 if code == key or code.startswith(key + ".")), None)


def registrations_of(register, rules):
    """The registrations in a service of M5.1; the rest is counted."""
    found = []
    for row in register.rows:
        service = falls_under(row["service"], SERVICES)
        if service is None:
            rules["M5.2"] += 1
            continue
        if row["end"] is not None and row["end"] < row["start"]:
            register.reject("backward")
            rules["M5.3 backward"] += 1
            continue
        intervention, level = SERVICES[service]
        group = falls_under(row["target_group"], TARGET_GROUPS)
        found.append(Registration(
            person=row["person"], service=service,
            intervention=intervention, level=level,
            acting=row["acting"], paying=row["paying"],
            start=row["start"], end=row["end"],
            target_group=TARGET_GROUPS.get(group, "unknown"),
            source=(register.name, row["number"])))
    return found


def stored_registrations(registrations, death, rules):
    """One person's: M5.3's duplicates count once (the first), then death
    (M1.3): an interval ends at the date of death at the latest."""
    seen, kept = set(), []
    for registration in registrations:
        key = (registration.service, registration.acting,
               registration.paying, registration.start, registration.end,
               registration.target_group)
        if key in seen:
            rules["M5.3 duplicates"] += 1
            continue
        seen.add(key)
        if death is not None:
            if registration.start > death:
                rules["M1.3 dropped"] += 1
                continue
            if registration.end is None or registration.end > death:
                rules["M1.3 cut"] += 1
                registration = replace(registration, end=death)
        kept.append(registration)
    return kept
