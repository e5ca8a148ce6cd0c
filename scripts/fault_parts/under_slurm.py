"""Faults of jobs in a private Slurm (scripts/slurm_local), measured with the
tests' own means: a sweep that is held after its first batch."""

import os
import time

import faults_test as faults
import local_slurm
from cluster import PATIENCE, Case, succeed
from controller_test import wait_until_saved

from fault_parts.figures import Figures

STATE = os.environ.get("SLURM_LOCAL")


def undisturbed(case):
    begin = time.monotonic()
    case.check_completed(case.submit("sensitivity.sbatch", {
        "STORE": case.store(), "CUBES": case.path("undisturbed.h5"),
        "VARY": " ".join(faults.SWEEP)}, faults.SMALL_MEMORY))
    return time.monotonic() - begin


def held_sweep(case, what, *more):
    job = faults.sweep(case, what, *more)
    faults.wait_for_first_batch(case)
    return job


def until_completed(case, job, begin, fault):
    """Until the job is no longer running, and from then to its completion."""
    local_slurm.wait_for(lambda: job.states() != ["RUNNING"], "its end",
                         PATIENCE)
    ended = time.monotonic() - begin
    job.wait()
    done = time.monotonic() - begin - ended
    case.check(job.states() == ["COMPLETED"], f"{job.states()}", job)
    return Figures(fault, "requeued", "", ended, done, undisturbed(case))


def requeue(case):
    job = held_sweep(case, "wait")
    begin = time.monotonic()
    succeed(["scontrol", "requeue", job.number])
    return until_completed(case, job, begin, "scontrol requeue")


def warned(case):
    job = held_sweep(case, "wait")
    begin = time.monotonic()
    succeed(["scancel", "--batch", "--signal=USR1", job.number])
    return until_completed(case, job, begin, "warned of the time limit")


def power_cut(case):
    job = held_sweep(case, "hold", ["--exclusive"], faults.TWO_NODES)
    begin = time.monotonic()
    local_slurm.kill(STATE, faults.nodes_of(job)[1])
    return until_completed(case, job, begin, "a node's power cut")


def controller(case):
    """The job goes on meanwhile; it is the controller that is waited for."""
    job = held_sweep(case, "wait")
    wait_until_saved(STATE, job)
    begin = time.monotonic()
    local_slurm.kill(STATE, "slurmctld")
    local_slurm.start_controller(STATE)
    local_slurm.wait_for(lambda: job.states() == ["RUNNING"], "the controller")
    back = time.monotonic() - begin
    succeed(["scancel", job.number])
    return Figures("slurmctld killed, started again", "none", "", back, None,
                   None)


def measure(samspil):
    for function in (requeue, warned, controller, power_cut):
        case = Case(samspil, function.__name__)
        yield function(case)
        for line in case.wrong:
            raise RuntimeError(line)
