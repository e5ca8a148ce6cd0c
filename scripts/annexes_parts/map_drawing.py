"""Draws areas as unions of municipalities, with the capital magnified."""

import numpy as np
from matplotlib import patheffects
from matplotlib.patches import PathPatch, Rectangle
from matplotlib.path import Path
from matplotlib.transforms import Affine2D

from .charts import gid
from .classes import ink_on
from .page import RULE, SOFT

# The same places as on the explorer's map (src/explorer/map/map.js).
CAPITAL = {"101", "147", "151", "153", "155", "157", "159", "161", "163",
           "165", "167", "173", "175", "183", "185", "187", "190", "230"}
CAPITAL_BOX = (9060, 7290, 1065, 1120)
INSET = (6960, 2480, 3156, 3319)
BORNHOLM_BOX = (8500, 400, 1500, 1600)
# Roughly where Klynge Byen ends: the shapes have no districts.
BORDER = [(9500, 7955), (9700, 7955), (9840, 7958), (9893, 7978),
          (10200, 7940)]
HALVES = {"101 syd": Path([*BORDER, (10200, 8500), (9500, 8500)]),
          "101 byen": Path([*BORDER, (10200, 7500), (9500, 7500)])}
EDGE = "#3a3a3a"


def dots(patch):
    """The pattern of what is suppressed."""
    patch.set(facecolor="none", hatch="...", edgecolor="#777777", linewidth=0)
    return patch


def middle(path):
    """The centre and the size of a path's largest island."""
    best = (0.0, np.zeros(2))
    for ring in path.to_polygons(closed_only=True):
        x, y = ring[:-1].T
        x1, y1 = ring[1:].T
        cross = x * y1 - x1 * y
        area = cross.sum() / 2
        if abs(area) > best[0]:
            centre = np.array([((x + x1) * cross).sum(),
                               ((y + y1) * cross).sum()]) / (6 * area)
            best = (abs(area), centre)
    return best


class MapDrawing:
    def __init__(self, axes, shapes, cells, classes, ranks, period, figure,
                 words):
        self.axes, self.shapes, self.cells = axes, shapes, cells
        self.classes, self.ranks, self.words = classes, ranks, words
        self.period, self.figure = period, figure
        self.members = {}  # place -> codes of the areas that it is in
        for code in cells:
            for place in shapes.places.get(code, []):
                self.members.setdefault(place, []).append(code)

    def draw(self):
        axes = self.axes
        axes.set_axis_off()
        axes.set_xlim(0, self.shapes.width)
        axes.set_ylim(self.shapes.height, 0)
        self.frame(BORNHOLM_BOX, self.words["bornholm"])
        self.areas(axes.transData, lambda code: True, 2.2)
        self.frame(INSET, self.words["capital"])
        x, y, width, _ = CAPITAL_BOX
        scale = INSET[2] / width
        larger = Affine2D().translate(-x, -y).scale(scale).translate(
            INSET[0], INSET[1])
        box = Rectangle(INSET[:2], *INSET[2:], transform=axes.transData)
        self.areas(larger + axes.transData, lambda code: code in CAPITAL, 3.6,
                   box)
        self.numbers(larger)

    def frame(self, box, text):
        x, y, width, height = box
        self.axes.add_patch(Rectangle((x, y), width, height, fill=False,
                                      ec=RULE, lw=0.5))
        self.axes.text(x + width, y - 60, text, size=6, color=SOFT,
                       ha="right")

    def areas(self, transform, keep, gap, box=None):
        """gap: what lies between the shapes of one area [points]."""
        for code in self.cells:
            places = [place for place in self.shapes.places.get(code, [])
                      if keep(place.split(" ")[0])]
            # the outline of all, and then what is inside it
            for place in places:
                self.shape(place, transform, box, fc=EDGE, ec=EDGE,
                           lw=gap + 0.9)
            color = self.classes.color(self.cells[code]) or "white"
            for place in places:
                self.shape(place, transform, box, fc=color, ec=color, lw=gap,
                           gid=gid(self.figure, code, self.period))
                if self.cells[code].status == "suppressed":
                    dots(self.shape(place, transform, box))
        for place, codes in self.members.items():
            if len(codes) > 1 and keep(place.split(" ")[0]):
                self.stripes(place, codes, transform, box, gap)

    def stripes(self, place, codes, transform, box, gap):
        """A municipality of two areas, in the colours of both."""
        first, second = (self.classes.color(self.cells[each]) or "white"
                         for each in codes[:2])
        self.shape(place, transform, box, fc=EDGE, ec=EDGE, lw=gap + 0.9)
        self.shape(place, transform, box, fc=first, ec=first, lw=gap)
        if first == second:
            second = "#8a8a8a"
        self.shape(place, transform, box, fc="none", ec=second, lw=0,
                   hatch="///")

    def shape(self, place, transform, box, **look):
        patch = PathPatch(self.shapes.paths[place.split(" ")[0]],
                          transform=transform, joinstyle="round", **look)
        self.axes.add_patch(patch)
        if place in HALVES:
            patch.set_clip_path(HALVES[place], transform)
        elif box:
            patch.set_clip_path(box)
        return patch

    def numbers(self, larger):
        """Each area's number on its largest municipality; areas of the capital
        have it in the magnified map."""
        for code in self.cells:
            own = [(middle(self.shapes.paths[place.split(" ")[0]]), place)
                   for place in self.shapes.places.get(code, [])
                   if len(self.members[place]) == 1]
            if not own:
                continue
            (_, at), place = max(own, key=lambda each: each[0][0])
            if place == "101 byen":
                at = np.array([9790, 7850])
            elif place == "101 syd":
                at = np.array([9850, 8080])
            if place.split(" ")[0] in CAPITAL:
                at = larger.transform(at)
            shade = self.classes.color(self.cells[code]) or "white"
            self.axes.text(
                *at, self.ranks[code], size=8, weight="bold", ha="center",
                va="center", color=ink_on(shade), zorder=9,
                path_effects=[patheffects.withStroke(linewidth=2,
                                                     foreground=shade)])
