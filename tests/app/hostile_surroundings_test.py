#!/usr/bin/env python3
"""Inputs that are no files, limits, closed streams, full disks, broken pipes,
signals: a clear message, or a result that is whole.

    hostile_surroundings_test.py SAMSPIL
"""

import json
import os
import resource
import signal
import subprocess
import sys

from bad_input import all_cases, run_cases
from hostile import compute, ingest, leave
from program import environment, start, succeed


# --- inputs --------------------------------------------------------------------

def case_registers_that_are_no_files(case):
    registers = case.registers()
    pipe = registers / "dod.csv"
    os.mkfifo(pipe)
    case.ingest_fails(registers, "dod.csv", "it is not a file")
    pipe.unlink()
    pipe.symlink_to("/dev/zero")
    case.ingest_fails(registers, "dod.csv", "it is not a file")


def case_register_as_configuration(case):
    """A register that is given in place of another file is not printed."""
    first = "SECRET001;2018-01-01;1943-07-19;1;751\n"
    wrong = leave(case.path("bef.csv"), first * 9)
    case.fails([*ingest(case), "--config", wrong], 2, "bef.csv, line 1")
    wrong.write_text("SECRET001 = GEHEIM1\n")
    case.fails([*ingest(case), "--config", wrong], 2, "bef.csv, line 1")
    wrong.write_text(first * 9)
    case.fails(compute(case, "--geographies", wrong), 1, "bef.csv")
    case.fails(["status", "--log", wrong], 1, "bef.csv")


def case_names_of_files_that_are_no_registers(case):
    registers = case.registers({"udtraek 0101801234.txt": "x"})
    done = succeed(case.samspil, ingest(case))
    case.check("udtraek ##########.txt" in done.stderr and
               "0101801234" not in done.stderr,
               f"the name of {registers} is told: {done.stderr}")


def case_devices_as_small_files(case):
    case.fails(["ingest", "--config", "/dev/zero"], 2, "/dev/zero")
    case.fails(compute(case, "--geographies", "/dev/zero"), 1, "/dev/zero")
    case.fails(["status", "--log", "/dev/zero"], 1, "/dev/zero")
    case.fails(["show", "--cubes", "/dev/zero"], 1, "/dev/zero")


def case_journal_with_entries_missing(case):
    log = leave(case.path("run.log"), '{"event": "start"}\n')
    case.fails(["status", "--log", log], 1, "run.log")
    log.write_text('{"time": 7, "event": "start", "command": 1}\n')
    case.fails(["status", "--log", log], 1, "run.log")


def case_output_says_that_it_is_confidential(case):
    cubes = case.cubes()
    for more in ((), ("--figure", "overlap_of_recipients")):
        told = json.loads(succeed(case.samspil, ["show", "--cubes", cubes,
                                                 "--json", *more]).stdout)
        case.check(told.get("confidential") == "yes", "no mark in JSON")
    out = case.path("differences.csv")
    start(case.samspil, ["compare", "--cubes", cubes, "--cubes", cubes,
                         "--csv", out])
    case.check(out.read_text().splitlines()[0].endswith("confidential"),
               "no mark in CSV")


# --- limits --------------------------------------------------------------------

def case_too_many_threads(case):
    for number in ("99999", "1000000000"):
        done = subprocess.run(
            [case.samspil, *map(str, ingest(case, "--force"))],
            env={**environment(), "OMP_NUM_THREADS": number},
            capture_output=True, text=True)
        case.check(done.returncode == 0 and "OMP_NUM_THREADS" in done.stderr,
                   f"{number}: {done.returncode}, {done.stderr[-400:]}")
    for text in ("x", "-3", "", "1e3", "0"):
        done = subprocess.run(
            [case.samspil, *map(str, ingest(case, "--force"))],
            env={**environment(), "OMP_NUM_THREADS": text},
            capture_output=True, text=True)
        case.check(done.returncode == 0, f"{text}: {done.stderr[-400:]}")


def case_too_many_scenarios_or_shards(case):
    values = ",".join(map(str, range(1, 101)))
    case.fails(compute(case, "--vary", f"readmission_days={values}", "--vary",
                       f"min_age={values}", "--vary",
                       f"inpatient_hours={values}"), 2, "--vary", "10000")
    case.fails(ingest(case, "--force", "--shards", "65536"), 2, "--shards")


def case_limit_on_the_size_of_files(case):
    """ulimit -f: a message, and nothing is left."""
    registers = case.registers()
    before = case.content()
    done = start(case.samspil, ["ingest", "--registers", registers, "--store",
                                case.path("store")],
                 preexec_fn=lambda: resource.setrlimit(
                     resource.RLIMIT_FSIZE, (4096, resource.RLIM_INFINITY)))
    case.check_failure(done, 1, "File too large")
    case.check_content(before)


