"""A register as a few files, each in a dialect of its own."""

import datetime
import urllib.parse

from dialects import write_table
from random_events import is_likely


#: Columns that may be absent, and those that must be there if all is missing.
OPTIONAL = {"bef": ["DISTRIKT"], "lpr_a_kontakt": ["LPRINDBERETNINGSSYSTEM"],
            "psyk_pers": ["C_YDSTED"], "lpr_bes": ["C_YDSTED"],
            "psyk_adm": ["C_SPEC"]}
REQUIRED = {"psyk_adm": ["D_UDDTO", "V_UDTIME"],
            "lpr_adm": ["D_UDDTO", "V_UDTIME"],
            "lpr_f_kontakter": ["DATO_SLUT", "TIDSPUNKT_SLUT"]}


def columns_of(rng, prefix, rows):
    names = dict.fromkeys(name for row in rows for name in row)
    names |= dict.fromkeys(REQUIRED.get(prefix, []))
    return [name for name in names if name not in OPTIONAL.get(prefix, [])
            or is_likely(rng, 0.6)]


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
    if is_likely(rng, 0.15):
        return write_folders(rng, out / stem, rows, columns, bad_share)
    files = rng.choice([1, 1, 2, 3])
    for number in range(files):
        path = out / f"{stem}{rng.choice(['', '_', '-'])}{number}.csv"
        write_table(path, rows[number::files], columns, rng, bad_share)
        if is_likely(rng, 0.1):                # a copy is left out
            (out / f"{stem}_copy{number}.csv").write_bytes(path.read_bytes())


#: Columns that folders' names may hold.
IN_FOLDERS = ["KOEN", "PRIORITET", "MAALGRUPPE", "C_INDM", "KOM",
              "SENERE_AFKRAEFTET", "HOVEDSPECIALE_ANS", "C_DIAGTYPE"]


def write_folders(rng, folder, rows, columns, bad_share):
    """A folder named after the register; some have Hive folders in it, whose
    names are columns."""
    column = next((name for name in IN_FOLDERS if name in columns), None)
    if column is None or is_likely(rng, 0.3):
        folder.mkdir()
        (folder / "_SUCCESS").touch()
        write_table(folder / "part-0.csv", rows, columns, rng, bad_share)
        return
    others = [name for name in columns if name != column]
    for value in sorted({row.get(column) for row in rows},
                        key=lambda text: text or ""):
        name = ("__HIVE_DEFAULT_PARTITION__" if value is None
                else urllib.parse.quote(value, safe=""))
        # a column that the file has itself is the file's
        place = folder / f"{column.lower()}={name}" / f"{others[0]}=x"
        place.mkdir(parents=True)
        write_table(place / "part-2020.csv",
                    [row for row in rows if row.get(column) == value],
                    others, rng, bad_share)


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
