"""docs_paths_test.py CHECK_DOCS: the check finds names of files that are not
there, and takes nothing else for one."""

import pathlib
import subprocess
import sys
import tempfile
import unittest

CHECK_DOCS = sys.argv.pop()

TREE = {"src/count/tally/tally_person.cpp": "", "src/base/years.hpp": "",
        "tests/count/stop_test.cpp": "", "jobs/common.sh": "",
        "docs/method.md": "# Method\n"}


class CheckDocs(unittest.TestCase):
    def check(self, name, text):
        """(exit status, lines of output) of the check over TREE and a file."""
        with tempfile.TemporaryDirectory() as folder:
            for each, content in {**TREE, name: text}.items():
                path = pathlib.Path(folder) / each
                path.parent.mkdir(parents=True, exist_ok=True)
                path.write_text(content, encoding="utf-8")
            run = subprocess.run([sys.executable, "-B", CHECK_DOCS, folder],
                                 capture_output=True, text=True, check=False)
        return run.returncode, run.stdout.splitlines()[:-1]

    def assert_clean(self, name, text):
        self.assertEqual(self.check(name, text), (0, []))

    def assert_missing(self, name, text, missing):
        self.assertEqual(self.check(name, text),
                         (1, [f"{name}:1: {missing} is not there"]))

    def test_names_in_documents_may_begin_at_the_root_src_or_tests(self):
        self.assert_clean("README.md", "`src/base/years.hpp` `base/` `docs/*.md`"
                          " `count/tally/tally_person.cpp` `years.hpp`")

    def test_a_test_and_a_type_may_be_named_without_the_files_ending(self):
        self.assert_clean("docs/testing.md", "`count/stop` and `base/years`")

    def test_a_file_that_was_moved_is_found(self):
        self.assert_missing("src/README.md", "`count/tally_person.cpp`",
                            "count/tally_person.cpp")
        self.assert_missing("docs/a.md", "`src/base/months.hpp`",
                            "src/base/months.hpp")

    def test_a_name_without_a_folder_is_looked_for_everywhere(self):
        self.assert_missing("docs/a.md", "see `months.hpp`", "months.hpp")

    def test_a_pattern_must_fit_something(self):
        self.assert_missing("README.md", "`jobs/*.sbatch`", "jobs/*.sbatch")

    def test_links_are_followed(self):
        self.assert_clean("docs/a.md", "[a](method.md#method) [b](../jobs) "
                          "[c](https://example.org/a) [d](#here)")
        self.assert_missing("docs/a.md", "[a](docs/method.md)",
                            "docs/method.md")

    def test_what_belongs_to_others_is_left_alone(self):
        self.assert_clean("README.md", "`bin/samspil` `task/affinity` "
                          "`STORE/quality.json` `cubes.h5` `DD/MM/YYYY` "
                          "`--store DIR` `/cubes/persons`")

    def test_comments_of_code_and_jobs_are_read(self):
        self.assert_missing("src/base/log.hpp", "//! see docs/journal.md.",
                            "docs/journal.md")
        self.assert_missing("jobs/yearly.sbatch", "# as in jobs/other.sbatch",
                            "jobs/other.sbatch")
        self.assert_clean("src/base/log.hpp", "//! see docs/method.md.")

    def test_code_itself_is_not_read(self):
        self.assert_clean("src/base/log.cpp", 'auto a = "docs/nothing.md";')


if __name__ == "__main__":
    unittest.main()
