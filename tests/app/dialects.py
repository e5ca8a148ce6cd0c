"""Register tables written in the forms in which they may be delivered.

A table is a list of rows (dict of column -> value). A value is None (missing),
text, or a Day, Clock or Instant, which is written in one of its forms.
"""

import datetime

SAS_EPOCH = datetime.date(1960, 1, 1).toordinal()


class Day(int):
    """A date, as its proleptic Gregorian ordinal."""


class Clock(int):
    """A time of the day, in minutes (0 to 1440)."""


class Instant(int):
    """A date with a time, in minutes: day * 1440 + minute of the day."""


def day_text(day, form, rng):
    date = datetime.date.fromordinal(day)
    if form == "sas":
        return str(day - SAS_EPOCH)
    if form == "decimal":                      # a column of numbers with gaps
        text = rng.choice([f"{day - SAS_EPOCH}", f"{date:%Y%m%d}"])
        return text + rng.choice([".0", ",0", ".000"])
    if form == "timed":                        # a date saved as a datetime
        form = rng.choice(["iso", "compact", "danish", "slashes", "date9"])
        marks = " T:" if form == "date9" else " T"
        return (day_text(day, form, rng) + rng.choice(marks)
                + clock_text(rng.choice([0, 0, 600, 1440]),
                             rng.choice(["colon", "seconds", "fraction",
                                         "offset"]), rng))
    if form == "date9":
        text = f"{date:%d%b%Y}"
        return rng.choice([text, text.upper(), text.lower()])
    return {"iso": f"{date:%Y-%m-%d}", "compact": f"{date:%Y%m%d}",
            "danish": f"{date:%d-%m-%Y}", "slashes": f"{date:%d/%m/%Y}"}[form]


def clock_text(minutes, form, rng):
    hour, minute = divmod(minutes, 60)
    second = 0 if hour == 24 else rng.randrange(60)
    if form == "sas":
        seconds = minutes * 60 + second
        # three or four digits that begin with 0 would be HHMM: no number does
        return str(seconds)
    if form == "decimal":
        seconds = str(minutes * 60 + second)
        # 10.50 would be ten to eleven
        return seconds + rng.choice([".5", ".000", ",25"])
    if form == "hhmm" and hour < 10:
        return f"0{hour}{minute:02}"
    if form == "point":
        return f"{hour:02}.{minute:02}"
    if form == "seconds":
        return f"{hour:02}:{minute:02}:{second:02}"
    if form == "fraction":
        return (f"{hour:02}:{minute:02}:{second:02}"
                + rng.choice([".0", ".999", ".1234567", ",5"]))
    if form == "offset":
        return (clock_text(minutes, rng.choice(["colon", "fraction"]), rng)
                + rng.choice(["Z", "+01:00", "-0530", "+02", " +01:00"]))
    return f"{hour:02}:{minute:02}"


def instant_text(instant, form, rng):
    day, minutes = divmod(instant, 1440)
    if form in ("sas", "decimal"):
        text = str(((day - SAS_EPOCH) * 1440 + minutes) * 60
                   + rng.randrange(60))
        return text + (rng.choice([".0", ".75", ",5"]) if form == "decimal"
                       else "")
    if form == "date" and minutes == 0:
        return day_text(day, rng.choice(["iso", "compact", "danish",
                                         "slashes", "date9"]), rng)
    if minutes == 0 and rng.random() < 0.5:
        day, minutes = day - 1, 1440           # 24:00 of the day before
    if form == "date9":
        return (day_text(day, "date9", rng) + ":"
                + clock_text(minutes, rng.choice(["seconds", "fraction"]),
                             rng))
    clocks = ["colon", "seconds"]
    if form == "odd":
        clocks = ["fraction", "offset"]
    date = (rng.choice(["iso", "compact", "danish", "slashes", "date9"])
            if form in ("odd", "any") else "iso")
    return (day_text(day, date, rng) + rng.choice(" T")
            + clock_text(minutes, rng.choice(clocks), rng))


FORMS = {
    Day: (day_text, ["iso", "compact", "danish", "slashes", "date9", "sas",
                     "timed", "decimal"]),
    Clock: (clock_text, ["colon", "seconds", "point", "sas", "decimal",
                         "hhmm", "fraction", "offset"]),
    Instant: (instant_text, ["iso", "iso", "date9", "sas", "decimal", "date",
                             "any", "odd"]),
}

MISSING = ["", "", "", ".", "NA", "na", "NULL", "null", "NaN", "N/A", "#N/A",
           "<NA>", "NaT", "\\N"]


