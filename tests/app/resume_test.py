#!/usr/bin/env python3
"""A computation that is stopped goes on where it was, to the same bytes:

    resume_test.py SAMSPIL

SIGUSR1, SIGTERM, SIGKILL and Ctrl-C while scenarios or replicates are
counted, alone and under mpirun, resumed on other ranks and threads; and
checkpoints that are another run's, or damaged, are told and not used.
"""

import pathlib
import signal
import subprocess
import sys
import tempfile
import time

from program import MPIRUN, environment, start, succeed

#: So little memory that the scenarios are counted in several batches.
SCENARIOS = ["--vary", "min_age=18,19,30,40",
             "--vary", "municipality=acting,paying,residence",
             "--memory", "0.02"]
REPLICATES = ["--bootstrap", "600", "--seed", "3"]
#: Longest wait for anything [s].
PATIENCE = 60


class Run:
    """A computation that is started, hit in the middle, and ended."""

    def __init__(self, samspil, store, out, options, ranks=0, threads=1):
        launcher = [*MPIRUN, "-n", str(ranks)] if ranks else []
        self.folder = pathlib.Path(f"{out}.checkpoint")
        self.out = out
        self.begun = None
        self.process = subprocess.Popen(
            [*launcher, str(samspil), "compute", "--store", str(store),
             "--out", str(out),
             *options], env=environment(threads), text=True,
            stdout=subprocess.DEVNULL, stderr=subprocess.PIPE)

    def hit(self, what, when):
        """Sends a signal as soon as `when` is true; status and messages."""
        for _ in range(PATIENCE * 50):
            if when() or self.process.poll() is not None:
                break
            time.sleep(0.02)
        self.process.send_signal(what)
        sent = time.monotonic()
        try:
            messages = self.process.communicate(timeout=PATIENCE)[1]
        except subprocess.TimeoutExpired:
            self.process.kill()
            messages = self.process.communicate()[1] + "(it hung)"
        return self.process.returncode, messages, time.monotonic() - sent

    def has_checkpoint(self):
        return self.folder.is_dir() and any(self.folder.glob("*.h5"))

    def is_counting(self):
        """Half a second after its result was begun: by then every rank
        listens to signals, however slow the machine is."""
        if self.begun is None and temporaries(self.out):
            self.begun = time.monotonic()
        return self.begun is not None and time.monotonic() > self.begun + 0.5


def temporaries(out):
    return list(out.parent.glob(out.name + ".partial-*"))


def leftovers(out):
    """Whatever lies beside a result but the result."""
    return [path.name for path in out.parent.glob(out.name + "*")
            if path.name not in (out.name, out.name + ".quality.json")]


def check_finished(samspil, store, out, options, expected, ranks, name):
    """Resumed to the end: the bytes of a run that was never stopped."""
    done = succeed(samspil, ["compute", "--store", store, "--out", out,
                             *options, "--resume"], ranks, 2)
    wrong = []
    if out.read_bytes() != expected.read_bytes():
        wrong.append(f"{name}: the resumed file differs")
    if leftovers(out):
        wrong.append(f"{name}: leaves {leftovers(out)}")
    return wrong, done.stderr


def check_stop(samspil, store, work, expected, options, what, ranks, name):
    """One signal, then --resume."""
    out = work / f"{name.replace(' ', '-')}.h5"
    run = Run(samspil, store, out, options, ranks)
    by_scenarios = options is SCENARIOS
    status, messages, seconds = run.hit(
        what, run.has_checkpoint if by_scenarios else run.is_counting)
    wrong = []
    if out.exists() or status == 0:
        return [f"{name}: it was through before it was hit ({status})"]
    # On a slow machine replicates are hit before any is finished.
    is_saved = status != 143
    if what != signal.SIGKILL:
        if status != 75 and (is_saved or options is not REPLICATES):
            wrong.append(f"{name}: status {status}: {messages}")
        if ("--resume" in messages) != is_saved:
            wrong.append(f"{name}: does not say how to go on: {messages}")
        if temporaries(out):
            wrong.append(f"{name}: leaves {temporaries(out)}")
        if seconds > 20:
            wrong.append(f"{name}: took {seconds:.1f} s to stop")
    more, messages = check_finished(samspil, store, out, options, expected,
                                    (ranks + 2) % 4, name)
    if what != signal.SIGKILL and is_saved and "resumed: " not in messages:
        wrong.append(f"{name}: did not use what was finished: {messages}")
    return wrong + more


