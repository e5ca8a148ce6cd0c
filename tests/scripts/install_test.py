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
#: What info --list prints for the value of an option.
LISTS = {"--scenario": "scenarios", "--geography": "geographies",
         "--figure": "figures", "--period": "periods", "--level": "levels"}
OPTION = re.compile(r"^  (--[a-z0-9-]+)", re.MULTILINE)


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
        cls.cubes = str(pathlib.Path(cls.folder.name) / "cubes.h5")
        cls.make_cubes()

    @classmethod
    def make_cubes(cls):
        """A small cube file, whose labels are completed."""
        registers, store = (f"{cls.folder.name}/{name}"
                            for name in ("registers", "store"))
        output(cls.program, "synthesize", "--persons", "1000", "--seed", "1",
               "--out", registers)
        output(cls.program, "ingest", "--registers", registers, "--store",
               store, "--max-rejected", "100", "--accept", "all")
        output(cls.program, "compute", "--store", store, "--out", cls.cubes,
               "--vary", "min_age=18,19", "--vary",
               "municipality=acting,residence")

    @classmethod
    def tearDownClass(cls):
        cls.folder.cleanup()

    def options_of(self, command):
        return OPTION.findall(output(self.program, command, "--help"))

    def complete(self, *words):
        """What bash offers for the last of these words; it hands them on cut
        at = and :."""
        words = [part for word in words
                 for part in re.split("(?<=[=:])|(?=[=:])", word)]
        script = self.prefix / "share/bash-completion/completions/samspil"
        line = " ".join(f"'{word}'" for word in (self.program, *words))
        return output(
            "bash", "-c",
            f"source {script}; COMP_WORDS=({line}); "
            f"COMP_CWORD={len(words)}; _samspil; "
            'printf "%s\\n" "${COMPREPLY[@]}"').splitlines()

    def complete_in_zsh(self, *words):
        """What zsh offers: what the function hands to compadd, each offer as
        it is shown."""
        if not shutil.which("zsh"):
            self.skipTest("zsh is not there")
        script = self.prefix / "share/zsh/site-functions/_samspil"
        line = " ".join(f"'{word}'" for word in (self.program, *words))
        return output(
            "zsh", "-f", "-c", f"""
            compadd() {{
              case $1 in
                -l) print -rl -- ${{(P)3}} ;;
                -a) print -rl -- ${{(P)2}} ;;
                *) print -rl -- "$@" ;;
              esac
            }}
            compset() {{ : }}
            _files() {{ print files }}
            source {script}
            words=({line}); CURRENT=$#words
            _samspil""").splitlines()

    def list_of(self, what):
        return output(self.program, "info", self.cubes, "--list",
                      what).splitlines()

    def test_the_program_runs(self):
        self.assertGreater(len(self.commands), 5)
        self.assertTrue(output(self.program, "--version")
                        .startswith("samspil "))

    def test_licence_documents_and_jobs_are_there(self):
        for name in ("doc/samspil/LICENSE", "doc/samspil/README.md",
                     "doc/samspil/docs/method.md",
                     "samspil/jobs/recompute.sbatch",
                     "samspil/jobs/common.sh",
                     "samspil/scripts/annexes",
                     "samspil/scripts/annexes_parts/command.py"):
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
            sections = re.findall(r"^\.SH (\w+)$", text, re.MULTILINE)
            for section in ("SYNOPSIS", "EXAMPLES", "OPTIONS"):
                self.assertEqual(sections.count(section), 1, page.name)
            example = text.split(".SH EXAMPLES\n")[1].splitlines()[1]
            self.assertRegex(example, r"\$ samspil", page.name)

    def test_completion_offers_every_command(self):
        offered = self.complete("")
        for command in [*self.commands, "help", "--help", "--version"]:
            self.assertIn(command, offered)
        self.assertEqual(self.complete("ing"), ["ingest"])

    def test_completion_offers_every_option_of_a_command(self):
        for command in self.commands:
            self.assertEqual(sorted(self.complete(command, "--")),
                             sorted(self.options_of(command)))
        self.assertEqual(self.complete("compute", "--geo"), ["--geographies"])

    def test_completion_offers_commands_and_topics_behind_help(self):
        offered = self.complete("help", "")
        for name in [*self.commands, "mpi", "exit-status"]:
            self.assertIn(name, offered)
        self.assertEqual(self.complete("help", "scen"), ["scenarios"])

    def test_completion_offers_the_labels_of_the_file_on_the_line(self):
        show = ("show", "--cubes", self.cubes)
        for option, what in LISTS.items():
            if option != "--geography":
                self.assertEqual(self.complete(*show, option, ""),
                                 self.list_of(what))
        self.assertEqual(self.complete(*show, "--period", "2020-"),
                         ["2020-2022"])
        self.assertEqual(self.complete("compare", f"--cubes={self.cubes}",
                                       "--level=mun"), ["municipality"])
        self.assertEqual(self.complete("show", "--period", ""), [""])

    def test_completion_offers_areas_by_code_and_by_name(self):
        show = ("show", "--cubes", self.cubes, "--geography")
        self.assertEqual(self.complete(*show, "75"),
                         ["751  Aarhus", "756  Ikast-Brande"])
        self.assertEqual(self.complete(*show, "751"), ["751"])
        self.assertEqual(self.complete(*show, "aarh"),
                         ["MJ5  Aarhusklyngen", "751  Aarhus"])
        self.assertEqual(self.complete(*show, "sams"), ["741"])

    def test_completion_goes_on_behind_an_equals_sign(self):
        """bash replaces only what stands behind it."""
        self.assertEqual(
            self.complete("show", "--cubes", self.cubes, "--scenario",
                          "min_age=19,m"),
            ["19,municipality=residence"])

    def test_completion_offers_what_info_lists(self):
        offered = self.complete("info", self.cubes, "--list", "")
        self.assertEqual(offered, list(LISTS.values()))
        for what in offered:
            self.assertTrue(self.list_of(what))

    def test_zsh_offers_the_same(self):
        for words in (("",), ("help", ""), ("compute", "--"),
                      ("info", self.cubes, "--list", "")):
            self.assertEqual(sorted(self.complete_in_zsh(*words)),
                             sorted(self.complete(*words)))
        for option, what in LISTS.items():
            self.assertEqual(
                self.complete_in_zsh("show", "--cubes", self.cubes, option, ""),
                [line.replace("\t", "  ") for line in self.list_of(what)])
        self.assertEqual(self.complete_in_zsh("show", "--cubes", ""),
                         ["files"])


if __name__ == "__main__":
    unittest.main()