def case_file_locking_of_any_value(case):
    for value in ("TRUE", "FALSE", "BEST_EFFORT", "1", "nonsense", ""):
        words = [*ingest(case, "--force")], [*compute(case, "--force")]
        for each in words:
            done = subprocess.run(
                [case.samspil, *map(str, each)], capture_output=True,
                text=True,
                env={**environment(), "HDF5_USE_FILE_LOCKING": value})
            case.check(done.returncode == 0, f"{value}: {done.stderr}")


def case_locale_with_decimal_commas(case):
    cubes = case.cubes()
    plain = succeed(case.samspil, ["show", "--cubes", cubes, "--json"]).stdout
    done = subprocess.run(
        [case.samspil, "show", "--cubes", str(cubes), "--json"],
        env={**environment(), "LC_ALL": "da_DK.UTF-8", "LANG": "da_DK.UTF-8"},
        capture_output=True, text=True)
    case.check(done.stdout == plain, "JSON depends on the locale")


# --- streams -------------------------------------------------------------------

def run_in_shell(case, line):
    return subprocess.run(["bash", "-c", line, "bash",
                           os.path.abspath(case.samspil)],
                          env=environment(), capture_output=True, text=True,
                          cwd=case.folder)


def case_closed_streams(case):
    """A result's file never gets the number of a closed stream."""
    case.registers()
    for number, closed in enumerate(("<&-", ">&-", "2>&-", "<&- >&- 2>&-")):
        done = run_in_shell(
            case, f'"$1" ingest --registers registers --store s{number} '
                  f'{closed} && "$1" compute --store s{number} '
                  f'--out c{number}.h5 {closed}')
        case.check(done.returncode == 0, f"{closed}: {done.stderr}")
        case.check(case.path(f"c{number}.h5").read_bytes() ==
                   case.path("c0.h5").read_bytes(), f"{closed}: it differs")
    done = run_in_shell(case, '"$1" show --cubes c0.h5 >&-')
    case.check_failure(done, 1, "standard output")


def case_full_disk_behind_standard_output(case):
    case.cubes()
    for words in ("show --cubes cubes.h5", "info cubes.h5", "--help",
                  "--version", "compute --help", "ingest --print-config"):
        done = run_in_shell(case, f'"$1" {words} > /dev/full')
        case.check(done.returncode == 1 and done.stderr,
                   f"{words}: {done.returncode}, {done.stderr}")


def case_reader_that_goes_away(case):
    case.cubes()
    for words in ("show --cubes cubes.h5", "info cubes.h5", "--help",
                  "compute --help"):
        done = run_in_shell(
            case, f'set -o pipefail; "$1" {words} | true; '
                  'echo "${PIPESTATUS[0]}"')
        case.check(done.stdout.strip() == "0",
                   f"{words}: {done.stdout} {done.stderr}")
    done = run_in_shell(case, '{ "$1" compute --store store --out gone.h5 '
                              '2>&1; echo $? > status; } | true')
    case.check(case.path("status").read_text().strip() == "0" and
               case.path("gone.h5").read_bytes() ==
               case.path("cubes.h5").read_bytes(),
               f"the result is not whole: {done.stderr}")


# --- signals -------------------------------------------------------------------

def case_stopped_with_nothing_saved(case):
    """Ends with 143, and 130 by Ctrl-C; nothing is left."""
    registers = case.path("many")
    succeed(case.samspil, ["synthesize", "--persons", "100000", "--seed", "6",
                           "--out", registers])
    for what, status in ((signal.SIGTERM, 143), (signal.SIGHUP, 143),
                         (signal.SIGINT, 130)):
        run = subprocess.Popen(
            [case.samspil, "ingest", "--registers", registers, "--store",
             case.path("store")], env=environment(), stderr=subprocess.PIPE,
            text=True)
        while run.poll() is None and not case.path("store.partial").exists():
            pass
        run.send_signal(what)
        told = run.communicate(timeout=60)[1]
        case.check(run.returncode == status and
                   not case.path("store.partial").exists(),
                   f"{what.name}: {run.returncode}, {told[-300:]}")
        is_stopped_synthesis(case, what, status)


def is_stopped_synthesis(case, what, status):
    run = subprocess.Popen(
        [case.samspil, "synthesize", "--persons", "5000000", "--seed", "6",
         "--out", case.path("out")], env=environment(), stderr=subprocess.PIPE,
        text=True)
    while run.poll() is None and not list(case.folder.glob("out.partial*/*")):
        pass
    run.send_signal(what)
    told = run.communicate(timeout=60)[1]
    case.check(run.returncode == status and "nothing is left" in told and
               not list(case.folder.glob("out*")),
               f"synthesize, {what.name}: {run.returncode}, {told[-300:]}")


if __name__ == "__main__":
    sys.exit(run_cases(sys.argv[1], all_cases(globals())))
