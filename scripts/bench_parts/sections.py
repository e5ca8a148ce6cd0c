"""The sections: who runs, and which lines of the table come of it."""

import subprocess
import sys
from pathlib import Path

from bench_parts import logs
from bench_parts.processes import BenchError, run
from bench_parts.report import Limit
from bench_parts.rounds import Contestant, take_turns
from bench_parts.workplace import (STORE_BYTES, mpirun, one_thread, remove,
                                   remove_cubes, say, two_threads)

AGREEMENT = Path(__file__).with_name("agreement.py")
DENMARK = 6_300_000
#: Seconds that medians of whole processes tell apart.
RESOLUTION = 0.01
#: A peer or a program that takes minutes takes part in the first rounds only.
SLOW_ROUNDS = 3

SCENARIOS_24 = ["--vary", "min_age=18,19",
                "--vary", "municipality=acting,paying,residence",
                "--vary", "stay_gap_hours=2,4,6,8"]
SCENARIOS_216 = [*SCENARIOS_24, "--vary", "inpatient_hours=6,12,24",
                 "--vary", "readmission_days=14,30,90"]


def samspil(place, *arguments):
    return [place.samspil, *arguments]


def compute_contestant(place, name, store, launch, environment, options=(),
                       most_rounds=1000):
    out = place.folder / "run.h5"

    return Contestant(
        name, [*launch, place.samspil, "compute", "--store", store,
               "--out", out, *place.timings, *options],
        environment, logs.of_samspil, lambda: remove_cubes(out), most_rounds,
        inputs=[store])


def check_agreement(place, persons):
    """A peer that is wrong is no peer."""
    store = place.store(persons)
    compute_contestant(place, "", store, mpirun(2), one_thread()).run()
    for peer in place.peers():
        cubes = place.folder / f"{peer}.csv"
        remove(cubes)
        run(*place.peer(peer, "compute", place.peer_tables(persons, peer),
                        place.places(), cubes))
        found = subprocess.run(
            [sys.executable, AGREEMENT, place.folder / "run.h5", cubes],
            capture_output=True, text=True)
        if found.returncode != 0:
            raise BenchError(f"{peer} and samspil do not agree:\n"
                             f"{found.stdout}{found.stderr}")
        say(f"{peer}: {found.stdout.strip()}")


def run_compute(place, persons, rounds, report):
    store = place.store(persons)
    contestants = [
        Contestant("empty MPI program, 2 ranks",
                   [*mpirun(2), place.empty_program]),
        compute_contestant(place, "samspil compute, 2 ranks", store,
                           mpirun(2), one_thread()),
        compute_contestant(place, "samspil compute, 1 thread", store, [],
                           one_thread()),
        compute_contestant(place, "samspil compute, 2 threads", store, [],
                           two_threads())]
    for peer in place.peers():
        tables = place.peer_tables(persons, peer)
        command, environment = place.peer(peer, "compute", tables,
                                          place.places())
        contestants.append(Contestant(f"{peer} compute", command, environment,
                                      logs.of_peer, inputs=[tables]))
    if place.micro.exists():
        contestants.append(Contestant(
            "micro-benchmark",
            [place.micro, "--benchmark_filter=^(reading/|kernel/threads:./scenarios:1/)",
             "--benchmark_format=json"],
            {"SAMSPIL_BENCH_STORE": str(store)}, logs.of_micro_benchmark,
            most_rounds=SLOW_ROUNDS))
    series = take_turns(contestants, rounds)
    report.keep("compute", series)

    empty = series["empty MPI program, 2 ranks"]
    whole = series["samspil compute, 2 ranks"]
    one = series["samspil compute, 1 thread"]
    two = series["samspil compute, 2 threads"]
    duckdb = peer_seconds(series, "duckdb compute")
    report.title("compute")
    report.line("empty MPI program, 2 ranks", empty)
    report.line("samspil compute, 2 ranks", whole, ratio=over(
        duckdb, whole.median("wall")), limit=Limit.least(6))
    # Both are mostly MPI's start: their difference may be below what medians
    # tell apart, and below zero.
    rest = max(whole.median("wall") - empty.median("wall"), RESOLUTION)
    report.line("… less the empty MPI program", None,
                ratio=over(duckdb, rest), limit=Limit.least(10))
    report.line("… peak of a rank: at most 400 MB", None,
                peak=whole.peak(), limit=Limit.peak(400e6))
    report.line("samspil compute, 1 rank × 1 thread", one)
    report.line("samspil compute, 1 rank × 2 threads", two)
    kernel = two.median("kernel")
    report.line("kernel, 1 thread", one, "kernel")
    report.line("kernel, 2 threads: of 1 thread", two, "kernel",
                ratio=over(one.median("kernel"), kernel),
                limit=Limit.least(1.85))
    report.line("kernel against DuckDB's compute (aim: 60)", None,
                ratio=over(duckdb, kernel), limit=Limit.least(40))
    if "micro-benchmark" in series:
        micro = series["micro-benchmark"]
        report.line("reading the columns once, 2 threads", micro, "reading_2")
        report.line("kernel of columns in memory, 2 threads: of 1 thread",
                    micro, "kernel_2", ratio=over(micro.median("kernel_1"),
                                                  micro.median("kernel_2")))
        report.line("kernel of columns in memory: of reading them", micro,
                    "kernel_2", ratio=over(micro.median("kernel_2"),
                                           micro.median("reading_2")),
                    limit=Limit.most(16))
    peer_lines(report, series, "compute")


