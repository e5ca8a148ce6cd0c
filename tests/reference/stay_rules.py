"""M4: stays, bed minutes and readmissions of one person."""

from dataclasses import dataclass

from calendar_days import day_of_instant, first_day, midnight


@dataclass(frozen=True)
class Stay:
    start: int
    end: int
    kind: str       # inpatient, ambulatory_physical, out_contact, virtual
    acute: bool

    @property
    def is_inpatient(self):
        return self.kind == "inpatient"


def stay_of(contacts, scenario):
    """M4.2, M4.6: one stay out of linked contacts."""
    start = min(c.start for c in contacts)
    end = max(c.end for c in contacts)
    kinds = {c.kind for c in contacts}
    if "physical" in kinds and end - start >= scenario.inpatient_hours * 60:
        kind = "inpatient"
    elif "physical" in kinds:
        kind = "ambulatory_physical"
    elif "out_contact" in kinds:
        kind = "out_contact"
    else:
        kind = "virtual"
    first = min((c.start, c.end) for c in contacts)
    acute = any(c.acute for c in contacts if (c.start, c.end) == first)
    return Stay(start, end, kind, acute)


def stays_of(contacts, scenario):
    """M4.1, M4.4: link what lies close in time; what is known by date only,
    and by default all that is not physical, are stays of their own."""
    stays, linked, latest_end = [], [], None
    gap = scenario.stay_gap_hours * 60
    for contact in sorted(contacts, key=lambda c: (c.start, c.end)):
        if contact.date_only or (scenario.stay_chain == "physical"
                                 and contact.kind != "physical"):
            stays.append(stay_of([contact], scenario))
            continue
        if linked and contact.start - latest_end <= gap:
            linked.append(contact)
            latest_end = max(latest_end, contact.end)
        else:
            if linked:
                stays.append(stay_of(linked, scenario))
            linked, latest_end = [contact], contact.end
    if linked:
        stays.append(stay_of(linked, scenario))
    return sorted(stays, key=lambda stay: (stay.start, stay.end))


def starts_in_year(stay, year):
    """M4.3"""
    return (midnight(first_day(year)) <= stay.start
            < midnight(first_day(year + 1)))


def minutes_in_year(stay, year):
    """M4.5"""
    return max(0, min(stay.end, midnight(first_day(year + 1)))
               - max(stay.start, midnight(first_day(year))))


def ends_in_year(stay, year):
    """M4.7: the last minute before its end lies in the year."""
    return (midnight(first_day(year)) < stay.end
            <= midnight(first_day(year + 1)))


def readmission_outcomes(stays, year, death, observation_end, days):
    """M4.7: for each index of the year whether it is readmitted, and how
    many indexes are left out because observation ends too early."""
    outcomes, left_out = [], 0
    inpatient = [stay for stay in stays if stay.is_inpatient]
    for stay in inpatient:
        if not ends_in_year(stay, year):
            continue
        end_date = day_of_instant(stay.end)
        if death is not None and death <= end_date + days:
            continue
        if observation_end < midnight(end_date + days + 1):
            left_out += 1
            continue
        outcomes.append(any(
            other.acute and other.start > stay.end
            and day_of_instant(other.start) <= end_date + days
            for other in inpatient))
    return outcomes, left_out
