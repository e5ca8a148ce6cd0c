"""What a person is in a year under a scenario: groups, level, place."""

from dataclasses import dataclass, field

from axes import AGE_GROUP
from calendar_days import (age_on_first_of_january, first_day, last_day,
                           lies_in_year)
from diagnosis_rules import groups_in_year
from intervention_rules import (joined_interventions, level_of,
                                registrations_in_year, target_group_of,
                                voted_municipality)
from place_rules import place_of, residence


def age_group(age):
    """M8"""
    return AGE_GROUP[0] if age < 25 else AGE_GROUP[min(7, (age - 15) // 10)]


@dataclass
class PersonYear:
    """One adult who is not dead before the year. Level, interventions and
    target group are those of a recipient."""
    age_group: str
    dies: bool
    resident: bool
    residence: int | None
    residence_place: str
    residence_by_default: bool
    groups: list = field(default_factory=list)
    diagnoses: set = field(default_factory=set)
    level: str | None = None
    interventions: set = field(default_factory=set)
    target_group: str | None = None
    registrations: list = field(default_factory=list)
    joined: list = field(default_factory=list)
    place: str = ""
    place_by_default: bool = False

    @property
    def is_recipient(self):
        return "recipients" in self.groups


def person_year(person, contacts, year, scenario):
    """None for who is no adult (M1.2) or dead before the year (M1.3).
    `contacts` are those that are psychiatric in the scenario (M2.1)."""
    age = age_on_first_of_january(person.birth, year)
    if (age < max(0, scenario.min_age)
            or person.is_dead_before(first_day(year))):
        return None
    home = residence(person, year)
    place, by_default = place_of(home, person, year)
    status = PersonYear(
        age_group=age_group(age),
        dies=person.death is not None and person.death <= last_day(year),
        resident=year in person.records,                       # M1.5
        residence=home, residence_place=place,
        residence_by_default=by_default, place=place,
        place_by_default=by_default)
    add_groups(status, person, contacts, year, scenario)
    if status.is_recipient:
        add_interventions(status, person, year, scenario)
    return status


def add_groups(status, person, contacts, year, scenario):
    """M2.2, M3.4, M5.3, M5.6, in the order of the axis."""
    status.diagnoses = groups_in_year(contacts, year, scenario)
    status.registrations = registrations_in_year(person.registrations, year)
    psychiatry = any(lies_in_year(c.start, c.end, year) for c in contacts)
    recipient = bool(status.registrations)
    diagnosed = (bool(status.diagnoses - {"none"})
                 and (status.resident or psychiatry))
    member = {"psychiatry": psychiatry, "recipients": recipient,
              "overlap": psychiatry and recipient, "diagnosed": diagnosed,
              "diagnosed_recipients": diagnosed and recipient}
    status.groups = [group for group, inside in member.items() if inside]


def add_interventions(status, person, year, scenario):
    """M5.4, M5.5, M6, M7.2."""
    status.level = level_of(status.registrations)
    status.interventions = {r.intervention for r in status.registrations}
    status.target_group = target_group_of(status.registrations, year)
    status.joined = joined_interventions(
        person.registrations, year, scenario.municipality_join)
    if scenario.municipality == "residence":                   # M6.4
        return
    voted = voted_municipality(status.joined, year, scenario.municipality,
                               scenario.municipality_days)
    if voted is not None:                                      # M6.5
        status.place, status.place_by_default = place_of(voted, person, year)
