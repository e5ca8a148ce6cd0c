"""Publications as other programs read them: CSV, JSON and xarray."""

import csv
import hashlib
import json
import math

STATUSES = ("shown", "suppressed", "missing", "not_in_plan")
COLUMNS = ["geography", "geography_name", "geography_level", "period",
           "key_figure", "key_figure_name", "unit", "numerator", "denominator",
           "value", "lower", "upper", "status"]


def number(text):
    return float(text) if text else math.nan


def is_same(a, b):
    return a == b or (math.isnan(a) and math.isnan(b))


def table(path):
    """(key_figure, geography, period) -> row; the columns are the contract's."""
    with open(path, encoding="utf-8", newline="") as file:
        reader = csv.DictReader(
            file, delimiter="\t" if path.suffix == ".txt" else ",")
        rows = list(reader)
    if reader.fieldnames != COLUMNS:
        raise RuntimeError(f"{path.name} has the columns {reader.fieldnames}")
    cells = {(row["key_figure"], row["geography"], row["period"]): row
             for row in rows}
    if len(cells) != len(rows):
        raise RuntimeError(f"{path.name} has a cell twice")
    return cells


def manifest(folder):
    path = folder / "manifest.json"
    if not path.exists():
        path = folder / "manifest.txt"
    return json.loads(path.read_text(encoding="utf-8"))


def digests(folder, but):
    """name -> bytes and SHA-256 of all files but one."""
    result = {}
    for path in sorted(folder.rglob("*")):
        name = path.relative_to(folder).as_posix()
        if path.is_file() and name != but:
            content = path.read_bytes()
            result[name] = {"bytes": len(content),
                            "sha256": hashlib.sha256(content).hexdigest()}
    return result


def contents(folder):
    return {path.relative_to(folder).as_posix(): path.read_bytes()
            for path in folder.rglob("*") if path.is_file()}
