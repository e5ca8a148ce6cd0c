#!/usr/bin/env python3
"""jobs/recompute.sbatch and jobs/yearly.sbatch: the bytes of plain runs.

    scripts/slurm_local -- recompute_test.py SAMSPIL
"""

import os
import sys

from cluster import JOBS, run, run_cases


def variables(case, **more):
    return {"REGISTERS": case.registers(), "STORE": case.path("store"),
            "CUBES": case.path("cubes.h5"), **more}


def case_plain_bytes(case):
    key = case.path("key")
    job = case.submit("recompute.sbatch", variables(
        case, KEY_FILE=key, COMPUTE_OPTIONS="--vary min_age=18,19"))
    case.check_completed(job)
    case.check_bytes(case.path("cubes.h5"),
                     case.plain("--vary", "min_age=18,19"))
    case.check(key.exists(), "no key file")
    case.check_nothing_left()


def case_threads_and_memory_follow_the_allocation(case):
    job = case.submit("recompute.sbatch", variables(case),
                      ["--cpus-per-task=2", "--mem-per-cpu=2G"])
    case.check_completed(job)
    case.check("2 ranks on n" in job.log() and
               "threads of each: 2, GiB of each for --memory: 3.00"
               in job.log(), "not what Slurm gave", job)
    for given, memory in (
            ({"SLURM_MEM_PER_CPU": "1024"}, "0.50"),
            ({"SLURM_MEM_PER_NODE": "9216",
              "SLURM_TASKS_PER_NODE": "2(x3),3"}, "2.00"),
            ({"SLURM_MEM_PER_NODE": "0"}, ""), ({}, "")):
        told = run(["bash", "-c", f"source '{JOBS}/common.sh' >&2 && "
                    "echo \"${memory[*]}\""], env={**os.environ, **given})
        case.check(told.stdout.split() == (["--memory", memory] if memory
                                           else []),
                   f"{given}: {told.stdout}{told.stderr}")


def case_threads_are_tied_only_where_ranks_are(case):
    """Else all ranks of a node would share its first core."""
    scontrol = case.path("scontrol")
    for plugin, expected in (("task/none", "unset"),
                             ("task/cgroup,task/affinity", "close")):
        scontrol.write_text(f"#!/bin/sh\necho 'TaskPlugin   = {plugin}'\n")
        scontrol.chmod(0o755)
        told = run(["bash", "-c", f"source '{JOBS}/common.sh' >&2 && "
                    "echo ${OMP_PROC_BIND:-unset} ${binding[*]}"],
                   env={**os.environ,
                        "PATH": f"{case.folder}:{os.environ['PATH']}"})
        case.check(told.stdout.split()[:1] == [expected] and
                   ("cores" in told.stdout) == (expected == "close"),
                   f"{plugin}: {told.stdout}{told.stderr}")


def case_what_is_there_stays(case):
    store = case.path("store")
    store.mkdir()
    (store / "mine").touch()
    job = case.submit("recompute.sbatch", variables(case))
    case.check(job.wait() == "FAILED" and job.exit_status() == 1,
               "a store is replaced without FORCE", job)
    case.check([path.name for path in store.iterdir()] == ["mine"],
               "the old store is another")
    case.check(not case.path("cubes.h5").exists(), "a cube file was made")
    (store / "mine").unlink()
    case.store().rename(store)
    job = case.submit("recompute.sbatch", variables(case, FORCE=1))
    case.check_completed(job)
    case.check_bytes(case.path("cubes.h5"), case.plain())


def case_a_missing_variable(case):
    job = case.submit("recompute.sbatch", {"STORE": case.path("store")})
    case.check(job.wait() == "FAILED" and job.exit_status() == 2,
               "a variable is missing, and the job did not fail with 2", job)
    case.check("REGISTERS is missing" in job.log(), "not said", job)


def case_srun_that_tells_no_failure(case):
    """srun has been seen to end with 0 after a failed launch."""
    nothing = case.path("nothing")
    nothing.write_text("#!/bin/sh\nexit 0\n")
    nothing.chmod(0o755)
    job = case.submit("recompute.sbatch", variables(case, SAMSPIL=nothing))
    case.check(job.wait() == "FAILED" and "no new" in job.log(),
               "a job that made nothing has not failed", job)


def yearly(case, options=(), **more):
    return case.submit("yearly.sbatch", {
        "REGISTERS": case.registers(), "OUT": case.path("releases"),
        "YEARS": "2018-2020 2019-2021 2022-2022", **more}, options)


def case_yearly_array_and_comparison(case):
    tasks = yearly(case, ["--array=1-3"])
    compare = yearly(case, [f"--dependency=afterok:{tasks.number}",
                            "--kill-on-invalid-dep=yes", "--ntasks=1"],
                     COMPARE=1)
    case.check_completed(tasks, compare)
    for years in ("2018-2020", "2019-2021"):
        store = case.path(f"plain {years}")
        case.program("ingest", "--registers", case.registers(), "--store",
                     store, "--years", years, "--accept",
                     "implausible-dates")
        case.check_bytes(case.path("releases") / years / "cubes.h5",
                         case.plain(store=store))
    texts = sorted(path.name for path
                   in case.path("releases").glob("compare*"))
    case.check(texts == ["compare-2018-2020-2019-2021.txt"],
               f"comparisons: {texts}", compare)
    told = (case.path("releases") / texts[0]).read_text()
    case.check("are equal, but" in compare.log() and "M9.11" in told,
               f"the same registers are not told equal: {told}", compare)
    case.check("share no year" in compare.log(), "not said", compare)
    case.check_nothing_left()


def case_yearly_in_one_job_or_wrongly(case):
    case.check_completed(yearly(case))
    case.check(len(list(case.path("releases").glob("*/cubes.h5"))) == 3,
               "not all releases")
    for options, more in (([], {"YEARS": "2018"}), (["--array=4"], {}),
                          ([], {"KEY_FILE": case.path("nowhere")})):
        job = yearly(case, options, **more)
        case.check(job.wait() == "FAILED" and job.exit_status() == 2,
                   f"{options} {more} is no usage error", job)


if __name__ == "__main__":
    sys.exit(run_cases(sys.argv[1], globals()))
