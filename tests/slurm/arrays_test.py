#!/usr/bin/env python3
"""jobs/sensitivity.sbatch and jobs/bootstrap.sbatch, as one job and as an
array that is joined: the bytes of plain runs; and arrays of which a task
fails.

    scripts/slurm_local -- arrays_test.py SAMSPIL
"""

import sys

from cluster import run_cases

SWEEP = ["--vary", "min_age=18,19", "--vary", "stay_gap_hours=4,24"]


def submit_array(case, script, tasks, variables, parts, **more):
    """The array and the job that joins it."""
    array = case.submit(script, {"STORE": case.store(), **variables, **more},
                        [f"--array={tasks}"])
    join = case.submit(script, {**variables, "MERGE": parts},
                       [f"--dependency=afterok:{array.number}",
                        "--kill-on-invalid-dep=yes"], ["--ntasks=1"])
    return array, join


def case_sensitivity(case):
    expected = case.plain(*SWEEP)
    variables = {"CUBES": case.path("one.h5"), "VARY": " ".join(SWEEP)}
    one = case.submit("sensitivity.sbatch",
                      {"STORE": case.store(), **variables})
    variables["CUBES"] = case.path("joined.h5")
    case.check_completed(one, *submit_array(case, "sensitivity.sbatch", "1-3",
                                            variables, 3))
    case.check_bytes(case.path("one.h5"), expected)
    case.check_bytes(case.path("joined.h5"), expected)
    case.check_nothing_left()


def case_bootstrap(case):
    expected = case.plain("--bootstrap", 40, "--seed", 7)
    variables = {"CUBES": case.path("joined.h5"), "REPLICATES": 40, "SEED": 7}
    case.check_completed(*submit_array(case, "bootstrap.sbatch", "1-3",
                                       variables, 3))
    case.check_bytes(case.path("joined.h5"), expected)
    case.check_nothing_left()


def failing_in(case, task):
    """The program, but in this task of an array it fails."""
    program = case.path("failing")
    program.write_text(f"#!/bin/sh\n[ \"$SLURM_ARRAY_TASK_ID\" != {task} ] || "
                       f"exit 1\nexec '{case.samspil}' \"$@\"\n")
    program.chmod(0o755)
    return program


def case_a_failing_task_and_its_repair(case):
    cubes = case.path("cubes.h5")
    variables = {"CUBES": cubes, "REPLICATES": 20, "SEED": 7}
    array, join = submit_array(case, "bootstrap.sbatch", "1-3", variables, 3,
                               SAMSPIL=failing_in(case, 2))
    case.check(sorted(array.wait()) == ["COMPLETED", "COMPLETED", "FAILED"],
               f"the array is {array.states()}", array)
    case.check(join.wait() == "CANCELLED", "it is joined although a part is "
               "missing", join)
    case.check(not cubes.exists(), "there is a cube file")
    # only that task once more: the others' parts are still there
    case.check_completed(*submit_array(case, "bootstrap.sbatch", "2",
                                       variables, 3, PARTS=3))
    case.check_bytes(cubes, case.plain("--bootstrap", 20, "--seed", 7))
    case.check_nothing_left()


def case_wrong_arrays(case):
    for tasks, more in (("0-1", {}), ("2-3", {}), ("4", {"PARTS": 3})):
        job = case.submit(
            "bootstrap.sbatch", {"STORE": case.store(), "REPLICATES": 2,
                                 "CUBES": case.path("cubes.h5"), **more},
            [f"--array={tasks}"])
        states = job.wait()
        case.check("COMPLETED" not in states and "the array must be"
                   in job.log(), f"--array={tasks} is taken", job)


if __name__ == "__main__":
    sys.exit(run_cases(sys.argv[1], globals()))
