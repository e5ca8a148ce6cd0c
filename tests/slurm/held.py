"""Runs that are held where a test wants to hit them, without any guess of how
long something takes."""

import os
import pathlib

from local_slurm import wait_for

# Stands in for the program's ranks: it waits in its first attempt, and stops
# on USR1 or TERM as the program does; in later attempts it is the program.
WAITING = """\
#!/bin/bash
if [ "$1" = {subcommand} ] && [ ! -e '{folder}/go' ] && \\
   [ "${{SLURM_RESTART_COUNT:-0}}" = 0 ]; then
  trap 'exit 75' USR1 TERM
  touch "{folder}/here.$SLURM_PROCID"
  while [ ! -e '{folder}/go' ]; do sleep 0.1; done
fi
exec '{samspil}' "$@"
"""

# The program itself, with a fault at a call of rank 0 in the first attempt.
FAULTY = """\
#!/bin/bash
if [ "$1" = {subcommand} ] && [ "${{SLURM_RESTART_COUNT:-0}}" = 0 ]; then
  export LD_PRELOAD='{library}' SAMSPIL_FAULT_FOLDER='{folder}/'
  export SAMSPIL_FAULT={what} SAMSPIL_FAULT_RANK=0 SAMSPIL_FAULT_CALL='{call}'
fi
exec '{samspil}' "$@"
"""


def faulty_program(case, library, subcommand, what, call):
    """A program for SAMSPIL; what, call: tests/app/fault_at_call.cpp."""
    path = case.path("faulty")
    path.write_text(FAULTY.format(
        subcommand=subcommand, library=library, folder=case.folder, what=what,
        call=call, samspil=case.samspil))
    path.chmod(0o755)
    return path


class HeldProgram:
    """A program for SAMSPIL that waits at this subcommand."""

    def __init__(self, case, subcommand):
        self.folder = case.path("held")
        self.folder.mkdir()
        self.path = self.folder / "samspil"
        self.path.write_text(WAITING.format(
            subcommand=subcommand, folder=self.folder, samspil=case.samspil))
        self.path.chmod(0o755)

    def wait(self, ranks=2):
        """Until all ranks are there."""
        wait_for(lambda: len(list(self.folder.glob("here.*"))) == ranks,
                 "the held ranks")

    def release(self):
        (self.folder / "go").touch()


class HeldIngest:
    """An ingest whose rank 0 stops when it has the store's lock, in its first
    attempt; the others wait for it in MPI."""

    def __init__(self, case, library):
        self.folder = case.path("store.partial")
        self.path = faulty_program(case, library, "ingest", "hold",
                                   "fsync store.partial/"
                                   "samspil-work.json.partial")

    def wait(self):
        wait_for(self.folder.exists, "the store's lock")


def is_running(program, *words):
    """Is this program at work, on whatever node, with all of these words?
    (srun's own command line has them too, but begins with srun.)"""
    for path in pathlib.Path("/proc").glob("[0-9]*/cmdline"):
        try:
            found = path.read_text().split("\0")
        except (OSError, UnicodeDecodeError):
            continue                           # it has ended
        if found[0] == str(program) and {*map(str, words)} <= {*found}:
            return True
    return False
