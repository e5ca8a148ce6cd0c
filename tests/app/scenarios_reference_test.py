#!/usr/bin/env python3
"""Scenarios counted in one pass agree with the reference, every cell.

    scenarios_reference_test.py SAMSPIL [FIRST_SEED [LAST_SEED]]

Each key at its edge, combinations, and scenarios drawn at random, all in one
run of the program; then the same bytes whatever memory, ranks and threads,
and with the options in a file.
"""

import pathlib
import random
import subprocess
import sys
import tempfile

from compare_with_reference import compare
from program import MPIRUN, TIME_LIMIT, environment, run_both, succeed
from random_registers import write_registers

VALUES = {
    "min_age": ["18", "0", "17", "19", "25", "65", "200"],
    "municipality": ["acting", "paying", "residence"],
    "municipality_join": ["service", "intervention"],
    "municipality_days": ["sum", "calendar"],
    "contact_scope": ["specialty_or_diagnosis", "specialty"],
    "stay_chain": ["physical", "all"],
    "stay_gap_hours": ["4", "0", "3.99", "4.02", "12", "0.016667", "720"],
    "inpatient_hours": ["12", "11.5", "0.000001", "4.02", "24", "12.01"],
    "readmission_days": ["30", "0", "1", "29", "31", "365"],
    "diagnosis_basis": ["action", "action_secondary"],
    "diagnosis_lookback_years": ["0", "1", "4", "100"],
}


def each_key_alone():
    """A scenario for each value that is not the default's."""
    return [f"{key}-{number}:{key}={value}"
            for key, values in VALUES.items()
            for number, value in enumerate(values[1:])]


def drawn(rng, number):
    """Scenarios of any values; the last has them all."""
    scenarios = []
    for index in range(number):
        keys = rng.sample(list(VALUES), rng.randint(2, 11))
        values = ",".join(f"{key}={rng.choice(VALUES[key])}" for key in keys)
        scenarios.append(f"drawn-{index}:{values}")
    return scenarios


def options_of(scenarios, varied=()):
    return [word for name, texts in (("--scenario", scenarios),
                                     ("--vary", varied))
            for text in texts for word in (name, text)]


def runs(seed):
    """name, era, persons, options."""
    rng = random.Random(f"scenarios {seed}")
    short = ["--years", "2019-2020", "--threshold", "1"]
    yield "each key alone", "older", 45, short + options_of(each_key_alone())
    yield "drawn", "newer", 40, options_of(
            drawn(rng, 30), ["min_age=18,21"]) + [
        "--years", "2018-2020", "--observation-end", "2020-12-20"]
    yield "a baseline of its own", "older", 60, short + options_of(
        ["base:min_age=17,stay_gap_hours=6.0", *drawn(rng, 3)],
        ["min_age=18,17", "municipality=residence,acting",
         "stay_gap_hours=6,4"])


def differing_bytes(samspil, registers, options, work):
    """The ways of running that give another cube file."""
    store, out = run_both(samspil, registers, work, options)
    compute = [word for pair in zip(options[0::2], options[1::2])
               if pair[0] not in ("--years", "--observation-end")
               for word in pair]
    words = ["compute", "--store", store, "--out", work / "other.h5",
             *compute]
    config = work / "run.ini"
    config.write_text(succeed(samspil, [*words, "--print-config"]).stdout)
    wrong = []
    for way, more, ranks, threads in (
            ("in several passes", ["--memory", "0.06"], 0, 1),
            ("from a configuration file", ["--config", config], 0, 1),
            ("2 ranks, 2 threads", [], 2, 2),
            ("2 ranks in several passes", ["--memory", "0.06"], 2, 1)):
        told = succeed(samspil, [*(words[:1] if "--config" in more else words),
                                 "--force", *more], ranks, threads)
        if "--memory" in more and told.stderr.count("compute: count ") < 2:
            wrong.append(f"{way}: it was one pass")
        if out.read_bytes() != (work / "other.h5").read_bytes():
            wrong.append(f"{way}: another cube file")
    # Ranks with other numbers of threads take the same passes.
    split = [*words, "--force", "--memory", "0.3"]
    done = subprocess.run(
        [*MPIRUN, "-n", "1", "env", "OMP_NUM_THREADS=1", samspil,
         *map(str, split), ":", "-n", "1", "env", "OMP_NUM_THREADS=4", samspil,
         *map(str, split)], env=environment(), capture_output=True, text=True,
        timeout=TIME_LIMIT)
    if done.returncode or (work / "other.h5").read_bytes() != out.read_bytes():
        wrong.append(f"ranks with 1 and 4 threads: {done.stderr}")
    elif done.stderr.count("compute: count ") < 2:
        wrong.append("ranks with 1 and 4 threads: it was one pass")
    return wrong


def main(samspil, first="1", last="1"):
    bad = compared = 0
    for seed in range(int(first), int(last) + 1):
        for name, era, persons, options in runs(seed):
            with tempfile.TemporaryDirectory() as folder:
                work = pathlib.Path(folder)
                write_registers(work / "registers", persons, seed + 100, era)
                differences = compare(samspil, work / "registers", options)
                wrong = (differing_bytes(samspil, work / "registers", options,
                                         work)
                         if name == "drawn" else [])
            compared += differences.compared
            if differences.groups or wrong:
                bad += 1
                print(f"seed {seed}, {name}:")
                differences.tell()
                print("".join(f"  {line}\n" for line in wrong), end="")
    print(f"{compared} values compared, {bad} runs differ")
    return 1 if bad else 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
