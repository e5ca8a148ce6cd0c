"""The INI file of scripts/submit, checked."""

import configparser
import os
import pathlib
import re

REQUIRED = {"input": ["registers"], "output": ["folder"], "years": ["ranges"]}
OF_SLURM = ["partition", "account", "qos", "ntasks", "cpus_per_task",
            "mem_per_cpu", "time"]
KEYS = {
    "input": ["registers", "key_file", "ingest_options", "compute_options"],
    "output": ["folder", "logs"],
    "years": ["ranges", "compare"],
    "scenarios": ["vary", "scenario", "parts"],
    "bootstrap": ["replicates", "seed", "parts"],
    "slurm": OF_SLURM, "slurm.yearly": OF_SLURM,
    "slurm.sensitivity": OF_SLURM, "slurm.bootstrap": OF_SLURM}


class Fault(Exception):
    """Something that stops the submission: exit status and message."""

    def __init__(self, status, message):
        super().__init__(message)
        self.status = status


class Plan:
    """An INI file, checked; paths in it are relative to its folder."""

    def __init__(self, path):
        self.path = pathlib.Path(path)
        self.ini = configparser.ConfigParser(interpolation=None,
                                             inline_comment_prefixes=("#",))
        try:
            self.ini.read_string(self.path.read_text(encoding="utf-8"),
                                 str(path))
        except (OSError, UnicodeDecodeError, configparser.Error) as fault:
            raise Fault(2, f"{path}: {fault}") from None
        self.check_names()
        self.ranges = self.words("years", "ranges")
        for years in self.ranges:
            match = re.fullmatch(r"(\d{4})-(\d{4})", years)
            if not match or match[1] > match[2]:
                self.fault("years", "ranges", f"'{years}' is no range of "
                           "years like 2018-2022")
        if len(set(self.ranges)) < len(self.ranges):
            self.fault("years", "ranges", "a range is there twice")
        self.folder = self.place("output", "folder")
        self.logs = self.place("output", "logs") or self.folder / "logs"
        self.registers = self.place("input", "registers")
        for years in self.ranges:
            folder = str(self.registers).replace("{years}", years)
            if not pathlib.Path(folder).is_dir():
                self.fault("input", "registers", f"there is no folder {folder}")

    def fault(self, section, key, why):
        raise Fault(2, f"{self.path}: [{section}] {key}: {why}")

    def check_names(self):
        for section in self.ini.sections():
            if section not in KEYS:
                raise Fault(2, f"{self.path}: unknown section [{section}]; "
                            f"there are {', '.join(KEYS)}")
            for key in self.ini[section]:
                if key not in KEYS[section]:
                    self.fault(section, key, "unknown key; there are "
                               + ", ".join(KEYS[section]))
                if not self.ini[section][key].strip():
                    self.fault(section, key, "has no value")
        for section, keys in REQUIRED.items():
            for key in keys:
                if not self.ini.has_option(section, key):
                    self.fault(section, key, "is missing")

    def text(self, section, key):
        return self.ini.get(section, key, fallback="").strip()

    def words(self, section, key):
        return self.text(section, key).replace(",", " ").split()

    def place(self, section, key):
        text = self.text(section, key)
        if not text:
            return None
        return pathlib.Path(os.path.abspath(self.path.parent / text))

    def number(self, section, key, default, most):
        text = self.text(section, key) or str(default)
        if not re.fullmatch(r"[0-9]{1,9}", text) or not 1 <= int(text) <= most:
            self.fault(section, key, f"'{text}' is no number from 1 to {most}")
        return int(text)

    def yes(self, section, key):
        text = self.text(section, key) or "yes"
        if text not in ("yes", "no"):
            self.fault(section, key, f"'{text}' is neither yes nor no")
        return text == "yes"

    def slurm(self, kind):
        """sbatch options: of all jobs, and of this kind's."""
        values = {}
        for section in ("slurm", f"slurm.{kind}"):
            if self.ini.has_section(section):
                values.update(self.ini[section])
        return [f"--{key.replace('_', '-')}={value}"
                for key, value in values.items()]
