#!/usr/bin/env python3
"""An ingest that is stopped or dies goes on where it was, to the same bytes:

    resume_ingest_test.py SAMSPIL

SIGUSR1, SIGTERM, SIGKILL and Ctrl-C in the middle of an ingest, alone and
under mpirun, resumed on other ranks and threads; and work that is another
run's, or damaged, is told and not used.
"""

import os
import pathlib
import shutil
import signal
import subprocess
import sys
import tempfile
import threading
import time

from program import MPIRUN, environment, start, succeed
from watched_run import ranks_of

#: Longest wait for anything [s].
PATIENCE = 60
#: On a busy machine an ingest may be through before it is hit: then anew.
ATTEMPTS = 10


class Run:
    """An ingest with --resume that is started, hit in the middle, and ended."""

    def __init__(self, samspil, words, ranks=0, threads=1):
        launcher = [*MPIRUN, "-n", str(ranks)] if ranks else []
        self.process = subprocess.Popen(
            [*launcher, str(samspil), *map(str, words)],
            env=environment(threads), text=True, stdout=subprocess.DEVNULL,
            stderr=subprocess.PIPE)
        self.lines = []
        self.reader = threading.Thread(target=self._read, daemon=True)
        self.reader.start()

    def _read(self):
        for line in self.process.stderr:
            self.lines.append(line)

    def has_told(self, text):
        return any(text in line for line in self.lines)

    def hit(self, what, when):
        """Sends a signal as soon as `when(self)` is true, to the process that
        `when` names, or else to the one that was started; status, messages,
        seconds."""
        end = time.monotonic() + PATIENCE
        target = None
        while time.monotonic() < end and self.process.poll() is None:
            target = when(self)
            if target:
                break
            time.sleep(0.002)
        try:
            os.kill(self.process.pid if target is True else target or
                    self.process.pid, what)
        except ProcessLookupError:
            pass
        sent = time.monotonic()
        try:
            self.process.wait(timeout=PATIENCE)
        except subprocess.TimeoutExpired:
            self.process.kill()
            self.lines.append("(it hung)")
        self.reader.join(timeout=PATIENCE)
        return (self.process.returncode, "".join(self.lines),
                time.monotonic() - sent)


class Ingest:
    """One ingest, of the same registers each time."""

    def __init__(self, samspil, work):
        self.samspil = samspil
        self.work = work
        self.registers = work / "registers"
        self.expected = {}
        self.wrong = []

    def words(self, store, *more):
        return ["ingest", "--registers", self.registers, "--store", store,
                *more]

    def partial(self, store):
        return pathlib.Path(f"{store}.partial")

    def begun(self, store):
        """Files are read: by then every rank listens to signals."""
        return lambda run: (self.partial(store) / "rows").is_dir()

    def hit(self, store, what, when, ranks=0):
        """An ingest that is hit before it is through; what an earlier run
        has kept is there each time."""
        partial = self.partial(store)
        kept = self.work / "kept-before"
        if partial.exists():
            shutil.copytree(partial, kept)
        for _ in range(ATTEMPTS):
            run = Run(self.samspil, self.words(store, "--resume"), ranks)
            outcome = run.hit(what, when)
            if not store.exists():
                break
            shutil.rmtree(store)
            if kept.exists():
                shutil.copytree(kept, partial)
        shutil.rmtree(kept, ignore_errors=True)
        return outcome

    def stopped(self, name, ranks=0):
        """A store of which a part is kept."""
        store = self.work / name
        status, messages, seconds = self.hit(
            store, signal.SIGUSR1, self.begun(store), ranks)
        self.check(status == 75 and "--resume" in messages and seconds < 20,
                   f"{name}: status {status} after {seconds:.1f} s: {messages}")
        self.check((self.partial(store) / "checkpoint.json").exists() and
                   not store.exists(), f"{name}: nothing is kept")
        return store

    def check(self, is_right, complaint):
        if not is_right:
            self.wrong.append(complaint)

    def finish(self, store, told, ranks=0, *more, unused=False):
        """Resumed to the end: the bytes of a run that was never stopped."""
        done = succeed(self.samspil, self.words(store, "--resume", *more),
                       ranks, 2)
        self.check(told in done.stderr, f"{store.name}: {done.stderr}")
        if unused:
            self.check("resumed: " not in done.stderr,
                       f"{store.name}: was used: {done.stderr}")
        self.check(files_of(store) == self.expected,
                   f"{store.name}: the resumed store differs")
        rest = [path.name for path in self.work.glob(store.name + "*")
                if path != store]
        self.check(not rest, f"{store.name}: leaves {rest}")


def files_of(folder):
    return {path.name: path.read_bytes() for path in folder.iterdir()}


def check_signals(ingest):
    """Each way to stop, on so many ranks, resumed on others."""
    for what, ranks in ((signal.SIGUSR1, 0), (signal.SIGTERM, 0),
                        (signal.SIGUSR1, 2), (signal.SIGUSR1, 3)):
        name = f"{what.name}-{ranks}"
        store = ingest.work / name
        status, messages, seconds = ingest.hit(store, what,
                                               ingest.begun(store), ranks)
        ingest.check(status == 75 and "--resume" in messages,
                     f"{name}: status {status}: {messages}")
        ingest.check(seconds < 20, f"{name}: took {seconds:.1f} s to stop")
        ingest.check(not store.exists(), f"{name}: a store is there")
        ingest.finish(store, "resumed: ", (ranks + 2) % 4)


