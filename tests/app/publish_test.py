#!/usr/bin/env python3
"""Publishes synthetic registers and reads the files as others would: what is
shown is the cube file's, what is not tells nothing, sums add up, and the bytes
are the same on one and two threads (M10).

    publish_test.py SAMSPIL
"""

import collections
import math
import pathlib
import sys
import tempfile
import unittest

import xarray

import published
from program import run_both, start, succeed

SAMSPIL = str(pathlib.Path(sys.argv.pop()).resolve())
THRESHOLD = 5
PERIODS = {**{str(year): [year] for year in range(2018, 2023)},
           "2020-2022": [2020, 2021, 2022]}
AREAS = """code,name,level,municipality,part
X,"Råd, vest",council,751,
X,"Råd, vest",council,101,byen
Y,Råd øst,council,101,
Y,Råd øst,council,411,
"""
#: All kinds of figures, and parts of every sum of areas and periods.
PLAN = [("overlap_of_psychiatry", "country", "year"),
        ("overlap_of_psychiatry", "country", "pooled"),
        ("overlap_of_psychiatry", "region", "year"),
        ("overlap_of_psychiatry", "region", "pooled"),
        ("overlap_of_psychiatry", "municipality", "2020-2022"),
        ("overlap_of_psychiatry", "other", "2020-2022"),
        ("overlap_of_psychiatry", "unknown", "2020-2022"),
        ("overlap_of_psychiatry", "council", "pooled"),
        ("overlap_of_psychiatry", "cluster", "2022"),
        ("overlap_of_psychiatry.diagnosis.*", "region", "pooled"),
        ("growth.*", "region", "year"),
        ("growth.*", "region", "pooled"),
        ("stays_per_person.overlap.*", "region", "pooled"),
        ("deaths_per_1000*", "region", "pooled"),
        ("deaths_per_1000*", "cluster", "pooled"),
        ("mortality_ratio.*", "region", "pooled"),
        ("recipients_of_diagnosed.ratio", "region", "2021"),
        ("*_per_1000_adults", "municipality", "2020")]
#: Only a program that was built with node has it.
EXPLORER = (["explorer.html"] if "explorer  yes" in
            start(SAMSPIL, ["--version"]).stdout else [])
#: Their content is tested by published_forms_test.py.
ANNEXES = ["annex-4-regions.xlsx", "annex-5-municipalities.xlsx",
           "annex-6-clusters.xlsx", "annex-council.xlsx", "codebook.xlsx"]
NUMBERS = ("numerator", "denominator", "value", "lower", "upper")


