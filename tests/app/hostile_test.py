#!/usr/bin/env python3
"""What stands in the way of a run: folders and files of somebody else, links,
closed streams, full disks, broken pipes, damaged files. Nothing that is not the
program's own is touched, and nothing wrong is believed.

    hostile_test.py SAMSPIL

docs/security.md names the case of each row of its table.
"""

import json
import os
import random
import resource
import signal
import stat
import subprocess
import sys

import h5py
import numpy

from bad_input import GOOD, all_cases, run_cases
from program import environment, start, succeed

FOREIGN = "years of somebody's work"


def leave(path, content=FOREIGN, mode=0o666):
    """A file of somebody else, whom the test plays."""
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(content)
    path.chmod(mode)
    return path


def ingest(case, *more, store="store", name="registers"):
    registers = case.path(name)
    if not registers.exists():
        case.registers(name=name)
    return ["ingest", "--registers", registers, "--store", case.path(store),
            *more]


def compute(case, *more):
    if not case.path("store").exists():
        case.store()
    return ["compute", "--store", case.path("store"), "--out",
            case.path("cubes.h5"), *more]


def is_private(path):
    status = path.stat()
    return (status.st_uid == os.geteuid() and
            stat.S_IMODE(status.st_mode) & 0o077 == 0)


def check_untouched(case, *paths):
    for path in paths:
        case.check(path.exists() and path.read_text() == FOREIGN,
                   f"{path.name} was touched")


# --- folders and files in the way ---------------------------------------------

def case_foreign_folder_where_the_store_is_built(case):
    mine = leave(case.path("store.partial") / "thesis.txt")
    case.path("store.partial").chmod(0o700)
    for more in ((), ("--force",), ("--resume",)):
        case.fails(ingest(case, *more), 1, "store.partial",
                   "was not made by this program")
    check_untouched(case, mine)


def case_foreign_files_of_the_stores_own_names(case):
    mine = leave(case.path("store.partial") / "shard-00000.h5")
    case.path("store.partial").chmod(0o700)
    case.fails(ingest(case, "--resume"), 1, "was not made by this program")
    check_untouched(case, mine)


def case_open_folder_where_the_store_is_built(case):
    case.path("store.partial").mkdir()
    case.path("store.partial").chmod(0o777)
    case.fails(ingest(case), 1, "can be entered by other users")


def case_link_where_the_store_is_built(case):
    mine = leave(case.path("elsewhere") / "thesis.txt")
    case.path("store.partial").symlink_to("elsewhere")
    for more in ((), ("--force",), ("--resume",)):
        case.fails(ingest(case, *more), 1, "store.partial", "is a link")
    check_untouched(case, mine)


def case_link_inside_an_unfinished_store(case):
    """As an earlier run left it, with a link that somebody has put there."""
    mine = leave(case.path("thesis.txt"))
    partial = case.path("store.partial")
    partial.mkdir(mode=0o700)
    (partial / "samspil-work.json").write_text(json.dumps(
        {"filetype": "samspil unfinished store", "format_version": "1.0",
         "program_version": "0.1.0", "settings": ""}))
    (partial / "shard-00000.h5").symlink_to(mine)
    case.fails(ingest(case), 1, "is a link")
    check_untouched(case, mine)


def case_unfinished_store_of_an_earlier_run(case):
    partial = case.path("store.partial")
    partial.mkdir(mode=0o700)
    (partial / "samspil-work.json").write_text(json.dumps(
        {"filetype": "samspil unfinished store", "format_version": "1.0",
         "program_version": "0.1.0", "settings": ""}))
    leave(partial / "shard-00077.h5")
    succeed(case.samspil, ingest(case))
    case.check(not partial.exists(), "store.partial is left")
    case.check(not (case.path("store") / "shard-00077.h5").exists(),
               "a foreign shard is in the store")


def case_foreign_file_in_a_store_that_is_replaced(case):
    store = case.store()
    mine = leave(store / "notes 0101801234.txt")
    done = case.fails(ingest(case, "--force"), 1, "notes ##########.txt")
    case.check("0101801234" not in done.stderr, "a file's name is told")
    check_untouched(case, mine)
    succeed(case.samspil, ["info", store])


def case_key_inside_the_store(case):
    store = case.store()
    for place in (store / "key", case.path("store.partial") / "key"):
        case.fails(ingest(case, "--force", "--key-file", place), 2,
                   "--key-file")
    succeed(case.samspil, ["info", store])


def case_journal_inside_the_store(case):
    store = case.store()
    for place in (store / "run.log", case.path("store.partial") / "run.log"):
        case.fails(ingest(case, "--force", "--log", place), 2, "--log")
    case.check(not (store / "run.log").exists(), "a journal is in the store")
    succeed(case.samspil, ["info", store])
    case.fails(compute(case, "--log", case.path("cubes.h5")), 2, "--log")


