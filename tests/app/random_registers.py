#!/usr/bin/env python3
"""Small random registers in the delivered forms, full of what is hard.

    random_registers.py --persons N --seed S --out DIR [--era older|newer|both]
                        [--bad-rows SHARE]

Few persons with much that happens close together: dates at the bounds of
years, gaps and lengths at the limits of the rules, ties, repetitions, open
ends, deaths, bad rows and all dialects. The same seed gives the same files.
`both` puts both LPR3 deliveries there (`ingest --lpr3` then says which).
"""

import argparse
import datetime
import pathlib
import random

from dialects import Clock, Day, Instant
from random_events import (BOUNDS, DIAGNOSES, interval_of_days, is_likely,
                           may_die_after, municipality, one_of, person_world,
                           times)
from random_files import write_register

SERVICES = ["1.8.1", "1.12.0.1", "1.8.2", "1.12.0.2", "1.4", "1.1", "1.13.4",
            "1.18.1", "1.18.2", "1.13.2", "1.17", "1.13.3", "1.3",
            "1.3.2", "1.1.4", "1.8.1.7", "1.12.0.1.1"]
NO_SERVICES = ["1.12.0", "1.13", "1.10", "1.11", "1.2", "9", None, "1.8",
               "1.12.0.10", "1"]
TARGET_GROUPS = ["1.1", "1.1.3", "1.2.1", "1.2.1.2", "1.2.2", "1.2.2.9", "2",
                 "2.1", "1.2", "1.2.3", "3", "21", "1.10", None]
LPR3_TYPES = ["ALCA00"] * 6 + ["alca00", "ALCA10", "ALCA10", "ALCA20",
                               "ALCA03", None]
SPECIALTIES = ["psykiatri", "Psykiatri", "PSYKIATRI ",
               "børne- og ungdomspsykiatri", "BØRNE- OG UNGDOMSPSYKIATRI",
               "kirurgi", "psykiatrix", None, "børne-  og\u00a0ungdomspsykiatri",
               "børne-og ungdomspsykiatri"]
#: From here on an end is none.
OPEN = datetime.date(2100, 1, 1).toordinal() * 1440
PRIORITIES = ["ATA1", "ata1", "ATA3", None]


def population(rng, world, rows):
    """Records of 1 January, as 31 December or both, and of other dates."""
    for year in range(2015, 2025):
        dates = [d for d in (datetime.date(year, 1, 1),
                             datetime.date(year - 1, 12, 31))
                 if is_likely(rng, 0.45)]
        if is_likely(rng, 0.1):
            dates.append(datetime.date(year, rng.randint(1, 12), 15))
        for date in dates:
            for _ in range(rng.choice([1, 1, 1, 1, 2])):
                rows.append({
                    "PNR": world.person, "REFERENCETID": Day(date.toordinal()),
                    "FOED_DAG": world.birth(rng), "KOEN": world.sex(rng),
                    "KOM": municipality(rng, world),
                    "DISTRIKT": one_of(rng, ["1", "4", "04", "10", "11", "0",
                                             None])})


def lpr3(rng, world, older, newer, diagnoses, prefix):
    """Contacts of both deliveries, alike, with their diagnoses."""
    intervals = times(rng, world, 8)
    may_die_after(rng, world, intervals)
    for number, (start, end) in enumerate(intervals):
        contact = f"{prefix}{world.number}k{number}"
        if is_likely(rng, 0.03):
            contact = None
        common = {"DW_EK_KONTAKT": contact, "PNR": world.person,
                  "PRIORITET": one_of(rng, PRIORITIES)}
        kind = one_of(rng, LPR3_TYPES)
        specialty = one_of(rng, SPECIALTIES)
        action = one_of(rng, DIAGNOSES)
        newer_row = {**common, "KONT_STARTTIDSPUNKT": Instant(start),
                     "KONT_SLUTTIDSPUNKT":
                         None if end is None else Instant(end),
                     "KONT_TYPE": kind, "KONT_ANS_HOVEDSPEC": specialty,
                     "ADIAG": action,
                     "LPRINDBERETNINGSSYSTEM":
                         one_of(rng, ["LPR3", "LPR3", "lpr3", "LPR2", None])}
        older_row = {**common, "KONTAKTTYPE": kind,
                     "HOVEDSPECIALE_ANS": specialty,
                     "AKTIONSDIAGNOSE": action, **older_times(rng, start, end)}
        for _ in range(2 if is_likely(rng, 0.12) else 1):
            older.append(older_row)
            newer.append(newer_row)
        if is_likely(rng, 0.25):               # M2.6
            add_versions(rng, world, older, newer, older_row, newer_row,
                         (start, end))
        if is_likely(rng, 0.1):                # alike but for its id
            again = f"{prefix}{world.number}g{number}"
            older.append({**older_row, "DW_EK_KONTAKT": again})
            newer.append({**newer_row, "DW_EK_KONTAKT": again})
            add_diagnoses(rng, diagnoses, "DW_EK_KONTAKT", again)
        add_diagnoses(rng, diagnoses, "DW_EK_KONTAKT", contact)


