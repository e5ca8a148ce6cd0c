#!/usr/bin/env python3
"""What README.md and docs/ tell users to type works, and prints what they show.

    docs_snippets_test.py SAMSPIL

Each document is gone through from its first block to its last, in a folder of
its own with synthetic registers. Every fenced block has a language, and is run
or has a reason why not (doc_blocks.py). docs/testing.md says it for those who
write documents.
"""

import difflib
import os
import pathlib
import re
import resource
import shutil
import subprocess
import sys
import tempfile
import unittest

from doc_blocks import blocks_of, is_shown, masked, sessions

SAMSPIL = pathlib.Path(sys.argv.pop()).resolve()
PROJECT = pathlib.Path(__file__).resolve().parents[2]

#: Registers that documents take for a user's own: name -> persons.
DELIVERIES = {"DELIVERY": 4000}
#: What is done on a smaller scale than a document says, since it shows no output
#: of these commands: document -> (in a command, instead).
SMALLER = {"docs/synthetic.md": [("--persons 1000000", "--persons 4000")],
           "README.md": [("--bootstrap 200", "--bootstrap 4")]}
#: What differs between machines or versions: sizes in memory, times, versions.
MASKS = [(r"\d+(\.\d+)? (B|kB|MB|GB|GiB|s|ms|min)\b", r"N \2"),
         (r"\b\d+\.\d+\.\d+ \([0-9a-f]+\)", "VERSION"),
         (r"\b[0-9a-f]{32}\b", "FINGERPRINT")]
#: What a document takes for made already: document -> name -> where a document
#: has made such a file.
SAME_FILES = {
    "docs/sensitivity.md": {
        "release-2025.h5": "docs/getting_started.md/cubes.h5",
        "release-2026.h5": "docs/getting_started.md/cubes.h5"},
    "docs/publishing.md": {
        "cubes.h5": "docs/getting_started.md/cubes.h5"},
    "docs/formats/cube_file.md": {
        "cubes.h5": "docs/getting_started.md/cubes.h5"}}
#: Commands that go before a document's own. README shows a figure of what
#: scripts/demo makes, but for the ranks, which change no byte.
BEFORE = {"README.md": """
persons=$(sed -n 's/^persons=//p' scripts/demo)
samspil synthesize --persons $persons --seed 1 --out demo/registers
samspil ingest --registers demo/registers --store demo/store --key-file demo/key
samspil compute --store demo/store --out demo/cubes.h5
"""}
#: These come first, since others use their files.
DOCUMENTS = ["README.md", "docs/getting_started.md"]
SHELLS = {"sh", "bash"}
#: A command in the middle of a text.
INLINE = re.compile(r"`samspil ([^`]+)`")
OPTION = re.compile(r"--[a-z][a-z0-9-]*")
PYTHON = "/usr/bin/python3"
TIME_LIMIT = 120  # [s] of one block


def all_documents():
    names = [path.relative_to(PROJECT).as_posix()
             for path in (PROJECT / "docs").rglob("*.md")]
    return DOCUMENTS + sorted(set(names) - set(DOCUMENTS))


class Folder:
    """Where a document's blocks run, one after the other."""

    def __init__(self, name, path, bin_folder):
        self.name, self.path = name, path
        self.environment = {
            **os.environ, "PATH": f"{bin_folder}:{os.environ['PATH']}",
            "LANG": "C.UTF-8", "LC_ALL": "C.UTF-8", "OMP_NUM_THREADS": "1",
            "OMPI_ALLOW_RUN_AS_ROOT": "1",
            "OMPI_ALLOW_RUN_AS_ROOT_CONFIRM": "1",
            # There may be fewer cores than a document has ranks.
            "OMPI_MCA_rmaps_base_oversubscribe": "1"}
        for name in ("COLUMNS", "MAKEFLAGS"):
            self.environment.pop(name, None)
        path.mkdir(parents=True)
        for name in ("docs", "scripts"):
            (path / name).symlink_to(PROJECT / name)

    def run(self, command, shell="bash"):
        """Exit status, and what was printed, errors in their place."""
        for documented, instead in SMALLER.get(self.name, []):
            command = command.replace(documented, instead)
        words = ([PYTHON, "-c", command] if shell == "python"
                 else ["bash", "-euo", "pipefail", "-c", command])
        done = subprocess.run(
            words, cwd=self.path, env=self.environment, text=True,
            stdin=subprocess.DEVNULL, stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT, timeout=TIME_LIMIT, check=False)
        return done.returncode, done.stdout