def case_foreign_checkpoint_folder(case):
    words = compute(case)
    mine = leave(case.path("cubes.h5.checkpoint") / "scenarios-0-1.h5")
    case.path("cubes.h5.checkpoint").chmod(0o700)
    for more in ((), ("--resume",), ("--force",)):
        case.fails([*words, *more], 1, "cubes.h5.checkpoint",
                   "was not made by this program")
    check_untouched(case, mine)
    case.check(not case.path("cubes.h5").exists(), "a result is there")


def case_link_where_checkpoints_are(case):
    words = compute(case)
    mine = leave(case.path("elsewhere") / "thesis.txt")
    case.path("cubes.h5.checkpoint").symlink_to("elsewhere")
    case.fails(words, 1, "is a link")
    check_untouched(case, mine)


def case_foreign_temporaries_beside_a_result(case):
    """They keep their place, and no result keeps their mode."""
    words = compute(case)
    mine = [leave(case.path(name)) for name in
            ("cubes.h5.partial", "cubes.h5.partial-0123456789abcdef",
             "cubes.h5.quality.json.partial")]
    succeed(case.samspil, words)
    check_untouched(case, *mine)
    case.check(is_private(case.path("cubes.h5")), "others read the cubes")
    case.check(is_private(case.path("cubes.h5.quality.json")),
               "others read the quality report")


def case_results_that_others_can_write(case):
    """--force makes them anew: whoever had them open does not get ours."""
    words = compute(case)
    succeed(case.samspil, words)
    for name in ("cubes.h5", "cubes.h5.quality.json"):
        case.path(name).chmod(0o666)
    before = case.path("cubes.h5").stat().st_ino
    succeed(case.samspil, [*words, "--force"])
    case.check(case.path("cubes.h5").stat().st_ino != before,
               "the old file was written into")
    case.check(is_private(case.path("cubes.h5")) and
               is_private(case.path("cubes.h5.quality.json")),
               "others can read a result")


def case_foreign_file_where_a_result_goes(case):
    words = compute(case)
    mine = leave(case.path("cubes.h5"))
    case.fails(words, 1, "is there already")
    case.fails([*words, "--force"], 1, "cubes.h5", "--force replaces only")
    check_untouched(case, mine)
    mine.unlink()
    quality = leave(case.path("cubes.h5.quality.json"))
    for more in ((), ("--force",)):
        case.fails([*words, *more], 1, "cubes.h5.quality.json")
    check_untouched(case, quality)


def case_foreign_folder_beside_synthetic_registers(case):
    mine = leave(case.path("out.partial") / "thesis.txt")
    succeed(case.samspil, ["synthesize", "--persons", "50", "--seed", "1",
                           "--out", case.path("out")])
    check_untouched(case, mine)


# --- links that a user has given ----------------------------------------------

def case_result_through_a_link(case):
    disk = case.path("disk")
    disk.mkdir()
    case.path("cubes.h5").symlink_to("disk/target.h5")
    succeed(case.samspil, compute(case))
    case.check(case.path("cubes.h5").is_symlink(), "the link is gone")
    case.check(sorted(path.name for path in disk.iterdir()) ==
               ["target.h5", "target.h5.quality.json"],
               f"the target's folder holds {list(disk.iterdir())}")
    succeed(case.samspil, ["show", "--cubes", case.path("cubes.h5")])


def case_store_through_a_link(case):
    case.path("disk").mkdir()
    case.path("store").symlink_to("disk/store")
    succeed(case.samspil, ingest(case))
    case.check((case.path("disk") / "store" / "store.json").exists(),
               "no store where the link leads")
    succeed(case.samspil, ingest(case, "--force"))
    case.check(case.path("store").is_symlink(), "the link is gone")
    case.check(len(list(case.path("disk").iterdir())) == 1,
               "something is left beside the store")


# --- journals and keys --------------------------------------------------------

def case_journal_that_is_something_else(case):
    key = case.path("key")
    succeed(case.samspil, ingest(case, "--key-file", key))
    before = key.read_bytes()
    for target, status in ((key, 1), (leave(case.path("thesis.txt")), 1)):
        content = target.read_bytes()
        case.fails(ingest(case, "--force", "--log", target), status,
                   "--log")
        case.check(target.read_bytes() == content, f"{target} was written to")
    case.check(key.read_bytes() == before, "the key is destroyed")


def case_journal_that_others_can_write(case):
    log = leave(case.path("run.log"), "", 0o666)
    case.fails(ingest(case, "--log", log), 1, "--log", "other users")
    log.chmod(0o644)
    succeed(case.samspil, ingest(case, "--log", log))
    case.check(is_private(log), "others can read the journal")


def case_journal_on_a_full_disk(case):
    """The run is worth more than its journal."""
    done = start(case.samspil, ingest(case, "--log", "/dev/full"))
    case.check(done.returncode == 0 and
               "goes on without its journal" in done.stderr,
               f"{done.returncode}: {done.stderr[-400:]}")
    words = ingest(case, "--force", "--log", case.path("run.log"))
    done = start(case.samspil, words, preexec_fn=lambda: resource.setrlimit(
        resource.RLIMIT_FSIZE, (0, resource.RLIM_INFINITY)))
    case.check(done.returncode == 1 and "journal" in done.stderr,
               f"{done.returncode}: {done.stderr[-400:]}")


