"""What happens to a random person, near the limits of the rules."""

import datetime
from dataclasses import dataclass, field

from dialects import Day


def ordinal(year, month, day):
    return datetime.date(year, month, day).toordinal()


#: Days at which something tends to happen.
BOUNDS = [day for year in range(2017, 2024) for day in
          (ordinal(year, 1, 1), ordinal(year, 12, 31), ordinal(year, 1, 2),
           ordinal(year, 12, 1))]
BOUNDS += [ordinal(2020, 2, 29), ordinal(2019, 3, 2), ordinal(2019, 3, 3),
           ordinal(2022, 6, 30), ordinal(2022, 7, 1), ordinal(2021, 12, 30)]
LPR2_BOUNDS = [day for day in BOUNDS if day <= ordinal(2019, 3, 3)]
MINUTES = [0, 0, 1, 239, 240, 600, 719, 720, 1199, 1200, 1380, 1439]
LENGTHS = [0, 0, 1, 45, 60, 239, 240, 719, 720, 721, 1440, 1440, 1441, 4320,
           30 * 1440, 29 * 1440, 400 * 1440, -1, -1440]
GAPS = [0, 0, 1, 239, 240, 241, 719, 1440, 30 * 1440, 31 * 1440,
        30 * 1440 + 1, 29 * 1440, 30 * 1440 + 600, 30 * 1440, -30, -720,
        -1440]
#: Every group's code, and what only looks like one.
DIAGNOSES = [f"DF{n}" for n in range(10)] + [
    "DF200", "df321", "DF412 ", "DF90", "DF98", "DF98A", "DF99", "DF995",
    "DF9", "DF", "D", "F200", "DX10", "DZ033", "DFA1", "DF2089ABCDEFGH",
    "DF2089ABCDEFGI", "DF20899999999999999999999999", None, None, None, None]
MUNICIPALITIES = ["101", "101", "0101", "147", "411", "530", "575", "410",
                  "175", "461", "751", "851", "400", "265", "760"]
INVALID = ["999", "0", None, "X", "9999", "98", "10101"]


def is_likely(rng, share):
    return rng.random() < share


def one_of(rng, values):
    return rng.choice(values)


def may_die_after(rng, world, intervals):
    """Death at the limit of M4.7 after one of the ends."""
    ends = [end for _, end in intervals if end is not None]
    if ends and not world.deaths and is_likely(rng, 0.15):
        world.deaths.append(rng.choice(ends) // 1440 + rng.choice([30, 31]))


@dataclass
class World:
    """What one person's rows are drawn from."""
    number: int
    person: str
    birth_day: int | None
    other_birth_day: int
    likes_male: bool
    municipalities: list
    anchors: list
    deaths: list = field(default_factory=list)

    def birth(self, rng):
        if self.birth_day is None:
            return rng.choice([None, "1989-02-31", "?"])
        chance = rng.random()
        if chance < 0.04:
            return rng.choice([None, "0000-00-00"])
        return Day(self.other_birth_day if chance < 0.07 else self.birth_day)

    def sex(self, rng):
        chance = rng.random()
        if chance < 0.05:
            return rng.choice(["0", None, "K", "3"])
        return "1" if self.likes_male != (chance < 0.08) else "2"


def person_world(rng, number):
    born = datetime.date(rng.choice([1930, 1945, 1960, 1975, 1990, 1995, 2000,
                                     2001, 2002, 2003, 2004, 1936, 1958]),
                         rng.choice([1, 1, 12, 6]), rng.choice([1, 2, 28]))
    if is_likely(rng, 0.2):
        born = datetime.date(born.year, 12, 31)
    if is_likely(rng, 0.05):
        born = datetime.date(2000, 2, 29)
    anchors = rng.sample(BOUNDS, 3) + [rng.randrange(BOUNDS[0], BOUNDS[-1])]
    deaths = []
    if is_likely(rng, 0.3):
        deaths = [rng.choice(anchors + BOUNDS)]
        if is_likely(rng, 0.2):
            deaths.append(deaths[0] + rng.choice([0, 0, 1, -30]))
        anchors += [deaths[0] - 1, deaths[0], deaths[0] + 1, deaths[0] - 30]
    person = rng.choice([f"P{number:04}", f"{number:010}", f"p{number:04}"])
    return World(number, person,
                 None if is_likely(rng, 0.03) else born.toordinal(),
                 born.toordinal() + rng.choice([1, -1, 366]),
                 is_likely(rng, 0.5), rng.sample(MUNICIPALITIES, 2), anchors,
                 deaths)


def municipality(rng, world):
    """Few a person, so that they agree and tie; seldom an invalid one."""
    if is_likely(rng, 0.1):
        return rng.choice(INVALID)
    return rng.choice(world.municipalities * 3 + MUNICIPALITIES[:2])


def times(rng, world, most, lpr2=False):
    """Intervals of instants that follow upon each other at the limits."""
    if is_likely(rng, 0.07):                   # M2.4, the end of LPR2
        start = ordinal(2019, 3, 3) if lpr2 else ordinal(2022, 1, 1)
        return [(start * 1440 + rng.choice([0, 0, 1]), None)]
    found = []
    last = None
    for _ in range(rng.randint(1, most)):
        anchors = LPR2_BOUNDS if lpr2 else world.anchors
        if last is None or is_likely(rng, 0.3):
            start = rng.choice(anchors) * 1440 + rng.choice(MINUTES)
        elif is_likely(rng, 0.2):
            start = found[-1][0]               # a tie
        else:
            start = last + rng.choice(GAPS)
        end = start + rng.choice(LENGTHS)
        if is_likely(rng, 0.15):               # to midnight
            end = (end // 1440 + 1) * 1440
        if is_likely(rng, 0.1):
            end = rng.choice(anchors) * 1440 + rng.choice([1440, 0, 600])
        last = end if end > start else start
        found.append((start, None if is_likely(rng, 0.12) else end))
    return found


def interval_of_days(rng, world):
    start = rng.choice(world.anchors + BOUNDS[:8])
    if is_likely(rng, 0.3):
        start = rng.choice([ordinal(2016, 5, 1), ordinal(2010, 1, 1),
                            start + 10])
    if is_likely(rng, 0.25):
        return start, None
    return start, rng.choice([start, start + 1, start + 30, start + 182,
                              start + 365, start - 1, *world.anchors])
