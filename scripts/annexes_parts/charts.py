"""The two kinds of pictures: all areas in the order of a figure, and pairs of
bars. Each bar's gid says which cell it is, for tests; a cell that is not shown
has no bar but its sign, so that nobody reads zero."""

from matplotlib.patches import Patch
from matplotlib.ticker import FuncFormatter, MaxNLocator

from .numbers import DECIMALS, SIGNS, cell_text, number
from .page import INK, LINES, OTHER, OWN, SOFT
from .publication import NO_CELL

HATCH = "/////"
HALO = {"facecolor": "white", "edgecolor": "none", "pad": 0.6}


def gid(figure, code, period):
    return f"{figure} {code} {period}"


def order(publication, figure, level, period):
    """Areas of a level: shown ones from the highest value, suppressed ones,
    those with nothing to divide by."""
    cells = [(each, publication.cell(figure, each.code, period))
             for each in publication.areas_of(level)]
    shown = [each for each in cells if each[1].is_shown]
    shown.sort(key=lambda each: -each[1].value)
    return shown, *([each for each in cells if each[1].status == status]
                    for status in ("suppressed", "missing"))


def value_axis(axis, unit, language):
    """Round numbers with the language's own signs."""
    locator = MaxNLocator(5, steps=[1, 2, 2.5, 5, 10])
    axis.set_major_locator(locator)

    def say(value, _):
        whole = all(abs(each - round(each)) < 1e-9 for each in locator())
        return number(value, 0 if whole else DECIMALS[unit], language)
    axis.set_major_formatter(FuncFormatter(say))


def ranking(axes, publication, figure, area, period, words, language):
    """Each area of the level is a bar, the own one dark, the country a line;
    returns how many are suppressed, missing, and all."""
    unit = publication.units[figure]
    shown, suppressed, missing = order(publication, figure, area.level, period)
    others = [*suppressed, *missing]
    gap = 1 if others and shown else 0
    count = len(shown) + gap + len(others)
    is_few = count <= 8
    size = 7.5 if is_few else 6.2 if count <= 40 else 4.6
    country = publication.cell(figure, publication.country().code, period)
    values = [cell.value for _, cell in shown]
    values += [country.value] if country.is_shown else []
    highest = max(values, default=1) or 1
    axes.set_ylim(0, highest * 1.17)
    axes.set_xlim(-0.7, count - 0.3)
    bars = axes.bar(range(len(shown)), [cell.value for _, cell in shown],
                    width=0.55 if is_few else 0.76, linewidth=0.4, zorder=2)
    names = []
    for x, ((each, cell), bar) in enumerate(zip(shown, bars)):
        is_own = each.code == area.code
        bar.set(**look(is_own), gid=gid(figure, each.code, period))
        text = cell_text(cell, unit, language)
        if is_few:  # at the bar's foot, where the country's line never is
            axes.annotate(text, (x, 0), (0, 5), textcoords="offset points",
                          ha="center", va="bottom", size=8, zorder=5,
                          color="white" if is_own else INK,
                          weight="bold" if is_own else "normal",
                          bbox=None if is_own else HALO)
        elif is_own:
            axes.annotate(text, (x, cell.value), (0, 2),
                          textcoords="offset points", ha="center",
                          va="bottom", size=8, weight="bold", bbox=HALO,
                          zorder=5)
        names.append((x, each))
    for x, (each, cell) in enumerate(others, len(shown) + gap):
        is_own = each.code == area.code
        axes.annotate(SIGNS[cell.status], (x, 0), (0, 2),
                      textcoords="offset points", ha="center", va="bottom",
                      size=11 if is_own else 8,
                      weight="bold", color=OWN if is_own else SOFT)
        names.append((x, each))
    axes.set_xticks([])  # texts alone: ticks would take much of the time
    for x, each in names:
        is_own = each.code == area.code
        axes.annotate(each.name, (x, 0), (0, -3), textcoords="offset points",
                      ha="center", va="top", size=size,
                      rotation=0 if is_few else 90,
                      weight="bold" if is_own else "normal",
                      color=INK if is_own else SOFT)
    axes.tick_params(axis="y", labelsize=6.5, width=0.5, length=2)
    axes.grid(axis="y", lw=0.3, color="#cccccc")
    value_axis(axes.yaxis, unit, language)
    if country.is_shown:
        line = axes.axhline(country.value, color=INK, lw=0.9, ls=(0, (5, 3)),
                            zorder=3)
        line.set_gid(gid(figure, publication.country().code, period))
        axes.annotate(f"{words['the_country']} "
                      f"{cell_text(country, unit, language)}",
                      (1, country.value), (-1, 2),
                      xycoords=("axes fraction", "data"),
                      textcoords="offset points", ha="right", va="bottom",
                      size=6.8, bbox=HALO, zorder=4)
    return len(suppressed), len(missing), count - gap


