#!/usr/bin/env python3
"""scripts/slurm_local itself: statuses, two at a time, nothing left behind.

    slurm_local_test.py SLURM_LOCAL
"""

import os
import pathlib
import signal
import subprocess
import sys
import tempfile
import unittest

import local_slurm

SLURM_LOCAL = sys.argv.pop()
CANNOT = 77
PATIENCE = 60


def begin(folder, command, *options, **more):
    """Its state folder is in this one."""
    return subprocess.Popen(
        [sys.executable, "-B", SLURM_LOCAL, *options, "--", *command],
        env={**os.environ, "TMPDIR": folder, **more}, text=True,
        stdout=subprocess.PIPE, stderr=subprocess.PIPE)


def run(*arguments, **more):
    """Exit status, output, messages."""
    with tempfile.TemporaryDirectory() as folder:
        running = begin(folder, *arguments, **more)
        output, told = running.communicate(timeout=PATIENCE)
        return running.returncode, output, told, os.listdir(folder)


def is_alive(word):
    """Has a process this word in its command line?"""
    for path in pathlib.Path("/proc").glob("[0-9]*/cmdline"):
        try:
            if word.encode() in path.read_bytes():
                return True
        except OSError:
            pass                               # it has ended
    return False


class SlurmLocal(unittest.TestCase):
    def test_the_commands_status_and_nothing_left(self):
        status, output, told, left = run(
            ["sh", "-c", "sinfo -h -N -o '%N %c'; exit 9"],
            "--nodes", "3", "--cpus", "2")
        self.assertEqual((status, output.split(), left),
                         (9, ["n1", "2", "n2", "2", "n3", "2"], []), told)

    def test_two_at_once(self):
        with tempfile.TemporaryDirectory() as folder:
            both = [begin(folder, ["srun", "-N2", "hostname"])
                    for _ in range(2)]
            for running in both:
                output, told = running.communicate(timeout=PATIENCE)
                self.assertEqual((running.returncode, sorted(output.split())),
                                 (0, ["n1", "n2"]), told)

    def test_a_signal_stops_everything(self):
        for number in (signal.SIGTERM, signal.SIGKILL):
            with tempfile.TemporaryDirectory() as folder:
                ready = pathlib.Path(folder) / "ready"
                running = begin(folder, ["sh", "-c",
                                         f"touch '{ready}'; sleep 1000"])
                local_slurm.wait_for(ready.exists, "the command")
                running.send_signal(number)
                running.communicate(timeout=PATIENCE)
                self.assertEqual(running.returncode % 256,
                                 128 + 15 if number == signal.SIGTERM
                                 else 256 - 9)
                local_slurm.wait_for(lambda: not is_alive(folder),
                                     "the end of all processes")

    def test_wrong_usage(self):
        for options in (["--nodes", "0"], ["--nodes", "many"], ["--node=1"]):
            self.assertEqual(run(["true"], *options)[0], 2)
        self.assertEqual(run([])[0], 2)

    def test_missing_packages_are_told(self):
        status, _, told, _ = run(["true"], PATH="/nowhere")
        self.assertEqual(status, CANNOT)
        self.assertIn("packages are missing", told)


if __name__ == "__main__":
    probe = run(["true"], "--nodes", "1")
    if probe[0] == CANNOT:
        print(probe[2], file=sys.stderr)
        sys.exit(CANNOT)
    unittest.main()
