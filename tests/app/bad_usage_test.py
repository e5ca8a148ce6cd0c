#!/usr/bin/env python3
"""Wrong usage: exit status 2 and one message, printed once also by ranks.

    bad_usage_test.py SAMSPIL
"""

import subprocess
import sys

from bad_input import all_cases, run_cases
from program import environment, start, succeed

#: Words, and what the message holds.
WRONG = [
    ([], "command"),
    (["inject"], "inject"),
    (["ingest"], "registers"),
    (["ingest", "--registers", "x"], "store"),
    (["ingest", "--registers", "x", "--store", "y", "--shard", "3"],
     "--shard"),
    (["ingest", "--registers", "x", "--store", "y", "--frobnicate"],
     "frobnicate"),
    (["ingest", "--registers", "x", "--store", "y", "more"],
     "samspil: ingest: it takes no further words: 'more'"),
    (["ingest", "--registers", "x", "--store", "y", "--years", "2022-2018"],
     "years"),
    (["ingest", "--registers", "x", "--store", "y", "--years", "018"],
     "years"),
    (["ingest", "--registers", "x", "--store", "y", "--shards", "0"],
     "shards"),
    (["ingest", "--registers", "x", "--store", "y", "--lpr3", "b"], "lpr3"),
    (["ingest", "--registers", "x", "--store", "y", "--lpr3", "a",
      "--lpr3", "f"], "lpr3"),
    (["ingest", "--registers", "x", "--store", "y", "--observation-end",
      "2022-02-30"], "observation-end"),
    (["ingest", "--registers", "x", "--store", "y", "--observation-end",
      "2017-12-31"], "before the first of --years 2018-2022"),
    (["ingest", "--registers", "x", "--store", "y", "--max-rejected", "-1"],
     "max-rejected"),
    (["ingest", "--registers", "x", "--store", "y", "--max-rejected", "1e1"],
     "max-rejected"),
    (["ingest", "--registers", "x", "--store", "y", "--config", "nowhere"],
     "nowhere"),
    (["compute", "--store", "x"], "out"),
    (["compute", "--store", "x", "--out", "y", "--threshold", "-1"],
     "threshold"),
    (["compute", "--store", "x", "--out", "y", "--thresh", "1"], "--thresh"),
    (["compute", "-f"], "samspil compute"),
    (["synthesize", "--persons", "x", "--seed", "1", "--out", "y"],
     "persons"),
    *[(["compute", "--store", "x", "--out", "y", *more], expected)
      for more, expected in (
          (["--part", "1/2"], "--of"), (["--of", "scenarios"], "--part"),
          (["--part", "3/2", "--of", "scenarios"], "1 to 2"),
          (["--part", "0/2", "--of", "scenarios"], "1 to 2"),
          (["--part", "2", "--of", "scenarios"], "K/N"),
          (["--part", "1/2", "--of", "years"], "replicates"),
          (["--part", "1/2", "--of", "replicates"], "--bootstrap"))],
    *[([*words, option, ""], f"{option} is empty")
      for words, option in (
          (["ingest", "--store", "y"], "--registers"),
          (["ingest", "--registers", "x"], "--store"),
          (["ingest", "--registers", "x", "--store", "y"], "--key-file"),
          (["ingest", "--registers", "x", "--store", "y"], "--log"),
          (["compute", "--out", "y"], "--store"),
          (["compute", "--store", "x"], "--out"),
          (["merge", "x"], "--out"),
          (["synthesize", "--persons", "1", "--seed", "1"], "--out"),
          (["show"], "--cubes"), (["show", "--cubes", "x"], "--geography"),
          (["show", "--cubes", "x"], "--figure"),
          (["show", "--cubes", "x"], "--period"),
          (["show", "--cubes", "x"], "--scenario"),
          (["show", "--cubes", "x"], "--config"),
          (["compare", "--cubes", "x"], "--cubes"),
          (["publish", "--cubes", "x"], "--out"),
          (["publish", "--out", "x"], "--cubes"),
          (["publish", "--cubes", "x", "--out", "y"], "--plan"),
          (["status"], "--log"))],
    (["show", "--cubes="], "--cubes is empty"),
    (["info", ""], "samspil: PATH is empty"),
    (["merge", "--out", "x", "y", ""], "PART is empty"),
    (["ingest", "--registers", "x", "--store", "y", "--log", "z",
      "--key-file", "z"], "the same file"),
    (["compute", "--store", "x", "--out", "x/cubes.h5"], "is inside x"),
    (["compute", "--store", "x", "--out", "y", "--log", "./x/run.log"],
     "is inside x"),
    (["comptue"], "did you mean compute?"),
    (["help", "comptue"], "did you mean compute?"),
    (["merge"], "out"),
    (["merge", "--out", "x"], "PART"),
    (["publish"], "samspil: publish: --cubes is missing"),
    (["publish", "--cubes", "x"], "--out is missing"),
    (["publish", "--cubes", "x", "--out", "y", "--threshold", "2"],
     "--i-know"),
    (["show"], "samspil: show: --cubes is missing ('samspil show --help'"),
    (["info"], "PATH is missing"),
    (["info", "x", "y"], "it takes one PATH and no further words: 'y'"),
    (["figures", "two", "words"], "further words: 'words'; quotation marks"),
    (["figures", "zzz"], "definition; 'samspil figures' lists all"),
    (["figures", "growth.overlab"], "did you mean growth.overlap?"),
    (["show", "--cube", "x"], "there is no option --cube; did you mean "
     "--cubes?"),
    (["show", "--cubes", "x", "--geografy", "aarhus"],
     "did you mean --geography?"),
    (["show", "--cubes", "x", "-figure", "y"], "there is no option -figure; "
     "did you mean --figure?"),
    (["show", "--cubes", "x", "--print-confg"], "did you mean "
     "--print-config?"),
    (["--versoin"], "did you mean --version?"),
    (["--cubes", "x"], "no option '--cubes' stands before a command"),
]

