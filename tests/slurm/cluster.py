"""What the tests inside scripts/slurm_local share: submitting the job scripts
as a user does, waiting for jobs, and comparing results with plain runs."""

import concurrent.futures
import os
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile
import time
import traceback

import local_slurm

ROOT = pathlib.Path(__file__).resolve().parent.parent.parent
JOBS = ROOT / "jobs"
#: No job of these tests takes longer, a node's power cut included [s].
PATIENCE = 150
ENDED = {"COMPLETED", "FAILED", "CANCELLED", "TIMEOUT", "NODE_FAIL",
         "OUT_OF_MEMORY", "PREEMPTED"}
#: Ranks of a test job: more than one, and no more than CI's cores.
RANKS = ["--ntasks=2"]

# Ranks leave the few cores of this machine to those that work, and do not look
# for network hardware.
os.environ.update({
    "OMPI_MCA_btl": "self,vader,tcp", "OMPI_MCA_pml": "ob1",
    "OMPI_MCA_mpi_yield_when_idle": "1",
    "OMPI_MCA_hwloc_base_binding_policy": "none"})


def run(words, **more):
    return subprocess.run([*map(str, words)], capture_output=True, text=True,
                          timeout=PATIENCE, **more)


def succeed(words, **more):
    done = run(words, **more)
    if done.returncode:
        raise RuntimeError(f"{words[0]} … ended with {done.returncode}: "
                           f"{done.stdout}{done.stderr}")
    return done.stdout


class Job:
    """A job that was submitted, or an array of them."""

    def __init__(self, number):
        self.number = number

    def records(self):
        """One dictionary a job or array task."""
        told = succeed(["scontrol", "-o", "show", "job", self.number])
        return [dict(re.findall(r"(\w+)=(\S*)", line))
                for line in told.splitlines()]

    def states(self):
        return [record["JobState"] for record in self.records()]

    def wait(self):
        """Until it has ended; its state, or those of an array's tasks."""
        def found():
            now = self.states()
            return now if set(now) <= ENDED else None

        now = local_slurm.wait_for(found, f"job {self.number}", PATIENCE)
        return now[0] if len(now) == 1 else now

    def exit_status(self):
        return int(self.records()[0]["ExitCode"].split(":")[0])

    def restarts(self):
        return int(self.records()[0]["Restarts"])

    def log(self):
        """What all its tasks have said."""
        paths = {pathlib.Path(record["StdOut"]) for record in self.records()}
        return "".join(path.read_text() for path in sorted(paths)
                       if path.exists())


class Case:
    """A folder to work in, as a user would submit from it, and what is wrong
    so far."""

    def __init__(self, samspil, name):
        self.samspil = pathlib.Path(samspil).resolve()
        self.name = name
        self.folder = pathlib.Path(tempfile.mkdtemp(prefix="samspil_slurm_"))
        self.path("logs").mkdir()
        self.wrong = []

    def path(self, name):
        return self.folder / name

    def check(self, condition, complaint, job=None):
        if not condition:
            told = f"\n{job.log()}" if job else ""
            self.wrong.append(f"{self.name}: {complaint}{told}")

    def program(self, *words):
        """The program alone, without Slurm."""
        return succeed([self.samspil, *words])

    def registers(self, persons=2000, seed=5):
        folder = self.path("registers")
        if not folder.exists():
            self.program("synthesize", "--persons", persons, "--seed", seed,
                         "--out", folder)
        return folder

    def store(self):
        """Made by a plain run."""
        store = self.path("plain.store")
        if not store.exists():
            self.program("ingest", "--registers", self.registers(), "--store",
                         store)
        return store

    def plain(self, *options, store=None):
        """The bytes of a plain run's cube file."""
        out = self.path("plain.h5")
        self.program("compute", "--store", store or self.store(), "--out",
                     out, "--force", *options)
        return out.read_bytes()

    def submit(self, script, variables, options=(), ranks=RANKS):
        """sbatch SCRIPT with these variables in its environment."""
        values = {name: str(value) for name, value in variables.items()}
        told = succeed(
            ["sbatch", "--parsable", *ranks, *options, JOBS / script],
            cwd=self.folder, env={**os.environ, "SAMSPIL": str(self.samspil),
                                  **values})
        return Job(told.split(";")[0].strip())

    def check_completed(self, *jobs):
        for job in jobs:
            states = job.wait()
            self.check(set([states] if isinstance(states, str) else states)
                       == {"COMPLETED"}, f"job {job.number} is {states}", job)

    def check_bytes(self, path, expected):
        self.check(path.exists(), f"there is no {path.name}")
        self.check(not path.exists() or path.read_bytes() == expected,
                   f"{path.name} has not the plain run's bytes")

    def check_nothing_left(self):
        for pattern in ("*.part-*", "*.before-*", "*.partial*"):
            left = [path.name for path in self.folder.rglob(pattern)]
            self.check(not left, f"left behind: {left}")


def run_case(samspil, name, function):
    """What is wrong."""
    started = time.monotonic()
    case = Case(samspil, name[len("case_"):])
    try:
        function(case)
    except Exception:                         # noqa: BLE001 - others go on
        case.wrong.append(f"{case.name}: {traceback.format_exc()}")
    print(f"{case.name}: {time.monotonic() - started:.1f} s, "
          f"{len(case.wrong)} wrong", flush=True)
    shutil.rmtree(case.folder, ignore_errors=True)
    return case.wrong


def run_cases(samspil, namespace, at_once=3):
    """Each case_… in a folder of its own, several at a time, for they wait
    most of the time; the exit status of the test."""
    cases = [(name, function) for name, function in namespace.items()
             if name.startswith("case_")]
    with concurrent.futures.ThreadPoolExecutor(at_once) as pool:
        found = pool.map(lambda case: run_case(samspil, *case), cases)
        wrong = [line for lines in found for line in lines]
    print("\n".join(wrong), file=sys.stderr)
    return 1 if wrong or not cases else 0