def add_versions(rng, world, older, newer, older_row, newer_row, interval):
    """Rows of the same contact id, most with the same start, that differ in
    little."""
    start, first_end = interval
    ends = [None, first_end, start, start + 60, start + 720, start - 30,
            OPEN, OPEN + 1440 * 30]
    for _ in range(rng.choice([1, 1, 2, 3])):
        at = start + rng.choice([0, 0, 0, 0, 0, 1])
        end = first_end if is_likely(rng, 0.5) else one_of(rng, ends)
        names = [("KONTAKTTYPE", "KONT_TYPE", LPR3_TYPES),
                 ("PRIORITET", "PRIORITET", PRIORITIES),
                 ("HOVEDSPECIALE_ANS", "KONT_ANS_HOVEDSPEC", SPECIALTIES),
                 ("AKTIONSDIAGNOSE", "ADIAG", DIAGNOSES)]
        changed_older, changed_newer = dict(older_row), dict(newer_row)
        for of_older, of_newer, values in rng.sample(names,
                                                     rng.choice([0, 1, 2])):
            value = one_of(rng, values)
            changed_older[of_older] = changed_newer[of_newer] = value
        for name in ("DATO_SLUT", "TIDSPUNKT_SLUT"):
            changed_older.pop(name, None)
        changed_older |= older_times(rng, at, end)
        changed_newer |= {"KONT_STARTTIDSPUNKT": Instant(at),
                          "KONT_SLUTTIDSPUNKT":
                              None if end is None else Instant(end)}
        if is_likely(rng, 0.05):
            other = f"P{rng.randrange(20):04}"
            changed_older["PNR"] = changed_newer["PNR"] = other
        older.append(changed_older)
        newer.append(changed_newer)


def older_times(rng, start, end):
    day, minute = divmod(start, 1440)
    row = {"DATO_START": Day(day), "TIDSPUNKT_START": Clock(minute)}
    if minute == 0 and is_likely(rng, 0.5):
        row["TIDSPUNKT_START"] = None
    if end is None:
        if is_likely(rng, 0.2):
            row["TIDSPUNKT_SLUT"] = Clock(600)  # no date: no end
        return row
    day, minute = divmod(end, 1440)
    if minute == 0 and is_likely(rng, 0.5):
        day, minute = day - 1, 1440
    row["DATO_SLUT"], row["TIDSPUNKT_SLUT"] = Day(day), Clock(minute)
    if minute == 1440 and is_likely(rng, 0.5):
        row["TIDSPUNKT_SLUT"] = None
    return row


def add_diagnoses(rng, rows, column, key):
    """Rows of a diagnosis table, sometimes of an unknown contact."""
    for _ in range(rng.choice([0, 0, 1, 2, 3])):
        row = {column: "unknown" if is_likely(rng, 0.05) else key,
               "code": one_of(rng, DIAGNOSES),
               "type": one_of(rng, ["A", "a", "B", "B", "b", "+", "C", None]),
               "retracted": one_of(rng, ["Ja", "ja", "Nej", None, None])}
        rows += [row] * rng.choice([1, 1, 1, 2])


