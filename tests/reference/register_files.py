"""Registers of a folder -> readable rows, with the bad ones counted."""

import calendar
import re
from collections import Counter

from calendar_days import day_of
from delimited import read_delimited
from people import DataError
from register_fields import REGISTERS
from value_forms import UNREADABLE, is_missing


class RegisterRows:
    """One register: its readable rows (dict of field -> value or None, with
    `number`, its place in the register) and its counts."""

    def __init__(self, name):
        self.name = name
        self.files = 0
        self.count = 0
        self.rows = []
        self.rejected = Counter()
        self.used = set()        # numbers of the rows that are used

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


def register_of(file_name):
    """The register whose prefix begins the name, where what follows is the
    end or not a letter; None if there is none."""
    stem = file_name.lower()
    for register in REGISTERS.values():
        for prefix in register.prefixes:
            rest = stem[len(prefix):]
            if stem.startswith(prefix) and not rest[:1].isalpha():
                return register
    return None


def files_by_register(folder):
    """Register name -> its files, in the order of their names."""
    found = {}
    for path in sorted(folder.iterdir()):
        suffix = path.suffix.lower()
        if not path.is_file() or suffix not in (".csv", ".sas7bdat"):
            continue
        register = register_of(path.name[:-len(suffix)])
        if register is None:
            continue
        if suffix == ".sas7bdat":
            raise DataError(f"{path.name}: the reference reads CSV only")
        found.setdefault(register.name, []).append(path)
    return found


def reference_date_of_name(file_name):
    """bef201712 = the month's last day, bef2017 = 2017-12-31, bef20180101 =
    that day: the first run of digits in the name."""
    digits = re.search(r"[0-9]+", file_name.rsplit(".", 1)[0])
    text = digits.group() if digits else ""
    day = None
    if len(text) == 4:
        day = day_of(int(text), 12, 31)
    elif len(text) == 6 and 1 <= int(text[4:]) <= 12 and int(text[:4]):
        year, month = int(text[:4]), int(text[4:])
        day = day_of(year, month, calendar.monthrange(year, month)[1])
    elif len(text) == 8:
        day = day_of(int(text[:4]), int(text[4:6]), int(text[6:]))
    if day is None:
        raise DataError(f"{file_name}: no reference date, neither in a column "
                        "nor in the file's name")
    return day


def column_positions(register, path, names, column_map):
    """Field name -> position of its column, None if it may be absent."""
    positions = {}
    for field in register.fields:
        columns = column_map.get((register.name, field.name))
        columns = (columns.upper(),) if columns else field.columns
        place = next((names.index(column) for column in columns
                      if column in names), None)
        if place is None and not field.optional:
            raise DataError(f"{path.name}: no column {columns[0]}")
        positions[field.name] = place
    return positions


def read_row(register, positions, fields, constants):
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
        value = field.read(text)
        if value is UNREADABLE:
            return None, f"unreadable {field.name}"
        row[field.name] = value
    return row, None


def read_register(name, paths, column_map):
    """All rows of one register."""
    register = REGISTERS[name]
    result = RegisterRows(name)
    for path in paths:
        result.files += 1
        names, lines = read_delimited(path)
        positions = column_positions(register, path, names, column_map)
        constants = {}
        if name == "population" and positions["reference_date"] is None:
            constants["reference_date"] = reference_date_of_name(path.name)
        if name == "lpr_a_kontakt" and positions["system"] is None:
            constants["system"] = "LPR3"  # no such column = all LPR3
        for fields in lines:
            number, result.count = result.count, result.count + 1
            if len(fields) != len(names):
                result.reject("fields")
                continue
            row, cause = read_row(register, positions, fields, constants)
            if cause:
                result.reject(cause)
            else:
                row["number"] = number
                result.rows.append(row)
    return result


def read_registers(folder, lpr3=None, column_map=None):
    """Register name -> RegisterRows, for the registers that are there. If
    both deliveries of LPR3 are there, lpr3 ('a' or 'f') says which to read;
    the other one is then not read at all."""
    files = files_by_register(folder)
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
