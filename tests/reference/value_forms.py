"""The forms in which values are delivered (contract, Inputs).

Every reader takes a trimmed, non-missing text and gives the value, or
UNREADABLE.
"""

import re

from calendar_days import (EARLIEST_DAY, LATEST_DAY, SAS_EPOCH, day_of,
                           midnight)
from tables import DISTRICT_HALF, is_valid_municipality

UNREADABLE = object()
BLANKS = " \t\u00a0"
MISSING = {"", ".", "NA", "NULL", "NAN", "N/A", "#N/A", "<NA>", "NAT", "\\N"}
MONTHS = {name: number for number, name in enumerate(
    ["JAN", "FEB", "MAR", "APR", "MAY", "JUN",
     "JUL", "AUG", "SEP", "OCT", "NOV", "DEC"], start=1)}

ISO_DATE = re.compile(r"(\d{4})-(\d{2})-(\d{2})", re.ASCII)
COMPACT_DATE = re.compile(r"(\d{4})(\d{2})(\d{2})", re.ASCII)
DANISH_DATE = re.compile(r"(\d{2})([-/])(\d{2})\2(\d{4})", re.ASCII)
SAS_DATE = re.compile(r"(\d{2})([A-Za-z]{3})(\d{4})", re.ASCII)
SAS_NUMBER = re.compile(r"-?\d{1,7}", re.ASCII)
OFFSET = r"(?: ?(?:Z|[+-]\d{2}(?::?\d{2})?))?"
SECONDS_OF_CLOCK = r"(?::(\d{2})(?:[.,]\d+)?)?"
CLOCK = re.compile(rf"(\d{{1,2}}):(\d{{2}}){SECONDS_OF_CLOCK}{OFFSET}",
                   re.ASCII)
TWO_DIGIT_CLOCK = re.compile(
    rf"(\d{{2}}):(\d{{2}}){SECONDS_OF_CLOCK}{OFFSET}", re.ASCII)
DOTTED_CLOCK = re.compile(r"(\d{2})\.(\d{2})", re.ASCII)
HHMM = re.compile(r"0\d{2,3}", re.ASCII)
SAS_DATETIME = re.compile(r"(-?)(\d{7}|\d{9,12})(?:[.,](\d+))?", re.ASCII)
DIGITS = re.compile(r"\d{1,18}", re.ASCII)
SECONDS = re.compile(r"(\d{1,5})(?:[.,]\d+)?", re.ASCII)
WHOLE = re.compile(r"(-?\d+)[.,]0+", re.ASCII)
SCIENTIFIC = re.compile(
    r"[+-]?\d+(?:[.,]\d+[eE][+-]?|[eE][+-])\d{1,4}", re.ASCII)


def is_missing(text):
    """Empty, a point and the words of exports, in every field."""
    return text.upper() in MISSING


def whole(text):
    """A whole number without the decimal part of zeros that an export gave
    it; any other text as it is."""
    match = WHOLE.fullmatch(text)
    return match.group(1) if match else text


def in_range(day):
    """A day of the years 1582 to 9999."""
    if day is None or not EARLIEST_DAY <= day <= LATEST_DAY:
        return UNREADABLE
    return day


def written_date(text):
    """A date that is no SAS number, as a day number; None for other texts."""
    if match := ISO_DATE.fullmatch(text) or COMPACT_DATE.fullmatch(text):
        parts = tuple(map(int, match.groups()))
    elif match := DANISH_DATE.fullmatch(text):
        day, _, month, year = match.groups()
        parts = int(year), int(month), int(day)
    elif match := SAS_DATE.fullmatch(text):
        day, month, year = match.groups()
        if month.upper() not in MONTHS:
            return None
        parts = int(year), MONTHS[month.upper()], int(day)
    else:
        return None
    day = in_range(day_of(*parts))
    return None if day is UNREADABLE else day


def date_and_clock(text):
    """(day, mark, clock) of a date that has something behind a blank, a T
    or (DDMONYYYY) a colon; None if there is none."""
    for length in (10, 9, 8):
        day, mark = written_date(text[:length]), text[length:length + 1]
        if day is not None and mark and mark in (" T:" if length == 9
                                                 else " T"):
            return day, mark, TWO_DIGIT_CLOCK.fullmatch(text[length + 1:])
    return None


