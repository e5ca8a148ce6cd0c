"""What the measurements say of sizes that this machine does not have."""

from dataclasses import dataclass

#: What cannot be measured on one machine; scripts/scaling has options for it.
FILES_BYTES_A_SECOND = 5e9      # a cluster's file system, for all ranks
NETWORK_BYTES_A_SECOND = 1e9    # what a rank sends
NETWORK_LATENCY = 5e-6          # of a message [s]

#: Ingest holds so much in rows before it goes to disk, and needs so much
#: beside (src/ingest/tuning.hpp). [B]
ROW_MEMORY = 1120 * 2**20
OTHER_MEMORY = 250e6


@dataclass
class Model:
    """Fitted to the runs. A person's share of everything but the starts."""
    file_bytes: float        # CSV of a person
    row_bytes: float         # taken up in ingest, of a person
    ingest_work: float       # core-seconds a person
    send_work: float         # core-seconds a byte sent to another rank
    compute_work: float      # core-seconds a person, 1 scenario
    tally_bytes: float       # reduced by each rank, 1 scenario
    reduce_work: float       # seconds a byte and step of the tree
    root_work: float         # one rank's seconds, 1 scenario

    def ingest(self, persons, ranks, rates):
        share = persons / ranks
        sent = share * self.row_bytes * (1 - 1 / ranks)
        rows = share * self.row_bytes
        return {
            "files": persons * self.file_bytes / rates.files,
            "work": share * self.ingest_work + sent * self.send_work,
            "network": sent / rates.network,
            # what does not fit is written and read again by all ranks
            "spilling": max(0, 2 * (rows - ROW_MEMORY)) * ranks / rates.files,
            "memory": min(rows, ROW_MEMORY) + OTHER_MEMORY}

    def compute(self, persons, ranks, rates, scenarios=1):
        steps = (ranks - 1).bit_length()
        tallies = self.tally_bytes * scenarios
        return {
            "work": persons / ranks * self.compute_work,
            "reduce": steps * tallies * (self.reduce_work
                                         + (1 / rates.network if ranks > 1
                                            else 0))
            + steps * rates.latency,
            "root": self.root_work * scenarios}


@dataclass
class Rates:
    files: float = FILES_BYTES_A_SECOND
    network: float = NETWORK_BYTES_A_SECOND
    latency: float = NETWORK_LATENCY


def fit(points, talks, file_bytes):
    """`file_bytes`: CSV of a person."""
    def of(command, ranks):
        found = [p for p in points
                 if p.command == command and p.ranks == ranks]
        return max(found, key=lambda p: p.persons)

    def talk(command, ranks):
        return next(t for t in talks if t.command == command
                    and t.ranks == ranks and t.scenarios == 1)

    one, two = of("ingest", 1), of("ingest", 2)
    exchanged = talk("ingest", 4)
    row_bytes = (exchanged.bytes * exchanged.ranks / exchanged.persons
                 / (1 - 1 / exchanged.ranks))
    work = one.cpu / one.persons
    more = two.cpu / two.persons - work
    reduced = of("compute", 2)
    tallies = talk("compute", 2).bytes
    counted = of("compute", 1)
    return Model(
        file_bytes=file_bytes, row_bytes=row_bytes, ingest_work=work,
        send_work=max(0.0, more / (row_bytes / 2)),
        compute_work=max(0.0, counted.cpu - counted.root) / counted.persons,
        tally_bytes=tallies, reduce_work=reduced.reduced / tallies,
        root_work=counted.root)


def limit_of(parts):
    """The largest part of the time."""
    times = {name: value for name, value in parts.items() if name != "memory"}
    return max(times, key=times.get)
