"""M3: the diagnosis groups of a code and of a person in a year."""

from calendar_days import first_day, lies_in


def diagnosis_group(code):
    """M3.1, by the code's beginning; none for any other code or no code."""
    if code is None or not code.startswith("DF"):
        return "none"
    first, second = code[2:3], code[3:4]
    if first and first in "012345678":
        return f"F{first}"
    if first == "9" and second and second in "012345678":
        return "F90-F98"
    if first == "9" and second == "9":
        return "F99"
    return "none"


def groups_in_year(contacts, year, scenario):
    """M3.2, M3.3: the groups of the psychiatric contacts that lie in the
    year, or in one of the years before it that the lookback names; `none`
    only if there is no other; empty if there is no contact."""
    begin = first_day(max(1, year - scenario.diagnosis_lookback_years))
    end = first_day(year + 1)
    groups = set()
    for contact in contacts:
        if lies_in(contact.start, contact.end, begin, end):
            groups.add(diagnosis_group(contact.action))
            if scenario.diagnosis_basis == "action_secondary":
                groups.update(map(diagnosis_group, contact.secondary))
    if len(groups) > 1:
        groups.discard("none")
    return groups
