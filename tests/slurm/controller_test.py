#!/usr/bin/env python3
"""The controller dies while jobs run and others wait for them: neither
notices.

    scripts/slurm_local -- controller_test.py SAMSPIL
"""

import os
import pathlib
import sys

import local_slurm
from cluster import run_cases, succeed
from held import HeldProgram


def wait_until_saved(state, job):
    """The controller writes down what it knows within some seconds; what is
    younger dies with it. So it is told something, and that is looked for."""
    mark = f"saved with job {job.number}"
    succeed(["scontrol", "update", f"job={job.number}", f"comment={mark}"])
    saved = pathlib.Path(state) / "slurmctld" / "job_state"
    local_slurm.wait_for(lambda: saved.exists() and
                         mark.encode() in saved.read_bytes(), "its state")


def case_controller_dies(case):
    state = os.environ["SLURM_LOCAL"]
    held = HeldProgram(case, "compute")
    cubes = case.path("cubes.h5")
    variables = {"STORE": case.store(), "CUBES": cubes, "REPLICATES": 20}
    array = case.submit("bootstrap.sbatch",
                        {**variables, "SAMSPIL": held.path}, ["--array=1-2"])
    join = case.submit("bootstrap.sbatch", {**variables, "MERGE": 2},
                       [f"--dependency=afterok:{array.number}",
                        "--kill-on-invalid-dep=yes"], ["--ntasks=1"])
    held.wait()
    wait_until_saved(state, join)
    local_slurm.kill(state, "slurmctld")
    local_slurm.start_controller(state)
    held.release()
    case.check_completed(array, join)
    case.check_bytes(cubes, case.plain("--bootstrap", 20))
    case.check_nothing_left()


if __name__ == "__main__":
    sys.exit(run_cases(sys.argv[1], globals()))
