"""The shapes of Denmark's municipalities and the parts of areas, both read
from the explorer's page, so that they are in the project once."""

import json
import re

import numpy as np
from matplotlib.path import Path

#: The page's script holds {width:W,height:H,paths:{"101":"M...",...}}.
SHAPES = re.compile(r'\{width:(\d+),height:(\d+),paths:(\{[^{}]*\})\}')
DATA = re.compile(r'<script[^>]*id="publication"[^>]*>(.*?)</script>', re.S)
TOKENS = re.compile(r"[MmLlCcz]|-?\d+")
MUNICIPALITIES = 98


class Shapes:
    def __init__(self, width, height, paths, places):
        self.width, self.height = width, height
        self.paths = paths  # municipality's code -> Path
        self.places = places  # area's code -> "751", "101 byen", ...


def to_path(text):
    """A path of SVG's commands M, l, c and z with relative numbers."""
    tokens = TOKENS.findall(text)
    vertices, codes = [], []
    at = start = np.zeros(2)
    letter, i = "", 0
    while i < len(tokens):
        if tokens[i].isalpha():
            letter = tokens[i]
            i += 1
            if letter == "z":
                vertices.append(start)
                codes.append(Path.CLOSEPOLY)
                at = start
                continue
        count = 6 if letter in "Cc" else 2
        points = np.array(tokens[i:i + count], float).reshape(-1, 2)
        i += count
        if letter.islower():
            points = points + at
        if letter in "Mm":
            start = points[0]
            codes.append(Path.MOVETO)
            letter = "L" if letter == "M" else "l"
        else:
            codes += [Path.CURVE4] * 3 if count == 6 else [Path.LINETO]
        vertices += list(points)
        at = points[-1]
    return Path(vertices, codes)


def read_shapes(page):
    """None if there is no page, or one with tiles in place of the map."""
    try:
        text = page.read_text(encoding="utf-8")
    except FileNotFoundError:
        return None
    shapes, data = SHAPES.search(text), DATA.search(text)
    if not shapes or not data:
        return None
    paths = json.loads(shapes[3])
    if len(paths) != MUNICIPALITIES:
        return None
    areas = json.loads(data[1])["areas"]
    return Shapes(int(shapes[1]), int(shapes[2]),
                  {code: to_path(each) for code, each in paths.items()},
                  {area[0]: area[3] for area in areas})
