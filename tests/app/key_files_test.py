#!/usr/bin/env python3
"""A key file whose name is misspelled does not quietly become a new key.

    key_files_test.py SAMSPIL
"""

import sys

from bad_input import all_cases, run_cases
from hostile import ingest, leave
from program import succeed


def made(case, name, *more):
    """What ingest says that makes, or uses, this key."""
    return succeed(case.samspil, ingest(case, "--force", "--key-file",
                                        case.path(name), *more))


def case_first_key_of_a_folder(case):
    leave(case.path("sixteen letters "), "0123456789abcdef", 0o644)
    leave(case.path("notes"), "fifteen bytes..", 0o600)
    made(case, "key")
    case.check_mode(case.path("key"), 0o400)


def case_misspelled_name(case):
    made(case, "key 0101801234")
    for name in ("key 0101801235", "keys"):
        done = case.fails(ingest(case, "--force", "--key-file",
                                 case.path(name)), 2,
                          "there is no key file", "another key is beside it",
                          "key ##########", "--new-key")
        case.check("0101801234" not in done.stderr, "a file's name is told")
        case.check(not case.path(name).exists(), f"{name} was made")
    case.check(case.path("store").exists(), "the store is gone")


def case_key_that_its_owner_made(case):
    leave(case.path("key"), "0123456789abcdef", 0o600)
    case.fails(ingest(case, "--key-file", case.path("kye")), 2, "--new-key")
    case.check(not case.path("store.partial").exists(), "something is left")


def case_new_key(case):
    made(case, "key")
    made(case, "other", "--new-key")
    case.check(case.path("key").read_bytes() !=
               case.path("other").read_bytes(), "the same key twice")
    before = case.path("key").read_bytes()
    case.fails(ingest(case, "--force", "--new-key", "--key-file",
                      case.path("key")), 2, "is there already")
    case.check(case.path("key").read_bytes() == before, "a key is replaced")
    made(case, "key")


def case_new_key_of_a_run_that_is_resumed(case):
    """The job that is requeued has the options of the first attempt."""
    made(case, "key")
    for _ in range(2):
        made(case, "other", "--new-key", "--resume")


def case_new_key_without_a_file(case):
    case.fails(ingest(case, "--new-key"), 2, "--new-key needs --key-file")


def case_folder_that_is_not_there(case):
    case.fails(ingest(case, "--key-file", case.path("absent") / "key"), 1,
               "there is no folder", "absent")


def case_key_left_half_made(case):
    """By a run that was killed: no other key, but this one's temporary."""
    leave(case.path("key.partial-0123456789abcdef"), "0123456789abcdef", 0o400)
    made(case, "key")


if __name__ == "__main__":
    sys.exit(run_cases(sys.argv[1], all_cases(globals())))
