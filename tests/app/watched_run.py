"""Runs that something happens to while they are at work: started without being
waited for, and made sure of that they end by themselves."""

import os
import pathlib
import signal
import subprocess
import time

from program import MPIRUN, environment

#: A run that is hit must end within this [s].
PATIENCE = 30


def begin(samspil, words, ranks=0, variables=None):
    """A run that is left alone, in a session of its own; the variables are
    the ranks' alone, not their launcher's."""
    variables = variables or {}
    launcher = [*MPIRUN, "-n", str(ranks)] if ranks else ["env"]
    for name, value in variables.items():
        launcher += (["-x"] if ranks else []) + [f"{name}={value}"]
    return subprocess.Popen(
        [*launcher, samspil, *map(str, words)], env=environment(),
        stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True,
        start_new_session=True)


def wait_for(condition, seconds=PATIENCE):
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        result = condition()
        if result:
            return result
        time.sleep(0.01)
    return None


def processes():
    """Number, name, state, parent and session of all there are."""
    for path in pathlib.Path("/proc").glob("[0-9]*/stat"):
        try:
            name, rest = path.read_text().rsplit(")", 1)
        except OSError:
            continue                           # it has ended
        state, parent, _, session = rest.split()[:4]
        yield (int(path.parent.name), name.partition("(")[2], state,
               int(parent), int(session))


def ranks_of(launcher):
    """The processes of the program that an mpirun has started, by rank."""
    return sorted(number for number, name, _, parent, _ in processes()
                  if parent == launcher.pid and name.startswith("samspil"))


def held_rank(run, ranks):
    """The process that has been stopped, of the run or its ranks."""
    own = set(ranks_of(run) if ranks else [run.pid])
    return next((number for number, _, state, _, _ in processes()
                 if number in own and state == "T"), None)


def left_of(run):
    """Processes that it has started and that have not ended."""
    return [number for number, _, state, _, session in processes()
            if session == run.pid and state != "Z"]


def end_of(case, run):
    """It ends by itself, every process of it; what it has told."""
    try:
        told = run.communicate(timeout=PATIENCE)[1]
    except subprocess.TimeoutExpired:
        for number in left_of(run):
            os.kill(number, signal.SIGKILL)
        told = run.communicate()[1]
        case.check(False, "it hangs")
    # Not even a rank that its launcher has forgotten.
    case.check(wait_for(lambda: not left_of(run)), "a rank is left")
    case.check_confidential(told)
    return told


def must_end(case, run):
    """The same, and not well."""
    told = end_of(case, run)
    case.check(run.returncode != 0, "it ended well")
    return told