def lpr2(rng, world, tables, prefix):
    """Admissions, emergency visits and courses; hours may be missing."""
    records, diagnoses, visits = tables
    for number, (start, end) in enumerate(times(rng, world, 6, lpr2=True)):
        record = f"{prefix}{world.number}r{number}"
        day, minute = divmod(start, 1440)
        row = {"RECNUM": record, "PNR": world.person,
               "C_PATTYPE": one_of(rng, ["0", "0", "1", "2", "2", "3", "9",
                                         None]),
               "C_ADIAG": one_of(rng, DIAGNOSES),
               "C_INDM": one_of(rng, ["1", "2", None]),
               "D_INDDTO": Day(day), "V_INDTIME": str(minute // 60),
               "V_INDMINUT": one_of(rng, [f"{minute % 60:02}", None]),
               "C_SPEC": one_of(rng, ["50", "52", "52", "01", None])}
        if is_likely(rng, 0.15):
            row["V_INDTIME"] = one_of(rng, [None, "24", "00"])
        if end is not None:
            row["D_UDDTO"] = Day(end // 1440)
            row["V_UDTIME"] = one_of(
                rng, [str(end % 1440 // 60)] * 4 + [None, "24"])
            if is_likely(rng, 0.05):
                row["D_UDDTO"] = open_end(rng)
        elif is_likely(rng, 0.2):
            row["V_UDTIME"] = "10"
        records.append(row)
        for _ in range(rng.choice([0, 0, 0, 1, 2])):   # yearly files
            again = dict(row)
            if is_likely(rng, 0.5):
                again["D_UDDTO"] = Day(day + rng.choice([0, 1, 400]))
            if is_likely(rng, 0.3):
                again["V_INDTIME"] = one_of(rng, ["24", "12", None])
            if is_likely(rng, 0.2):
                again["C_ADIAG"] = one_of(rng, DIAGNOSES)
            if is_likely(rng, 0.1):
                again["C_PATTYPE"] = one_of(rng, ["0", "2", "3"])
            records.append(again)
        for _ in range(rng.choice([0, 0, 1, 3])):
            visits.append({
                "RECNUM": "unknown" if is_likely(rng, 0.05) else record,
                "D_AMBDTO": Day(one_of(rng, [day, day, day + 1,
                                             rng.choice(BOUNDS)])),
                "C_YDSTED": one_of(rng, ["H", "A", None])})
        add_diagnoses(rng, diagnoses, "RECNUM", record)


def social(rng, world, rows):
    """Registrations that overlap, touch, repeat and tie."""
    service = rng.sample(SERVICES, 3)
    last = None
    for _ in range(rng.choice([0, 0, 1, 2, 4, 8])):
        start, end = interval_of_days(rng, world)
        row = {"PNR": world.person,
               "YDELSE": one_of(rng, service * 4 + NO_SERVICES[:2]
                                if is_likely(rng, 0.9) else NO_SERVICES),
               "HANDLEKOM": municipality(rng, world),
               "BETALKOM": municipality(rng, world),
               "STARTDATO": Day(start),
               "SLUTDATO": open_end(rng) if end is None else Day(end),
               "MAALGRUPPE": one_of(rng, TARGET_GROUPS)}
        if last and is_likely(rng, 0.35):      # differs in little
            name = rng.choice(["HANDLEKOM", "BETALKOM", "MAALGRUPPE",
                               "YDELSE", "PNR", "SLUTDATO"])
            row = {**last, name: row[name]}
        if is_likely(rng, 0.3):
            row["BETALKOM"] = row["HANDLEKOM"]
        rows += [row] * rng.choice([1, 1, 1, 1, 2])
        last = row


def open_end(rng):
    """No end, or a date that says so; 2099 is an end."""
    return one_of(rng, [None, None, None, Day(OPEN // 1440),
                        Day(OPEN // 1440 - 1),
                        Day(datetime.date(9999, 12, 31).toordinal())])


def named(rows, names):
    """Diagnosis rows with the columns of a register."""
    return [{names.get(key, key): value for key, value in row.items()}
            for row in rows]


def tables_of(rng, persons, era):
    """Register prefix -> (columns that must be there, rows)."""
    befs, deaths, older, newer, kontakt = [], [], [], [], []
    psyk, lpr = ([], [], []), ([], [], [])
    handicap = []
    for number in range(persons):
        world = person_world(rng, number)
        if is_likely(rng, 0.97):
            population(rng, world, befs)
        if is_likely(rng, 0.75):
            lpr3(rng, world, older, newer, kontakt, "c")
        if is_likely(rng, 0.5):
            lpr2(rng, world, psyk, "p")
        if is_likely(rng, 0.3):
            lpr2(rng, world, lpr, "p")         # the same numbers, on purpose
        deaths += [{"PNR": world.person, "DODDATO": Day(day)}
                   for day in world.deaths]
        social(rng, world, handicap)
    f_names = {"code": "DIAGNOSEKODE", "type": "DIAGNOSETYPE",
               "retracted": "SENERE_AFKRAEFTET"}
    a_names = {"code": "DIAG_KODE", "type": "DIAG_KODE_TYPE",
               "retracted": "SENERE_AFKRAEFTET"}
    two = {"code": "C_DIAG", "type": "C_DIAGTYPE"}
    tables = {"bef": befs, "dod": deaths, "handicap": handicap}
    if era in ("older", "both"):
        tables |= {"lpr_f_kontakter": older,
                   "lpr_f_diagnoser": named(kontakt, f_names)}
    if era in ("newer", "both"):
        tables |= {"lpr_a_kontakt": newer,
                   "lpr_a_diagnose": named(kontakt, a_names)}
    for prefix, (records, diagnoses, visits) in (
            ("psyk_adm psyk_diag psyk_pers", psyk),
            ("lpr_adm lpr_diag lpr_bes", lpr)):
        if is_likely(rng, 0.85):
            adm, diag, bes = prefix.split()
            tables |= {adm: records, diag: named(diagnoses, two), bes: visits}
    return {name: rows for name, rows in tables.items()
            if rows or name == "bef"}


def write_registers(out, persons, seed, era="older", bad_share=0.03):
    rng = random.Random(f"{seed} {persons} {era}")
    out.mkdir(parents=True, exist_ok=True)
    for prefix, rows in tables_of(rng, persons, era).items():
        write_register(rng, out, prefix, rows, bad_share)


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--persons", type=int, required=True)
    parser.add_argument("--seed", type=int, required=True)
    parser.add_argument("--out", type=pathlib.Path, required=True)
    parser.add_argument("--era", choices=["older", "newer", "both"],
                        default="older")
    parser.add_argument("--bad-rows", type=float, default=0.03)
    given = parser.parse_args()
    write_registers(given.out, given.persons, given.seed, given.era,
                    given.bad_rows)


if __name__ == "__main__":
    main()
