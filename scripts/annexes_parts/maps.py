"""Maps of the health clusters: one page a key figure."""

from matplotlib.patches import Rectangle

from . import charts
from .area_document import source_text
from .classes import Classes, ink_on
from .figures import ON_MAPS
from .map_drawing import MapDrawing, dots
from .numbers import SIGNS, cell_text, number, with_unit
from .page import INK, INNER, RULE, SOFT, Document
from .texts import NOTES, SENTENCES, WORDS

LEVEL = "cluster"
MAP = 126  # mm, its width
LINE = 4.1  # mm, of the list


def maps_document(publication, codebook, shapes, language):
    words = WORDS[language]
    document = Document(words["maps"], words["annex_cluster"],
                        source_text(publication, language),
                        (words["page"], words["of"]))
    for i, figure in enumerate(figures_on_maps(publication)):
        if i:
            document.new_page()
        draw_page(document, publication, codebook, shapes, figure, i + 1,
                  language)
    document.hatch_width = 1.3  # stripes that are seen beside each other
    document.footers()
    return document


def figures_on_maps(publication):
    return [each for each in ON_MAPS
            if publication.period_of([each], LEVEL)]


def draw_page(document, publication, codebook, shapes, figure, number_of_map,
              language):
    words, notes = WORDS[language], NOTES[language]
    period = publication.period_of([figure], LEVEL)
    unit = publication.units[figure]
    shown, suppressed, missing = charts.order(publication, figure, LEVEL,
                                              period)
    classes = Classes([cell.value for _, cell in shown], unit)
    document.head(
        f"{words['map']} {number_of_map}",
        title(publication, codebook, figure, period, shown, language),
        f"{codebook[figure].definition} {period} ({words[unit]})")
    height = MAP * shapes.height / shapes.width
    ranks = {each.code: str(i) for i, (each, _) in enumerate(shown, 1)}
    ranks.update({each.code: SIGNS[cell.status]
                  for each, cell in [*suppressed, *missing]})
    axes = document.axes(height, width=MAP)
    cells = {each.code: cell for each, cell in [*shown, *suppressed, *missing]}
    MapDrawing(axes, shapes, cells, classes, ranks, period, figure,
               words).draw()
    side = document.axes(height, left=MAP + 4, width=INNER - MAP - 4)
    draw_side(side, height, [*shown, *suppressed, *missing], ranks, classes,
              unit, words, language)
    document.y += height + 4
    texts = [notes["classes"], notes["hatch"],
             notes["suppressed"].format(threshold=publication.threshold)]
    if "-" in period:
        texts.append(notes["pooled"].format(period=period))
    document.note(texts)


def title(publication, codebook, figure, period, shown, language):
    sentences = SENTENCES[language]
    name = codebook[figure].name
    if not shown:
        return f"{name}: {WORDS[language]['suppressed']}"
    unit = publication.units[figure]
    country = publication.cell(figure, publication.country().code, period)

    def say(cell):
        return with_unit(cell, unit, language)
    (highest, high), (lowest, low) = shown[0], shown[-1]
    return sentences["map"].format(
        name=name, low=say(low), lowest=lowest.name, high=say(high),
        highest=highest.name, country=say(country) if country.is_shown
        else sentences["cannot_be_shown"])


def draw_side(axes, height, cells, ranks, classes, unit, words, language):
    """The classes, and the clusters by the numbers that stand on the map."""
    width = INNER - MAP - 4
    axes.set_axis_off()
    axes.set_xlim(0, width)
    axes.set_ylim(height, 0)
    y = 2.0
    for which in reversed(range(len(classes.lowest))):
        axes.add_patch(Rectangle((0, y), 6, 3.4, fc=classes.shade(which),
                                 ec=RULE, lw=0.5))
        bounds = [number(each, classes.decimals, language)
                  for each in (classes.lowest[which], classes.highest[which])]
        axes.text(8, y + 2.8, " – ".join(dict.fromkeys(bounds)), size=7)
        y += 4.6
    for status in ("suppressed", "missing"):
        if any(cell.status == status for _, cell in cells):
            patch = Rectangle((0, y), 6, 3.4, fc="white", ec=RULE, lw=0.5)
            axes.add_patch(patch)
            if status == "suppressed":
                axes.add_patch(dots(Rectangle((0, y), 6, 3.4)))
            axes.text(8, y + 2.8, f"{SIGNS[status]} {words[status]}", size=7)
            y += 4.6
    y += 4
    for each, cell in cells:
        shade = classes.color(cell) or "white"
        axes.text(3, y, ranks[each.code], size=6.5, weight="bold",
                  ha="center", color=ink_on(shade), bbox={
                      "boxstyle": "round,pad=0.22", "fc": shade, "ec": RULE,
                      "lw": 0.4})
        axes.text(7, y, each.name, size=6.3, color=INK)
        axes.text(width, y, cell_text(cell, unit, language), size=6.5,
                  ha="right", weight="bold",
                  color=INK if cell.is_shown else SOFT)
        y += LINE
