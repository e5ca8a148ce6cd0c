#!/usr/bin/env python3
"""Publishes synthetic registers and reads the annexes, PX and JSON-stat files as
others would: every number is the one of published.h5, and what is suppressed
is told in every form, never as zero and never as nothing (M10.6).

    published_forms_test.py SAMSPIL [NODE MODULES]

With NODE and a folder that has the node_modules of tests/publish_readers, the
tables are read by libraries that others made, too.
"""

import collections
import json
import math
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile
import unittest

import openpyxl

import published
from program import run_both, start, succeed

SAMSPIL, NODE, MODULES = [
    str(pathlib.Path(path).resolve()) if path else None
    for path in [*sys.argv[1:], "", ""][:3]]
del sys.argv[1:]
READERS = pathlib.Path(__file__).resolve().parent.parent / "publish_readers"
AREAS = '''code,name,level,municipality,part
X,"Råd, ""vest""",råd/område,751,
X,"Råd, ""vest""",råd/område,101,byen
Y,Råd øst,råd/område,101,
'''
PLAN = [(figure, level, period)
        for figure in ("overlap_of_psychiatry", "*_per_1000_adults",
                       "agreement.*", "deaths_per_1000*", "diagnosis_mix.*")
        for level in ("country", "region", "municipality", "råd/område")
        for period in ("pooled", "2021")] + [
            ("overlap_of_psychiatry", "cluster", "pooled"),
            ("stays_per_person.overlap.*", "cluster", "2021")]
ANNEXES = {"annex-4-regions.xlsx": ("region",),
           "annex-5-municipalities.xlsx": ("region", "municipality"),
           "annex-6-clusters.xlsx": ("region", "cluster"),
           "annex-råd-område.xlsx": ("region", "råd/område")}
FAMILIES = {"main", "mix", "activity", "deaths"}
MEASURES = {"Value": "value", "Numerator": "numerator",
            "Denominator": "denominator", "Lower bound": "lower",
            "Upper bound": "upper"}


def px_keywords(text):
    """keyword -> list of texts or words of a PX file."""
    result = {}
    for entry in re.findall(r'((?:"[^"]*"|[^;"])*);', text):
        keyword, _, value = re.match(
            r'\s*((?:"[^"]*"|[^="])+)(=)(.*)', entry, re.DOTALL).groups()
        if keyword == "DATA":
            result[keyword] = value.split()
        else:
            # parts of a long text stand one after the other
            joined = re.sub(r'"\s*\n\s*"', "", value)
            result[keyword] = re.findall(r'"([^"]*)"', joined) or [value]
    return result


