"""The table of figures, and the file of all raw runs."""

import json
from dataclasses import dataclass


@dataclass(frozen=True)
class Limit:
    """What a ratio, a peak or seconds have to keep."""
    text: str
    holds: object            # of the line's value
    figure: str = "ratio"

    @staticmethod
    def least(value):
        return Limit(f">= {value:g}", lambda ratio: ratio >= value)

    @staticmethod
    def most(value):
        return Limit(f"<= {value:g}", lambda ratio: ratio <= value)

    @staticmethod
    def peak(value):
        return Limit(f"<= {value / 1e6:.0f} MB", lambda peak: peak <= value,
                     "peak")

    @staticmethod
    def seconds(value):
        return Limit(f"<= {value:g} s", lambda seconds: seconds <= value,
                     "seconds")


class Report:
    """Lines are printed at the end, all together."""

    def __init__(self, settings):
        self.settings = settings
        self.lines = []
        self.runs = {}

    def keep(self, section, series):
        self.runs[section] = {
            name: [run.to_json() for run in one.runs]
            for name, one in series.items()}

    def title(self, text):
        self.lines.append({"title": text})

    def line(self, figure, series, of="wall", *, seconds=None, peak=None,
             ratio=None, limit=None):
        """One line, left out if there is nothing to say. `of` says which of
        the series' seconds; what could not be had is None."""
        values = series.values(of) if series else []
        if series:
            seconds = series.median(of)
            if of in ("wall", "own"):  # parts of a process have no peak
                peak = series.peak()
        line = {"figure": figure, "seconds": seconds,
                "least": min(values, default=None),
                "most": max(values, default=None), "runs": len(values),
                "peak": peak or None, "ratio": ratio}
        if line["seconds"] is line["peak"] is line["ratio"] is None:
            return
        if limit is not None and line[limit.figure] is not None:
            line["limit"] = limit.text
            line["verdict"] = ("ok" if limit.holds(line[limit.figure])
                               else "missed")
        self.lines.append(line)

    def print(self):
        rows = [("figure", "seconds", "min-max", "peak", "ratio", "limit",
                 "")]
        for line in self.lines:
            rows.append(row_of(line))
        titles = {i for i, row in enumerate(rows) if len(row) == 1}
        widths = [max(len(row[column]) for i, row in enumerate(rows)
                      if i not in titles) for column in range(7)]
        for i, row in enumerate(rows):
            if i in titles:
                print(f"\n{row[0]}")
                continue
            cells = [row[0].ljust(widths[0])]
            cells += [text.rjust(width) for text, width in
                      zip(row[1:6], widths[1:6])]
            print("  ".join([*cells, row[6]]).rstrip())

    def write_json(self, path):
        text = json.dumps({"settings": self.settings, "lines": self.lines,
                           "runs": self.runs}, indent=1, ensure_ascii=False)
        path.write_text(text + "\n")


def digits(seconds):
    """Three figures, whatever the size."""
    if seconds is None:
        return ""
    return f"{seconds:.{3 if seconds < 1 else 2 if seconds < 10 else 1}f}"


def row_of(line):
    if "title" in line:
        return (line["title"],)
    spread = (f"{digits(line['least'])}-{digits(line['most'])}"
              if line["runs"] > 1 else "")
    peak = "" if line["peak"] is None else f"{line['peak'] / 1e6:.0f} MB"
    ratio = "" if line["ratio"] is None else f"{line['ratio']:.2f}"
    return (line["figure"], digits(line["seconds"]), spread, peak, ratio,
            line.get("limit", ""), line.get("verdict", ""))
