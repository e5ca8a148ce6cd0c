#!/usr/bin/env python3
"""What --help and 'samspil help' say fits a terminal, and is true.

    help_test.py SAMSPIL
"""

import os
import pathlib
import re
import shlex
import sys
import tempfile
import unittest

from program import start, succeed

SAMSPIL = sys.argv.pop()
PROJECT = pathlib.Path(__file__).resolve().parents[2]
WIDTH = 80
ENTRY = re.compile(r"^  ([a-z-]+) +\S", re.MULTILINE)
#: A line of an example, with those that a backslash joins to it.
EXAMPLE = re.compile(
    r"^ {2,}((?:mpirun .*?)?samspil(?:-mpi)? (?:.*\\\n)*.*)$", re.MULTILINE)


def told(*words):
    done = succeed(SAMSPIL, words)
    return done.stdout


def entries(heading):
    return ENTRY.findall(told("--help").split(f"\n{heading}:\n")[1]
                         .split("\n\n")[0])


COMMANDS, TOPICS = entries("commands"), entries("topics")


def first_words(text):
    """Those of a table's rows below its heading."""
    return [line.split()[0] for line in text.splitlines()[1:]]


def between(text, begin, end):
    return text.split(begin)[1].split(end)[0]


class Help(unittest.TestCase):
    def check_lines(self, text, where):
        self.assertTrue(text.endswith("\n"), where)
        for line in text.splitlines():
            self.assertLessEqual(len(line), WIDTH, f"{where}: {line}")
            self.assertEqual(line, line.rstrip(), where)
            self.assertNotRegex(line, r"[A-Za-z]-$", f"{where}: a cut word")
            self.assertNotIn("\t", line, where)

    def check_examples(self, text, where):
        """The program reads their options; the number of examples."""
        examples = EXAMPLE.findall(text)
        for example in examples:
            words = shlex.split(
                example.split(" > ")[0].replace("\\\n", " "))
            begin = next(i for i, word in enumerate(words)
                         if word.startswith("samspil"))
            done = start(SAMSPIL, [*words[begin + 1:], "--print-config"])
            self.assertEqual(done.returncode, 0,
                             f"{where}: {example}\n{done.stderr}")
        return len(examples)

    def test_lists_commands_and_topics(self):
        self.assertEqual(told("help"), told("--help"))
        self.check_lines(told("help"), "help")
        self.assertIn("compute", COMMANDS)
        self.assertIn("mpi", TOPICS)

    def test_each_command_has_examples_that_the_program_reads(self):
        for command in COMMANDS:
            text = told(command, "--help")
            self.assertTrue(told("help", command).startswith(text))
            self.assertTrue(command in TOPICS or told("help", command) == text)
            self.check_lines(text, command)
            self.assertTrue(text.isascii(), command)
            examples = between(text, "\nexamples:\n", "\n\n") + "\n"
            self.assertTrue(self.check_examples(examples, command), command)
            self.assertIn("\noptions:\n", text)

    def test_each_topic_fits_and_its_examples_are_read(self):
        found = 0
        for topic in TOPICS:
            text = told("help", topic)
            self.check_lines(text, topic)
            self.assertGreater(text.count("\n"), 5, topic)
            found += self.check_examples(text, topic)
        self.assertGreater(found, 15)

    def test_ranks_say_it_once(self):
        for words in (("help",), ("help", "mpi"), ("compute", "--help")):
            done = succeed(SAMSPIL, words, ranks=2)
            self.assertEqual(done.stdout, told(*words))

    def test_misspelled_names(self):
        for words, expected in (
                (["help", "scenaros"], "did you mean scenarios?"),
                (["help", "comptue"], "did you mean compute?"),
                (["help", "mpj"], "did you mean mpi?"),
                (["shwo"], "did you mean show?"),
                (["mpi"], "'samspil help mpi'"),
                (["help", "nothing-like-it"], "'samspil help' lists them")):
            done = start(SAMSPIL, words)
            self.assertEqual(done.returncode, 2, words)
            self.assertIn(expected, done.stderr)
        self.assertNotIn("did you mean",
                         start(SAMSPIL, ["help", "nothing-like-it"]).stderr)


