#!/usr/bin/env python3
"""Folders, files and links of somebody else stand where a run wants to write:
nothing that is not the program's own is touched or taken over.

    foreign_files_test.py SAMSPIL
"""

import resource
import sys

from bad_input import all_cases, run_cases
from hostile import (check_untouched, compute, ingest, is_private, leave,
                     leave_marked)
from program import start, succeed


# --- folders and files in the way ----------------------------------------------

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
    leave_marked(partial, "samspil unfinished store")
    (partial / "shard-00000.h5").symlink_to(mine)
    case.fails(ingest(case), 1, "is a link")
    check_untouched(case, mine)


def case_unfinished_store_of_an_earlier_run(case):
    partial = case.path("store.partial")
    leave_marked(partial, "samspil unfinished store")
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


# --- links that a user has given -----------------------------------------------

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


# --- journals and keys ---------------------------------------------------------

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


if __name__ == "__main__":
    sys.exit(run_cases(sys.argv[1], all_cases(globals())))
