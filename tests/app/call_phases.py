"""Which phase of a run each call of a rank belongs to, as fault_at_call.cpp
has written the calls down.

A phase is told by how it begins on rank 0: "from" a call that matches a
pattern, or "after" one. A rank's writes to the journal are "journal" and the
event or stage (docs/formats/journal.md). The other ranks' calls are in the
phases of the collective calls that they share with rank 0.
"""

import collections
import json
import re

INGEST = [
    ("start", "from MPI_Init_thread"),
    ("plan", "from open store.partial$"),
    ("read contacts", "from open registers/lpr_f_kontakter"),
    ("read details", "from open registers/lpr_f_diagnoser"),
    ("join", "after journal ingest: read contacts"),
    ("read persons", "after journal ingest: join"),
    ("build", "after journal ingest: read persons"),
    ("write", "after journal ingest: build"),
    ("commit", "after rename store.partial/store.json"),
    ("end", "after journal ingest: write")]
#: Of two batches of scenarios: the first one leaves a checkpoint.
COMPUTE = [
    ("start", "from MPI_Init_thread"),
    ("prepare", "after journal start"),
    ("begin the file", "from open cubes.h5.partial"),
    ("count", "from open store/shard"),
    ("reduce", "from MPI_Reduce"),
    ("form, write", "after journal compute: count"),
    ("keep", "from fsync cubes.h5.checkpoint"),
    ("count again", "after journal compute: form, write"),
    ("reduce again", "from MPI_Reduce"),
    ("form, write again", "after journal compute: count"),
    ("commit", "after journal compute: form, write"),
    ("end", "from journal compute: all")]
REPLICATES = [
    ("before", "from MPI_Init_thread"),
    ("replicates", "after journal compute: count"),
    ("after", "after journal compute: replicates")]
#: Calls that every rank makes, in the same order.
COLLECTIVE = re.compile("MPI_(Init_thread|Finalize|Comm_split_type|Barrier|"
                        "Allreduce|Reduce|Bcast|Gatherv?|Alltoall)$")


def with_journal(calls, journal):
    """Rank 0's calls, each write to the journal with what it tells."""
    events = (json.loads(line) for line in journal.read_text().splitlines())
    # A line of progress, which a slow run has, is no end of a stage.
    told = (event["stage"] if event["event"] == "stage" else event["event"]
            for event in events)
    return [f"journal {next(told)}" if call == f"write {journal.name}"
            else call for call in calls]


def phases_of_root(calls, phases):
    """The phase of each of rank 0's calls. (RuntimeError: one does not
    come.)"""
    result = []
    to_come = collections.deque(phases)
    previous, current = "", None
    for call in calls:
        if to_come:
            name, how = to_come[0]
            kind, pattern = how.split(" ", 1)
            if re.match(pattern, call if kind == "from" else previous):
                current = name
                to_come.popleft()
        result.append(current)
        previous = call
    if to_come:
        raise RuntimeError(f"the run has no phase '{to_come[0][0]}'")
    return result


def phases_of_other(calls, root_calls, root_phases):
    """The same for another rank: work done between two collective calls
    belongs to the second, by which the ranks tell each other of it."""
    shared = collections.deque(
        (call, phase) for call, phase in zip(root_calls, root_phases)
        if COLLECTIVE.match(call))
    result = []
    for call in calls:
        result.append(shared[0][1])
        if COLLECTIVE.match(call):
            if shared.popleft()[0] != call:
                raise RuntimeError(f"the ranks' calls do not fit: {call}")
            if not shared:
                break
    return result


def phases_of_ranks(calls, journal, phases):
    """[rank][call]: phase, from [rank][call]: call as it is told."""
    root = with_journal(calls[0], journal)
    of_root = phases_of_root(root, phases)
    return [of_root, *(phases_of_other(other, root, of_root)
                       for other in calls[1:])]