CONFIG = """# what a site uses
registers = {folder}/registers
store = {folder}/store
years = 2019-2021
max-rejected = 5
force = true
"""


def case_wrong_words(case):
    for words, part in WRONG:
        done = case.fails(words, 2, part)
        case.check("samspil: samspil" not in done.stderr,
                   f"the program's name twice: {done.stderr}")
    case.check_content([])


def case_told_once_by_ranks(case):
    for words in (["inject"], ["ingest", "--frobnicate"],
                  ["compute", "--store", "x"]):
        case.fails(words, 2, ranks=2)
    for words in (["--help"], ["--version"], ["ingest", "--help"],
                  ["help"], ["help", "ingest"], ["show", "-h"]):
        done = start(case.samspil, words, ranks=2)
        alone = start(case.samspil, words)
        case.check(done.returncode == 0 and done.stdout == alone.stdout,
                   f"{words} under mpirun: {done.stdout} {done.stderr}")


def case_pooled_periods(case):
    store = case.store()
    for period in ("2020", "2020-2020", "2022-2020", "2017-2019", "x"):
        done = start(case.samspil, ["compute", "--store", store, "--out",
                                    case.path("cubes.h5"), "--pooled",
                                    period])
        case.check(done.returncode in (1, 2), f"{period} is taken")
        case.check_failure(done, done.returncode, period)


def case_config(case):
    case.registers()
    config = case.path("site.ini")
    config.write_text(CONFIG.format(folder=case.folder))
    words = ["ingest", "--config", config]
    printed = succeed(case.samspil, [*words, "--print-config"]).stdout
    case.check("years = 2019-2021" in printed and "force = true" in printed,
               f"not the effective options: {printed}")
    again = case.path("again.ini")
    again.write_text(printed)
    case.check(succeed(case.samspil, ["ingest", "--config", again,
                                      "--print-config"]).stdout == printed,
               "what --print-config prints does not come back")
    succeed(case.samspil, ["ingest", "--config", again])
    told = succeed(case.samspil, ["info", case.path("store")]).stdout
    case.check("2019" in told and "2021" in told, f"other years: {told}")
    printed = succeed(case.samspil, [*words, "--years", "2018",
                                     "--print-config"]).stdout
    case.check("years = 2018\n" in printed, "the command line does not win")
    for line, part in (("frobnicate = 1", "'frobnicate' is no option ("),
                       ("year = 2018", "did you mean --years?"),
                       ("lpr3 =", "--lpr3 is empty"),
                       ("[other]\nyears = 2018", "line 7")):
        config.write_text(CONFIG.format(folder=case.folder) + line + "\n")
        case.fails(words, 2, "site.ini", part)
    compute = ["compute", "--store", "a b", "--out", "c", "--pooled",
               "2018-2019", "--pooled", "2019-2020", "--print-config"]
    again.write_text(succeed(case.samspil, compute).stdout)
    case.check(succeed(case.samspil, ["compute", "--config", again,
                                      "--print-config"]).stdout
               == again.read_text(), "compute's options do not come back")


def case_full_standard_output(case):
    cubes = case.cubes()
    with open("/dev/full", "w") as full:
        for words in (["show", "--cubes", cubes], ["info", cubes],
                      ["show", "--cubes", cubes, "--json"],
                      ["info", case.path("store")], ["--help"],
                      ["ingest", "--help"], ["--version"]):
            done = subprocess.run(
                [case.samspil, *map(str, words)], env=environment(),
                stdout=full, stderr=subprocess.PIPE, text=True, timeout=60)
            case.check(done.returncode == 1, f"{words[0]} into a full "
                       f"device: {done.returncode}")
            case.check(done.stderr.count("samspil: ") == 1,
                       f"{words[0]} into a full device: {done.stderr}")


if __name__ == "__main__":
    sys.exit(run_cases(sys.argv[1], all_cases(globals())))