def run_ingest(place, persons, rounds, report):
    registers = place.registers(persons)
    files = sorted(registers.glob("*.csv"))
    out = place.folder / "run.store"

    def ingest(name, ranks):
        return Contestant(
            name, [*mpirun(ranks), place.samspil, "ingest", "--registers",
                   registers, "--store", out],
            one_thread(), logs.of_samspil, lambda: remove(out),
            inputs=[registers])

    contestants = [
        Contestant("cat", ["cat", *files], stdout=subprocess.DEVNULL,
                   inputs=[registers]),
        Contestant("wc -l", ["wc", "-l", *files], inputs=[registers]),
        ingest("samspil ingest, 1 rank", 1),
        ingest("samspil ingest, 2 ranks", 2)]
    for peer in place.peers():
        tables = place.folder / "run.tables"
        command, environment = place.peer(peer, "ingest", registers, tables,
                                          place.places())
        contestants.append(Contestant(
            f"{peer} ingest", command, environment, logs.of_peer,
            lambda tables=tables: remove(tables),
            1 if peer == "datatable" else 1000, inputs=[registers]))
    if place.has_duckdb:
        command, environment = place.peer("duckdb", "count", registers)
        contestants.append(Contestant("duckdb count(*)", command, environment,
                                      logs.of_peer, inputs=[registers]))
    place.check_space(STORE_BYTES * persons, "the runs of ingest")
    series = take_turns(contestants, rounds)
    remove(out)
    remove(place.folder / "run.tables")
    report.keep("ingest", series)

    one = series["samspil ingest, 1 rank"]
    two = series["samspil ingest, 2 ranks"]
    wall = two.median("wall")
    report.title("ingest")
    report.line("cat of all files", series["cat"])
    report.line("wc -l of all files", series["wc -l"])
    report.line("samspil ingest, 1 rank", one)
    report.line("samspil ingest, 2 ranks: of 1 rank", two,
                ratio=over(one.median("wall"), wall), limit=Limit.least(1.6))
    report.line("… peak of a rank: at most 1.5 GiB", None, peak=two.peak(),
                limit=Limit.peak(1.5 * 2**30))
    report.line("… against DuckDB's ingest", None, ratio=over(
        peer_seconds(series, "duckdb ingest"), wall), limit=Limit.least(5))
    if place.has_duckdb:
        count = series["duckdb count(*)"]
        report.line("DuckDB count(*): of samspil ingest (aim: 1)", count,
                    "own", ratio=over(count.median("own"), wall))
    peer_lines(report, series, "ingest")
    synthesize_line(place, persons, report)


