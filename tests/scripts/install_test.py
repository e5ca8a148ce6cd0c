#!/usr/bin/env python3
"""cmake --install puts everything into a prefix, and what it puts there agrees
with the program:

    install_test.py BUILD_FOLDER
"""

import pathlib
import re
import shutil
import subprocess
import sys
import tempfile
import unittest

BUILD = pathlib.Path(sys.argv.pop())
OPTION = re.compile(r"^ +(--[a-z0-9-]+)", re.MULTILINE)


def output(*command, **options):
    return subprocess.run(command, capture_output=True, text=True, check=True,
                          **options).stdout


class Install(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.folder = tempfile.TemporaryDirectory()
        cls.prefix = pathlib.Path(cls.folder.name) / "prefix"
        output("cmake", "--install", str(BUILD), "--prefix", str(cls.prefix))
        cls.program = cls.prefix / "bin" / "samspil"
        text = output(cls.program, "--help")
        listed = text.split("commands:\n")[1].split("\n\n")[0]
        cls.commands = [line.split()[0] for line in listed.splitlines()]

    @classmethod
    def tearDownClass(cls):
        cls.folder.cleanup()

    def options_of(self, command):
        return OPTION.findall(output(self.program, command, "--help"))

    def complete(self, *words):
        """What bash offers for the last of these words."""
        script = self.prefix / "share/bash-completion/completions/samspil"
        line = " ".join(f"'{word}'" for word in (self.program, *words))
        return output(
            "bash", "-c",
            f"source {script}; COMP_WORDS=({line}); "
            f"COMP_CWORD={len(words)}; _samspil; "
            'printf "%s\\n" "${COMPREPLY[@]}"').split()

    def test_the_program_runs(self):
        self.assertGreater(len(self.commands), 5)
        self.assertTrue(output(self.program, "--version")
                        .startswith("samspil "))

    def test_licence_documents_and_jobs_are_there(self):
        for name in ("doc/samspil/LICENSE", "doc/samspil/README.md",
                     "doc/samspil/docs/method.md",
                     "samspil/jobs/recompute.sbatch",
                     "samspil/jobs/common.sh"):
            self.assertTrue((self.prefix / "share" / name).is_file(), name)

    def test_submit_runs_from_where_it_is_installed(self):
        submit = self.prefix / "share/samspil/scripts/submit"
        self.assertIn("releases", output(submit, "--help"))

    def test_samspil_mpi_finds_the_program_beside_it(self):
        line = output(self.prefix / "bin/samspil-mpi", "--print", "ingest")
        self.assertIn(str(self.program), line)

    def test_man_pages_name_every_option(self):
        if not shutil.which("help2man"):
            self.skipTest("help2man is not there")
        pages = self.prefix / "share/man/man1"
        program_page = (pages / "samspil.1").read_text(encoding="utf-8")
        for command in self.commands:
            self.assertIn(command, program_page)
            page = pages / f"samspil-{command}.1"
            text = page.read_text(encoding="utf-8").replace("\\-", "-")
            options = self.options_of(command)
            self.assertIn("--help", options)
            for option in options:
                self.assertIn(option, text, f"{page.name} lacks {option}")

    def test_completion_offers_every_command(self):
        offered = self.complete("")
        for command in [*self.commands, "--help", "--version"]:
            self.assertIn(command, offered)
        self.assertEqual(self.complete("ing"), ["ingest"])

    def test_completion_offers_every_option_of_a_command(self):
        for command in self.commands:
            self.assertEqual(sorted(self.complete(command, "--")),
                             sorted(self.options_of(command)))
        self.assertEqual(self.complete("compute", "--geo"), ["--geographies"])


if __name__ == "__main__":
    unittest.main()
