"""The forms in which values are delivered (contract, Inputs).

Every reader takes a trimmed, non-missing text and gives the value, or
UNREADABLE.
"""

import re

from calendar_days import (EARLIEST_DAY, LATEST_DAY, SAS_EPOCH, day_of,
                           midnight)
from tables import DISTRICT_HALF, is_valid_municipality

UNREADABLE = object()
BLANKS = " \t"
MONTHS = {name: number for number, name in enumerate(
    ["JAN", "FEB", "MAR", "APR", "MAY", "JUN",
     "JUL", "AUG", "SEP", "OCT", "NOV", "DEC"], start=1)}

ISO_DATE = re.compile(r"(\d{4})-(\d{2})-(\d{2})", re.ASCII)
COMPACT_DATE = re.compile(r"(\d{4})(\d{2})(\d{2})", re.ASCII)
DANISH_DATE = re.compile(r"(\d{2})([-/])(\d{2})\2(\d{4})", re.ASCII)
SAS_DATE = re.compile(r"(\d{2})([A-Za-z]{3})(\d{4})", re.ASCII)
SAS_NUMBER = re.compile(r"-?\d{1,6}", re.ASCII)
CLOCK = re.compile(r"(\d{1,2}):(\d{2})(?::(\d{2}))?", re.ASCII)
DOTTED_CLOCK = re.compile(r"(\d{2})\.(\d{2})", re.ASCII)
INTEGER = re.compile(r"-?\d{1,18}", re.ASCII)
DIGITS = re.compile(r"\d{1,18}", re.ASCII)
SECONDS = re.compile(r"\d{1,5}", re.ASCII)
TWO_DIGIT_CLOCK = re.compile(r"(\d{2}):(\d{2})(?::(\d{2}))?", re.ASCII)


def is_missing(text):
    """Empty, '.' and 'NA' are missing, in every field."""
    return text in ("", ".", "NA")


def in_range(day):
    """A day of the years 1582 to 9999."""
    if day is None or not EARLIEST_DAY <= day <= LATEST_DAY:
        return UNREADABLE
    return day


def read_date(text):
    """A date, as a day number."""
    if match := ISO_DATE.fullmatch(text) or COMPACT_DATE.fullmatch(text):
        return in_range(day_of(*map(int, match.groups())))
    if match := DANISH_DATE.fullmatch(text):
        day, _, month, year = match.groups()
        return in_range(day_of(int(year), int(month), int(day)))
    if match := SAS_DATE.fullmatch(text):
        day, month, year = match.groups()
        if month.upper() not in MONTHS:
            return UNREADABLE
        return in_range(day_of(int(year), MONTHS[month.upper()], int(day)))
    if SAS_NUMBER.fullmatch(text):
        return in_range(SAS_EPOCH + int(text))
    return UNREADABLE


def clock_minutes(hour, minute, second):
    """Minutes of the day, seconds cut off; 24:00 is allowed."""
    hour, minute, second = int(hour), int(minute), int(second or 0)
    if minute > 59 or second > 59 or hour > 24:
        return UNREADABLE
    if hour == 24 and (minute or second):
        return UNREADABLE
    return hour * 60 + minute


def read_time(text):
    """A time of the day, in minutes (0 to 1440)."""
    if match := CLOCK.fullmatch(text):
        return clock_minutes(*match.groups())
    if match := DOTTED_CLOCK.fullmatch(text):
        return clock_minutes(*match.groups(), None)
    if SECONDS.fullmatch(text) and int(text) <= 86400:
        return int(text) // 60
    return UNREADABLE


def read_datetime(text):
    """A date with a time, as an instant in minutes."""
    if INTEGER.fullmatch(text):
        day, seconds = divmod(int(text), 86400)
        day = in_range(SAS_EPOCH + day)
        return day if day is UNREADABLE else midnight(day) + seconds // 60
    if len(text) > 10 and text[10] in " T" and ISO_DATE.fullmatch(text[:10]):
        date, clock = text[:10], TWO_DIGIT_CLOCK.fullmatch(text[11:])
    elif len(text) > 9 and text[9] == ":" and SAS_DATE.fullmatch(text[:9]):
        date, clock = text[:9], TWO_DIGIT_CLOCK.fullmatch(text[10:])
        if clock and clock.group(3) is None:
            return UNREADABLE
    else:
        return UNREADABLE
    day = read_date(date)
    minutes = clock_minutes(*clock.groups()) if clock else UNREADABLE
    if day is UNREADABLE or minutes is UNREADABLE:
        return UNREADABLE
    return midnight(day) + minutes


def small_number(text, digits, highest):
    if not DIGITS.fullmatch(text) or len(text) > digits:
        return UNREADABLE
    number = int(text)
    return number if number <= highest else UNREADABLE


def read_hour(text):
    return small_number(text, 2, 24)


def read_minute(text):
    return small_number(text, 2, 59)


def read_person(text):
    """Up to 32 characters, case kept."""
    return text if len(text) <= 32 else UNREADABLE


def read_text(text):
    """An id: as delivered."""
    return text


def read_code(text):
    """M0: codes are compared without regard to case."""
    return text.upper()


def read_municipality(text):
    """A valid code, or None: never unreadable (M7.1, M6.5)."""
    number = small_number(text, 4, 9999)
    return number if is_valid_municipality(number) else None


def read_district(text):
    """A valid district, or None (M7.4)."""
    number = small_number(text, 2, 99)
    return number if number in DISTRICT_HALF else None


def read_birth_date(text):
    """A day, or None: what cannot be read is no valid birth date (M1.4)."""
    day = read_date(text)
    return None if day is UNREADABLE else day


def read_sex(text):
    """male, female, or None (M1.6)."""
    return {"1": "male", "2": "female"}.get(text)


def minutes_of_hour(hour, minute):
    """The LPR2 start: no hour is 00:00, no minute is 00."""
    return 0 if hour is None else hour * 60 + (minute or 0)