class PublishedForms(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        holder = tempfile.TemporaryDirectory(prefix="samspil_test_")
        cls.addClassCleanup(holder.cleanup)
        cls.folder = pathlib.Path(holder.name)
        cls.write("areas.csv", AREAS)
        cls.write("plan.csv", "figure,level,period\n" + "".join(
            ",".join(row) + "\n" for row in PLAN))
        succeed(SAMSPIL, ["synthesize", "--persons", "60000", "--seed", "5",
                          "--out", cls.folder / "registers"])
        cls.store, cls.cubes = run_both(
            SAMSPIL, cls.folder / "registers", cls.folder,
            ("--geographies", cls.folder / "areas.csv", "--bootstrap", "4",
             "--seed", "1"))
        cls.place = cls.publish("english", "--language", "en")
        cls.rows = published.table(cls.place / "figures.csv")

    @classmethod
    def write(cls, name, text):
        path = cls.folder / name
        path.write_text(text, encoding="utf-8")
        return path

    @classmethod
    def publish(cls, name, *options, threads=1):
        succeed(SAMSPIL, [
            "publish", "--cubes", cls.cubes, "--plan", cls.folder / "plan.csv",
            "--out", cls.folder / name, *options], threads=threads)
        return cls.folder / name

    def check(self, key, measure, found, symbols, digits=0.0):
        """A number of a form is the one of the figures, or a symbol."""
        row = self.rows.get(key)
        status = row["status"] if row else "not_in_plan"
        if status == "shown" and row[measure]:
            # libxlsxwriter writes 16 digits, the other forms all
            self.assertTrue(math.isclose(float(row[measure]), found,
                                         rel_tol=digits), (key, measure))
        else:
            expected = symbols["missing" if status == "shown" else status]
            self.assertEqual(expected, found, (key, measure))
        return status

    def test_there_is_every_form(self):
        names = set(published.contents(self.place))
        expected = {*ANNEXES, "codebook.xlsx", "figures.csv", "manifest.json",
                    "published.h5"} | {
                        f"tables/{family}.{kind}" for family in FAMILIES
                        for kind in ("px", "json")}
        self.assertEqual(names - {"explorer.html"}, expected)
        manifest = published.manifest(self.place)
        self.assertEqual(manifest["files"],
                         published.digests(self.place, "manifest.json"))

    def read_sheet(self, sheet, ids):
        seen = set()
        columns = [cell.value for cell in sheet[5]]
        figure = None
        for column in range(5, len(columns) + 1):
            figure = sheet.cell(4, column).value or figure
            measure = MEASURES[columns[column - 1].split("\n")[0]]
            for row in range(6, sheet.max_row + 1):
                key = (ids[figure], sheet.cell(row, 1).value,
                       sheet.cell(row, 4).value)
                status = self.check(
                    key, measure, sheet.cell(row, column).value,
                    {"suppressed": "·", "missing": "–", "not_in_plan": None},
                    digits=1e-15)
                if status != "not_in_plan" and measure == "value":
                    seen.add(key)
        return seen

    def test_every_number_of_the_annexes_is_a_figure(self):
        for name, levels in ANNEXES.items():
            book = openpyxl.load_workbook(self.place / name)
            definitions = book["Definitions"]
            ids = {row[0][0].upper() + row[0][1:]: row[5]
                   for row in definitions.iter_rows(min_row=5,
                                                    values_only=True) if row[5]}
            seen = set()
            for sheet in book:
                if sheet.cell(5, 1).value == "Code":
                    self.assertEqual(sheet.freeze_panes, "E6")
                    self.assertTrue(sheet.auto_filter.ref.startswith("A5:"))
                    seen |= self.read_sheet(sheet, ids)
            expected = {key for key, row in self.rows.items()
                        if row["geography_level"] in ("country", *levels)}
            self.assertEqual(seen, expected, name)

    def test_table_1_1_names_no_municipality_beside_a_suppressed_one(self):
        book = openpyxl.load_workbook(
            self.place / "annex-5-municipalities.xlsx")
        ids = {row["key_figure_name"]: row["key_figure"]
               for row in self.rows.values()}
        rows = list(book["Table 1.1"].iter_rows(min_row=5, values_only=True))
        self.assertEqual(len(rows), 6)  # three pairs, two periods
        for name, period, country, lowest, _, highest, _ in rows:
            cells = [row for key, row in self.rows.items()
                     if key[0] == ids[name] and key[2] == period and
                     row["geography_level"] == "municipality"]
            values = [float(row["value"]) for row in cells if row["value"]]
            if any(row["status"] == "suppressed" for row in cells):
                self.assertEqual((lowest, highest), ("·", "·"))
            else:
                self.assertAlmostEqual(lowest, min(values), 12)
                self.assertAlmostEqual(highest, max(values), 12)
            self.assertAlmostEqual(country, float(
                self.rows[ids[name], "DK", period]["value"]), 12)

    def test_px_files_hold_the_figures_in_both_languages(self):
        seen = set()
        for family in FAMILIES:
            text = (self.place / f"tables/{family}.px").read_text("utf-8")
            self.assertLess(max(map(len, text.encode().split(b"\n"))), 257)
            px = px_keywords(text)
            self.assertEqual(px["LANGUAGES"], ["en", "da"])
            self.assertEqual(px["STUB"], ["area", "key figure"])
            self.assertEqual(px["STUB[da]"], ["område", "nøgletal"])
            codes = [px[f'CODES("{name}")']
                     for name in px["STUB"] + px["HEADING"]]
            for name, own in zip(px["STUB[da]"] + px["HEADING[da]"], codes):
                self.assertEqual(len(px[f'VALUES[da]("{name}")']), len(own))
                self.assertEqual(px[f'CODES[da]("{name}")'], own)
            self.assertIn("fewer than 5", px["DATASYMBOL2"][0])
            cells = iter(px["DATA"])
            for area in codes[0]:
                for figure in codes[1]:
                    for measure in codes[2]:
                        for period in codes[3]:
                            cell = next(cells)
                            found = (cell.strip('"') if '"' in cell
                                     else float(cell))
                            key = (figure, area, period)
                            status = self.check(key, measure, found, {
                                "suppressed": "..", "missing": ".",
                                "not_in_plan": "..."})
                            if status != "not_in_plan":
                                seen.add(key)
            self.assertIsNone(next(cells, None))
        self.assertEqual(seen, set(self.rows))

    def test_json_stat_holds_the_figures(self):
        seen = set()
        for family in FAMILIES:
            data = json.loads(
                (self.place / f"tables/{family}.json").read_text("utf-8"))
            self.assertEqual((data["version"], data["class"]),
                             ("2.0", "dataset"))
            axes = [data["dimension"][name]["category"]["index"]
                    for name in data["id"]]
            self.assertEqual(data["size"], [len(axis) for axis in axes])
            index = 0
            for area in axes[0]:
                for figure in axes[1]:
                    for measure in axes[2]:
                        for period in axes[3]:
                            value = data["value"][index]
                            status = data["status"].get(str(index))
                            self.assertEqual(value is None, status is not None)
                            key = (figure, area, period)
                            found = value if status is None else status
                            told = self.check(key, measure, found, {
                                "suppressed": "c", "missing": "m",
                                "not_in_plan": "x"})
                            if told != "not_in_plan":
                                seen.add(key)
                            index += 1
            self.assertEqual(index, len(data["value"]))
        self.assertEqual(seen, set(self.rows))

    @unittest.skipUnless(MODULES, "needs node and npm")
    def test_readers_that_others_made_find_the_same(self):
        done = subprocess.run(
            [NODE, READERS / "read.mjs", MODULES, self.place],
            capture_output=True, text=True)
        self.assertEqual(done.returncode, 0, done.stderr)
        counts = collections.Counter()
        for line in done.stdout.splitlines():
            source, figure, area, period, measure, value, symbol = (
                json.loads(line))
            status = self.check(
                (figure, area, period), measure,
                symbol if value is None else value,
                {"suppressed": "..", "missing": ".", "not_in_plan": "..."}
                if source == "px" else
                {"suppressed": "c", "missing": "m", "not_in_plan": "x"})
            counts[source] += status != "not_in_plan"
        cells = 5 * len(self.rows)
        self.assertEqual(counts, {"px": cells, "json": cells})

    @unittest.skipUnless(shutil.which("soffice"), "needs libreoffice-calc")
    def test_libreoffice_opens_a_workbook(self):
        for name, title in (("annex-4-regions", "Annex 4"),
                            ("codebook", "Codebook")):
            subprocess.run(
                ["soffice", f"-env:UserInstallation=file://{self.folder}/soffice",
                 "--headless", "--convert-to",
                 "csv:Text - txt - csv (StarCalc):44,34,76", "--outdir", self.folder,
                 self.place / f"{name}.xlsx"], check=True, capture_output=True,
                timeout=120)
            text = (self.folder / f"{name}.csv").read_text("utf-8")
            self.assertTrue(text.startswith(title), text[:40])
            self.assertIn("It is not zero", text)

    def test_the_same_figures_give_the_same_bytes(self):
        again = self.publish("again", "--language", "en", threads=2)
        self.assertEqual(published.contents(again),
                         published.contents(self.place))

    def test_danish_workbooks_and_those_for_dst(self):
        place = self.publish("danish", "--for", "dst")
        names = {name for name in published.contents(place)}
        self.assertEqual(names - {"explorer.html"}, {
            *ANNEXES, "codebook.xlsx", "figures.txt", "manifest.txt"})
        book = openpyxl.load_workbook(place / "annex-4-regions.xlsx")
        self.assertEqual(book.sheetnames, [
            "Forside", "Indhold", "Hovednøgletal", "Sammensætning",
            "Dødelighed", "Tabel 1.1", "Tabel 1.4", "Definitioner"])

    def test_the_codebook_has_every_figure_of_the_plan(self):
        book = openpyxl.load_workbook(self.place / "codebook.xlsx")
        ids = {row[5] for row in book["Definitions"].iter_rows(
            min_row=5, values_only=True) if row[5]}
        self.assertEqual(ids, {key[0] for key in self.rows})
        everything = "\n".join(
            str(cell) for row in book["Cover"].iter_rows(values_only=True)
            for cell in row)
        self.assertIn(published.manifest(self.place)["store_fingerprint"],
                      everything)
        printed = succeed(SAMSPIL, ["codebook", "--language", "en"]).stdout
        lines = {line.split(",")[0] for line in printed.splitlines()}
        self.assertLessEqual(ids, lines)

    def test_audit_makes_the_forms_again_and_compares(self):
        copy = self.folder / "copy"
        copy.mkdir()
        for name, content in published.contents(self.place).items():
            (copy / name).parent.mkdir(exist_ok=True)
            (copy / name).write_bytes(content)
        done = start(SAMSPIL, ["audit", "--published", copy])
        self.assertIn("annexes, tables and page say the same", done.stderr)
        self.assertEqual(done.returncode, 0, done.stderr)
        changed = copy / "tables/main.px"
        text = changed.read_text("utf-8")
        changed.write_text(text.replace('".."', "7", 1), "utf-8")
        manifest = published.manifest(copy)
        manifest["files"] = published.digests(copy, "manifest.json")
        (copy / "manifest.json").write_text(json.dumps(manifest))
        done = start(SAMSPIL, ["audit", "--published", copy])
        self.assertNotEqual(done.returncode, 0)
        self.assertIn("tables/main.px does not say", done.stderr)

    def test_nothing_leaves_with_what_must_not(self):
        for name, what in (("010190-1234", "person number"),
                           ("Område 3112991234", "person number"),
                           ("/srv/data/anna", "path"),
                           ("C:\\data\\x", "path")):
            areas = self.write("bad.csv", "code,name,level,municipality,part\n"
                               f"X,{name},eget,751,\n")
            cubes = self.folder / f"bad{len(list(self.folder.iterdir()))}.h5"
            succeed(SAMSPIL, ["compute", "--store", self.store, "--out", cubes,
                              "--geographies", areas])
            plan = self.write("one.csv", "figure,level,period\n"
                              "overlap_of_psychiatry,eget,pooled\n")
            out = self.folder / "never"
            done = start(SAMSPIL, ["publish", "--cubes", cubes, "--plan", plan,
                                   "--out", out])
            self.assertEqual(done.returncode, 1, done.stderr)
            self.assertIn(what, done.stderr)
            self.assertNotIn(name, done.stderr)
            self.assertFalse(out.exists())


if __name__ == "__main__":
    unittest.main(verbosity=2)
