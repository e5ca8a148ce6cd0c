"""Faults under mpirun, measured with the tests' own means."""

import os
import shutil
import signal
import time

from counted_run import CountedRun
from program import start, succeed
from watched_run import end_of, processes, ranks_of, wait_for

from fault_parts.figures import Figures

#: Four batches of some seconds, each of which leaves a checkpoint.
SWEEP = ["--vary", "min_age=18,19", "--vary", "municipality=acting,residence",
         "--bootstrap", "40", "--memory", "0.06"]
BATCHES = 4
#: Longest wait for anything [s].
PATIENCE = 600

# As users have it, not as the tests, which have no time.
os.environ.pop("OMPI_MCA_odls_base_sigkill_timeout", None)


def timed(work, *words):
    """Its result, and its seconds."""
    begin = time.monotonic()
    return work(*words), time.monotonic() - begin


def own_message(case, text):
    """The program's; or the launcher's, if it could say nothing."""
    own = [line for line in text.splitlines() if line.startswith("samspil: ")]
    launcher = [line[:line.index("exited")].split(" with ")[0] + " …"
                + line[line.index("exited"):]
                for line in text.splitlines() if "exited on signal" in line]
    return (own or launcher or [""])[-1].replace(f"{case.folder}/", "")


class UnderMpirun:
    """Registers, store and cube file to which things happen."""

    def __init__(self, case, library, persons, ranks):
        self.case, self.library, self.ranks = case, library, ranks
        self.registers = case.path("registers")
        self.store, self.out = case.path("store"), case.path("cubes.h5")
        succeed(case.samspil, ["synthesize", "--persons", persons, "--seed", 1,
                               "--out", self.registers])
        self.ingest = ["ingest", "--registers", self.registers, "--store",
                       self.store, "--force"]
        self.compute = ["compute", "--store", self.store, "--out", self.out,
                        "--force", "--resume", *SWEEP]
        self.run_again(self.ingest)

    def run_again(self, words):
        return timed(succeed, self.case.samspil, words, self.ranks)[1]

    def undisturbed(self, *commands):
        """Right after the next run, as the machine is then."""
        self.remove_result()
        result = sum(self.run_again(words) for words in commands)
        self.remove_result()
        return result

    def remove_result(self):
        for path in self.case.folder.glob("cubes.h5*"):
            shutil.rmtree(path) if path.is_dir() else path.unlink()

    def ends_of_batches(self, rank):
        """Numbers of the rank's last calls that open a shard, batch by batch:
        the batches before are finished then."""
        counted = CountedRun(self.case, self.library, self.compute, self.ranks)
        end_of(self.case, counted.run())
        self.remove_result()
        calls = counted.calls()[rank]
        opens = [number for number, call in enumerate(calls, start=1)
                 if call.startswith("open store/shard-")]
        return opens[len(opens) // BATCHES - 1::len(opens) // BATCHES]

    def at_call(self, fault, words, rank, call, what, act=None):
        """act(run): what happens while the rank is held or waits; the time
        counts from its end."""
        counted = CountedRun(self.case, self.library, words, self.ranks)
        run = counted.run(rank, call, what)
        wait_for(lambda: counted.seconds_since_fault(rank) is not None
                 or run.poll() is not None, PATIENCE)
        since = act(run) if act else None
        told = end_of(self.case, run)
        ended = (time.monotonic() - since if since
                 else counted.seconds_since_fault(rank))
        again = self.run_again(words)
        return Figures(fault, str(run.returncode),
                       own_message(self.case, told), ended, again,
                       self.undisturbed(words))

    def warn(self, run):
        """As a queue does before the time limit."""
        run.send_signal(signal.SIGUSR1)
        return time.monotonic()

    def replace_store(self, run):
        held = wait_for(lambda: [number for number, _, state, _, _
                                 in processes()
                                 if number in ranks_of(run) and state == "T"])
        succeed(self.case.samspil, self.ingest)
        os.kill(held[0], signal.SIGCONT)
        return time.monotonic()

    def flipped_byte(self):
        """In the last shard; the next run is ingest and compute."""
        shard = max(self.store.glob("shard-*"))
        content = bytearray(shard.read_bytes())
        content[-1] ^= 1
        shard.write_bytes(content)
        done, ended = timed(start, self.case.samspil, self.compute, self.ranks)
        again = self.run_again(self.ingest) + self.run_again(self.compute)
        return Figures("a flipped byte in a shard", str(done.returncode),
                       own_message(self.case, done.stderr), ended, again,
                       self.undisturbed(self.ingest, self.compute))

    def measure(self):
        last = self.ranks - 1
        ingest, compute = self.ingest, self.compute
        *_, third, fourth = self.ends_of_batches(last)
        for words, fault, rank, call, what, act in (
                (ingest, "a rank killed while it reads", last, "MPI_Alltoall",
                 "kill", None),
                (ingest, "a rank killed while it builds", last,
                 "MPI_Gather", "kill", None),
                (ingest, "a rank killed at the commit", 0,
                 "fsync store.partial", "kill", None),
                (ingest, "disk full at the commit", 0,
                 "write store.partial/store.json.partial", "full", None),
                (compute, "a rank killed in the first batch", last,
                 "MPI_Reduce", "kill", None),
                (compute, "a rank killed in the last batch", last, fourth,
                 "kill", None),
                (compute, "SIGUSR1 (time limit) in the third batch", last,
                 third, "wait", self.warn),
                (compute, "disk full at the commit", 0,
                 "write cubes.h5.quality.json.partial", "full", None),
                (compute, "the store is replaced meanwhile", last,
                 f"open store/shard-{last:05}.h5", "hold",
                 self.replace_store)):
            yield self.at_call(f"{words[0]}: {fault}", words, rank, call, what,
                               act)
        yield self.flipped_byte()