def check_many_stops(ingest):
    """Stopped as soon as it has gone on, again and again, until it is through
    before it is hit; then once more if need be."""
    store = ingest.stopped("many")
    for ranks in (2, 0, 3, 0, 1, 0, 2, 0):
        run = Run(ingest.samspil, ingest.words(store, "--resume"), ranks)
        status, messages, _ = run.hit(signal.SIGUSR1,
                                      lambda run: run.has_told("resumed: "))
        ingest.check(status in (0, 75), f"many: status {status}: {messages}")
        if status == 0:
            break
    if store.exists():
        ingest.check(files_of(store) == ingest.expected, "many: it differs")
    else:
        ingest.finish(store, "resumed: ")


def check_kills(ingest):
    """SIGKILL after something was kept: that is used, alone and of a rank."""
    for ranks in (0, 2):
        store = ingest.stopped(f"KILL-{ranks}", ranks)
        status, messages, _ = ingest.hit(
            store, signal.SIGKILL,
            lambda run, ranks=ranks: run.has_told("resumed: ") and
            (max(ranks_of(run.process), default=None) if ranks else True),
            ranks)
        ingest.check(status != 0 and not store.exists(),
                     f"KILL: status {status}: {messages}")
        ingest.finish(store, "resumed: ", 3 - ranks)


def check_interrupt(ingest):
    """Ctrl-C leaves nothing, also of what was kept before."""
    for is_kept in (False, True):
        store = ingest.work / f"interrupt-{is_kept}"
        when = ingest.begun(store)
        if is_kept:
            store = ingest.stopped(store.name)
            when = lambda run: run.has_told("resumed: ")
        status, messages, _ = ingest.hit(store, signal.SIGINT, when)
        ingest.check(status == 130 and not store.exists() and
                     not ingest.partial(store).exists(),
                     f"Ctrl-C: status {status}: {messages}")


def check_refused(ingest):
    """What is of another run, or damaged, is named; all begins afresh."""
    store = ingest.stopped("refused", 2)
    partial = ingest.partial(store)
    kept = ingest.work / "kept"
    shutil.copytree(partial, kept)

    def again(name, change, told):
        shutil.rmtree(partial, ignore_errors=True)
        shutil.copytree(kept, partial)
        change()
        ingest.finish(store, told, unused=True)
        shutil.rmtree(store)

    def damage(path, content):
        path.write_bytes(content(path.read_bytes()))

    state = partial / "checkpoint.json"
    again("state cut", lambda: damage(state, lambda old: old[:-20]),
          "checkpoint.json is damaged")
    again("state changed",
          lambda: damage(state, lambda old: old.replace(b'"step":"read',
                                                        b'"step":"raad')),
          "checkpoint.json is damaged")
    again("state of another version",
          lambda: damage(state, lambda old: old.replace(
              b'"format_version":"2.2"', b'"format_version":"0.9"')),
          "is of format version 0.9")

    def rows():
        return max((partial / "rows").iterdir(),
                   key=lambda path: path.stat().st_size)

    again("rows cut", lambda: damage(rows(), lambda old: old[:-8]), ".bin is")
    again("rows changed",
          lambda: damage(rows(), lambda old: b"\x01" + old[1:]
                         if old[:1] != b"\x01" else b"\x02" + old[1:]),
          "is damaged")
    again("rows missing", lambda: rows().unlink(), ".bin")

    # A register that has changed since: here only its time.
    register = next(ingest.registers.glob("lpr_f_kontakter*.csv"))
    again("register", lambda: os.utime(register), f"{register}, which has")

    # A setting that has: here the number of shards.
    shutil.copytree(kept, partial)
    done = start(ingest.samspil, ingest.words(store, "--resume", "--shards",
                                              "5"))
    ingest.check(done.returncode == 0 and
                 "it differs in number of shards" in done.stderr and
                 "resumed: " not in done.stderr, f"settings: {done.stderr}")
    shutil.rmtree(store)

    # Without --resume nothing is looked for.
    shutil.copytree(kept, partial)
    done = succeed(ingest.samspil, ingest.words(store))
    ingest.check("checkpoint" not in done.stderr and
                 files_of(store) == ingest.expected and not partial.exists(),
                 f"without --resume: {done.stderr}")


def check_fault(ingest):
    """A run that cannot even begin leaves what was kept."""
    store = ingest.stopped("fault")
    aside = ingest.work / "aside"
    ingest.registers.rename(aside)
    done = start(ingest.samspil, ingest.words(store, "--resume"))
    ingest.check(done.returncode == 1, f"fault: {done.stderr}")
    aside.rename(ingest.registers)
    ingest.finish(store, "resumed: ")


def main(samspil):
    with tempfile.TemporaryDirectory() as folder:
        work = pathlib.Path(folder).resolve()
        ingest = Ingest(samspil, work)
        succeed(samspil, ["synthesize", "--persons", 200000, "--seed", 6,
                          "--out", ingest.registers])
        store = work / "undisturbed"
        succeed(samspil, ingest.words(store))
        ingest.expected = files_of(store)
        for check in (check_signals, check_many_stops, check_kills,
                      check_interrupt, check_refused, check_fault):
            check(ingest)
    print("\n".join(ingest.wrong) or
          "ingests that were stopped and resumed: the same bytes")
    return 1 if ingest.wrong else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1]))