def pairs(axes, publication, rows, series, period, words, language, country):
    """Rows of horizontal bars, with the country's values as marks if it is
    asked for. rows: (name, [figure of each series]); series: (name, area's
    code, is it the dark one?). Returns the entries of the legend."""
    size = 0.8 / len(series)
    code_of_country = publication.country().code
    drawn = []  # (y, figure, code, is it dark?, cell, the country's cell)
    for row, (_, figures) in enumerate(rows):
        for i, ((_, code, is_dark), figure) in enumerate(zip(series, figures)):
            y = row + (i - (len(series) - 1) / 2) * size
            drawn.append((y, figure, code, is_dark,
                          publication.cell(figure, code, period),
                          publication.cell(figure, code_of_country, period)
                          if country else NO_CELL))
    highest = max((cell.value for each in drawn for cell in each[4:]
                   if cell.is_shown), default=1) or 1
    mark = None
    for y, figure, code, is_dark, cell, mean in drawn:
        if cell.is_shown:
            axes.barh(y, cell.value, height=size * 0.86, **look(is_dark),
                      linewidth=0.4, gid=gid(figure, code, period), zorder=2)
        if mean.is_shown:
            mark, = axes.plot(
                [mean.value], [y], marker="D", ms=3.1, mfc="white", mec=INK,
                mew=0.8, ls="none", zorder=3,
                gid=gid(figure, code_of_country, period))
        # numbers stand right of the bar, and of the mark if that is there
        end = cell.value if cell.is_shown else 0
        offset = 2.5
        if mean.is_shown and -0.02 < (mean.value - end) / highest < 0.08:
            end, offset = max(end, mean.value), 4.5
        axes.annotate(
            cell_text(cell, publication.units[figure], language), (end, y),
            (offset, 0), textcoords="offset points", va="center",
            size=6.5 if cell.is_shown else 10,
            weight="bold" if is_dark or not cell.is_shown else "normal",
            zorder=4)
    axes.set_xlim(0, highest * 1.12)
    axes.set_ylim(len(rows) - 0.45, -0.55)
    axes.set_yticks(range(len(rows)), [name for name, _ in rows], size=7)
    for tick in axes.get_yticklabels():
        tick.set_color(INK)
    axes.tick_params(axis="y", length=0)
    axes.tick_params(axis="x", labelsize=6.5, width=0.5, length=2)
    axes.grid(axis="x", lw=0.3, color="#cccccc")
    handles = {name: Patch(**look(is_dark), linewidth=0.4)
               for name, _, is_dark in series}
    if mark:
        handles[words["country"]] = mark
    for status in ("suppressed", "missing"):
        if any(each[4].status == status for each in drawn):
            handles[f"{SIGNS[status]} {words[status]}"] = Patch(alpha=0)
    return handles


def look(is_dark):
    """Of a bar; light ones are hatched, so that they differ without colour."""
    return {"facecolor": OWN if is_dark else OTHER,
            "hatch": None if is_dark else HATCH,
            "edgecolor": OWN if is_dark else LINES}


def legend(axes, handles, columns):
    if handles:
        axes.legend(handles.values(), handles.keys(), loc="upper right",
                    bbox_to_anchor=(1, -0.06), ncol=columns, frameon=False,
                    fontsize=6.8, handlelength=1.6, columnspacing=1.6,
                    borderaxespad=0.6)
