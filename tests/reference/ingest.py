"""Registers -> store, in M0's order, with the quality report."""

from collections import Counter, defaultdict

from calendar_days import last_day, midnight
from contact_rules import stored_contacts
from diagnosis_tables import DiagnosisTable
from lpr2_contacts import Lpr2Reader
from lpr3_contacts import lpr3_contacts
from people import Person, Store
from population_rules import birth_and_sex, disagrees, records_of_years
from register_files import read_registers
from registration_rules import registrations_of, stored_registrations

RULES = ["M1.3", "M1.3 cut", "M1.3 dropped", "M1.4", "M1.6", "M2.3", "M2.4",
         "M2.4 until observation_end", "M2.4 0 minutes",
         "M2.4 after observation_end", "M2.5", "M2.5 backward",
         "M2.5 duplicates", "M2.6", "M5.2", "M5.3", "M5.3 backward",
         "M5.3 duplicates", "open end by date"]

#: A rule's count -> the counts that it is the sum of.
SUMS = {
    "M1.3": ["M1.3 cut", "M1.3 dropped"],
    "M2.4": ["M2.4 until observation_end", "M2.4 0 minutes"],
    "M2.5": ["M2.5 backward", "M2.5 duplicates"],
    "M5.3": ["M5.3 backward", "M5.3 duplicates"],
}

LPR3 = [("lpr_f_kontakter", "lpr_f_diagnoser"),
        ("lpr_a_kontakt", "lpr_a_diagnose")]
LPR2 = [("psyk_adm", "psyk_diag", "psyk_pers"),
        ("lpr_adm", "lpr_diag", "lpr_bes")]


def by_person(items, person_of):
    grouped = defaultdict(list)
    for item in items:
        grouped[person_of(item)].append(item)
    return grouped


def all_contacts(registers, values, rules):
    """The contacts of all registers, in the registers' order, and the course
    rows that are represented by their visits: (register, row, person)."""
    contacts, courses = [], []
    lpr2_is_there = any(name in registers for name, _, _ in LPR2)
    for name, diagnoses in LPR3:
        if name in registers:
            table = DiagnosisTable(registers.get(diagnoses))
            contacts += lpr3_contacts(
                registers[name], table, lpr2_is_there,
                values.get((name, "specialty_values"), ()), rules)
    for name, diagnoses, visits in LPR2:
        if name in registers:
            reader = Lpr2Reader(
                registers[name], DiagnosisTable(registers.get(diagnoses)),
                registers.get(visits),
                values.get(("psyk_pers", "home_values"), ())
                if name == "psyk_adm" else (), rules)
            contacts += reader.contacts()
            courses += [(name, number, person)
                        for number, person in reader.used_courses]
    return contacts, courses


def ingest(folder, years, observation_end=None, lpr3=None, column_map=None,
           values=None):
    """The store; observation_end is a day (24:00 of it), by default the last
    year's last (M2.4)."""
    registers = read_registers(folder, lpr3, column_map)
    rules = Counter({rule: 0 for rule in RULES})
    rules["open end by date"] = sum(rows.open_ends
                                    for rows in registers.values())
    if observation_end is None:
        observation_end = last_day(years[-1])
    end = midnight(observation_end + 1)

    def rows_of(name):
        return registers[name].rows if name in registers else []

    population = by_person(rows_of("population"), lambda row: row["person"])
    deaths = by_person(rows_of("deaths"), lambda row: row["person"])
    contacts, courses = all_contacts(registers, values or {}, rules)
    contacts = by_person(contacts, lambda contact: contact.person)
    registrations = by_person(
        registrations_of(registers["social"], rules)
        if "social" in registers else [], lambda item: item.person)

    persons = {}
    # M1.4, M1.6: persons with a population record, a registration in a
    # service, or a psychiatric contact
    for identity in sorted({*population, *registrations, *contacts}):
        rows = population.get(identity, [])
        death_dates = [row["death_date"] for row in deaths.get(identity, [])]
        rules["M1.6"] += disagrees(rows, death_dates)
        person = Person(death=min(death_dates, default=None))
        person.birth, person.sex = birth_and_sex(rows)
        person.contacts = stored_contacts(
            contacts.get(identity, []), person.death, end, rules)
        person.registrations = stored_registrations(
            registrations.get(identity, []), person.death, rules)
        person.records = records_of_years(rows, years)
        if person.birth is None:
            rules["M1.4"] += 1
        else:
            persons[identity] = person
            for row in rows:
                registers["population"].use(row["number"])
            for row in deaths.get(identity, []):
                registers["deaths"].use(row["number"])

    mark_used(registers, persons, courses)
    for rule, parts in SUMS.items():
        rules[rule] = sum(rules[part] for part in parts)
    quality = {"registers": {name: rows.quality()
                             for name, rows in registers.items()},
               "rules": {rule: rules[rule] for rule in RULES}}
    return Store(list(years), end, persons, quality)


def mark_used(registers, persons, courses):
    """A row is used if something stored comes from it; a course row that is
    represented by its visits, if its person is stored."""
    for person in persons.values():
        for contact in person.contacts:
            for register, number in contact.sources:
                registers[register].use(number)
        for registration in person.registrations:
            register, number = registration.source
            registers[register].use(number)
    for register, number, identity in courses:
        if identity in persons:
            registers[register].use(number)
