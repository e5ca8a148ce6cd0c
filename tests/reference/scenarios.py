"""Scenarios (M11) and the options that name them (contract)."""

import itertools
import re
from dataclasses import dataclass, replace
from fractions import Fraction

from people import UsageError

CHOICES = {
    "municipality": ("acting", "paying", "residence"),
    "municipality_join": ("service", "intervention"),
    "municipality_days": ("sum", "calendar"),
    "contact_scope": ("specialty_or_diagnosis", "specialty"),
    "stay_chain": ("physical", "all"),
    "diagnosis_basis": ("action", "action_secondary"),
}
WHOLE_NUMBERS = ("min_age", "readmission_days", "diagnosis_lookback_years")
HOURS = ("stay_gap_hours", "inpatient_hours")


@dataclass(frozen=True)
class Scenario:
    """A value for each key; hours are exact fractions."""
    name: str = "base"
    min_age: int = 18
    municipality: str = "acting"
    municipality_join: str = "service"
    municipality_days: str = "sum"
    contact_scope: str = "specialty_or_diagnosis"
    stay_chain: str = "physical"
    stay_gap_hours: Fraction = Fraction(4)
    inpatient_hours: Fraction = Fraction(12)
    readmission_days: int = 30
    diagnosis_basis: str = "action"
    diagnosis_lookback_years: int = 0


def value_of(key, text):
    """The value of a key; numbers are digits, for the hours also with
    decimals (M11, contract)."""
    if key in CHOICES:
        if text in CHOICES[key]:
            return text
    elif key in WHOLE_NUMBERS:
        if re.fullmatch(r"[0-9]+", text):
            return int(text)
    elif key in HOURS:
        if re.fullmatch(r"[0-9]+(\.[0-9]+)?", text):
            value = Fraction(text)
            if value > 0 or key != "inpatient_hours":
                return value
    else:
        raise UsageError(f"no such scenario key: {key}")
    raise UsageError(f"{key}: not a value: {text}")


def parsed_scenario(text):
    """NAME:key=value,…  -> the name and its values."""
    name, colon, rest = text.partition(":")
    if not re.fullmatch(r"[A-Za-z0-9_-]+", name) or not colon:
        raise UsageError(f"--scenario {text}: not NAME:key=value,…")
    values = {}
    for part in rest.split(","):
        key, equals, value = part.partition("=")
        if not equals:
            raise UsageError(f"--scenario {text}: not key=value: {part}")
        if key in values:
            raise UsageError(f"--scenario {text}: {key} is given twice")
        values[key] = value_of(key, value)
    return name, values


def parsed_vary(text):
    """key=v1,v2,…  -> the key and [(as typed, value)]."""
    key, equals, rest = text.partition("=")
    if not equals:
        raise UsageError(f"--vary {text}: not key=v1,v2,…")
    values = [(typed, value_of(key, typed)) for typed in rest.split(",")]
    if len({value for _, value in values}) < len(values):
        raise UsageError(f"--vary {text}: a value is given twice")
    return key, values


def scenarios_of(scenario_options, vary_options):
    """base first, then the named ones, then the combinations, the last
    --vary running fastest."""
    named = [parsed_scenario(text) for text in scenario_options]
    varied = [parsed_vary(text) for text in vary_options]
    if len({name for name, _ in named}) < len(named):
        raise UsageError("a scenario's name is given twice")
    if len({key for key, _ in varied}) < len(varied):
        raise UsageError("a --vary key is given twice")
    base = replace(Scenario(), **dict(named).get("base", {}))
    result = {"base": base}
    for name, values in named:
        if name != "base":
            result[name] = replace(base, name=name, **values)
    keys = [key for key, _ in varied]
    for combination in itertools.product(*(v for _, v in varied)):
        values = dict(zip(keys, combination))
        differing = {key: pair for key, pair in values.items()
                     if pair[1] != getattr(base, key)}
        name = ",".join(f"{key}={typed}"
                        for key, (typed, _) in differing.items()) or "base"
        if name not in result:
            result[name] = replace(base, name=name, **{
                key: value for key, (_, value) in differing.items()})
    return list(result.values())