def rng_encoding(rng):
    return rng.choice(["utf-8", "iso-8859-1"])


class Dialect:
    """One file's way of writing; some files mix the forms of values."""

    def __init__(self, rng):
        self.rng = rng
        self.separator = rng.choice(",;\t")
        self.line_break = rng.choice(["\n", "\r\n"])
        self.encoding = rng.choice(["utf-8", "utf-8-sig", "iso-8859-1",
                                    "mixed"])
        self.tells_separator = rng.random() < 0.1
        self.decimals = rng.choice(["", "", "", ".0", ",0"])
        self.blank = rng.choice([" ", " ", "\t", "\u00a0", " \u00a0"])
        self.quotes = rng.choice([0.0, 0.2, 1.0])
        self.blanks = rng.choice([0.0, 0.0, 0.1])
        self.mixes_forms = rng.random() < 0.3
        self.forms = {kind: rng.choice(forms)
                      for kind, (_, forms) in FORMS.items()}
        self.missing = rng.choice(MISSING)

    def text_of(self, value):
        if value is None:
            return self.missing
        write = FORMS.get(type(value))
        if write is None:
            # a whole number in a column of numbers with gaps
            return value + self.decimals if value.isdigit() else value
        form = (self.rng.choice(write[1]) if self.mixes_forms
                else self.forms[type(value)])
        return write[0](value, form, self.rng)

    def field(self, text, may_be_blank=True):
        rng = self.rng
        if may_be_blank and rng.random() < self.blanks:
            text = (self.blank * rng.randrange(3) + text
                    + self.blank * rng.randrange(3))
        if (rng.random() < self.quotes or self.separator in text
                or text.startswith('"')):
            text = '"' + text.replace('"', '""') + '"'
        return self.as_bytes(text)

    def as_bytes(self, text):
        """The bytes of a field, a character for each: every field has its
        own encoding."""
        encoding = self.encoding
        if encoding == "mixed":
            encoding = rng_encoding(self.rng)
        return text.encode(encoding.removesuffix("-sig")).decode("iso-8859-1")

    def header(self, columns):
        case = self.rng.choice([str.upper, str.lower, str.title])
        return self.separator.join(self.field(case(name), False)
                                   for name in columns)

    def line(self, texts):
        return self.separator.join(map(self.field, texts))


def spoiled(texts, rng):
    """A row that is likely bad: a value that cannot be read or is missing, a
    field too many or too few."""
    place = rng.randrange(len(texts))
    kind = rng.randrange(5)
    if kind == 0:
        return [*texts, "1"]
    if kind == 1:
        return texts[:-1]
    value = "" if kind == 2 else rng.choice(
        ["?", "2019-02-30", "20191301", "25:00", "24:01", "12:60", "99", "-1",
         "0", "1" * 33, "1" * 7, "01ABC2019", "31-12-19", "2018/01/01",
         "2018-01-01", "2018-01-01 24:01", "2018-01-01T10", "x\"y",
         "5.88E+17", "12E5", "5E-3", "2100-01-01", "9999-12-31", "2936550",
         "20200101", "20200101.5", "0860", "080", "10.60", "10,5", "101.0",
         "101.5", "1.0.0", "2018-01-01 9:30", "2018-01-01Z", "999999",
         "-8640000.5", "1234567890123", "10:00 Z", "10:00:00.", "\\N", "None",
         "2099-12-31 24:00", "2018-01-01  10:00", "01JAN2018:10:00", "-1.0",
         "24.0", "\u00a0"])
    return [*texts[:place], value, *texts[place + 1:]]


def write_table(path, rows, columns, rng, bad_share):
    """One file: the columns in any order, with further ones, in a dialect of
    its own."""
    dialect = Dialect(rng)
    columns = list(columns) + rng.sample(["X1", "ANDET", "V2"],
                                         rng.randrange(3))
    rng.shuffle(columns)
    lines = [dialect.header(columns)]
    if dialect.tells_separator:
        lines.insert(0, f"sep={dialect.separator}")
    for row in rows:
        texts = [dialect.text_of(row.get(name)) for name in columns]
        if rng.random() < bad_share:
            texts = spoiled(texts, rng)
        lines.append(dialect.line(texts))
        if rng.random() < 0.01:
            lines.append("")                   # an empty line is no row
    text = dialect.line_break.join(lines)
    if rng.random() < 0.8:
        text += dialect.line_break
    mark = "\u00ef\u00bb\u00bf" if dialect.encoding == "utf-8-sig" else ""
    path.write_bytes((mark + text).encode("iso-8859-1"))
