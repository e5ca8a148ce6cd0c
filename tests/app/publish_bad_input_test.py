#!/usr/bin/env python3
"""Whatever is wrong with what publish is given: one clear message, the right
exit status, and nothing left behind.

    publish_bad_input_test.py SAMSPIL
"""

import signal
import subprocess
import sys

import h5py

from bad_input import all_cases, run_cases
from program import environment, succeed

PLAN = "figure,level,period\noverlap_of_psychiatry,region,year\n"


def refuses(case, status, *parts, cubes=None, options=(), out="publication"):
    """Publishing fails, and the folder is as it was."""
    before = case.content()
    if cubes is None:
        cubes = case.path("cubes.h5")
    case.fails(["publish", "--cubes", cubes, "--out", case.path(out),
                *options], status, *parts)
    case.check_content(before)


def plan(case, text, name="plan.csv"):
    case.path(name).write_text(text, encoding="utf-8")
    return ["--plan", case.path(name)]


def changed(case, name, attributes):
    """The cube file with other attributes, as an old one without checksum."""
    path = case.path(name)
    path.write_bytes(case.path("cubes.h5").read_bytes())
    with h5py.File(path, "r+") as file:
        for key, value in {"format_version": "1.0", **attributes}.items():
            del file.attrs[key]
            if value is not None:
                file.attrs[key] = value
    return path


def case_no_cube_file(case):
    case.cubes()
    refuses(case, 1, "not an HDF5 file", cubes=case.path("cubes.h5.quality.json"))
    refuses(case, 1, "no such file", cubes=case.path("nowhere.h5"))
    refuses(case, 1, cubes=case.folder)
    refuses(case, 1, "not a cube file",
            cubes=next(case.path("store").glob("shard-*.h5")))


def case_a_published_file_is_no_cube_file(case):
    case.cubes()
    succeed(case.samspil, ["publish", "--cubes", case.path("cubes.h5"),
                           "--out", case.path("first"), *plan(case, PLAN)])
    refuses(case, 1, "not a cube file",
            cubes=case.path("first") / "published.h5")


def case_damaged(case):
    content = bytearray(case.cubes().read_bytes())
    content[len(content) // 2] ^= 1
    case.path("damaged.h5").write_bytes(content)
    refuses(case, 1, "damaged", cubes=case.path("damaged.h5"))


def case_attributes(case):
    case.cubes()
    for name, value in (("no.h5", "no"), ("without.h5", None)):
        refuses(case, 1, "not marked as confidential",
                cubes=changed(case, name, {"confidential": value}))
    refuses(case, 1, "format version 2.0",
            cubes=changed(case, "new.h5", {"format_version": "2.0"}))
    for number, text in enumerate(("", "[]", "{}", '{"years": "2018-2022"}')):
        refuses(case, 1, "settings", "compute it anew",
                cubes=changed(case, f"settings-{number}.h5",
                              {"settings": text}))


def case_a_part_of_a_run(case):
    succeed(case.samspil, ["compute", "--store", case.store(), "--out",
                           case.path("part.h5"), "--part", "1/2", "--of",
                           "scenarios"])
    refuses(case, 1, "part 1 of 2", "samspil merge",
            cubes=case.path("part.h5"))


def case_several_scenarios(case):
    succeed(case.samspil, ["compute", "--store", case.store(), "--out",
                           case.path("cubes.h5"), "--vary", "min_age=18,19"])
    refuses(case, 2, "--scenario NAME", "base, min_age=19")
    refuses(case, 2, "min_age=18", "min_age=19",
            options=["--scenario", "min_age=18"])


def case_place(case):
    case.cubes()
    taken = case.path("taken")
    taken.mkdir()
    refuses(case, 1, "is there already", out="taken")
    (taken / "file").write_text("kept")
    refuses(case, 1, "is there already", out="taken/file")
    case.path("link").symlink_to(taken)
    refuses(case, 1, "is there already", out="link")
    refuses(case, 1, "is there already", out="taken/")
    refuses(case, 1, "there is no folder", out="no/where")
    refuses(case, 1, "not a folder", out="taken/file/below")
    case.check((taken / "file").read_text() == "kept", "it was changed")


def case_threshold(case):
    case.cubes()
    for threshold in ("2", "1"):
        refuses(case, 2, "--i-know", options=["--threshold", threshold])
    for threshold in ("0", "-5", "5.5", "x"):
        refuses(case, 2, "threshold",
                options=["--threshold", threshold, "--i-know"])
    refuses(case, 2, "computed with (5)", "compute --threshold 6",
            options=["--threshold", "6"])


def case_options(case):
    case.cubes()
    refuses(case, 2, "any, dst", options=["--for", "all"])
    refuses(case, 2, "da, en", options=["--language", "de"])
    refuses(case, 2, "two answers", options=["--print-plan", "--dry-run"])
    case.fails(["publish", "--cubes", case.path("cubes.h5")], 2, "--out")
    case.fails(["publish", "--out", case.path("x")], 2, "--cubes")


def case_plan(case):
    case.cubes()
    head = "figure,level,period\n"
    for text, status, *parts in (
            ("", 1, "plan.csv"),
            (head, 1, "no row"),
            ("figure,level\nx,y\n", 1, "period"),
            (head + "overlap_of_psychiatry,,year\n", 1, "line 2", "level"),
            (head + "overlap_of_psychiatry,region\n", 1, "line 2"),
            (head + "no_such_*,region,year\n", 2, "'no_such_*'",
             "samspil figures"),
            (head + "growth.*,council,year\n", 2, "'council'",
             "municipality"),
            (head + "growth.*,region,2017\n", 2, "'2017'", "2018")):
        for option in ((), ("--print-plan",), ("--dry-run",)):
            refuses(case, status, *parts,
                    options=[*plan(case, text), *option])
    refuses(case, 1, "nowhere.csv",
            options=["--plan", case.path("nowhere.csv")])


def case_signals(case):
    """While it works nothing is in place, and it goes when it is told to."""
    succeed(case.samspil, ["synthesize", "--persons", "20000", "--seed", "3",
                           "--out", case.path("registers")])
    store = case.path("store")
    succeed(case.samspil, ["ingest", "--registers", case.path("registers"),
                           "--store", store])
    succeed(case.samspil, ["compute", "--store", store, "--out",
                           case.path("cubes.h5")])
    before = case.content()
    for request, status in ((signal.SIGINT, 130), (signal.SIGTERM, 143)):
        run = subprocess.Popen(
            [case.samspil, "publish", "--cubes", case.path("cubes.h5"),
             "--out", case.path("publication")], env=environment(),
            stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)
        first = run.stderr.readline()
        run.send_signal(request)
        told = first + run.communicate(timeout=120)[1]
        case.check(run.returncode == status and "stopped by a signal" in told,
                   f"{request}: status {run.returncode}: {told}")
        case.check_content(before)


if __name__ == "__main__":
    sys.exit(run_cases(sys.argv[1], all_cases(globals())))
