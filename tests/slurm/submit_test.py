#!/usr/bin/env python3
"""scripts/submit: one INI file, all jobs of several releases.

    scripts/slurm_local -- submit_test.py SAMSPIL
"""

import os
import re
import sys

from cluster import ROOT, Job, run, run_cases

SUBMIT = ROOT / "scripts" / "submit"
INI = """\
[input]
registers = registers
key_file = key
[output]
folder = releases
[years]
ranges = 2018-2020 2019-2021
[scenarios]
vary = min_age=18,19
       stay_gap_hours=4,24
[bootstrap]
replicates = 12
seed = 3
parts = 2
[slurm]
ntasks = 2
"""


def submit(case, text=INI, *options):
    case.registers()
    ini = case.path("releases.ini")
    ini.write_text(text)
    # of the user's own environment, nothing that the jobs read
    return run([SUBMIT, ini, *options],
               env={**os.environ, "SAMSPIL": str(case.samspil),
                    "MERGE": "7", "CONFIG": "nowhere"})


def check_releases(case):
    releases = case.path("releases")
    for years in ("2018-2020", "2019-2021"):
        store = case.path(f"plain {years}")
        case.program("ingest", "--registers", case.registers(), "--store",
                     store, "--years", years, "--key-file", case.path("key"),
                     "--accept", "implausible-dates")
        for name, options in (
                ("cubes", []), ("bootstrap", ["--bootstrap", 12, "--seed", 3]),
                ("sensitivity", ["--vary", "min_age=18,19",
                                 "--vary", "stay_gap_hours=4,24"])):
            case.check_bytes(releases / years / f"{name}.h5",
                             case.plain(*options, store=store))
    case.check((releases / "compare-2018-2020-2019-2021.txt").exists(),
               "no comparison")
    case.check(len(list((releases / "logs").glob("*.log"))) == 2 + 1 + 2 + 6,
               f"logs: {sorted(os.listdir(releases / 'logs'))}")
    case.check_nothing_left()


def case_two_releases(case):
    done = submit(case)
    case.check(done.returncode == 0, done.stderr)
    numbers = re.findall(r"^ +(\d+) ", done.stdout, re.MULTILINE)
    case.check(len(numbers) == 8 and "squeue --jobs=" in done.stdout,
               done.stdout)
    case.check_completed(*map(Job, numbers))
    check_releases(case)
    again = submit(case)
    case.check(again.returncode == 1 and "--force" in again.stderr,
               f"results that are there: {again.returncode} {again.stderr}")


def case_dry_run_is_a_script_that_does_the_same(case):
    done = submit(case, INI, "--dry-run")
    case.check(done.returncode == 0 and not case.path("releases").exists()
               and not case.path("key").exists(), "a dry run does something")
    told = run(["bash", "-c", f"{done.stdout}\necho $bootstrap_2019_2021_join "
                "$bootstrap_2018_2020_join $sensitivity_2018_2020 "
                "$sensitivity_2019_2021 $compare"],
               env={**os.environ, "SAMSPIL": str(case.samspil)})
    case.check_completed(*map(Job, told.stdout.split()))
    check_releases(case)


def case_what_fails_is_not_gone_on_with(case):
    """Without registers that can be read, everything that waits is
    cancelled."""
    for path in case.registers().glob("bef*"):
        path.unlink()
    done = submit(case)
    jobs = [Job(number) for number
            in re.findall(r"^ +(\d+) ", done.stdout, re.MULTILINE)]
    case.check(set(jobs[0].wait()) == {"FAILED"}, "it does not fail", jobs[0])
    for job in jobs[1:]:
        states = job.wait()
        case.check(set([states] if isinstance(states, str) else states)
                   == {"CANCELLED"}, f"job {job.number} is {states}", job)


def case_not_accepted(case):
    """The last kind of jobs is for a partition that is not there: nothing is
    left in the queue."""
    done = submit(case, INI + "[slurm.bootstrap]\npartition = none\n")
    case.check(done.returncode == 1 and "bootstrap-2018-2020" in done.stderr,
               f"{done.returncode} {done.stderr}")
    left = run(["squeue", "-h", "-o", "%Z %T"]).stdout
    case.check(f"{case.folder} PENDING" not in left, left)


def case_wrong_ini(case):
    for old, new, words in (
            ("[years]", "[year]", ["[year]", "years"]),
            ("ranges =", "range =", ["[years] range:"]),
            ("2018-2020", "2018", ["[years] ranges:", "'2018'"]),
            ("2018-2020", "2020-2018", ["[years] ranges:"]),
            ("2018-2020", "2019-2021", ["[years] ranges:", "twice"]),
            ("= registers", "= nowhere", ["[input] registers:", "nowhere"]),
            ("registers = registers", "", ["[input] registers:", "missing"]),
            ("parts = 2", "parts = two", ["[bootstrap] parts:", "'two'"]),
            ("parts = 2", "parts = 0", ["[bootstrap] parts:"]),
            ("ntasks = 2", "ntasks =", ["[slurm] ntasks:"]),
            ("seed = 3", "seed = 3\nseed = 4", ["seed", "already exists"]),
            ("[input]", "input", ["releases.ini"])):
        done = submit(case, INI.replace(old, new, 1), "--dry-run")
        case.check(done.returncode == 2 and not done.stdout and
                   all(word in done.stderr for word in words),
                   f"{new}: {done.returncode} {done.stderr}")
    case.check(run([SUBMIT, case.path("nowhere.ini")]).returncode == 2 and
               run([SUBMIT]).returncode == 2, "no INI file is no usage error")


def case_the_example(case):
    """docs/examples/releases.ini is a plan, once its registers are there."""
    text = (ROOT / "docs" / "examples" / "releases.ini").read_text()
    case.registers().rename(case.path("delivery"))
    done = submit(case, text, "--dry-run")
    case.check(done.returncode == 0, done.stderr)


if __name__ == "__main__":
    sys.exit(run_cases(sys.argv[1], globals(), at_once=2))
