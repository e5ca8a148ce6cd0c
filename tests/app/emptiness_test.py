#!/usr/bin/env python3
"""What is empty is told when it is made, not found in a table of zeros.

    emptiness_test.py SAMSPIL
"""

import sys

from bad_input import all_cases, run_cases
from hostile import compute, ingest
from program import succeed


def warnings_of(case, words, ranks=0):
    """The warnings of a run that ends well, but for that of the public key
    and of gaps: these registers have contacts in one month only."""
    done = succeed(case.samspil, words, ranks)
    case.check_confidential(done.stderr)
    return [line for line in done.stderr.splitlines()
            if line.startswith("warning: ") and "--key-file" not in line
            and not line.startswith("warning: check gaps")]


def is_told(case, told, *expected):
    case.check(len(told) == len(expected) and
               all(all(part in line for part in parts)
                   for line, parts in zip(told, expected)),
               f"told: {told}")


def without(case, *files):
    case.registers({file: None for file in files})


def case_nothing_is_empty(case):
    is_told(case, warnings_of(case, ingest(case)))
    is_told(case, warnings_of(case, compute(case)))


def case_years_that_the_registers_do_not_have(case):
    for ranks in (0, 2):
        is_told(case,
                warnings_of(case, ingest(case, "--years", "2030-2031",
                                         "--accept", "no-population",
                                         "--force"), ranks),
                ["1 January 2030-2031", "1 January 2018-2023", "--years"])
    is_told(case,
            warnings_of(case, ingest(case, "--years", "2022-2024", "--force")),
            ["1 January 2024,", "1 January 2018-2023"])


def case_years_after_the_observation_end(case):
    for ranks in (0, 2):
        is_told(case,
                warnings_of(case, ingest(case, "--observation-end",
                                         "2020-12-31", "--force"), ranks),
                ["ends on 2020-12-31", "starts in 2021-2022", "--years"])
    is_told(case, warnings_of(case, ingest(case, "--observation-end",
                                           "2022-01-01", "--force")))


def case_no_contacts(case):
    without(case, "lpr_f_kontakter.csv")
    expected = ["no psychiatric contacts", "psychiatry, overlap, diagnosed and"]
    is_told(case, warnings_of(case, ingest(case)), expected)
    is_told(case, warnings_of(case, compute(case), 2), expected)


def case_no_registrations(case):
    without(case, "handicap.csv")
    expected = ["no registrations", "recipients, overlap and"]
    is_told(case, warnings_of(case, ingest(case)), expected)
    is_told(case, warnings_of(case, compute(case)), expected)


def case_no_rows(case):
    case.registers({
        "bef.csv": "PNR,REFERENCETID,FOED_DAG,KOEN,KOM,DISTRIKT\n",
        "lpr_f_kontakter.csv": None, "handicap.csv": None})
    is_told(case, warnings_of(case, ingest(case, "--accept", "empty")),
            ["check empty", "no person"],
            ["check no-population", "2018-2022", "no record of any 1 January"],
            ["no persons"])
    is_told(case, warnings_of(case, compute(case)), ["no persons"])


if __name__ == "__main__":
    sys.exit(run_cases(sys.argv[1], all_cases(globals())))
