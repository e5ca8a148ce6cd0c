#!/usr/bin/env python3
"""samspil publish --pdf: what the script draws is a part of the publication,
and a script that fails leaves none. A small script stands for the real one,
which annexes_test.py looks at, as 126 PDF would take minutes.

    publish_pdf_test.py SAMSPIL
"""

import pathlib
import shutil
import signal
import subprocess
import sys
import tempfile
import time
import unittest

SAMSPIL = pathlib.Path(sys.argv.pop()).resolve()
sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[1] / "app"))

import published  # noqa: E402
from program import environment, run_both, start, succeed  # noqa: E402

STAND_IN = '''#!/usr/bin/python3
import pathlib, sys, time
import h5py
words = dict(zip(sys.argv[1::2], sys.argv[2::2]))
folder = pathlib.Path(words["--published"])
assert words["--language"] == "en"
assert pathlib.Path(words["--samspil"]).exists()
print("this is for standard error")
names = [] if not (folder / "explorer.html").exists() else ["maps"]
with h5py.File(folder / "published.h5") as file:
    for code, level in zip(file["geography"].asstr()[:],
                           file["geography_level"].asstr()[:]):
        if level in ("region", "cluster", "municipality"):
            names.append(f"area-{code}")
for name in names:
    (pathlib.Path(words["--out"]) / "pdf" / f"{name}.pdf").write_text(name)
'''
FILES = 5 + 22 + 98


class PublishPdf(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.work = tempfile.TemporaryDirectory()
        work = cls.folder = pathlib.Path(cls.work.name)
        # the script is found from where the program stands
        (work / "tree/bin").mkdir(parents=True)
        (work / "tree/scripts").mkdir()
        cls.program = work / "tree/bin/samspil"
        shutil.copy(SAMSPIL, cls.program)
        succeed(SAMSPIL, ["synthesize", "--persons", "3000", "--seed", "3",
                          "--out", work / "registers"])
        _, cls.cubes = run_both(SAMSPIL, work / "registers", work)
        (work / "plan.csv").write_text(
            "figure,level,period\noverlap_of_psychiatry,region,pooled\n")

    @classmethod
    def tearDownClass(cls):
        cls.work.cleanup()

    def words(self, out):
        return ["publish", "--cubes", self.cubes, "--out", out, "--plan",
                self.folder / "plan.csv", "--language", "en", "--pdf"]

    def script(self, text):
        path = self.folder / "tree/scripts/annexes"
        path.write_text(text)
        path.chmod(0o755)

    def left(self, out):
        return [each.name for each in self.folder.iterdir()
                if each.name.startswith(out)]

    def test_pdf_are_a_part_of_the_publication(self):
        self.script(STAND_IN)
        out = self.folder / "whole"
        done = succeed(self.program, self.words(out))
        self.assertNotIn("standard error", done.stdout)
        self.assertIn("standard error", done.stderr)
        files = published.manifest(out)["files"]
        drawn = [each for each in files if each.startswith("pdf/")]
        has_maps = (out / "explorer.html").exists()
        self.assertEqual(len(drawn), FILES + has_maps)
        self.assertEqual(files, published.digests(out, "manifest.json"))
        self.assertEqual((out / "pdf").stat().st_mode & 0o777, 0o755)
        self.assertEqual((out / drawn[0]).stat().st_mode & 0o777, 0o644)
        succeed(SAMSPIL, ["audit", "--published", out])

    def test_a_script_that_fails_leaves_nothing(self):
        failing = STAND_IN + "sys.exit(7)\n"
        lazy = STAND_IN.replace("for name in names:", "for name in names[1:]:")
        for name, script, words in (("failing", failing, "exit status 7"),
                                    ("lazy", lazy, "pdf/")):
            self.script(script)
            done = start(self.program, self.words(self.folder / name))
            self.assertEqual(done.returncode, 1, done.stderr)
            self.assertIn(words, done.stderr)
            self.assertEqual(self.left(name), [])

    def test_without_the_script_nothing_begins(self):
        (self.folder / "tree/scripts/annexes").unlink(missing_ok=True)
        done = start(self.program, self.words(self.folder / "without"))
        self.assertEqual(done.returncode, 1)
        self.assertIn("leave --pdf out", done.stderr)
        self.assertEqual(self.left("without"), [])

    def test_a_signal_ends_the_script_too(self):
        begun = self.folder / "begun"
        self.script(STAND_IN + f"open({str(begun)!r}, 'w').close()\n"
                    "time.sleep(60)\n")
        run = subprocess.Popen(
            list(map(str, [self.program, *self.words(self.folder / "late")])),
            env=environment(), stderr=subprocess.PIPE, text=True)
        while not begun.exists() and run.poll() is None:
            time.sleep(0.05)
        run.send_signal(signal.SIGTERM)
        _, said = run.communicate(timeout=30)
        self.assertEqual(run.returncode, 143, said)
        self.assertEqual(self.left("late"), [])

    def test_no_pdf_for_statistics_denmark(self):
        done = start(SAMSPIL, [*self.words(self.folder / "dst"), "--for",
                               "dst"])
        self.assertEqual(done.returncode, 2)
        self.assertIn("PDF may not leave", done.stderr)
        self.assertEqual(self.left("dst"), [])


if __name__ == "__main__":
    unittest.main()
