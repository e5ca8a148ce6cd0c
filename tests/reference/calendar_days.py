"""Days and instants as whole numbers.

A day is its proleptic Gregorian ordinal (1 = 1 January of year 1), an instant
is a number of minutes: day * 1440 + minute of the day. 24:00 of a day is thus
00:00 of the next one (M0), and nothing can overflow.
"""

import datetime

MINUTES_PER_DAY = 1440


def day_of(year, month, day):
    """The day number, or None if there is no such date."""
    try:
        return datetime.date(year, month, day).toordinal()
    except ValueError:
        return None


#: What a SAS number counts from.
SAS_EPOCH = day_of(1960, 1, 1)

#: Dates outside these are unreadable.
EARLIEST_DAY = day_of(1582, 1, 1)
LATEST_DAY = day_of(9999, 12, 31)


def first_day(year):
    return day_of(year, 1, 1)


def last_day(year):
    return day_of(year, 12, 31)


def midnight(day):
    """00:00 of a day, as an instant."""
    return day * MINUTES_PER_DAY


def day_of_instant(instant):
    """M0: the date of an instant is that of the instant."""
    return instant // MINUTES_PER_DAY


def age_on_first_of_january(birth_day, year):
    """M1.2: completed years on 1 January (born on that day counts)."""
    birth = datetime.date.fromordinal(birth_day)
    had_birthday = (birth.month, birth.day) == (1, 1)
    return year - birth.year - (0 if had_birthday else 1)


def lies_in(start, end, begin_day, end_day):
    """M2.2: does [start, end] lie for some of its time in the days from
    begin_day to before end_day? What ends at 00:00 of begin_day and began
    before it does not."""
    begin, stop = midnight(begin_day), midnight(end_day)
    return start < stop and (end > begin or start >= begin)


def lies_in_year(start, end, year):
    return lies_in(start, end, first_day(year), first_day(year + 1))


def days_in_year(start, end, year):
    """M5.3, M6.2: days of [start, end] in the year, both ends included;
    an end of None is ongoing."""
    stop = last_day(year) if end is None else min(end, last_day(year))
    return max(0, stop - max(start, first_day(year)) + 1)
