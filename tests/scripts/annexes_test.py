#!/usr/bin/env python3
"""Publishes synthetic registers and draws annexes 1 to 3: every bar, mark and
line is the number of published.h5, what is suppressed has a sign and no bar,
and the PDF are the same each time, A4, with their fonts in them.

    annexes_test.py SAMSPIL
"""

import os
import pathlib
import re
import subprocess
import sys
import tempfile
import unittest

SAMSPIL = str(pathlib.Path(sys.argv.pop()).resolve())
ROOT = pathlib.Path(__file__).resolve().parents[2]
sys.path[:0] = [str(ROOT / "scripts"), str(ROOT / "tests" / "app")]
SCRIPT = ROOT / "scripts" / "annexes"

from annexes_parts import figures, numbers, shapes  # noqa: E402
from annexes_parts.area_document import AreaDocument  # noqa: E402
from annexes_parts.classes import Classes  # noqa: E402
from annexes_parts.codebook import read_codebook  # noqa: E402
from annexes_parts.maps import maps_document  # noqa: E402
from annexes_parts.publication import Cell, Publication  # noqa: E402
from program import run_both, succeed  # noqa: E402

PATTERNS = ("overlap_of_psychiatry", "overlap_of_recipients",
            "overlap_per_1000_adults", "readmission.*",
            "overlap_part_of_stays.*", "stays_per_person.overlap.*",
            "stays_per_person.other.*", "diagnosis_mix.*", "level_mix.*")
LEVELS = ("country", "region", "cluster", "municipality")
AREAS = ("1082", "NJ2", "751", "849", "400")


def plan(path, period):
    rows = [f"{figure},{level},{period}\n" for figure in PATTERNS
            for level in LEVELS]
    path.write_text("figure,level,period\n" + "".join(rows), encoding="utf-8")
    return path


def annexes(published, out, *options, **more):
    environment = {**os.environ, **more}
    return subprocess.run(
        [SCRIPT, "--published", published, "--out", out, "--samspil", SAMSPIL,
         "--jobs", "2", *options],
        capture_output=True, text=True, timeout=120, env=environment)


def poppler(tool, *words):
    return subprocess.run([tool, *words], capture_output=True, text=True,
                          check=True).stdout


def drawn(document):
    """[((figure, area, period) of the gid, the lengths that it may stand for)]
    of all bars, marks and lines across: one of two sides, or of two places."""
    result = []
    for page in document.pages:
        for axes in page.axes:
            for each in [*axes.patches, *axes.lines]:
                key = tuple((each.get_gid() or "").split(" "))
                if len(key) != 3:
                    continue
                result.append((key, (each.get_width(), each.get_height())
                               if hasattr(each, "get_width") else
                               (float(each.get_xdata()[0]),
                                float(each.get_ydata()[0]))))
    return result


def texts(document):
    return [text.get_text() for page in document.pages
            for text in [*page.texts, *(each for axes in page.axes
                                        for each in axes.texts)]]


