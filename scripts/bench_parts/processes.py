"""Start a process, wait for it, and keep what it cost."""

import os
import subprocess
import sys
import tempfile
import time
from dataclasses import dataclass, field


class BenchError(Exception):
    """An expected fault: one message, no traceback."""


@dataclass
class Run:
    """What one run cost. [s], [B]"""
    wall: float
    cpu: float
    peak: int                # of the largest process
    output: str
    figures: dict = field(default_factory=dict)

    def to_json(self):
        return {"wall": self.wall, "cpu": self.cpu, "peak": self.peak,
                **self.figures}


def run(command, environment=None, folder=None, stdout=None):
    """One process with all it starts. Its output is kept unless `stdout`
    says where it goes.

    Peak memory is that of the largest process waited for, but at least this
    one's: Linux counts what was there before exec (some 20 MB)."""
    with tempfile.TemporaryFile() as kept:
        start = time.perf_counter()
        try:
            process = subprocess.Popen(
                [str(word) for word in command], cwd=folder,
                env={**os.environ, **(environment or {})},
                stdin=subprocess.DEVNULL, stdout=stdout or kept,
                stderr=subprocess.STDOUT if stdout is None else kept)
        except FileNotFoundError:
            raise BenchError(f"{command[0]}: no such program") from None
        _, status, usage = os.wait4(process.pid, 0)
        wall = time.perf_counter() - start
        process.returncode = os.waitstatus_to_exitcode(status)
        kept.seek(0)
        output = kept.read().decode(errors="replace")
    if process.returncode != 0:
        raise BenchError(
            f"{' '.join(str(word) for word in command)}\n"
            f"ended with status {process.returncode}:\n"
            + "\n".join(output.strip().splitlines()[-8:]))
    return Run(wall, usage.ru_utime + usage.ru_stime,
               usage.ru_maxrss * 1024, output)


def run_main(name, measure):
    """Exit status of a script of this name: faults in one line."""
    try:
        measure()
    except BenchError as error:
        print(f"{name}: {error}", file=sys.stderr)
        return 1
    except OSError as error:
        print(f"{name}: {error.strerror}: {error.filename}", file=sys.stderr)
        return 1
    except KeyboardInterrupt:
        print(f"{name}: stopped", file=sys.stderr)
        return 130
    return 0
