"""A register as a few files, each in a dialect of its own."""

import datetime

from dialects import write_table
from random_events import is_likely


def columns_of(rng, prefix, rows):
    columns = list(dict.fromkeys(name for row in rows for name in row))
    for name, prefixes in (("retracted", ()), ("DISTRIKT", ("bef",)),
                           ("LPRINDBERETNINGSSYSTEM", ("lpr_a_kontakt",)),
                           ("SENERE_AFKRAEFTET", ("psyk_diag", "lpr_diag")),
                           ("C_YDSTED", ("psyk_pers", "lpr_bes")),
                           ("C_SPEC", ("psyk_adm",))):
        if name in columns and prefix in prefixes and is_likely(rng, 0.4):
            columns.remove(name)
    for name in ("D_UDDTO", "V_UDTIME", "DATO_SLUT", "TIDSPUNKT_SLUT"):
        belongs = (("_adm" in prefix) if name[1] == "_" else
                   prefix == "lpr_f_kontakter")
        if belongs and name not in columns:
            columns.append(name)
    return columns


def write_register(rng, out, prefix, rows, bad_share):
    """A register over a few files, each in a dialect of its own."""
    columns = columns_of(rng, prefix, rows)
    marked = prefix.startswith(("psyk_", "lpr_adm", "lpr_diag", "lpr_bes"))
    stem = "t_" + prefix if marked and is_likely(rng, 0.3) else prefix
    if is_likely(rng, 0.3):
        stem = stem.upper()
    rng.shuffle(rows)
    if prefix == "bef" and is_likely(rng, 0.4):
        return write_dated(rng, out, stem, rows, columns, bad_share)
    files = rng.choice([1, 1, 2, 3])
    for number in range(files):
        write_table(out / f"{stem}{rng.choice(['', '_', '-'])}{number}.csv",
                    rows[number::files], columns, rng, bad_share)


def write_dated(rng, out, stem, rows, columns, bad_share):
    """Population files whose reference date is in the file's name."""
    columns = [name for name in columns if name != "REFERENCETID"]
    if is_likely(rng, 0.5):
        columns = ["BOPIKOM" if name == "KOM" else name for name in columns]
        rows = [{**row, "BOPIKOM": row["KOM"]} for row in rows]
    for day in sorted({row["REFERENCETID"] for row in rows}):
        date = datetime.date.fromordinal(day)
        forms = [f"{date:%Y%m%d}"]
        if (date + datetime.timedelta(1)).day == 1:
            forms.append(f"{date:%Y%m}")
            if date.month == 12:
                forms.append(f"{date:%Y}")
        write_table(out / f"{stem}{rng.choice(forms)}_7.csv",
                    [row for row in rows if row["REFERENCETID"] == day],
                    columns, rng, bad_share)