class Topics(unittest.TestCase):
    def test_scenarios_has_the_keys_and_defaults_of_the_method(self):
        text = between(told("help", "scenarios"), "(M11):\n\n", "\n\n")
        rows = [line.split()[:2] for line in text.splitlines()[1:]
                if not line.startswith(" ")]
        page = (PROJECT / "docs/method.md").read_text(encoding="utf-8")
        documented = re.findall(r"^\| `(\w+)` \| `?(\w+)`? \|",
                                between(page, "## Scenarios", "\n## "),
                                re.MULTILINE)
        self.assertEqual([tuple(row) for row in rows], documented)
        refused = start(SAMSPIL, ["compute", "--store", "x", "--out", "y",
                                  "--vary", "no=1"]).stderr
        self.assertEqual(", ".join(key for key, _ in rows),
                         refused.split("the keys are ")[1].strip())

    def test_areas_has_the_levels_of_the_method(self):
        text = between(told("help", "areas"), "all its areas:\n\n", "\n\n")
        rows = [line.split() for line in text.splitlines()[1:]]
        self.assertEqual({row[0]: int(row[-1]) for row in rows},
                         {"country": 1, "region": 5, "cluster": 22,
                          "municipality": 98, "other": 1, "unknown": 1})

    def test_figures_has_the_families_of_the_list_of_figures(self):
        text = between(told("help", "figures"), "key figures:\n\n", "\n\n")
        counts = {line.split()[0]: int(line.split()[-1])
                  for line in text.splitlines()[1:]}
        listed, family = {family: 0 for family in counts}, None
        for line in told("figures", "--language", "en").splitlines():
            if heading := re.search(r"\(--theme (\w+)\)$", line):
                family = heading.group(1)
            elif line and not line.startswith(" "):
                listed[family] += 1
        self.assertEqual(counts, listed)
        self.assertGreater(sum(counts.values()), 100)

    def test_themes_of_the_options_are_the_families(self):
        families = first_words(
            between(told("help", "figures"), "key figures:\n\n", "\n\n"))
        for command in ("show", "compare"):
            text = " ".join(told(command, "--help").split())
            self.assertIn("family of key figures: " + ", ".join(families),
                          text)

    def test_exit_status_has_every_status_of_the_program(self):
        told_of = [int(number) for number in re.findall(
            r"^ +(\d+)  ", told("help", "exit-status"), re.MULTILINE)]
        code = (PROJECT / "src/base/error.hpp").read_text(encoding="utf-8")
        enumerators = between(code, "enum class ExitStatus", "};")
        self.assertEqual(told_of, [int(number) for number in re.findall(
            r"= (\d+)", enumerators)])

    def test_environment_names_only_what_the_program_reads(self):
        names = set(re.findall(r"\b[A-Z][A-Z0-9_]{3,}(?:_\w+)?\b",
                               told("help", "environment")))
        self.assertIn("NO_COLOR", names)
        code = "".join(path.read_text(encoding="utf-8")
                       for path in (PROJECT / "src").rglob("*.cpp")
                       if path.parent.name != "help")
        code += (PROJECT / "scripts/samspil-mpi").read_text(encoding="utf-8")
        for name in names - {"OMPI_COMM_WORLD_RANK"}:
            self.assertRegex(code, rf"[\"{{]{name}\b", name)

    def test_every_variable_that_is_read_is_told(self):
        text = told("help", "environment")
        for path in (PROJECT / "src").rglob("*.cpp"):
            for name in re.findall(r"(?:getenv|variable|setenv)\(\"(\w+)\"",
                                   path.read_text(encoding="utf-8")):
                self.assertIn(name, text, path)

    def test_files_names_what_synthesize_writes(self):
        text = between(told("help", "files"), "these words:\n\n", "\n\n")
        words = tuple(text.replace(",", " ").split())
        with tempfile.TemporaryDirectory() as folder:
            told("synthesize", "--persons", "200", "--seed", "1", "--out",
                 f"{folder}/registers")
            names = os.listdir(f"{folder}/registers")
        self.assertGreater(len(names), 10)
        for name in names:
            self.assertTrue(name.startswith(words), name)


if __name__ == "__main__":
    unittest.main()
