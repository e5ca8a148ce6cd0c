"""What the contestants need: programs, registers, stores, the peers."""

import fcntl
import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

from bench_parts.processes import BenchError, run

ROOT = Path(__file__).resolve().parents[2]
PEERS = ROOT / "tests/benchmarks/peers"
PLACES_TOOL = ROOT / "scripts/bench_parts/places.py"
DUCKDB = "@duckdb/node-api@1.5.6-r.1"
PACKAGES = {"node": "nodejs", "npm": "npm", "Rscript": "r-base-core"}
TWO_CORES = 2

#: What a person takes on disk, with a fifth to spare. [B]
REGISTER_BYTES = 800
#: A store, its making, and the peers' tables.
STORE_BYTES = 1200

EMPTY_PROGRAM = """#include <mpi.h>
int main(int argc, char** argv)
{
    return MPI_Init(&argc, &argv) + MPI_Finalize();
}
"""


def say(text):
    print(text, file=sys.stderr, flush=True)


def newest(paths):
    return max((path.stat().st_mtime for path in paths if path.exists()),
               default=0)


def remove(path):
    if path.is_dir():
        shutil.rmtree(path)
    else:
        path.unlink(missing_ok=True)


def remove_cubes(path):
    """A cube file and what stands beside it."""
    remove(path)
    remove(path.with_name(path.name + ".quality.json"))