class Annexes(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.work = tempfile.TemporaryDirectory()
        work = cls.folder = pathlib.Path(cls.work.name)
        succeed(SAMSPIL, ["synthesize", "--persons", "60000", "--seed", "7",
                          "--out", work / "registers"])
        _, cls.cubes = run_both(SAMSPIL, work / "registers", work)
        cls.published = work / "published"
        succeed(SAMSPIL, [
            "publish", "--cubes", cls.cubes, "--out", cls.published, "--plan",
            plan(work / "plan.csv", "pooled")])
        cls.publication = Publication(cls.published / "published.h5")
        cls.codebook = read_codebook(SAMSPIL, "da")

    @classmethod
    def tearDownClass(cls):
        cls.work.cleanup()

    def document(self, code, language="da"):
        return AreaDocument(self.publication, read_codebook(SAMSPIL, language),
                            self.publication.area(code), language).make()

    def test_what_is_drawn_is_what_is_published(self):
        count = 0
        for code in AREAS:
            for key, lengths in drawn(self.document(code)):
                cell = self.publication.cell(*key)
                self.assertEqual(cell.status, "shown", key)
                self.assertIn(cell.value, lengths, key)
                count += 1
        self.assertGreater(count, 300)

    def test_all_shown_areas_of_the_level_have_a_bar(self):
        for code in AREAS:
            area = self.publication.area(code)
            bars = dict(drawn(self.document(code)))
            for figure in (*figures.SHARES, figures.PER_1000):
                period = self.publication.period_of([figure], area.level)
                for each in self.publication.areas_of(area.level):
                    cell = self.publication.cell(figure, each.code, period)
                    self.assertEqual((figure, each.code, period) in bars,
                                     cell.is_shown)

    def test_every_number_of_a_table_is_published(self):
        self.assertIn("1.234,5", numbers.number(1234.5, 1, "da"))
        for language in ("da", "en"):
            said = texts(self.document("1082", language))
            period = self.publication.period_of(
                figures.table_figures(self.publication), "region")
            for figure in figures.table_figures(self.publication):
                for code in ("1082", "DK"):
                    cell = self.publication.cell(figure, code, period)
                    unit = self.publication.units[figure]
                    self.assertIn(numbers.cell_text(cell, unit, language),
                                  said)
                    self.assertIn(numbers.count_text(
                        cell, cell.numerator, language), said)

    def test_what_is_suppressed_is_told(self):
        hidden = [area.code for area in self.publication.areas
                  if area.level == "municipality" and self.publication.cell(
                      figures.SHARES[0], area.code,
                      self.publication.period_of([figures.SHARES[0]],
                                                 area.level)
                  ).status == "suppressed"]
        self.assertTrue(hidden)
        said = texts(self.document(hidden[0]))
        name = self.publication.area(hidden[0]).name
        self.assertIn("·", said)
        self.assertIn(f"tallet for {name} kan ikke vises",
                      " ".join(said).replace("\n", " "))
        self.assertIn("Det er ikke nul", " ".join(said))
        suppressed = Cell("suppressed", *[float("nan")] * 3)
        self.assertEqual(numbers.cell_text(suppressed, "percent", "da"), "·")
        self.assertEqual(numbers.count_text(suppressed, 0.0, "da"), "·")

    def test_maps_have_the_colours_of_their_values(self):
        found = shapes.read_shapes(self.published / "explorer.html")
        if found is None:
            self.skipTest("the program was built without the explorer's map")
        self.assertEqual(len(found.paths), 98)
        document = maps_document(self.publication, self.codebook, found, "da")
        count = 0
        for page in document.pages:
            patches = [(each.get_gid().split(" "), each)
                       for each in page.axes[0].patches if each.get_gid()]
            self.assertEqual({key[1] for key, _ in patches},
                             {each.code for each in
                              self.publication.areas_of("cluster")})
            shown = {key[1]: self.publication.cell(*key)
                     for key, _ in patches}
            classes = Classes(
                [each.value for each in shown.values() if each.is_shown],
                self.publication.units[patches[0][0][0]])
            for (_, code, _), patch in patches:
                wanted = classes.color(shown[code]) or "white"
                self.assertEqual(patch.get_facecolor(), color(wanted))
                count += 1
        self.assertGreater(count, 98)

    def test_pdf_are_whole_and_the_same_each_time(self):
        codes = ",".join(AREAS[:3])
        for name, seed in (("a", "1"), ("b", "2")):
            done = annexes(self.published, self.folder / name, "--only", codes,
                           PYTHONHASHSEED=seed, TZ=f"X{seed}")
            self.assertEqual(done.returncode, 0, done.stderr)
            self.assertIn("3 of 3 PDF", done.stderr)
        files = sorted((self.folder / "a" / "pdf").iterdir())
        self.assertEqual([each.name for each in files],
                         sorted(f"area-{each}.pdf" for each in AREAS[:3]))
        for path in files:
            self.assertEqual(path.read_bytes(), (
                self.folder / "b" / "pdf" / path.name).read_bytes())
            about = poppler("pdfinfo", path)
            self.assertRegex(about, r"Page size: .*A4")
            self.assertNotIn("CreationDate", about)
            pages = int(re.search(r"Pages: +(\d+)", about)[1])
            self.assertIn(pages, (3, 4, 5))
            fonts = poppler("pdffonts", path).splitlines()[2:]
            self.assertTrue(fonts)
            for font in fonts:
                self.assertRegex(font, r"TrueType .* yes +(yes|no) ")
            self.assertFalse(poppler("pdfimages", "-list", path)
                             .splitlines()[2:])
        text = poppler("pdftotext", self.folder / "a/pdf/area-1082.pdf", "-")
        self.assertIn("Region Midtjylland", text)
        for number in range(1, 7):
            self.assertIn(f"Figur {number}", text)
        self.assertIn("Tabel 1", text)

    def test_faults_are_said_without_a_traceback(self):
        empty = self.folder / "empty"
        empty.mkdir()
        for published, options, words in (
                (empty, (), "is not a publication's published.h5"),
                (self.published, ("--only", "999"), "--only 999"),
                (self.published, ("--samspil", "/nowhere"),
                 "does not answer")):
            done = annexes(published, self.folder / "nothing", *options)
            self.assertEqual(done.returncode, 1)
            self.assertIn(words, done.stderr)
            self.assertNotIn("Traceback", done.stderr)

    def test_maps_without_the_page_are_refused(self):
        bare = self.folder / "bare"
        bare.mkdir()
        (bare / "published.h5").write_bytes(
            (self.published / "published.h5").read_bytes())
        done = annexes(bare, self.folder / "no_maps", "--only", "maps")
        self.assertEqual(done.returncode, 1)
        self.assertIn("explorer.html", done.stderr)

    def test_figures_that_the_plan_lacks_are_named(self):
        path = self.folder / "few.csv"
        path.write_text("figure,level,period\n"
                        + "".join(f"overlap_of_psychiatry,{each},year\n"
                                  for each in LEVELS))
        folder = self.folder / "few"
        succeed(SAMSPIL, ["publish", "--cubes", self.cubes, "--out", folder,
                          "--plan", path])
        publication = Publication(folder / "published.h5")
        said = " ".join(texts(AreaDocument(
            publication, self.codebook, publication.area("1082"),
            "da").make()))
        self.assertIn("Ikke i publikationen", said)
        self.assertIn(max(each for each in publication.periods
                          if "-" not in each), said)


def color(name):
    from matplotlib.colors import to_rgba
    return to_rgba(name)


if __name__ == "__main__":
    unittest.main()
