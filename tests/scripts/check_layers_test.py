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
                path.parent.mkdir(parents=True, exist_ok=True)
                path.write_text(text, encoding="utf-8")
            run = subprocess.run([sys.executable, CHECK_LAYERS, folder],
                                 capture_output=True, text=True, check=False)
        return run.returncode, run.stdout

    def test_allowed_includes_pass(self):
        status, output = self.check(
            {"method/stay.hpp": '#include "records/contact.hpp"\n',
             "parallel/call.cpp": "#include <mpi.h>\n"})
        self.assertEqual((status, output),
                         (0, "2 files, 0 faults against layers and rooms\n"))

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

    def test_a_room_may_include_what_the_table_lets_it(self):
        status, output = self.check(
            {"registers/csv/line.cpp": '#include "registers/rows.hpp"\n'
                                       '#include "registers/values/text.hpp"\n',
             "registers/rows.hpp": '#include "registers/values/text.hpp"\n',
             "registers/values/text.hpp": "#pragma once\n"})
        self.assertEqual((status, output),
                         (0, "3 files, 0 faults against layers and rooms\n"))

    def test_a_room_may_not_include_another_one(self):
        status, output = self.check(
            {"registers/values/text.hpp":
             '#include "registers/csv/line.hpp"\n'})
        self.assertEqual(status, 1)
        self.assertIn("registers/values/text.hpp:1: registers, room values, "
                      "includes registers/csv/line.hpp", output)

    def test_the_root_may_not_include_every_room(self):
        status, output = self.check(
            {"registers/rows.hpp": '#include "registers/csv/line.hpp"\n'})
        self.assertEqual(status, 1)
        self.assertIn("registers, its root, includes", output)

    def test_a_room_without_a_line_in_the_table_is_a_fault(self):
        for name in ["registers/misc/all.hpp", "base/misc/all.hpp"]:
            with self.subTest(name):
                status, output = self.check({name: ""})
                self.assertEqual(status, 1)
                self.assertIn("has no room misc", output)

    def test_detail_belongs_to_where_it_lies(self):
        status, _ = self.check(
            {"hdf5/file.cpp": '#include "hdf5/detail/call.hpp"\n',
             "hdf5/detail/call.hpp": '#include "hdf5/file.hpp"\n'})
        self.assertEqual(status, 0)

    def test_a_room_of_another_layer_is_the_layers_matter(self):
        status, _ = self.check(
            {"ingest/reading/read_stage.cpp":
             '#include "registers/csv/line.hpp"\n'})
        self.assertEqual(status, 0)

    def test_cycles_among_rooms_are_told_once(self):
        status, output = self.check(
            {"method/stays/stay.hpp": '#include "method/places/place.hpp"\n',
             "method/places/place.hpp":
             '#include "method/contacts/contact.hpp"\n',
             "method/contacts/contact.hpp":
             '#include "method/stays/stay.hpp"\n'})
        self.assertEqual(status, 1)
        self.assertEqual(output.count("rooms include each other"), 1)
        self.assertIn("method: rooms include each other: "
                      "contacts -> stays -> places -> contacts", output)

    def test_an_exception_is_for_one_include_of_one_file(self):
        header = '#include "method/stays/started_contacts.hpp"\n'
        self.assertEqual(
            self.check({"method/contacts/contact_scan.hpp": header})[0], 0)
        self.assertEqual(
            self.check({"method/contacts/other.hpp": header})[0], 1)

    def test_an_exception_that_is_not_needed_is_a_fault(self):
        status, output = self.check({"method/contacts/contact_scan.hpp": ""})
        self.assertEqual(status, 1)
        self.assertIn("no exception for method/stays/started_contacts.hpp",
                      output)

    def test_a_tree_without_sources_is_a_fault(self):
        self.assertEqual(self.check({"README.md": ""})[0], 1)


if __name__ == "__main__":
    unittest.main()
