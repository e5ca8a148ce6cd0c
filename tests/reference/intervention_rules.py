"""M5.3-M5.5 and M6: interventions, level, target group and the municipality
that acts (or pays) for a person in a year."""

from collections import defaultdict
from dataclasses import dataclass

from axes import LEVEL
from calendar_days import days_in_year, first_day, last_day

NO_END = float("inf")
#: M5.5, the last tie.
TARGET_ORDER = ["mental", "cognitive", "social", "physical", "unknown"]


@dataclass(frozen=True)
class Joined:
    """Joined registrations: one intervention (M6.1)."""
    start: int
    end: float               # a day, or NO_END
    acting: int | None
    paying: int | None

    def municipality(self, which):
        return self.acting if which == "acting" else self.paying

    def days(self, year):
        return days_in_year(
            self.start, None if self.end == NO_END else self.end, year)


def end_of(registration):
    """No end counts as after everything."""
    return NO_END if registration.end is None else registration.end


def municipality_of(chain, which):
    """M6.1: that of the latest registration with a valid code: latest start,
    latest end, higher code."""
    valid = [(r.start, end_of(r), getattr(r, which)) for r in chain
             if getattr(r, which) is not None]
    return max(valid)[2] if valid else None


def joined_interventions(registrations, year, join):
    """M6.1, for this year anew, on what starts by its 31 December; only
    those that have a day in the year."""
    by_service = defaultdict(list)
    for registration in registrations:
        if registration.start <= last_day(year):
            by_service[getattr(registration, join)].append(registration)
    chains = []
    for same in by_service.values():
        chain, latest_end = [], None
        for registration in sorted(same, key=lambda r: (r.start, end_of(r))):
            if chain and registration.start < latest_end:
                chain.append(registration)
                latest_end = max(latest_end, end_of(registration))
            else:
                chain, latest_end = [registration], end_of(registration)
                chains.append(chain)
    joined = [Joined(min(r.start for r in chain),
                     max(end_of(r) for r in chain),
                     municipality_of(chain, "acting"),
                     municipality_of(chain, "paying"))
              for chain in chains]
    return [item for item in joined if item.days(year) > 0]


def voted_municipality(joined, year, which, counting):
    """M6.3: the municipality with the most days, summed or as distinct dates;
    ties: that of the intervention with the latest start, then the lower
    code. None if none votes (M6.5)."""
    dates, sums, latest = defaultdict(set), defaultdict(int), {}
    for item in joined:
        code = item.municipality(which)
        if code is None:
            continue
        begin = max(item.start, first_day(year))
        dates[code].update(range(begin, begin + item.days(year)))
        sums[code] += item.days(year)
        latest[code] = max(latest.get(code, item.start), item.start)
    if not latest:
        return None
    days = sums if counting == "sum" else {
        code: len(distinct) for code, distinct in dates.items()}
    return min(latest, key=lambda code: (-days[code], -latest[code], code))


def registrations_in_year(registrations, year):
    """M5.3: those that have a day in the year."""
    return [r for r in registrations
            if days_in_year(r.start, r.end, year) > 0]


def level_of(in_year):
    """M5.4: the highest."""
    return max((r.level for r in in_year), key=LEVEL.index)


def target_group_of(in_year, year):
    """M5.5: that of the registration that gives the level: a known group
    first, most days in the year, latest start, then the fixed order."""
    level = level_of(in_year)
    giving = [r for r in in_year if r.level == level]
    return min(giving, key=lambda r: (
        r.target_group == "unknown",
        -days_in_year(r.start, r.end, year),
        -r.start,
        TARGET_ORDER.index(r.target_group))).target_group


def agreement_observations(in_year, acting):
    """M8, municipality_agreement: the distinct paying municipalities (None:
    missing or invalid) of the registrations whose acting one is the
    person's."""
    if acting is None:
        return set()
    return {r.paying for r in in_year if r.acting == acting}