class Workplace:
    """build/bench: made on the first run, kept for the next ones."""

    def __init__(self, folder):
        self.folder = folder
        self.folder.mkdir(parents=True, exist_ok=True)
        self.lock = open(self.folder / "lock", "w")  # as long as this lives
        try:
            fcntl.flock(self.lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except OSError:
            raise BenchError(f"another scripts/bench is at work in "
                             f"{self.folder}") from None
        self.samspil = ROOT / "build/release/src/samspil"
        self.micro = ROOT / ("build/release/tests/benchmarks/"
                             "samspil_bench_kernel")
        self.mpi_volume = self.micro.with_name("libsamspil_mpi_volume.so")
        self.has_duckdb = False
        self.has_r = False
        self.timings = []

    def build(self):
        say("building the release preset")
        run(["cmake", "--preset", "release", "-DSAMSPIL_BUILD_TESTS=ON"],
            folder=ROOT)
        known = run(["cmake", "--build", "--preset", "release", "--target",
                     "help"], folder=ROOT).output
        targets = ["samspil", "samspil_mpi_volume"]
        if self.micro.name in known:
            targets.append(self.micro.name)
        else:
            remove(self.micro)
        run(["cmake", "--build", "--preset", "release", "-j", os.cpu_count(),
             "--target", *targets], folder=ROOT)
        if not self.micro.exists():
            say("no micro-benchmarks here (Google Benchmark: "
                "libbenchmark-dev): reading the columns is left out")
        help_text = run([self.samspil, "compute", "--help"]).output
        self.timings = ["--timings"] if "--timings" in help_text else []
        source = self.folder / "empty.c"
        source.write_text(EMPTY_PROGRAM)
        run(["mpicc", "-O2", "-o", self.empty_program, source])

    @property
    def empty_program(self):
        return self.folder / "empty"

    def use_peers(self, install):
        """Which peers are here; with `install`, Debian's packages first."""
        missing = [package for program, package in PACKAGES.items()
                   if shutil.which(program) is None]
        if not has_data_table():
            missing.append("r-cran-data.table")
        if missing and install:
            install_packages(missing)
        if shutil.which("npm") is None or shutil.which("node") is None:
            raise BenchError(
                "DuckDB's peer needs node and npm (Debian: nodejs, npm): "
                "scripts/bench --install installs them, --without-peers goes "
                "on without")
        if not (self.peer_modules / "node_modules/@duckdb/node-api").exists():
            say(f"installing {DUCKDB}")
            self.peer_modules.mkdir(exist_ok=True)
            run(["npm", "install", "--no-audit", "--no-fund", "--prefix",
                 self.peer_modules, DUCKDB])
        self.has_duckdb = True
        self.has_r = has_data_table()
        if not self.has_r:
            say("R's data.table is left out; to have it: scripts/bench "
                "--install, or install r-base-core and r-cran-data.table")

    @property
    def peer_modules(self):
        return self.folder / "peer"

    # Data, by number of persons.

    def registers(self, persons):
        """The folder; made if it is not there, with what that cost in a file
        beside it."""
        folder = self.folder / f"registers-{persons}"
        if not folder.exists():
            self.check_space(REGISTER_BYTES * persons,
                             f"registers of {persons:,} persons")
            say(f"synthesizing {persons:,} persons")
            made = run([self.samspil, "synthesize", "--persons", persons,
                        "--seed", 1, "--out", folder], two_threads())
            folder.with_suffix(".json").write_text(json.dumps(made.to_json()))
        return folder

    def synthesize_cost(self, persons):
        """Of the registers that are there; None if it was not kept."""
        path = self.folder / f"registers-{persons}.json"
        return json.loads(path.read_text()) if path.exists() else None

    def store(self, persons):
        store = self.folder / f"store-{persons}"
        registers = self.registers(persons)
        if newest([store / "store.json"]) < newest([self.samspil, registers]):
            remove(store)
            self.check_space(STORE_BYTES * persons,
                             f"a store of {persons:,} persons")
            say(f"ingesting {persons:,} persons")
            run([*mpirun(2), self.samspil, "ingest", "--registers", registers,
                 "--store", store], one_thread())
        return store

    def places(self):
        """Place,geography: the reference's tables, for the peers."""
        path = self.folder / "places.csv"
        path.write_text(run([sys.executable, PLACES_TOOL]).output)
        return path

    def peer_tables(self, persons, peer):
        """DuckDB's database or R's tables, as the peer's ingest makes them."""
        path = self.folder / f"{peer}-{persons}.tables"
        registers = self.registers(persons)
        if newest([path]) < newest([*PEERS.iterdir(), registers]):
            say(f"ingesting {persons:,} persons with {peer}")
            partial = path.with_suffix(".partial")
            remove(partial)
            run(*self.peer(peer, "ingest", registers, partial, self.places()))
            partial.replace(path)
        return path

    def peer(self, peer, *arguments):
        """Command and environment."""
        environment = {"PEER_THREADS": str(TWO_CORES),
                       "PEER_MODULES": str(self.peer_modules)}
        program = {"duckdb": ["node", PEERS / "duckdb.mjs"],
                   "datatable": ["Rscript", PEERS / "datatable.R"]}[peer]
        return [*program, *arguments], environment

    def peers(self):
        return (["duckdb"] * self.has_duckdb + ["datatable"] * self.has_r)

    def check_space(self, needed, what):
        free = shutil.disk_usage(self.folder).free
        if free < needed:
            raise BenchError(
                f"not enough space for {what}: about {needed / 1e9:.1f} GB in "
                f"{self.folder}, where {free / 1e9:.1f} GB are free")


def one_thread():
    return {"OMP_NUM_THREADS": "1"}


def two_threads():
    return {"OMP_NUM_THREADS": str(TWO_CORES)}


def mpirun(ranks):
    if os.getuid() == 0:  # Open MPI refuses root unless it is told
        os.environ["OMPI_ALLOW_RUN_AS_ROOT"] = "1"
        os.environ["OMPI_ALLOW_RUN_AS_ROOT_CONFIRM"] = "1"
    return ["mpirun", "--oversubscribe", "--bind-to", "none", "-n", ranks]


def has_data_table():
    if shutil.which("Rscript") is None:
        return False
    check = 'quit(status = !requireNamespace("data.table", quietly = TRUE))'
    return subprocess.run(["Rscript", "-e", check],
                          capture_output=True).returncode == 0


def install_packages(packages):
    say(f"installing {' '.join(packages)}")
    root = [] if os.getuid() == 0 else ["sudo"]
    run([*root, "apt-get", "update", "-qq"])
    run([*root, "apt-get", "install", "-y", "-qq", "--no-install-recommends",
         *packages], {"DEBIAN_FRONTEND": "noninteractive"})


def use_two_cores():
    """All that is started runs on two cores, as the limits mean it."""
    cores = sorted(os.sched_getaffinity(0))
    if len(cores) < TWO_CORES:
        say("warning: one core only; ratios of 1 to 2 mean nothing")
    os.sched_setaffinity(0, cores[:TWO_CORES])
