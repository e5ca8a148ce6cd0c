"""Names of key figures, asked of the program so that none is typed twice."""

import csv
import io
import os
import shutil
import subprocess
from pathlib import Path
from typing import NamedTuple

from .publication import Fault


class Entry(NamedTuple):
    name: str
    short_name: str
    definition: str
    rule: str

    @property
    def part(self):
        """What sets a figure of a mix apart: "Group: part" without Group."""
        return self.short_name.partition(": ")[2] or self.short_name

    @property
    def topic(self):
        """What the figures of a mix have in common, in their long names."""
        return self.name.partition(": ")[0]

    @property
    def whole(self):
        """The group of "Group: part"."""
        return self.short_name.partition(": ")[0]


def find_program(given, script):
    """The program: as given, beside the script, or on the PATH."""
    if given:
        return given
    beside = Path(script).resolve().parent / "samspil"
    if os.access(beside, os.X_OK) and beside.is_file():
        return str(beside)
    found = shutil.which("samspil")
    if not found:
        raise Fault("the program samspil is neither beside this script nor on "
                    "the PATH: give --samspil PATH")
    return found


def read_codebook(program, language):
    """id -> Entry of every key figure."""
    try:
        done = subprocess.run([program, "codebook", "--language", language],
                              capture_output=True, text=True, check=True)
    except (OSError, subprocess.CalledProcessError) as error:
        raise Fault(f"{program} codebook does not answer: {error}") from error
    rows = csv.DictReader(io.StringIO(done.stdout))
    return {row["id"]: Entry(row["name"], row["short_name"],
                             row["definition"], row["rule"]) for row in rows}