def case_key_that_others_can_read(case):
    key = case.path("key")
    for mode in (0o644, 0o440, 0o620, 0o602):
        key.unlink(missing_ok=True)
        key.write_bytes(b"0123456789abcdef")
        key.chmod(mode)
        case.fails(ingest(case, "--key-file", key), 1, "key file",
                   "chmod 0400")
    key.chmod(0o400)
    succeed(case.samspil, ingest(case, "--key-file", key))


def case_public_key_is_warned_of(case):
    done = succeed(case.samspil, ingest(case))
    case.check("warning" in done.stderr and "ten minutes" in done.stderr,
               f"no warning: {done.stderr}")


# --- inputs -------------------------------------------------------------------

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


# --- limits -------------------------------------------------------------------

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


# --- streams ------------------------------------------------------------------

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


# --- damage -------------------------------------------------------------------

def flip(path, rng):
    content = bytearray(path.read_bytes())
    content[rng.randrange(len(content))] ^= 1 << rng.randrange(8)
    path.write_bytes(content)


def case_flipped_bits_in_a_store(case):
    """Told with the file's name, or of no consequence: never another figure.
    tests/store and tests/cubes flip thousands more."""
    words = compute(case)
    succeed(case.samspil, words)
    expected = case.path("cubes.h5").read_bytes()
    store = case.path("store")
    rng = random.Random(5)
    for path in sorted(store.iterdir()):
        if path.name == "quality.json":
            continue
        content = path.read_bytes()
        for _ in range(4):
            flip(path, rng)
            done = start(case.samspil, [*words, "--force"])
            if done.returncode == 0:
                case.check(case.path("cubes.h5").read_bytes() == expected,
                           f"{path.name}: another result, status 0")
            else:
                case.check_failure(done, 1, path.name)
            path.write_bytes(content)


def case_shard_of_another_store(case):
    """And one of the store's own, twice."""
    words = compute(case)
    store = case.path("store")
    changed = {"handicap.csv": GOOD["handicap.csv"].replace("2019-05-05",
                                                            "2019-05-06")}
    case.registers(changed, "changed")
    succeed(case.samspil, ingest(case, store="other", name="changed"))
    names = [path.name for path in sorted(store.glob("shard-*.h5"))]
    differing = next(name for name in names
                     if (store / name).read_bytes() !=
                     (case.path("other") / name).read_bytes())
    whole = (store / differing).read_bytes()
    for source in (case.path("other") / differing,
                   store / next(name for name in names if name != differing)):
        (store / differing).write_bytes(source.read_bytes())
        case.fails(words, 1, differing, "is damaged")
    (store / differing).write_bytes(whole)
    succeed(case.samspil, words)


def case_flipped_bits_in_a_cube_file(case):
    cubes = case.cubes()
    content = cubes.read_bytes()
    rng = random.Random(6)
    for words in (["show", "--cubes", cubes], ["info", cubes],
                  ["compare", "--cubes", cubes, "--cubes", cubes]):
        for _ in range(6):
            flip(cubes, rng)
            case.fails(words, 1, "cubes.h5", "is damaged")
            cubes.write_bytes(content)


def case_cube_file_changed_by_another_program(case):
    """Refused; but files of version 1.0 never had a checksum."""
    cubes = case.cubes()
    whole = cubes.read_bytes()
    cubes.write_bytes(whole[:whole.index(b"samspil guard")])
    case.fails(["show", "--cubes", cubes], 1, "cubes.h5",
               "the checksum at its end is missing")
    with h5py.File(cubes, "r+") as file:
        file.attrs.modify("format_version", numpy.bytes_("1.0"))
    done = succeed(case.samspil, ["show", "--cubes", cubes])
    case.check("warning" in done.stderr and "1.0" in done.stderr,
               f"no warning: {done.stderr}")


def case_damaged_checkpoints_of_compute(case):
    """The part that they held is computed again."""
    words = compute(case, "--vary", "min_age=18,19,20,21", "--memory", "0.01")
    succeed(case.samspil, words)
    expected = case.path("cubes.h5").read_bytes()
    case.path("cubes.h5").unlink()
    case.path("cubes.h5.quality.json").unlink()
    folder = case.path("cubes.h5.checkpoint")
    folder.mkdir(mode=0o700)
    (folder / "samspil-work.json").write_text(json.dumps(
        {"filetype": "samspil checkpoints of compute",
         "format_version": "1.0", "program_version": "0.1.0",
         "settings": ""}))
    leave(folder / "scenarios-0-1.h5", "no cube file at all", 0o600)
    done = start(case.samspil, [*words, "--resume"])
    case.check(done.returncode == 0 and "cannot be used" in done.stderr,
               f"{done.returncode}: {done.stderr}")
    case.check(case.path("cubes.h5").read_bytes() == expected,
               "another result")
    case.check(not folder.exists(), "the checkpoints are left")


# --- signals ------------------------------------------------------------------

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


if __name__ == "__main__":
    sys.exit(run_cases(sys.argv[1], all_cases(globals())))
