"""check_layers_test.py CHECK_LAYERS: the check finds what it is there for."""

import pathlib
import subprocess
import sys
import tempfile
import unittest

CHECK_LAYERS = sys.argv.pop()


class CheckLayers(unittest.TestCase):
    def check(self, files):
        """(exit status, output) of the check over a tree of these files."""
        with tempfile.TemporaryDirectory() as folder:
            source = pathlib.Path(folder)
            for name, text in files.items():
                path = source / name
                path.parent.mkdir(exist_ok=True)
                path.write_text(text, encoding="utf-8")
            run = subprocess.run([sys.executable, CHECK_LAYERS, folder],
                                 capture_output=True, text=True, check=False)
        return run.returncode, run.stdout

    def test_allowed_includes_pass(self):
        status, output = self.check(
            {"method/stay.hpp": '#include "records/contact.hpp"\n',
             "parallel/call.cpp": "#include <mpi.h>\n"})
        self.assertEqual((status, output),
                         (0, "2 files, 0 includes against the layers\n"))

    def test_a_lower_layer_may_not_include_a_higher_one(self):
        status, output = self.check(
            {"base/years.hpp": '#pragma once\n#include "method/stay.hpp"\n'})
        self.assertEqual(status, 1)
        self.assertIn("years.hpp:2: base includes method/stay.hpp", output)

    def test_mpi_belongs_to_parallel_alone(self):
        status, output = self.check({"ingest/plan.cpp": "#include <mpi.h>\n"})
        self.assertEqual(status, 1)
        self.assertIn("plan.cpp:1: ingest includes mpi.h", output)

    def test_openmp_belongs_to_the_counting_loop_and_the_generator(self):
        status, _ = self.check(
            {"method/stay.cpp": "#pragma omp parallel for\n"})
        self.assertEqual(status, 1)

    def test_a_folder_without_a_layer_is_a_fault(self):
        self.assertEqual(self.check({"utils/all.hpp": ""})[0], 1)

    def test_a_tree_without_sources_is_a_fault(self):
        self.assertEqual(self.check({"README.md": ""})[0], 1)


if __name__ == "__main__":
    unittest.main()
