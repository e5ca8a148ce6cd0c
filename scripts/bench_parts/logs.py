"""Seconds and bytes out of what the contestants print."""

import json
import re

UNITS = {"B": 1, "kB": 1e3, "MB": 1e6, "GB": 1e9, "TB": 1e12}


def kernel_seconds(text):
    """From columns in memory to tallies: the line of `compute --timings`,
    else the stage line's, summed over passes; None if neither is there."""
    found = (re.findall(r"timings: kernel\s+([\d.]+) s", text)
             or re.findall(r"compute: count .*?counted ([\d.]+) s", text))
    return sum(map(float, found)) if found else None


def replicate_seconds(text):
    """Replicates prepared, drawn, counted and their figures formed: not
    percentiles, not the file."""
    found = re.findall(r"replicates: .*?prepared ([\d.]+) s, "
                       r"counted ([\d.]+) s, figures formed ([\d.]+) s", text)
    if not found:
        return None
    return sum(float(part) for parts in found for part in parts)


def peak_memory(text):
    """Of the largest rank, as the program says it. [B]"""
    found = re.search(r"peak memory ([\d.]+) (\w+) on the largest", text)
    return float(found[1]) * UNITS[found[2]] if found else None


def of_samspil(text):
    figures = {"kernel": kernel_seconds(text),
               "replicates": replicate_seconds(text),
               "rank_peak": peak_memory(text)}
    return {name: value for name, value in figures.items()
            if value is not None}


def of_peer(text):
    """A peer's own seconds, without the start of its interpreter."""
    found = re.search(r"^(?:duckdb|datatable) \w+ ([\d.]+) s$", text, re.M)
    return {"own": float(found[1])} if found else {}


def of_micro_benchmark(text):
    """Median seconds of `kernel` and `reading` by threads, of Google
    Benchmark's JSON; what is not there is left out."""
    scale = {"ns": 1e-9, "us": 1e-6, "ms": 1e-3, "s": 1}
    names = {"kernel": r"kernel/threads:(\d+)/scenarios:1\b",
             "reading": r"reading/threads:(\d+)\b"}
    figures = {}
    for entry in json.loads(text[text.index("{"):])["benchmarks"]:
        for name, pattern in names.items():
            found = re.match(pattern, entry["name"])
            if found and entry.get("aggregate_name", "median") == "median":
                figures[f"{name}_{found[1]}"] = (
                    entry["real_time"] * scale[entry["time_unit"]])
    return figures
