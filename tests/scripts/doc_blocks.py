"""The fenced blocks of a document, and what stands before them.

    <!-- not run: why -->             the block is not looked at
    <!-- file: NAME -->               the block is written to this file
    <!-- output of: COMMAND -->       the block is what the command prints

The comment is the last line before the fence.
"""

import dataclasses
import re

FENCE = re.compile(r"^ *```(\S*) *$")
MARK = re.compile(r"^ *<!-- (not run|file|output of): (.+) -->$")
#: A command in a block that is only indented: nothing can stand before it.
INDENTED = re.compile(r"^(?: {4}|\t) *(?:\$ |samspil |scripts/|mpirun )")
#: What stands for lines that are left out of an output.
LEFT_OUT = "⋮"


@dataclasses.dataclass
class Block:
    """One fenced block."""
    where: str  # "docs/method.md:12", of the fence
    language: str
    mark: str  # "not run", "file", "output of", or nothing
    of: str  # what the mark says: the reason, the name, the command
    lines: list

    @property
    def text(self):
        return "".join(line + "\n" for line in self.lines)


def blocks_of(path, name):
    """All blocks of a document, in order; ValueError if a fence is not closed
    or a command is in no block."""
    blocks, current, before = [], None, ""
    for number, line in enumerate(
            path.read_text(encoding="utf-8").splitlines(), start=1):
        fence = FENCE.match(line)
        if current is not None:
            if fence:
                current = None
            else:
                current.lines.append(line)
        elif fence:
            mark = MARK.match(before)
            current = Block(f"{name}:{number}", fence.group(1),
                            *(mark.groups() if mark else ("", "")), [])
            blocks.append(current)
        elif INDENTED.match(line):
            raise ValueError(f"{name}:{number}: a command outside of a block")
        before = line
    if current is not None:
        raise ValueError(f"{current.where}: the block has no end")
    return blocks


def sessions(lines):
    """(command, lines of its output) of a console: "$ " begins a command, a
    backslash at its end continues it."""
    result, continues = [], False
    for line in lines:
        if continues:
            result[-1][0] += "\n" + line
        elif line.startswith("$ "):
            result.append([line[2:], []])
        elif not result:
            raise ValueError("output before the first command")
        else:
            result[-1][1].append(line)
            continue
        continues = line.endswith("\\")
    return [(command, output) for command, output in result]


def masked(line, masks):
    """The line, with what differs from run to run replaced."""
    for pattern, instead in masks:
        line = re.sub(pattern, instead, line)
    return line


def is_shown(shown, printed, masks=()):
    """Whether lines of a document are what was printed. LEFT_OUT stands for one
    line or more, and lines are compared masked."""
    shown = [masked(line, masks) for line in shown]
    printed = [masked(line, masks) for line in printed]
    pieces, piece = [], []
    for line in shown:
        if line.strip() == LEFT_OUT:
            pieces.append(piece)
            piece = []
        else:
            piece.append(line)
    pieces.append(piece)
    if len(pieces) == 1:
        return shown == printed
    first, *middle, last = pieces
    if printed[:len(first)] != first:
        return False
    at = len(first)
    for piece in middle:
        starts = [start for start in range(at + 1, len(printed))
                  if printed[start:start + len(piece)] == piece]
        if not starts:
            return False
        at = starts[0] + len(piece)
    return (len(printed) - len(last) > at and
            printed[len(printed) - len(last):] == last)
