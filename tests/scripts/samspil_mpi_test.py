#!/usr/bin/env python3
"""scripts/samspil-mpi finds ranks, threads, binding and slots by itself.

    samspil_mpi_test.py SCRIPT SAMSPIL
"""

import os
import pathlib
import subprocess
import sys
import tempfile
import unittest

SCRIPT, SAMSPIL = sys.argv[1:3]
CPUS = sorted(os.sched_getaffinity(0))[:2]
#: Programs that the script asks, as they answer on other machines.
OPEN_MPI = "mpirun (Open MPI) 4.1.4"
INGEST = ["ingest", "--registers", "a b"]


class SamspilMpiTest(unittest.TestCase):
    def setUp(self):
        self.folder = tempfile.TemporaryDirectory()
        self.path = pathlib.Path(self.folder.name)
        self.addCleanup(self.folder.cleanup)
        self.machine(domains=1)
        self.answers("mpirun", OPEN_MPI)
        self.answers("id", "1000")

    def answers(self, name, text):
        program = self.path / name
        program.write_text(f"#!/bin/sh\ncat <<'END'\n{text}\nEND\n")
        program.chmod(0o755)

    def machine(self, domains):
        """As many NUMA domains, one processor each, or all in one."""
        rows = [f"{cpu},{cpu},{number % domains}"
                for number, cpu in enumerate(CPUS)]
        self.answers("lscpu", "# CPU,CORE,NODE\n" + "\n".join(rows))
        for name in ("nproc", "getconf"):
            self.answers(name, len(CPUS))

    def run_script(self, *words, **environment):
        path = f"{self.path}:{os.environ['PATH']}"
        names = {name: value for name, value in os.environ.items()
                 if name != "OMP_NUM_THREADS"}
        return subprocess.run(
            [SCRIPT, *words], capture_output=True, text=True, timeout=60,
            env={**names, "SAMSPIL": SAMSPIL, "PATH": path, **environment})

    def line(self, *words, **environment):
        """What --print prints, without the program and its words."""
        done = self.run_script("--print", *words, **environment)
        self.assertEqual(done.returncode, 0, done.stderr)
        return done.stdout.split(" " + SAMSPIL)[0]

    def test_one_domain_needs_no_mpirun(self):
        self.assertEqual(self.line(*INGEST), f"OMP_NUM_THREADS={len(CPUS)}")

    def test_words_stay_as_they_are(self):
        done = self.run_script("--print", *INGEST)
        self.assertTrue(
            done.stdout.endswith(f"{SAMSPIL} ingest --registers a\\ b\n"))

    @unittest.skipIf(len(CPUS) < 2, "there is one processor")
    def test_a_rank_for_each_domain(self):
        self.machine(domains=2)
        self.assertEqual(self.line(*INGEST),
                         "OMP_NUM_THREADS=1 mpirun -n 2 --map-by numa "
                         "--bind-to numa")

    @unittest.skipIf(len(CPUS) < 2, "there is one processor")
    def test_part_of_a_machine_is_not_bound(self):
        self.machine(domains=2)
        self.answers("getconf", "64")
        self.assertIn("--bind-to none", self.line(*INGEST))

    def test_more_ranks_than_cores(self):
        self.assertEqual(self.line("-n", "8", *INGEST),
                         "OMP_NUM_THREADS=1 mpirun -n 8 --bind-to none "
                         "--oversubscribe")

    def test_root_is_told(self):
        self.answers("id", "0")
        done = self.run_script("-n", "2", "--print", *INGEST)
        self.assertIn("--allow-run-as-root", done.stdout)
        self.assertIn("root", done.stderr)
        self.answers("id", "1000")
        done = self.run_script("-n", "2", "--print", *INGEST)
        self.assertNotIn("root", done.stdout + done.stderr)

    def test_options_of_open_mpi_are_for_open_mpi(self):
        self.answers("mpirun", "HYDRA build details:")
        self.assertEqual(self.line("-n", "2", *INGEST).split(" mpirun ")[1],
                         "-n 2")

    def test_threads_that_the_user_names(self):
        self.assertEqual(self.line(*INGEST, OMP_NUM_THREADS="7"),
                         "OMP_NUM_THREADS=7")

    def test_other_commands_have_one_rank(self):
        self.assertNotIn("mpirun", self.line("-n", "2", "show"))

    def test_wrong_usage(self):
        for words in ([], ["-n"], ["-n", "0", "ingest"], ["-n", "x", "ingest"],
                      ["--frobnicate"]):
            done = self.run_script(*words)
            self.assertEqual(done.returncode, 2, words)
            self.assertTrue(done.stderr.startswith("samspil-mpi: "), words)

    def test_no_program(self):
        empty = self.path / "empty"
        empty.mkdir()
        script = empty / "samspil-mpi"
        script.write_bytes(pathlib.Path(SCRIPT).read_bytes())
        script.chmod(0o755)
        done = subprocess.run([script, "ingest"], capture_output=True,
                              text=True, env={"PATH": "/usr/bin:/bin"})
        self.assertEqual(done.returncode, 2)
        self.assertIn("samspil is not there", done.stderr)

    def test_it_runs(self):
        for name in ("mpirun", "id"):
            (self.path / name).unlink()
        for words in (["-n", "2", "ingest", "--help"], ["--", "--version"],
                      ["show", "--help"]):
            done = self.run_script(*words)
            self.assertEqual(done.returncode, 0, done.stderr)
            self.assertIn("samspil", done.stdout)
        done = self.run_script("-n", "2", "ingest", "--frobnicate")
        self.assertEqual(done.returncode, 2)


if __name__ == "__main__":
    unittest.main(argv=sys.argv[:1])
