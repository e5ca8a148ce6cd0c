"""What is measured of a fault."""

import dataclasses


@dataclasses.dataclass
class Figures:
    """Seconds; None: does not apply."""

    fault: str
    status: str              #: of the broken run
    message: str             #: its own last one
    end: float               #: from the fault to the end of the broken run
    again: float             #: the next run, or until the job is completed
    undisturbed: float       #: a run from the beginning, to which nothing happens


def seconds(value):
    return "" if value is None else f"{value:.1f}"


def table(rows):
    """Markdown."""
    cells = [("fault", "status", "ends after [s]", "next run [s]",
              "undisturbed [s]", "message"),
             ("---", "---", "---:", "---:", "---:", "---")]
    cells += [(row.fault, row.status, seconds(row.end), seconds(row.again),
               seconds(row.undisturbed), row.message) for row in rows]
    return "\n".join(f"| {' | '.join(line)} |" for line in cells)