class Snippets(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.scratch = tempfile.TemporaryDirectory(prefix="samspil_test_")
        root = pathlib.Path(cls.scratch.name)
        cls.bin, cls.registers = root / "bin", root / "registers"
        cls.bin.mkdir()
        cls.registers.mkdir()
        (cls.bin / "samspil").symlink_to(SAMSPIL)
        (cls.bin / "samspil-mpi").symlink_to(PROJECT / "scripts/samspil-mpi")
        for name, persons in DELIVERIES.items():
            subprocess.run([SAMSPIL, "synthesize", "--persons", str(persons),
                            "--seed", "1", "--out", cls.registers / name],
                           check=True, capture_output=True)

    @classmethod
    def tearDownClass(cls):
        cls.scratch.cleanup()

    def folder_of(self, name):
        return pathlib.Path(self.scratch.name) / "documents" / name

    def prepared(self, name):
        folder = Folder(name, self.folder_of(name), self.bin)
        for delivery in DELIVERIES:
            (folder.path / delivery).symlink_to(self.registers / delivery)
        for link, other in SAME_FILES.get(name, {}).items():
            (folder.path / link).symlink_to(self.folder_of(other))
        if name in BEFORE:
            (folder.path / "demo").mkdir()
            status, printed = folder.run(BEFORE[name])
            self.assertEqual(status, 0, printed)
        return folder

    def check_output(self, where, shown, printed):
        lines = printed.splitlines()
        if not is_shown(shown, lines, MASKS):
            self.fail(f"{where}: another output than is shown\n" + "\n".join(
                difflib.unified_diff([masked(line, MASKS) for line in shown],
                                     [masked(line, MASKS) for line in lines],
                                     "shown", "printed", lineterm="")))

    def check_console(self, folder, block):
        """Commands, and what they print. One whose output is a message of the
        program's that something is wrong must fail."""
        for command, shown in sessions(block.lines):
            status, printed = folder.run(command)
            is_refusal = any(line.startswith("samspil: ") for line in shown)
            self.assertEqual(status != 0, is_refusal,
                             f"{block.where}: {command}: {status}\n{printed}")
            self.check_output(f"{block.where}: {command}", shown, printed)

    def check_block(self, folder, block):
        if not block.language:
            self.fail(f"{block.where}: the block has no language")
        if block.mark == "not run":
            return
        if block.mark == "file":
            (folder.path / block.of).write_text(block.text, encoding="utf-8")
        elif block.mark == "output of":
            status, printed = folder.run(block.of)
            self.assertEqual(status, 0, f"{block.where}: {printed}")
            self.check_output(block.where, block.lines, printed)
        elif block.language == "console":
            self.check_console(folder, block)
        elif block.language in SHELLS | {"python"}:
            status, printed = folder.run(
                block.text, "python" if block.language == "python" else "bash")
            self.assertEqual(status, 0, f"{block.where}:\n{printed}")
        else:
            self.fail(f"{block.where}: a block of {block.language} that is "
                      "neither run nor says why not")

    def test_documents(self):
        run = 0
        for name in all_documents():
            with self.subTest(name):
                blocks = blocks_of(PROJECT / name, name)
                folder = None
                for block in blocks:
                    if block.mark != "not run":
                        folder = folder or self.prepared(name)
                        run += 1
                    self.check_block(folder, block)
        self.assertGreater(run, 25)

    def options_of(self, command):
        """What --help names; nothing if there is no such command."""
        done = subprocess.run([SAMSPIL, command, "--help"], text=True,
                              capture_output=True, check=False)
        return (set(OPTION.findall(done.stdout)) if done.returncode == 0
                else set())

    def test_commands_in_texts_exist_with_their_options(self):
        known = {"help": {"--help"}, "--version": {"--version"},
                 "--help": {"--help"}}
        found = 0
        for name in all_documents():
            text = (PROJECT / name).read_text(encoding="utf-8")
            for words in INLINE.findall(text):
                command = words.split()[0]
                if command not in known:
                    known[command] = self.options_of(command)
                if not command.isupper():  # samspil COMMAND --help
                    self.assertTrue(known[command],
                                    f"{name}: no command {command}")
                    self.assertLessEqual(set(OPTION.findall(words)),
                                         known[command], f"{name}: {words}")
                    found += 1
        self.assertGreater(found, 40)

    def test_smaller_commands_are_in_the_documents(self):
        for name, pairs in SMALLER.items():
            text = (PROJECT / name).read_text(encoding="utf-8")
            self.assertNotIn("```console", text)
            for documented, _ in pairs:
                self.assertIn(documented, text)


class TheTestItself(unittest.TestCase):
    """It can fail."""

    def blocks(self, text):
        with tempfile.TemporaryDirectory() as name:
            path = pathlib.Path(name) / "page.md"
            path.write_text(text, encoding="utf-8")
            return blocks_of(path, "page.md")

    def test_blocks_and_their_marks(self):
        block, other = self.blocks(
            "text\n```sh\na\nb\n```\n<!-- not run: no -->\n```text\nc\n```\n")
        self.assertEqual((block.where, block.language, block.mark, block.text),
                         ("page.md:2", "sh", "", "a\nb\n"))
        self.assertEqual((other.mark, other.of), ("not run", "no"))

    def test_open_blocks_and_indented_commands_are_faults(self):
        for text in ("```sh\na\n", "text\n\n    samspil info x\n"):
            with self.assertRaises(ValueError):
                self.blocks(text)

    def test_blocks_without_language_or_reason_are_faults(self):
        for text in ("```\na\n```\n", "```json\n{}\n```\n"):
            block, = self.blocks(text)
            with self.assertRaises(AssertionError):
                Snippets().check_block(None, block)

    def test_another_output_is_a_fault(self):
        Snippets().check_output("page.md:1", ["a", "1 MB"], "a\n2 MB\n")
        with self.assertRaises(AssertionError):
            Snippets().check_output("page.md:1", ["a", "1 MB"], "b\n2 MB\n")

    def test_consoles_are_cut_at_commands(self):
        self.assertEqual(sessions(["$ a \\", "  b", "c", "$ d"]),
                         [("a \\\n  b", ["c"]), ("d", [])])

    def test_outputs(self):
        printed = ["a", "b", "c", "d", "takes 3.5 MB"]
        for shown, expected in (
                (printed, True), (["a", "b", "c", "d"], False),
                (["a", "⋮", "d", "takes 9 MB"], True),
                (["a", "⋮", "c", "⋮", "takes 9 MB"], True),
                (["a", "⋮", "b", "⋮", "takes 9 MB"], False),
                (["⋮", "c", "d", "takes 9 GB"], False),
                (["a", "⋮"], True), (["b", "⋮"], False),
                (["⋮", "takes 4 MB"], True)):
            self.assertEqual(is_shown(shown, printed, MASKS), expected, shown)


if __name__ == "__main__":
    result = unittest.main(exit=False).result
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    print(f"processor time: {used.ru_utime + used.ru_stime:.1f} s",
          file=sys.stderr)
    sys.exit(not result.wasSuccessful())
