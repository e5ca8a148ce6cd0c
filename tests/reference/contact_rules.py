"""M0 for one person's contacts: duplicates (M2.5), open ends and the end of
observation (M2.4), death (M1.3). All contacts here are psychiatric by M2.1's
default; all that happens is counted."""

from dataclasses import replace

from calendar_days import midnight

OPEN_LIMIT = 365 * 24 * 60


def without_duplicates(contacts, rules):
    """M2.5: contacts that agree count once, the first; never those known by
    date only."""
    seen, kept = set(), []
    for contact in contacts:
        if not contact.date_only:
            key = (contact.start, contact.end, contact.kind, contact.acute,
                   contact.specialty, contact.action, contact.secondary)
            if key in seen:
                rules["M2.5 duplicates"] += 1
                continue
            seen.add(key)
        kept.append(contact)
    return kept


def with_ends(contacts, observation_end, rules):
    """M2.4: drop what starts at or after the end of observation; a physical
    contact without an end lasts until then if it is the latest and less than
    365 days old; every other one without an end lasts 0 minutes."""
    inside = [c for c in contacts if c.start < observation_end]
    rules["M2.4 after observation_end"] += len(contacts) - len(inside)
    latest_physical = max((c.start for c in inside if c.kind == "physical"),
                          default=None)
    ended = []
    for contact in inside:
        if contact.end is None:
            lasts = (contact.kind == "physical"
                     and observation_end - contact.start < OPEN_LIMIT
                     and latest_physical <= contact.start)
            end = observation_end if lasts else contact.start
            rules["M2.4 until observation_end" if lasts
                  else "M2.4 0 minutes"] += 1
            contact = replace(contact, end=end)
        ended.append(contact)
    return ended


def until_death(contacts, death, rules):
    """M1.3: a contact ends at 24:00 of the date of death at the latest; what
    starts on a later date is dropped."""
    if death is None:
        return contacts
    limit, kept = midnight(death + 1), []
    for contact in contacts:
        if contact.start >= limit:
            rules["M1.3 dropped"] += 1
            continue
        if contact.end > limit:
            rules["M1.3 cut"] += 1
            contact = replace(contact, end=limit)
        kept.append(contact)
    return kept


def stored_contacts(contacts, death, observation_end, rules):
    """The three steps, in M0's order."""
    contacts = without_duplicates(contacts, rules)
    contacts = with_ends(contacts, observation_end, rules)
    return until_death(contacts, death, rules)