def synthesize_line(place, persons, report):
    cost = place.synthesize_cost(persons)
    if cost is None:
        return
    limit = Limit.seconds(180) if persons == DENMARK else None
    report.line(f"synthesize, {persons:,} persons"
                + (": at most 180 s" if limit else ""), None,
                seconds=cost["wall"], peak=cost["peak"], limit=limit)


def run_sensitivity(place, persons, rounds, report, replicates):
    store = place.store(persons)
    bootstrap = f"{replicates:,} replicates"

    def contestant(name, options, most_rounds):
        return compute_contestant(place, name, store, [], two_threads(),
                                  options, most_rounds)

    series = take_turns([
        contestant("1 scenario", [], 1000),
        contestant("24 scenarios", SCENARIOS_24, 1000),
        contestant("216 scenarios", SCENARIOS_216, SLOW_ROUNDS),
        contestant(bootstrap, ["--bootstrap", replicates, "--seed", 1],
                   SLOW_ROUNDS)], rounds)
    report.keep("sensitivity", series)
    base, some = series["1 scenario"], series["24 scenarios"]
    many, drawn = series["216 scenarios"], series[bootstrap]

    def times(series, figure, of="kernel"):
        return over(series.median(figure), base.median(of))

    report.title(f"sensitivity, {persons:,} persons, 1 rank × 2 threads")
    report.line("1 scenario, kernel", base, "kernel")
    report.line("24 scenarios, kernel: of 1 scenario", some, "kernel",
                ratio=times(some, "kernel"), limit=Limit.most(3))
    report.line("216 scenarios, kernel: of 1 scenario", many, "kernel",
                ratio=times(many, "kernel"), limit=Limit.most(20))
    report.line(f"{bootstrap}, counted and formed: of 1 scenario's kernel",
                drawn, "replicates", ratio=times(drawn, "replicates"),
                limit=Limit.most(60)
                if replicates == 1000 and persons == DENMARK else None)
    report.line("1 scenario, whole process", base)
    report.line("24 scenarios, whole process: of 1 scenario", some,
                ratio=times(some, "wall", "wall"), limit=Limit.most(4))
    report.line("216 scenarios, whole process: of 1 scenario", many,
                ratio=times(many, "wall", "wall"))
    report.line(f"{bootstrap}, whole process: of 1 scenario", drawn,
                ratio=times(drawn, "wall", "wall"),
                limit=Limit.most(60) if replicates == 1000 else None)


def run_growth(place, persons, large, report):
    """One run a size: how time and memory grow, not how fast it is."""
    sizes = [persons // 10, persons] + [4 * persons] * large
    if large:
        place.check_space(STORE_BYTES * 4 * persons,
                          f"a store of {4 * persons:,} persons")
    report.title("growth, 2 ranks (ratio: seconds a person against the "
                 "smallest)")
    store = place.folder / "growth.store"
    smallest = None
    for size in sizes:
        registers = place.registers(size)
        remove(store)
        ingest = Contestant(
            f"ingest {size}", [*mpirun(2), place.samspil, "ingest",
                               "--registers", registers, "--store", store],
            one_thread(), logs.of_samspil, inputs=[registers])
        compute = compute_contestant(place, f"compute {size}", store,
                                     mpirun(2), one_thread())
        series = take_turns([ingest, compute], 1)
        report.keep(f"growth {size}", series)
        rates = [series[c.name].median("wall") / size
                 for c in (ingest, compute)]
        smallest = smallest or rates
        for contestant, rate, least in zip((ingest, compute), rates,
                                           smallest):
            report.line(f"{contestant.name.split()[0]}, {size:,} persons",
                        series[contestant.name], ratio=rate / least)
        if size > persons:
            say(f"taking away the registers of {size:,} persons")
            remove(registers)
    remove(store)


def over(numerator, denominator):
    if numerator is None or not denominator:
        return None
    return numerator / denominator


def peer_seconds(series, name):
    return series[name].median("own") if name in series else None


def peer_lines(report, series, command):
    for peer, title in (("duckdb", "DuckDB"), ("datatable", "R data.table")):
        name = f"{peer} {command}"
        if name in series:
            report.line(f"{title} {command}, its own seconds", series[name],
                        "own")
