"""M8: the cubes by place, and what compute counts for the quality report."""

from collections import Counter

from axes import CUBES
from calendar_days import lies_in_year
from intervention_rules import (agreement_observations, joined_interventions,
                                voted_municipality)
from person_year import person_year
from place_rules import place_of
from stay_rules import (minutes_in_year, readmission_outcomes,
                        starts_in_year, stays_of)


class Tallies:
    """Cube -> {(scenario, year, place, labels …): count}."""

    def __init__(self):
        self.cubes = {name: Counter() for name in CUBES}

    def add(self, cube, where, *labels, count=1):
        self.cubes[cube][where + labels] += count


def count_all(store, scenarios):
    """All cubes by place, and the quality counts of `base`."""
    tallies = Tallies()
    quality = Counter({"M4.7": 0, "M6.5": 0, "M7.4": 0})
    for scenario in scenarios:
        for person in store.persons.values():
            counts = count_person(tallies, store, person, scenario)
            if scenario.name == "base":
                quality.update(counts)
    return tallies.cubes, dict(quality)


def count_person(tallies, store, person, scenario):
    """One person in all years; gives what the quality report counts."""
    contacts = [c for c in person.contacts
                if c.is_psychiatric(scenario.contact_scope)]
    stays = stays_of(contacts, scenario)
    quality = Counter()
    for year in store.years:
        status = person_year(person, contacts, year, scenario)
        if status is None:
            continue
        population_place = (scenario.name, year, status.residence_place)
        where = (scenario.name, year, status.place)
        if status.resident:
            count_resident(tallies, population_place, person, status)
        if status.groups:
            count_member(tallies, where, person, status)
            quality["M4.7"] += count_stays(
                tallies, where, stays, status, year, person, store, scenario)
        if status.is_recipient:
            count_agreement(tallies, scenario, year, person, status)
            quality["M6.5"] += sum(
                item.acting is None for item in status.joined)
        quality["M7.4"] += bool(
            (status.resident and status.residence_by_default)
            or (status.groups and status.place_by_default))
    return quality


def count_resident(tallies, where, person, status):
    tallies.add("population", where, person.sex, status.age_group)
    if status.dies:
        tallies.add("population_deaths", where, status.age_group)


def count_member(tallies, where, person, status):
    """The cubes of persons."""
    age, level, target = status.age_group, status.level, status.target_group
    for group in status.groups:
        tallies.add("persons", where, group, person.sex, age)
        for diagnosis in status.diagnoses:
            tallies.add("persons_by_diagnosis", where, group, diagnosis)
        if status.dies:
            tallies.add("deaths", where, group, age)
        if status.is_recipient:
            tallies.add("persons_by_level", where, group, level)
            tallies.add("persons_by_target_group", where, group, target)
            tallies.add("persons_by_target_group_level", where, group,
                        target, level)
            for intervention in status.interventions:
                tallies.add("persons_by_intervention", where, group,
                            intervention)
    if status.is_recipient:
        tallies.add("recipients_by_level_age", where, level, age)
        if status.dies:
            tallies.add("recipient_deaths_by_level_age", where, level, age)
        for intervention in status.interventions:
            tallies.add("recipients_by_target_group_intervention", where,
                        target, intervention)
    if "overlap" in status.groups:
        for diagnosis in status.diagnoses:
            tallies.add("overlap_by_level_diagnosis", where, level, diagnosis)


def count_stays(tallies, where, stays, status, year, person, store, scenario):
    """The cubes of stays; gives the indexes left out (M4.7)."""
    started = [stay for stay in stays if starts_in_year(stay, year)]   # M4.3
    inpatient = [stay for stay in stays if stay.is_inpatient]
    acute = sum(stay.is_inpatient and stay.acute for stay in started)
    minutes = sum(minutes_in_year(stay, year) for stay in inpatient)
    admitted = any(lies_in_year(stay.start, stay.end, year)
                   for stay in inpatient)
    outcomes, left_out = readmission_outcomes(
        stays, year, person.death, store.observation_end,
        scenario.readmission_days)
    kinds = Counter(stay.kind for stay in started)

    def add(cube, *labels, count=1):
        if count:
            tallies.add(cube, where, *labels, count=count)

    for group in status.groups:
        for kind, number in kinds.items():
            add("stays", group, kind, count=number)
            add("persons_with_stays", group, kind)
        add("acute_stays", group, count=acute)
        add("bed_minutes", group, count=minutes)
        add("admitted_persons", group, count=int(admitted))
        add("readmissions", group, "index", count=len(outcomes))
        add("readmissions", group, "readmitted", count=sum(outcomes))
        add("readmission_persons", group, "index", count=int(bool(outcomes)))
        add("readmission_persons", group, "readmitted",
            count=int(any(outcomes)))
    if "overlap" in status.groups:
        for kind, number in kinds.items():
            add("overlap_stays_by_level", status.level, kind, count=number)
            add("overlap_persons_with_stays_by_level", status.level, kind)
    return left_out


def count_agreement(tallies, scenario, year, person, status):
    """M8, municipality_agreement: by the defaults, whatever the scenario says
    but for min_age; missing agrees with nothing."""
    joined = joined_interventions(person.registrations, year, "service")
    acting = voted_municipality(joined, year, "acting", "sum")
    home = status.residence
    place, _ = place_of(acting, person, year)
    where = (scenario.name, year, place)
    for paying in agreement_observations(status.registrations, acting):
        agreeing = {"acting_paying": paying == acting,
                    "acting_residence": home == acting,
                    "paying_residence": paying is not None
                    and paying == home}
        for pair, agrees in agreeing.items():
            tallies.add("municipality_agreement", where, pair, "observations")
            if agrees:
                tallies.add("municipality_agreement", where, pair, "agreeing")