class Publish(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        holder = tempfile.TemporaryDirectory(prefix="samspil_test_")
        cls.addClassCleanup(holder.cleanup)
        cls.folder = pathlib.Path(holder.name)
        cls.write("areas.csv", AREAS)
        cls.write("plan.csv", "figure,level,period\n" + "".join(
            ",".join(row) + "\n" for row in PLAN))
        succeed(SAMSPIL, ["synthesize", "--persons", "40000", "--seed", "5",
                          "--out", cls.folder / "registers"])
        cls.cubes = run_both(
            SAMSPIL, cls.folder / "registers", cls.folder,
            ("--geographies", cls.folder / "areas.csv", "--bootstrap", "8",
             "--seed", "1", "--vary", "min_age=18,19"))[1]
        cls.done = cls.publish("publication", "--language", "en")
        cls.place = cls.folder / "publication"
        cls.rows = published.table(cls.place / "figures.csv")
        with xarray.open_dataset(cls.place / "published.h5") as data:
            cls.data = data.load()
        with xarray.open_dataset(cls.cubes) as data:
            cls.raw = data.load().sel(scenario="base")

    @classmethod
    def write(cls, name, text):
        (cls.folder / name).write_text(text, encoding="utf-8")

    @classmethod
    def publish(cls, name, *options, threads=1):
        return succeed(SAMSPIL, [
            "publish", "--cubes", cls.cubes, "--scenario", "base", "--plan",
            cls.folder / "plan.csv", "--out", cls.folder / name, *options],
            threads=threads)

    @staticmethod
    def cell(data, name, key):
        figure, area, period = key
        return float(data[f"key_figure_{name}"].sel(
            key_figure=figure, geography=area, period=period))

    def of_status(self, status):
        return [key for key, row in self.rows.items()
                if row["status"] == status]

    def test_the_folder_can_be_read_by_everybody(self):
        self.assertEqual(self.place.stat().st_mode & 0o777, 0o755)
        self.assertEqual(sorted(path.name for path in self.place.iterdir()),
                         sorted([*ANNEXES, *EXPLORER, "figures.csv",
                                 "manifest.json", "published.h5", "tables"]))
        for path in self.place.rglob("*"):
            self.assertEqual(path.stat().st_mode & 0o777,
                             0o755 if path.is_dir() else 0o644, path.name)

    def test_xarray_reads_published_figures(self):
        data = self.data
        self.assertEqual(data.attrs["filetype"], "samspil published figures")
        self.assertEqual(data.attrs["confidential"], "no")
        self.assertEqual(data["key_figure_value"].dims,
                         ("period", "geography", "key_figure"))
        self.assertEqual(data["correlation_r"].dims, ("period", "level"))
        self.assertEqual(list(data["period"].values), list(PERIODS))
        status = data["key_figure_status"]
        self.assertEqual(status.dtype, "int8")
        self.assertEqual(list(status.attrs["flag_values"]), [0, 1, 2, 3])
        self.assertEqual(status.attrs["flag_meanings"].split(),
                         list(published.STATUSES))
        area = data.sel(geography="X")
        self.assertEqual(str(area["geography_name"].values), "Råd, vest")
        self.assertEqual(set(data.data_vars), {
            *(f"key_figure_{name}" for name in (*NUMBERS, "status")),
            *(f"correlation_{name}" for name in "rpn")})

    def test_rows_are_the_cells_of_the_plan(self):
        status = self.data["key_figure_status"].values
        counts = collections.Counter(status.ravel())
        self.assertEqual(len(self.rows), sum(counts.values()) - counts[3])
        for key, row in self.rows.items():
            index = int(self.cell(self.data, "status", key))
            self.assertEqual(published.STATUSES[index], row["status"], key)
            self.assertNotEqual(index, 3, key)
        for name in ("shown", "suppressed", "missing"):
            self.assertGreater(len(self.of_status(name)), 50, name)
        self.assertIn(("overlap_of_psychiatry", "Y", "2020-2022"), self.rows)
        self.assertNotIn(("overlap_of_psychiatry", "101", "2020"), self.rows)

    def test_what_is_shown_is_the_cube_files(self):
        for key in self.of_status("shown"):
            for name in NUMBERS:
                found = self.cell(self.data, name, key)
                self.assertTrue(published.is_same(
                    found, self.cell(self.raw, name, key)), (key, name))
                self.assertTrue(published.is_same(
                    found, published.number(self.rows[key][name])),
                    (key, name))

    def test_what_is_not_shown_tells_nothing(self):
        for key, row in self.rows.items():
            if row["status"] != "shown":
                self.assertEqual([row[name] for name in NUMBERS], [""] * 5)
        told = {(figure, area, period) for figure, area, period in self.rows}
        for name in NUMBERS:
            values = self.data[f"key_figure_{name}"]
            hidden = values.where(self.data["key_figure_status"] % 2 == 1)
            self.assertTrue(hidden.isnull().all(), name)
        self.assertEqual(told, set(self.rows))

    def test_missing_tells_its_zeros(self):
        """M10.2: the denominator is 0, and a numerator that is a part of it."""
        seen = set()
        for key in self.of_status("missing"):
            parts = [self.cell(self.data, name, key)
                     for name in ("numerator", "denominator", "value")]
            self.assertTrue(math.isnan(parts[2]))
            self.assertTrue(math.isnan(self.cell(self.raw, "value", key)))
            if key[0].startswith(("overlap_of_", "deaths_per_1000.")):
                self.assertEqual(parts[:2], [0, 0], key)
                seen.add("part")
            elif key[0].startswith(("growth", "deaths_per_1000_")):
                self.assertTrue(all(map(math.isnan, parts)), key)
                seen.add(key[0].split(".")[0])
        self.assertEqual(seen, {"part", "growth",
                                "deaths_per_1000_standardised"})

    def test_no_sensitive_count_is_shown(self):
        """M10.3 of figures that count persons, in single years."""
        hidden = 0
        for key, row in self.rows.items():
            if key[0] != "overlap_of_psychiatry" or "-" in key[2] or (
                    key[1] == "unknown"):
                continue
            part, whole = (self.cell(self.raw, name, key)
                           for name in ("numerator", "denominator"))
            few = [1 <= count < THRESHOLD
                   for count in (part, whole, whole - part)]
            if any(few) and whole > 0:
                self.assertEqual(row["status"], "suppressed", key)
                hidden += 1
        self.assertGreater(hidden, 3)

    def test_figures_by_age_follow_their_crude_figure(self):
        """M10.5"""
        seen = set()
        for (figure, area, period), row in self.rows.items():
            family, _, group = figure.partition(".")
            if family != "deaths_per_1000_standardised" or (
                    row["status"] == "missing"):
                continue
            crude = self.rows[f"deaths_per_1000.{group}", area, period]
            deaths = self.cell(self.raw, "numerator",
                               (f"deaths_per_1000.{group}", area, period))
            shown = crude["status"] == "shown" and not 0 < deaths < THRESHOLD
            self.assertEqual(row["status"],
                             "shown" if shown else "suppressed",
                             (figure, area))
            seen.add(shown)
        self.assertEqual(seen, {True, False})

    def test_sums_that_are_shown_add_up(self):
        def count(area, period, name):
            row = self.rows.get(("overlap_of_psychiatry", area, period))
            if row is None or row["status"] == "suppressed":
                return None
            if row["status"] == "missing":
                return 0
            return float(row[name])

        regions = [str(code) for code in range(1081, 1086)]
        added = 0
        for name in ("numerator", "denominator"):
            sums = [("DK", period, [(area, period) for area in
                                    [*regions, "unknown"]])
                    for period in ["2020-2022"]]
            sums += [(area, "2020-2022",
                      [(area, str(year)) for year in PERIODS["2020-2022"]])
                     for area in ["DK", *regions]]
            for area, period, parts in sums:
                whole = count(area, period, name)
                counts = [count(*part, name) for part in parts]
                if whole is not None and None not in counts:
                    self.assertEqual(whole, sum(counts), (area, period, name))
                    added += 1
        self.assertGreater(added, 5)

    def test_correlations_are_always_shown(self):
        for name in "rpn":
            xarray.testing.assert_equal(
                self.data[f"correlation_{name}"].drop_vars("scenario",
                                                           errors="ignore"),
                self.raw[f"correlation_{name}"].drop_vars("scenario"))

    def test_the_manifest_says_what_is_there(self):
        found = published.manifest(self.place)
        self.assertEqual(list(found), [
            "format_version", "program_version", "store_fingerprint",
            "settings", "scenario", "threshold", "plan", "areas", "files",
            "cells"])
        self.assertEqual(found["files"],
                         published.digests(self.place, "manifest.json"))
        self.assertEqual([tuple(row) for row in found["plan"]], PLAN)
        self.assertEqual(found["areas"], {"X": [["101", "byen"], ["751", ""]],
                                          "Y": [["101", ""], ["411", ""]]})
        self.assertEqual((found["format_version"], found["scenario"],
                          found["threshold"]), ("1.0", "base", THRESHOLD))
        self.assertEqual(found["store_fingerprint"],
                         self.data.attrs["store_fingerprint"])
        self.assertIn("base", found["settings"]["scenarios"])
        cells = collections.defaultdict(collections.Counter)
        for row in self.rows.values():
            cells[row["geography_level"]][row["status"]] += 1
        self.assertEqual(found["cells"], {
            level: {"in_plan": sum(own.values()),
                    **{status: own[status] for status in
                       ("shown", "suppressed", "missing")}}
            for level, own in cells.items()})

    def test_the_table_for_people_says_the_same(self):
        lines = [line.split() for line in self.done.stdout.splitlines()]
        counts = collections.Counter(row["status"]
                                     for row in self.rows.values())
        totals = [[int(field.replace(",", "")) for field in line[1:]]
                  for line in lines if line[:1] == ["all"]]
        self.assertEqual(len(totals), 2)
        for cells, shown, suppressed, *reasons, missing in totals:
            self.assertEqual((cells, shown, suppressed, missing), (
                len(self.rows), counts["shown"], counts["suppressed"],
                counts["missing"]))
            self.assertEqual(sum(reasons), suppressed)
        for line in self.done.stdout.splitlines():
            self.assertLessEqual(len(line), 80)
        self.assertNotIn("primary", "".join(
            path.read_text(encoding="utf-8")
            for path in self.place.glob("*.[cj]*")))

    def test_threads_make_no_difference(self):
        self.publish("two_threads", "--language", "en", threads=2)
        self.assertEqual(published.contents(self.folder / "two_threads"),
                         published.contents(self.place))

    def test_for_dst_there_are_only_texts(self):
        self.publish("dst", "--for", "dst", "--language", "en")
        place = self.folder / "dst"
        self.assertEqual(set(published.contents(place)),
                         {*ANNEXES, *EXPLORER, "figures.txt", "manifest.txt"})
        self.assertEqual(published.table(place / "figures.txt"), self.rows)
        found, other = (published.manifest(folder)
                        for folder in (place, self.place))
        self.assertEqual(found.pop("files"),
                         published.digests(place, "manifest.txt"))
        del other["files"]
        self.assertEqual(found, other)

    def test_names_are_danish_unless_told(self):
        done = self.publish("danish")
        rows = published.table(self.folder / "danish" / "figures.csv")
        key = ("overlap_of_psychiatry", "DK", "2022")
        self.assertNotEqual(rows[key]["key_figure_name"],
                            self.rows[key]["key_figure_name"])
        self.assertEqual({key: row["value"] for key, row in rows.items()},
                         {key: row["value"] for key, row in self.rows.items()})
        self.assertIn("peak memory", done.stderr)

    def test_threshold_1_suppresses_nothing(self):
        """--i-know lets one below 3 be used; the manifest carries it."""
        self.publish("all", "--threshold", "1", "--i-know")
        place = self.folder / "all"
        self.assertEqual(published.manifest(place)["threshold"], 1)
        rows = published.table(place / "figures.csv")
        self.assertEqual({row["status"] for row in rows.values()},
                         {"shown", "missing"})
        self.assertEqual(set(rows), set(self.rows))

    def test_print_plan_is_a_plan(self):
        words = ["publish", "--cubes", self.cubes, "--scenario", "base",
                 "--print-plan"]
        default = succeed(SAMSPIL, words).stdout
        self.assertEqual(default.splitlines()[0], "figure,level,period")
        self.assertIn("overlap_of_psychiatry,council,pooled", default)
        self.write("default.csv", default)
        again = succeed(SAMSPIL, [*words, "--plan",
                                  self.folder / "default.csv"]).stdout
        self.assertEqual(again, default)

    def test_dry_run_counts_and_writes_nothing(self):
        before = sorted(self.folder.iterdir())
        done = succeed(SAMSPIL, [
            "publish", "--cubes", self.cubes, "--scenario", "base", "--plan",
            self.folder / "plan.csv", "--dry-run", "--language", "en"])
        self.assertEqual(sorted(self.folder.iterdir()), before)
        self.assertIn("Time expected", done.stdout)
        totals = [line.split() for line in done.stdout.splitlines()
                  if line.startswith("all ")]
        told = [line.split() for line in self.done.stdout.splitlines()
                if line.startswith("all ")]
        for dry, real in zip(totals, told, strict=True):
            # cells, those that are sensitive themselves, missing ones
            self.assertEqual(dry[1:], [real[1], real[4], real[7]])

    def test_config_gives_the_same(self):
        self.write("site.ini", f"cubes = {self.cubes}\nscenario = base\n"
                   f"plan = {self.folder}/plan.csv\nlanguage = en\n")
        done = start(SAMSPIL, ["publish", "--config", self.folder / "site.ini",
                               "--out", self.folder / "by_config"])
        self.assertEqual(done.returncode, 0, done.stderr)
        self.assertEqual(published.contents(self.folder / "by_config"),
                         published.contents(self.place))


if __name__ == "__main__":
    unittest.main()
