#!/usr/bin/env python3
"""Jobs on two nodes, and jobs that are hit: power cut, requeue, time limit,
cancelling.

    scripts/slurm_local --nodes 5 -- faults_test.py SAMSPIL
"""

import os
import sys

import local_slurm
from cluster import run_cases, succeed
from held import HeldIngest, HeldProgram, is_running

TWO_NODES = ["--nodes=2", "--ntasks=4", "--ntasks-per-node=2"]


def recompute(case, options=(), ranks=("--ntasks=2",), **more):
    return case.submit("recompute.sbatch", {
        "REGISTERS": case.registers(), "STORE": case.path("store"),
        "CUBES": case.path("cubes.h5"), **more}, options, ranks)


def check_result(case, job):
    case.check_completed(job)
    case.check_bytes(case.path("cubes.h5"), case.plain())
    case.check_nothing_left()


def case_power_cut(case):
    """Of the second node, in the middle of ingest; --exclusive: jobs of other
    cases are not on these nodes."""
    case.plain()
    held = HeldIngest(case)
    job = recompute(case, ["--exclusive"], TWO_NODES)
    held.wait()
    nodes = succeed(["scontrol", "show", "hostnames",
                     job.records()[0]["NodeList"]]).split()
    local_slurm.kill(os.environ["SLURM_LOCAL"], nodes[1])
    held.release()
    check_result(case, job)
    case.check(job.restarts() == 1, "it was not requeued", job)
    case.check(nodes[1] not in succeed(
        ["scontrol", "show", "hostnames", job.records()[0]["NodeList"]]),
        "it ran on a node without power", job)
    local_slurm.start_node(os.environ["SLURM_LOCAL"], nodes[1])
    local_slurm.wait_for(lambda: nodes[1] in local_slurm.idle_nodes(),
                         "the node's return")


def case_time_limit(case):
    """As Slurm itself tells it: at the first look after the job's start, as
    the limit is nearer than the 120 s of --signal."""
    held = HeldProgram(case, "compute")
    job = recompute(case, ["--time=1"], SAMSPIL=held.path)
    check_result(case, job)
    case.check(job.restarts() >= 1 and "back to the queue" in job.log(),
               "it did not go back to the queue", job)
    case.check(job.log().count("ingest: all") == 1 and
               "store: made by an earlier attempt" in job.log(),
               "the store was made twice", job)


def case_warned_in_compute(case):
    """The program itself, in work that takes it some seconds."""
    cubes = case.path("cubes.h5")
    job = case.submit("bootstrap.sbatch", {
        "STORE": case.store(), "CUBES": cubes, "REPLICATES": 1000})
    local_slurm.wait_for(lambda: is_running(case.samspil, "compute", cubes,
                                            "--bootstrap"), "compute")
    succeed(["scancel", "--batch", "--signal=USR1", job.number])
    case.check_completed(job)
    case.check(job.restarts() == 1, f"{job.restarts()} restarts", job)
    case.check_bytes(cubes, case.plain("--bootstrap", 1000))
    case.check_nothing_left()


def case_two_nodes(case):
    job = recompute(case, ranks=TWO_NODES)
    check_result(case, job)
    case.check("4 ranks on n[" in job.log(), "not on two nodes", job)


def case_a_rank_dies_before_mpi_knows_it(case):
    """The others wait for it in MPI_Init: the job must end nevertheless."""
    dying = case.path("dying")
    dying.write_text("#!/bin/sh\n[ \"$SLURM_PROCID\" = 0 ] || exit 9\n"
                     f"exec '{case.samspil}' \"$@\"\n")
    dying.chmod(0o755)
    job = recompute(case, SAMSPIL=dying)
    case.check(job.wait() == "FAILED", f"{job.states()}", job)
    case.check(not case.path("store").exists(), "a store is there")


def case_requeue(case):
    case.plain()
    held = HeldIngest(case)
    job = recompute(case)
    held.wait()
    succeed(["scontrol", "requeue", job.number])
    held.release()
    check_result(case, job)
    case.check(job.restarts() == 1, f"{job.restarts()} restarts", job)


def case_requeues_are_bounded(case):
    held = HeldProgram(case, "compute")
    job = recompute(case, SAMSPIL=held.path, REQUEUES=0)
    held.wait()
    succeed(["scancel", "--batch", "--signal=USR1", job.number])
    case.check(job.wait() == "FAILED" and job.exit_status() == 75,
               "it goes back to the queue for ever", job)
    case.check("submit it again" in job.log(), "not said what to do", job)


def case_cancelled_is_cancelled(case):
    held = HeldProgram(case, "compute")
    job = recompute(case, SAMSPIL=held.path)
    held.wait()
    succeed(["scancel", job.number])
    case.check(job.wait() == "CANCELLED" and job.restarts() == 0,
               f"{job.states()}", job)
    case.check(not case.path("cubes.h5").exists(), "there is a cube file")


if __name__ == "__main__":
    sys.exit(run_cases(sys.argv[1], globals(), at_once=8))
