#!/usr/bin/env python3
"""Audits publications from outside: a sound one passes, one in which a figure
is shown that had to be hidden does not, and files that were changed or disagree
are refused (M10.4).

    audit_test.py SAMSPIL
"""

import json
import pathlib
import shutil
import sys
import tempfile
import unittest

import h5py

import published
from program import run_both, start, succeed

SAMSPIL = str(pathlib.Path(sys.argv.pop()).resolve())
THRESHOLD = 5
FIGURE = "overlap_of_psychiatry"
PLAN = f"""figure,level,period
{FIGURE},country,year
{FIGURE},region,year
{FIGURE},municipality,2022
{FIGURE}.diagnosis.*,region,2022
recipients_of_diagnosed.ratio,region,2022
deaths_per_1000*,region,pooled
growth.*,region,year
"""
COUNTS = ("numerator", "denominator")


class Audit(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        holder = tempfile.TemporaryDirectory(prefix="samspil_test_")
        cls.addClassCleanup(holder.cleanup)
        cls.folder = pathlib.Path(holder.name)
        (cls.folder / "plan.csv").write_text(PLAN, encoding="utf-8")
        succeed(SAMSPIL, ["synthesize", "--persons", "8000", "--seed", "5",
                          "--out", cls.folder / "registers"])
        cls.cubes = run_both(SAMSPIL, cls.folder / "registers", cls.folder)[1]
        for name, options in (("sound", ()), ("dst", ("--for", "dst")),
                              ("all", ("--threshold", "1", "--i-know"))):
            succeed(SAMSPIL, ["publish", "--cubes", cls.cubes, "--plan",
                              cls.folder / "plan.csv", "--out",
                              cls.folder / name, "--language", "en",
                              *options])
        cls.rows = published.table(cls.folder / "sound" / "figures.csv")
        with h5py.File(cls.cubes) as file:
            cls.axes = {axis: [text.decode() for text in file[axis][()]]
                        for axis in ("period", "geography", "key_figure")}
            cls.raw = {name: file[f"key_figure_{name}"][0]
                       for name in (*COUNTS, "value")}

    def audit(self, place, *options, threads=1):
        return start(SAMSPIL, ["audit", "--published", place, "--language",
                               "en", *options], threads=threads)

    def index(self, key):
        figure, area, period = key
        return (self.axes["period"].index(period),
                self.axes["geography"].index(area),
                self.axes["key_figure"].index(figure))

    def truth(self, key):
        return {name: float(self.raw[name][self.index(key)])
                for name in self.raw}

    def copy(self, name="sound"):
        place = pathlib.Path(tempfile.mkdtemp(dir=self.folder)) / name
        shutil.copytree(self.folder / name, place)
        return place

    def show(self, place, key):
        """As if a cell had been published that is suppressed."""
        truth = self.truth(key)
        with h5py.File(place / "published.h5", "r+") as file:
            for name, value in truth.items():
                file[f"key_figure_{name}"][self.index(key)] = value
            file["key_figure_status"][self.index(key)] = 0
        path = place / "figures.csv"
        lines = path.read_text(encoding="utf-8").splitlines(keepends=True)
        row = self.rows[key]
        for i, line in enumerate(lines):
            if f",{row['period']},{row['key_figure']}," in line and (
                    line.startswith(row["geography"] + ",")):
                begin = line.removesuffix(",,,,,,suppressed\n")
                self.assertNotEqual(begin, line)
                lines[i] = begin + "," + ",".join(
                    repr(truth[name]) for name in truth) + ",,,shown\n"
        path.write_text("".join(lines), encoding="utf-8")
        self.sign(place)

    def sign(self, place):
        """The manifest's hashes, as somebody would change them, too."""
        path = next(place.glob("manifest.*"))
        manifest = json.loads(path.read_text(encoding="utf-8"))
        manifest["files"] = published.digests(place, path.name)
        path.write_text(json.dumps(manifest, indent=1) + "\n",
                        encoding="utf-8")

    def is_few(self, key):
        numbers = self.truth(key)
        part, whole = (numbers[name] for name in COUNTS)
        return any(1 <= count < THRESHOLD
                   for count in (part, whole, whole - part))

    def secondary_cells(self):
        """Suppressed, though none of their own counts is few."""
        return [key for key, row in self.rows.items()
                if row["status"] == "suppressed" and key[0] == FIGURE and
                not self.is_few(key)]

    def refuses(self, place, *parts, status=1):
        done = self.audit(place)
        self.assertEqual(done.returncode, status, done.stderr)
        for part in parts:
            self.assertIn(part, done.stderr)
        self.assertEqual(done.stdout, "")

    def test_a_sound_publication_passes(self):
        for name in ("sound", "dst"):
            done = self.audit(self.folder / name)
            self.assertEqual(done.returncode, 0, done.stdout + done.stderr)
            self.assertIn("Safe: none of", done.stdout)
            total = [line.split() for line in done.stdout.splitlines()
                     if line.startswith("all ")][0]
            suppressed = sum(row["status"] == "suppressed"
                             for row in self.rows.values())
            self.assertEqual([int(text.replace(",", "")) for text in total[1:]],
                             [len(self.rows), suppressed, 0, 0, 0, 0])
        self.assertGreater(suppressed, 20)

    def test_a_figure_too_many_gives_counts_away(self):
        """One suppression is taken back, and with it others."""
        kinds = {}
        few = [key for key, row in self.rows.items()
               if row["status"] == "suppressed" and key[0] == FIGURE and
               self.is_few(key)]
        for key in self.secondary_cells()[:6] + few[:6]:
            place = self.copy()
            self.show(place, key)
            done = self.audit(place)
            self.assertIn(done.returncode, (0, 3), done.stderr)
            if done.returncode != 3:
                continue
            for line in done.stdout.split("\n\n")[0].splitlines()[1:]:
                for kind in ("by sums", "by signs", "narrow"):
                    if line.startswith(kind):
                        kinds.setdefault(kind, []).append(line)
            self.assertIn("Not safe:", done.stdout)
            self.assertEqual(done.stdout,
                             self.audit(place, threads=2).stdout)
        self.assertTrue(kinds.get("by sums"), kinds)

    def test_a_count_that_is_few_itself_is_seen(self):
        key = next(key for key, row in self.rows.items()
                   if row["status"] == "suppressed" and key[0] == FIGURE and
                   1 <= self.truth(key)["numerator"] < THRESHOLD)
        place = self.copy()
        self.show(place, key)
        done = self.audit(place)
        self.assertEqual(done.returncode, 3, done.stderr)
        found = [line for line in done.stdout.splitlines()
                 if line.startswith("shown, few")]
        self.assertEqual(len(found), 1, done.stdout)
        for part in (key[0], key[1], key[2], "numerator"):
            self.assertIn(part, found[0])

    def test_the_threshold_is_the_publications_unless_told(self):
        place = self.folder / "all"
        self.assertEqual(self.audit(place).returncode, 0)
        self.assertEqual(self.audit(place, "--threshold", "5").returncode, 3)
        for text in ("0", "x", "-1"):
            done = self.audit(place, "--threshold", text)
            self.assertEqual(done.returncode, 2)
            self.assertIn("threshold", done.stderr)

    def test_a_changed_byte_is_seen(self):
        for name in ("figures.csv", "published.h5"):
            place = self.copy()
            content = bytearray((place / name).read_bytes())
            content[len(content) // 2] ^= 1
            (place / name).write_bytes(content)
            self.refuses(place, name, "SHA-256")

    def change(self, name, old, new, place=None):
        place = place or self.copy()
        path = place / name
        text = path.read_text(encoding="utf-8")
        self.assertIn(old, text)
        path.write_text(text.replace(old, new, 1), encoding="utf-8")
        self.sign(place)
        return place

    def test_files_that_disagree_are_refused(self):
        row = next(row for key, row in self.rows.items()
                   if row["status"] == "shown" and key[0] == FIGURE)
        begin = ",".join(row[name] for name in (
            "geography", "geography_name", "geography_level", "period",
            "key_figure", "key_figure_name", "unit"))
        value = begin + f",{row['numerator']},"
        self.refuses(self.change("figures.csv", value, begin + ",1234567,"),
                     "published.h5", FIGURE)
        self.refuses(self.change("figures.csv", value, value.replace(
            row["geography_name"], "Elsewhere")), "geography_name")
        self.refuses(self.change("figures.csv", value, value.replace(
            ",percent,", ",ratio,")), "unit")

    def test_a_value_is_what_its_counts_give(self):
        key = next(key for key, row in self.rows.items()
                   if row["status"] == "shown" and key[0] == FIGURE)
        row = self.rows[key]
        place = self.copy()
        with h5py.File(place / "published.h5", "r+") as file:
            file["key_figure_value"][self.index(key)] = 12.25
        self.change("figures.csv", f",{row['value']},", ",12.25,", place)
        self.refuses(place, "numerator and denominator")

    def test_hidden_numbers_are_seen(self):
        """published.h5 tells the numerator of what it says is suppressed."""
        key = self.secondary_cells()[0]
        place = self.copy()
        with h5py.File(place / "published.h5", "r+") as file:
            file["key_figure_numerator"][self.index(key)] = 7
        self.sign(place)
        self.refuses(place, "published.h5", FIGURE)

    def test_the_manifests_counts_are_checked(self):
        place = self.copy()
        path = place / "manifest.json"
        manifest = json.loads(path.read_text(encoding="utf-8"))
        manifest["cells"]["region"]["shown"] += 1
        path.write_text(json.dumps(manifest), encoding="utf-8")
        self.refuses(place, "manifest.json", "cells")

    def test_what_cannot_be_is_refused(self):
        """Sums that contradict each other, though all files agree."""
        def is_shown(figure, *where):
            row = self.rows.get((figure, *where))
            return row is not None and row["status"] == "shown"

        # growth tells the same numerator
        key = next(key for key in self.rows if key[0] == FIGURE and
                   is_shown(*key) and is_shown("growth.overlap", *key[1:]))
        row = self.rows[key]
        place = self.copy()
        part = float(row["numerator"]) - 1
        value = 100 * part / float(row["denominator"])
        with h5py.File(place / "published.h5", "r+") as file:
            file["key_figure_numerator"][self.index(key)] = part
            file["key_figure_value"][self.index(key)] = value
        self.change("figures.csv",
                    f",percent,{row['numerator']},{row['denominator']},"
                    f"{row['value']},",
                    f",percent,{part!r},{row['denominator']},{value!r},", place)
        self.refuses(place, "different values of one count")

    def test_files_are_missing_or_too_many(self):
        place = self.copy()
        (place / "figures.csv").unlink()
        self.refuses(place, "figures.csv is missing")
        place = self.copy()
        (place / "notes.txt").write_text("x")
        self.refuses(place, "notes.txt is not in the manifest")
        place = self.copy("dst")
        (place / "manifest.txt").unlink()
        self.refuses(place, "holds no manifest.json")

    def test_what_is_no_publication_is_refused(self):
        self.refuses(self.folder / "store", "no publication")
        self.refuses(self.cubes, "no folder")
        self.refuses(self.folder / "nowhere", "no folder")
        done = start(SAMSPIL, ["audit"])
        self.assertEqual(done.returncode, 2)
        self.assertIn("--published", done.stderr)


if __name__ == "__main__":
    unittest.main()