def read_date(text):
    """A date, as a day number; a time behind it is cut off."""
    text = whole(text)
    day = written_date(text)
    if day is not None:
        return day
    if found := date_and_clock(text):
        day, _, clock = found
        if not clock or clock_minutes(*clock.groups()) is UNREADABLE:
            return UNREADABLE
        return day
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


def read_time(text, hhmm=False):
    """A time of the day, in minutes (0 to 1440); hhmm: digits are HHMM."""
    if match := CLOCK.fullmatch(text):
        return clock_minutes(*match.groups())
    if match := DOTTED_CLOCK.fullmatch(text):
        minutes = clock_minutes(*match.groups(), None)
        if minutes is not UNREADABLE:
            return minutes
    digits = whole(text) if hhmm else text
    if (hhmm and DIGITS.fullmatch(digits) and len(digits) <= 4
            or HHMM.fullmatch(digits)):
        return clock_minutes(int(digits) // 100, int(digits) % 100, None)
    if hhmm:
        return UNREADABLE
    match = SECONDS.fullmatch(text)
    if match and int(match.group(1)) <= 86400:
        return int(match.group(1)) // 60
    return UNREADABLE


def read_hhmm(text):
    """A time where the user says that digits are HHMM."""
    return read_time(text, hhmm=True)


def read_datetime(text):
    """A date with a time, as an instant in minutes."""
    day = written_date(whole(text))
    if day is not None:
        return midnight(day)
    if found := date_and_clock(text):
        day, mark, clock = found
        if not clock or mark == ":" and clock.group(3) is None:
            return UNREADABLE
        minutes = clock_minutes(*clock.groups())
        return (UNREADABLE if minutes is UNREADABLE
                else midnight(day) + minutes)
    match = SAS_DATETIME.fullmatch(text)
    if not match:
        return UNREADABLE
    sign, digits, fraction = match.groups()
    seconds = int(sign + digits)
    if sign and int(fraction or 0):
        seconds -= 1             # cut towards the past
    day, seconds = divmod(seconds, 86400)
    day = in_range(SAS_EPOCH + day)
    return day if day is UNREADABLE else midnight(day) + seconds // 60


#: Ends from here on, as written, are no ends (M2.4, M5.3).
OPEN_DAY = day_of(2100, 1, 1)


class OpenEnd:
    """An end in the year 2100 or later, which is none."""


def read_end_date(text):
    day = read_date(text)
    if day is not UNREADABLE and day >= OPEN_DAY:
        return OpenEnd
    return day


def read_end_datetime(text):
    """As written: 24:00 of 2099-12-31 is of that year."""
    minutes = read_datetime(text)
    if minutes is UNREADABLE or minutes < midnight(OPEN_DAY):
        return minutes
    if minutes == midnight(OPEN_DAY) and "24:00" in text:
        return minutes
    return OpenEnd


def small_number(text, digits, highest):
    text = whole(text)
    if not DIGITS.fullmatch(text) or len(text) > digits:
        return UNREADABLE
    number = int(text)
    return number if number <= highest else UNREADABLE


def read_hour(text):
    return small_number(text, 2, 24)


def read_minute(text):
    return small_number(text, 2, 59)


def read_text(text):
    """An id: as delivered. A number in scientific notation has lost
    digits."""
    return UNREADABLE if SCIENTIFIC.fullmatch(text) else whole(text)


def read_person(text):
    """Up to 32 characters, case kept."""
    text = read_text(text)
    return UNREADABLE if text is UNREADABLE or len(text) > 32 else text


def read_code(text):
    """M0: codes are compared without regard to case."""
    return whole(text).upper()


def read_specialty(text):
    """A run of blanks counts as one."""
    return re.sub(f"[{BLANKS}]+", " ", read_code(text))


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
    return {"1": "male", "2": "female"}.get(whole(text))


def minutes_of_hour(hour, minute):
    """The LPR2 start: no hour is 00:00, no minute is 00."""
    return 0 if hour is None else hour * 60 + (minute or 0)


