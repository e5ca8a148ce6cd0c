"""Registers of a folder -> readable rows, with the bad ones counted."""

import calendar
import fnmatch
import re
import urllib.parse
from collections import Counter

from calendar_days import day_of
from delimited import read_delimited
from people import DataError
from register_fields import REGISTERS
from value_forms import (BLANKS, UNREADABLE, OpenEnd, is_missing,
                         read_hhmm)


class RegisterRows:
    """One register: its readable rows (dict of field -> value or None, with
    `number`, its place in the register) and its counts."""

    def __init__(self, name):
        self.name = name
        self.files = 0
        self.count = 0
        self.rows = []
        self.rejected = Counter()
        self.open_ends = 0       # by date, of readable rows
        self.used = set()        # numbers of the rows that are used

    def add(self, row):
        """A readable row; an end of the year 2100 or later is none."""
        for name in ("end", "end_date"):
            if row.get(name) is OpenEnd:
                row[name] = None
                self.open_ends += 1
        self.rows.append(row)

    def reject(self, cause):
        self.rejected[cause] += 1

    def use(self, number):
        self.used.add(number)

    def quality(self):
        rejected = sum(self.rejected.values())
        return {"files": self.files, "rows": self.count,
                "used": len(self.used),
                "not_needed": self.count - len(self.used) - rejected,
                "rejected": dict(sorted(self.rejected.items()))}


def register_of(name, patterns=()):
    """The register whose pattern (of the user) has the name's form, else
    whose prefix begins it, where what follows is the end or not a letter;
    None if there is none."""
    stem = name.lower()
    for register, pattern in patterns:
        if fnmatch.fnmatchcase(stem, pattern.lower()):
            return REGISTERS[register]
    for register in REGISTERS.values():
        for prefix in register.prefixes:
            rest = stem[len(prefix):]
            if stem.startswith(prefix) and not rest[:1].isalpha():
                return register
    return None


def folder_column(name):
    """(column, value) of a folder column=value; None of another."""
    column, equals, value = name.partition("=")
    if not column or not equals:
        return None
    if value == "__HIVE_DEFAULT_PARTITION__":
        value = ""
    return (urllib.parse.unquote(column).upper(), urllib.parse.unquote(value))


def register_paths(folder, patterns, source=None, columns=()):
    """(register, path, columns of folders) of all files, also those in
    folders that are named after a register or column=value."""
    for path in sorted(folder.iterdir()):
        suffix = path.suffix.lower()
        of_name = register_of(path.name.removesuffix(path.suffix), patterns)
        if path.is_dir():
            column = folder_column(path.name)
            if of_name or column:
                yield from register_paths(
                    path, patterns, of_name or source,
                    columns if of_name else (*columns, column))
        elif suffix in (".csv", ".sas7bdat"):
            register = source or of_name
            if register is None or path.name[0] in "._":
                continue
            if suffix == ".sas7bdat":
                raise DataError(f"{path.name}: the reference reads CSV only")
            yield register, path, columns


def files_by_register(folder, patterns=()):
    """Register name -> its files with the columns of their folders, without
    copies: the same bytes, folder columns and (population) date in the
    name."""
    found, seen = {}, set()
    for register, path, columns in register_paths(folder, patterns):
        date = (date_in_name(path.name) if register.name == "population"
                else None)
        what = (register.name, path.read_bytes(), columns, date)
        if what not in seen:
            seen.add(what)
            found.setdefault(register.name, []).append((path, columns))
    return found


def date_in_name(file_name):
    """bef201712 = the month's last day, bef2017 = 2017-12-31, bef20180101 =
    that day: the first run of digits in the name that is such a date of
    1900-2099; None if there is none."""
    for text in re.findall(r"[0-9]+", file_name):
        day = None
        if len(text) == 4:
            day = day_of(int(text), 12, 31)
        elif len(text) == 6 and 1 <= int(text[4:]) <= 12 and int(text[:4]):
            year, month = int(text[:4]), int(text[4:])
            day = day_of(year, month, calendar.monthrange(year, month)[1])
        elif len(text) == 8:
            day = day_of(int(text[:4]), int(text[4:6]), int(text[6:]))
        if day is not None and "1900" <= text[:4] <= "2099":
            return day
    return None


