"""LPR3, both deliveries: contact rows -> contacts (contract, Inputs)."""

from calendar_days import midnight
from people import Contact

KINDS = {"ALCA00": "physical", "ALCA10": "out_contact", "ALCA20": "virtual"}
PSYCHIATRIC = {"PSYKIATRI", "BØRNE- OG UNGDOMSPSYKIATRI"}


def older_interval(row):
    """A date without a time: start 00:00, end 24:00; an end time without an
    end date is no end."""
    start = midnight(row["start_date"]) + (row["start_time"] or 0)
    if row["end_date"] is None:
        return start, None
    if row["end_time"] is None:
        return start, midnight(row["end_date"] + 1)
    return start, midnight(row["end_date"]) + row["end_time"]


def newer_interval(row):
    return row["start"], row["end"]


def lpr3_contacts(register, diagnoses, lpr2_is_there, specialties, rules):
    """The contacts of lpr_f_kontakter or lpr_a_kontakt that are patient
    contacts and psychiatric by default; the rest is counted. Besides the usual
    two, these specialties are psychiatric."""
    older = register.name == "lpr_f_kontakter"
    found = []
    for row in register.rows:
        # M2.3: counted for every row, before backward intervals (M0)
        kind = KINDS.get(row["type"])
        if kind is None:
            rules["M2.3"] += 1
            continue
        # M2.5
        start, end = older_interval(row) if older else newer_interval(row)
        if end is not None and end < start:
            register.reject("backward")
            rules["M2.5 backward"] += 1
            continue
        # what LPR2 delivers itself is not taken from the newer delivery
        if not older and lpr2_is_there and row["system"] != "LPR3":
            continue
        key, delivered = row["contact"], row["action_diagnosis"]
        contact = Contact(
            person=row["person"], start=start, end=end, kind=kind,
            acute=row["priority"] == "ATA1",
            specialty=row["specialty"] in {*PSYCHIATRIC, *specialties},
            action=diagnoses.action_of(key, delivered),
            secondary=diagnoses.secondary_of(key),
            date_only=False,
            sources=[(register.name, row["number"])])
        found.append((key, delivered, contact))
    contacts = []
    for key, delivered, contact in without_versions(found, rules):
        if contact.is_psychiatric():
            diagnoses.mark_used(key, delivered)
            contacts.append(contact)
    return contacts


def version_rank(item):
    """M2.6: what counts comes first."""
    _, _, contact = item
    return (contact.end is None, -(contact.end or 0), contact.action is None,
            ("physical", "out_contact", "virtual").index(contact.kind),
            not contact.acute, not contact.specialty, contact.action or "")


def without_versions(found, rules):
    """M2.6: of the contacts of one id, person and start one counts; those
    without an id are no versions."""
    versions = {}
    for place, item in enumerate(found):
        key, _, contact = item
        name = place if key is None else (key, contact.person, contact.start)
        versions.setdefault(name, []).append(item)
    kept = []
    for items in versions.values():
        first, *left_out = sorted(items, key=version_rank)
        kept.append(first)
        rules["M2.6"] += sum(contact.is_psychiatric()
                             for _, _, contact in left_out)
    return kept
