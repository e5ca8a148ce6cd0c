"""The command line, and the work in several processes."""

import argparse
import multiprocessing
import os
import signal
import sys
import time
from pathlib import Path

from .area_document import AreaDocument
from .codebook import find_program, read_codebook
from .maps import maps_document
from .publication import Fault, Publication
from .shapes import read_shapes

LEVELS = ("region", "cluster", "municipality")
MAPS = "maps"
state = {}  # what each process reads once


def parse():
    parser = argparse.ArgumentParser(
        description="Annexes 1 to 3 of a publication as PDF.")
    parser.add_argument("--published", required=True, type=Path,
                        metavar="DIR", help="the folder of a publication")
    parser.add_argument("--out", required=True, type=Path, metavar="DIR",
                        help="where the folder pdf is made")
    parser.add_argument("--language", choices=("da", "en"), default="da")
    parser.add_argument("--jobs", type=int, metavar="N",
                        default=len(os.sched_getaffinity(0)),
                        help="processes (default: one a core)")
    parser.add_argument("--only", metavar="CODE,...",
                        help=f"these areas alone; {MAPS}: the maps")
    parser.add_argument("--samspil", metavar="PATH",
                        help="the program, which knows all names (default: "
                        "beside this script, or on the PATH)")
    arguments = parser.parse_args()
    if arguments.jobs < 1:
        parser.error("--jobs must be 1 or more")
    return arguments


def wanted(publication, has_shapes, only):
    """Codes of areas, and "maps"."""
    codes = [each.code for level in LEVELS
             for each in publication.areas_of(level)]
    if has_shapes and publication.areas_of("cluster"):
        codes.insert(0, MAPS)  # takes longest
    if only is None:
        return codes
    asked = [each for each in only.split(",") if each]
    for each in asked:
        if each == MAPS and not has_shapes:
            raise Fault("maps need the shapes in explorer.html, which is not "
                        "in the folder or has tiles")
        if each not in codes:
            raise Fault(f"--only {each}: no region, cluster or municipality "
                        "of the publication")
    return asked


def name_of(code):
    return "maps.pdf" if code == MAPS else f"area-{code}.pdf"


def partial_of(path):
    return path.with_name(path.name + ".partial")


def write_document(document, path):
    """Whole or not at all: the bytes are there before the file is."""
    content = document.pdf()
    partial = partial_of(path)
    try:
        partial.write_bytes(content)
        partial.replace(path)
    finally:
        partial.unlink(missing_ok=True)


def make(code):
    """One PDF, in a process of its own."""
    publication, codebook = state["publication"], state["codebook"]
    language, folder = state["language"], state["folder"]
    if code == MAPS:
        document = maps_document(publication, codebook, state["shapes"],
                                 language)
    else:
        document = AreaDocument(publication, codebook, publication.area(code),
                                language).make()
    write_document(document, folder / name_of(code))


def die_quietly():
    """Workers end with the pool, and leave Ctrl-C to it."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    signal.signal(signal.SIGTERM, signal.SIG_DFL)


def work(codes, jobs):
    begin = time.monotonic()
    last = 0.0
    with multiprocessing.get_context("fork").Pool(
            min(jobs, len(codes)), die_quietly) as pool:
        for done, _ in enumerate(pool.imap_unordered(make, codes), 1):
            now = time.monotonic()
            if now - last > 5 or done == len(codes):
                last = now
                print(f"annexes: {done} of {len(codes)} PDF, "
                      f"{now - begin:.0f} s", file=sys.stderr, flush=True)


def main(script):
    arguments = parse()
    # the pool's processes must not outlive this one
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(143))
    try:
        publication = Publication(arguments.published / "published.h5")
        shapes = read_shapes(arguments.published / "explorer.html")
        if shapes is None and arguments.only is None:
            print("annexes: no maps: they need the shapes in explorer.html, "
                  "which is not in the folder or has tiles", file=sys.stderr)
        codes = wanted(publication, shapes is not None, arguments.only)
        folder = arguments.out / "pdf"
        folder.mkdir(parents=True, exist_ok=True)
        state.update(
            publication=publication, shapes=shapes, folder=folder,
            language=arguments.language,
            codebook=read_codebook(find_program(arguments.samspil, script),
                                   arguments.language))
        try:
            work(codes, arguments.jobs)
        finally:  # a process that was ended leaves what it had begun
            for code in codes:
                partial_of(folder / name_of(code)).unlink(missing_ok=True)
    except Fault as fault:
        print(f"annexes: {fault}", file=sys.stderr)
        return 1
    except OSError as error:
        print(f"annexes: {error}", file=sys.stderr)
        return 1
    except KeyboardInterrupt:
        return 130
    return 0