def reference_date_of_name(file_name):
    day = date_in_name(file_name)
    if day is None:
        raise DataError(f"{file_name}: no reference date, neither in a column "
                        "nor in the file's name")
    return day


def column_positions(register, path, names, column_map):
    """Field name -> position of its column, None if it may be absent."""
    positions = {}
    for field in register.fields:
        columns = column_map.get((register.name, field.name))
        columns = ([column.strip() for column in columns.upper().split(",")]
                   if columns else field.columns)
        place = next((names.index(column) for column in columns
                      if column in names), None)
        if place is None and not field.optional:
            raise DataError(f"{path.name}: no column {columns[0]}")
        positions[field.name] = place
    return positions


def reader_of(register, field, column_map):
    """How a field is read; the user may say that digits are HHMM."""
    form = column_map.get((register.name, f"{field.name}.form"))
    return read_hhmm if form == "hhmm" else field.read


def read_row(register, positions, readers, fields, constants):
    """The row's values, or the cause for which it is rejected: the first in
    the order of the register's fields."""
    row = dict(constants)
    for field in register.fields:
        place = positions[field.name]
        if place is None:
            row.setdefault(field.name, None)
            continue
        text = fields[place]
        if is_missing(text):
            if field.required:
                return None, f"missing {field.name}"
            row[field.name] = None
            continue
        value = readers[field.name](text)
        if value is UNREADABLE:
            return None, f"unreadable {field.name}"
        row[field.name] = value
    return row, None


def read_register(name, paths, column_map):
    """All rows of one register."""
    register = REGISTERS[name]
    result = RegisterRows(name)
    readers = {field.name: reader_of(register, field, column_map)
               for field in register.fields}
    for path, columns in paths:
        result.files += 1
        own_names, lines = read_delimited(path)
        further = [(name, value) for name, value in columns
                   if name not in own_names]
        names = own_names + [name for name, _ in further]
        values = [value.strip(BLANKS) for _, value in further]
        positions = column_positions(register, path, names, column_map)
        constants = {}
        if name == "population" and positions["reference_date"] is None:
            constants["reference_date"] = reference_date_of_name(path.name)
        if name == "lpr_a_kontakt" and positions["system"] is None:
            constants["system"] = "LPR3"  # no such column = all LPR3
        for fields in lines:
            number, result.count = result.count, result.count + 1
            if len(fields) != len(own_names):
                result.reject("fields")
                continue
            row, cause = read_row(register, positions, readers,
                                  fields + values, constants)
            if cause:
                result.reject(cause)
            else:
                row["number"] = number
                result.add(row)
    return result


def read_registers(folder, lpr3=None, column_map=None):
    """Register name -> RegisterRows, for the registers that are there. If
    both deliveries of LPR3 are there, lpr3 ('a' or 'f') says which to read;
    the other one is then not read at all."""
    patterns = [(name, pattern.strip())
                for (section, name), value in (column_map or {}).items()
                if section == "files" for pattern in value.split(",")]
    files = files_by_register(folder, patterns)
    if "population" not in files:
        raise DataError("no population register (bef…)")
    deliveries = {name[4] for name in files if name.startswith("lpr_a_")
                  or name.startswith("lpr_f_")}
    if len(deliveries) == 2 and lpr3 is None:
        raise DataError("both deliveries of LPR3: give --lpr3 a or f")
    other = {"a": "lpr_f_", "f": "lpr_a_"}.get(lpr3)
    return {name: read_register(name, paths, column_map or {})
            for name, paths in files.items()
            if other is None or not name.startswith(other)}
