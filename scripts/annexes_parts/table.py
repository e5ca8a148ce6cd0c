"""A region's key figures beside the country's, with what they are made of."""

from .numbers import cell_text, count_text
from .page import INK, INNER, LEFT, OTHER, RULE, SOFT, WIDTH, wrap, HEIGHT

from matplotlib.patches import Rectangle

SIZE = 6.6
LINE = 3.05  # mm
PAD = 0.75  # mm
NAME = 66  # mm, the column of names
UNIT = 17  # mm


def draw_table(document, publication, codebook, area, figures, period, words,
               language):
    column = (INNER - NAME - UNIT) / 6
    ends = [LEFT + NAME + UNIT + column * (i + 1) for i in range(6)]

    def head():
        document.y += LINE
        for end, name in ((ends[2], area.name), (ends[5], words["country"])):
            document.write(end, document.y, name, SIZE + 0.4, weight="bold",
                           ha="right")
        document.y += LINE + 0.6
        names = ["value", "numerator", "denominator"] * 2
        document.write(LEFT, document.y, words["key_figure"], SIZE,
                       color=SOFT)
        document.write(LEFT + NAME, document.y, words["unit"], SIZE,
                       color=SOFT)
        for end, name in zip(ends, names):
            document.write(end, document.y, words[name], SIZE, color=SOFT,
                           ha="right")
        document.y += 1.3
        document.rule(document.y, 0.7, INK)
        document.y += 0.4

    head()
    country = publication.country()
    for i, figure in enumerate(figures):
        lines = wrap(codebook[figure].name, SIZE, NAME - 3)
        height = LINE * len(lines) + PAD
        if document.room < height:
            document.new_page()
            head()
        if i % 2 == 0:
            document.page.add_artist(Rectangle(
                (LEFT / WIDTH, 1 - (document.y + height) / HEIGHT),
                INNER / WIDTH, height / HEIGHT, facecolor=OTHER, alpha=None,
                edgecolor="none", zorder=0))
        base = document.y + LINE - 0.35
        for line_no, line in enumerate(lines):
            document.write(LEFT + 0.8, base + LINE * line_no, line, SIZE)
        unit = publication.units[figure]
        document.write(LEFT + NAME, base, words[unit], SIZE - 0.6, color=SOFT)
        texts = []
        for code in (area.code, country.code):
            cell = publication.cell(figure, code, period)
            texts += [cell_text(cell, unit, language),
                      count_text(cell, cell.numerator, language),
                      count_text(cell, cell.denominator, language)]
        for at, (end, text) in enumerate(zip(ends, texts)):
            document.write(end, base, text, SIZE, ha="right",
                           weight="bold" if at == 0 else "normal")
        document.y += height
    document.rule(document.y, 0.5, RULE)
    document.y += 3