def check_interrupt(samspil, store, work):
    out = work / "interrupt.h5"
    run = Run(samspil, store, out, REPLICATES)
    status, messages, _ = run.hit(signal.SIGINT, run.is_counting)
    if status != 130 or out.exists() or leftovers(out):
        return [f"Ctrl-C: status {status}, {leftovers(out)}, {messages}"]
    return []


def check_refused(samspil, store, work, expected):
    """What is of another run, and what is damaged."""
    out = work / "refused.h5"
    run = Run(samspil, store, out, SCENARIOS)
    run.hit(signal.SIGUSR1, run.has_checkpoint)
    kept = {path: path.read_bytes() for path in run.folder.iterdir()}
    wrong = []

    def resume(options, message, name):
        for path, content in kept.items():
            path.parent.mkdir(mode=0o700, exist_ok=True)
            path.write_bytes(content)
        if name == "damaged":
            for path in run.folder.glob("*.h5"):
                path.write_bytes(kept[path][:3000])
        done = start(samspil, ["compute", "--store", store, "--out", out,
                               *options, "--resume", "--force"])
        if done.returncode or message not in done.stderr or \
                "resumed:" in done.stderr:
            wrong.append(f"{name}: {done.returncode}, {done.stderr}")

    resume([*SCENARIOS, "--threshold", "7"], "differs in settings", "settings")
    resume(SCENARIOS, "cannot be used", "damaged")
    if out.read_bytes() != expected.read_bytes():
        wrong.append("damaged: the result differs")
    return wrong


def check_ingest(samspil, work):
    """An ingest that is stopped leaves nothing; the same command again makes
    the store."""
    wrong = []
    registers = work / "many"
    succeed(samspil, ["synthesize", "--persons", 200000, "--seed", 6, "--out",
                      registers])
    for what, ranks, expected in ((signal.SIGINT, 0, 130),
                                  (signal.SIGUSR1, 2, 143)):
        store = work / f"stopped{ranks}"
        partial = pathlib.Path(f"{store}.partial")
        launcher = [*MPIRUN, "-n", str(ranks)] if ranks else []
        words = ["ingest", "--registers", str(registers), "--store",
                 str(store)]
        run = subprocess.Popen([*launcher, str(samspil), *words],
                               env=environment(), stderr=subprocess.PIPE,
                               stdout=subprocess.DEVNULL, text=True)
        while run.poll() is None and not partial.exists():
            time.sleep(0.005)
        run.send_signal(what)
        messages = run.communicate(timeout=PATIENCE)[1]
        if run.returncode != expected or store.exists() or partial.exists():
            wrong.append(f"ingest, {what.name}: status {run.returncode}, "
                         f"{messages}")
        succeed(samspil, words, ranks)
    return wrong


def main(samspil):
    wrong = []
    with tempfile.TemporaryDirectory() as folder:
        work = pathlib.Path(folder)
        store = work / "store"
        succeed(samspil, ["synthesize", "--persons", 20000, "--seed", 5,
                          "--out", work / "registers"])
        succeed(samspil, ["ingest", "--registers", work / "registers",
                          "--store", store])
        expected = {}
        for name, options in (("scenarios", SCENARIOS),
                              ("replicates", REPLICATES)):
            expected[name] = work / f"{name}.h5"
            succeed(samspil, ["compute", "--store", store, "--out",
                              expected[name], *options])
        for options, what, ranks, name in (
                (SCENARIOS, signal.SIGUSR1, 0, "scenarios USR1"),
                (SCENARIOS, signal.SIGKILL, 0, "scenarios KILL"),
                (SCENARIOS, signal.SIGUSR1, 2, "scenarios USR1 2 ranks"),
                (REPLICATES, signal.SIGTERM, 0, "replicates TERM"),
                (REPLICATES, signal.SIGKILL, 0, "replicates KILL"),
                (REPLICATES, signal.SIGUSR1, 3, "replicates USR1 3 ranks")):
            wrong += check_stop(samspil, store, work,
                                expected[name.split()[0]], options, what,
                                ranks, name)
        wrong += check_interrupt(samspil, store, work)
        wrong += check_ingest(samspil, work)
        wrong += check_refused(samspil, store, work, expected["scenarios"])
    print("\n".join(wrong) or "stopped and resumed in 6 ways: the same bytes")
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1]))
