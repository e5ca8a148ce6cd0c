#!/usr/bin/env python3
"""Jobs on two nodes, and jobs that are hit: power cut, requeue, time limit,
cancelling.

    scripts/slurm_local --nodes 7 -- faults_test.py SAMSPIL \\
        FAULT_AT_CALL_LIBRARY
"""

import os
import pathlib
import sys

import local_slurm
from cluster import run_cases, succeed
from held import HeldIngest, HeldProgram, faulty_program, is_running

LIBRARY = pathlib.Path(sys.argv[2]).resolve()
TWO_NODES = ["--nodes=2", "--ntasks=4", "--ntasks-per-node=2"]


def recompute(case, options=(), ranks=("--ntasks=2",), **more):
    return case.submit("recompute.sbatch", {
        "REGISTERS": case.registers(), "STORE": case.path("store"),
        "CUBES": case.path("cubes.h5"), **more}, options, ranks)


def check_result(case, job):
    case.check_completed(job)
    case.check_bytes(case.path("cubes.h5"), case.plain())
    case.check_nothing_left()


#: A computation of two batches: the first leaves a checkpoint, then rank 0
#: comes to this call.
SWEEP = ["--vary", "min_age=18,19", "--vary", "municipality=acting,residence"]
SMALL_MEMORY = ["--mem-per-cpu=41M"]
BATCH_IS_KEPT = "fsync cubes.h5.checkpoint"


def nodes_of(job):
    return succeed(["scontrol", "show", "hostnames",
                    job.records()[0]["NodeList"]]).split()


def check_power_cut(case, job, go_on=lambda: None):
    """Cut the power of the job's second node: the job runs again on others.
    It must be --exclusive: no jobs of other cases are on its nodes."""
    state, lost = os.environ["SLURM_LOCAL"], nodes_of(job)[1]
    local_slurm.kill(state, lost)
    go_on()
    case.check_completed(job)
    case.check(job.restarts() == 1, "it was not requeued", job)
    case.check(lost not in nodes_of(job), "it ran on a node without power",
               job)
    local_slurm.start_node(state, lost)
    local_slurm.wait_for(lambda: lost in local_slurm.idle_nodes(),
                         "the node's return")


def case_power_cut_in_ingest(case):
    case.plain()
    held = HeldIngest(case, LIBRARY)
    job = recompute(case, ["--exclusive"], TWO_NODES, SAMSPIL=held.path)
    held.wait()
    check_power_cut(case, job)
    check_result(case, job)


def sweep(case, what, options=(), ranks=("--ntasks=2",)):
    """Whose first attempt stays where its first batch is kept."""
    return case.submit("sensitivity.sbatch", {
        "STORE": case.store(), "CUBES": case.path("cubes.h5"),
        "VARY": " ".join(SWEEP),
        "SAMSPIL": faulty_program(case, LIBRARY, "compute", what,
                                  BATCH_IS_KEPT)},
        [*SMALL_MEMORY, *options], ranks)


def wait_for_first_batch(case):
    kept = case.path("cubes.h5.checkpoint") / "scenarios-0-2.h5"
    local_slurm.wait_for(kept.exists, "the first batch")


def check_resumed(case, job):
    case.check_bytes(case.path("cubes.h5"), case.plain(*SWEEP))
    case.check(job.log().count("resumed: 2 of 4 scenarios") == 1,
               "the finished batch is not used", job)
    case.check(not case.path("cubes.h5.checkpoint").exists(),
               "the checkpoint is left")
    case.check_nothing_left()


def case_power_cut_in_compute(case):
    job = sweep(case, "hold", ["--exclusive"], TWO_NODES)
    wait_for_first_batch(case)
    check_power_cut(case, job)
    check_resumed(case, job)


def case_time_limit_in_compute(case):
    """The program goes on when Slurm's warning has reached it, and stops."""
    job = sweep(case, "wait", ["--time=1"])
    case.check_completed(job)
    case.check(job.restarts() == 1 and "back to the queue" in job.log(),
               f"{job.restarts()} restarts", job)
    check_resumed(case, job)


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
    held = HeldIngest(case, LIBRARY)
    job = recompute(case, SAMSPIL=held.path)
    held.wait()
    succeed(["scontrol", "requeue", job.number])
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
