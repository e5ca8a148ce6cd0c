"""A4 pages: a title, blocks from top to bottom, a footer with the page's
number. All places are in millimetres from the upper left corner."""

import functools
import io

import matplotlib

matplotlib.use("pdf")
from matplotlib import font_manager  # noqa: E402
from matplotlib.backends.backend_pdf import PdfPages  # noqa: E402
from matplotlib.figure import Figure  # noqa: E402
from matplotlib.ft2font import LOAD_NO_HINTING  # noqa: E402
from matplotlib.lines import Line2D  # noqa: E402

WIDTH, HEIGHT = 210, 297
LEFT, RIGHT, TOP, BOTTOM = 17, 17, 15, 19
INNER = WIDTH - LEFT - RIGHT
INCH = 25.4
POINT = INCH / 72
LEADING = 1.32

INK, SOFT, RULE = "#1a1a1a", "#555555", "#9a9a9a"
OWN, OTHER, LINES = "#12395b", "#dfe5ea", "#8694a1"

# Fonts are embedded as TrueType, so that text can be searched and copied.
matplotlib.rcParams.update({
    "pdf.fonttype": 42, "font.family": "DejaVu Sans", "hatch.linewidth": 0.35,
    "axes.linewidth": 0.5, "axes.edgecolor": RULE, "axes.axisbelow": True,
    "xtick.color": SOFT, "ytick.color": SOFT, "text.color": INK,
    "axes.spines.top": False, "axes.spines.right": False,
})


@functools.lru_cache(maxsize=None)
def text_width(text, size, weight="normal"):
    """[mm]"""
    properties = font_manager.FontProperties(family="DejaVu Sans",
                                             weight=weight)
    font = font_manager.get_font(font_manager.findfont(properties))
    font.set_size(100, 72)
    font.set_text(text, 0, flags=LOAD_NO_HINTING)
    return font.get_width_height()[0] / 64 / 100 * size * POINT


def wrap(text, size, width, weight="normal"):
    """Lines that are no wider than a width [mm]."""
    lines = [""]
    for word in text.split(" "):
        longer = f"{lines[-1]} {word}".strip()
        if lines[-1] and text_width(longer, size, weight) > width:
            lines.append(word)
        else:
            lines[-1] = longer
    return lines


class Document:
    """Pages of one PDF."""

    def __init__(self, title, heading, source, page_words):
        self.title, self.heading, self.source = title, heading, source
        self.page_words = page_words
        self.pages = []
        self.hatch_width = 0.35
        self.y = 0.0
        self.new_page()

    @property
    def page(self):
        return self.pages[-1]

    @property
    def room(self):
        return HEIGHT - BOTTOM - self.y

    def new_page(self):
        self.pages.append(Figure(figsize=(WIDTH / INCH, HEIGHT / INCH)))
        self.y = TOP
        if len(self.pages) == 1:
            self.paragraph(self.heading, 8.5, color=SOFT)
            self.paragraph(self.title, 17, weight="bold", after=1)
            self.rule(self.y, 1.2, INK)
            self.y += 4
        else:
            self.paragraph(f"{self.title} · {self.heading}", 7.5, color=SOFT,
                           after=1)
            self.rule(self.y, 0.5, RULE)
            self.y += 4

    def need(self, height):
        if self.room < height:
            self.new_page()

    def rule(self, y, width, color):
        at = 1 - y / HEIGHT
        self.page.add_artist(Line2D(
            [LEFT / WIDTH, 1 - RIGHT / WIDTH], [at, at], lw=width,
            color=color))

    def write(self, x, y, text, size, **look):
        """One line; y is its base line."""
        self.page.text(x / WIDTH, 1 - y / HEIGHT, text, size=size,
                       va="baseline", parse_math=False, **look)

    def paragraph(self, text, size, weight="normal", color=INK, after=0):
        step = size * POINT * LEADING
        for line in wrap(text, size, INNER, weight):
            self.y += step
            self.write(LEFT, self.y - 0.25 * step, line, size, weight=weight,
                       color=color)
        self.y += after

    def axes(self, height, left=0, width=None, top=0):
        """A frame at the current place, which stays where it is."""
        width = INNER - left if width is None else width
        return self.page.add_axes([
            (LEFT + left) / WIDTH, 1 - (self.y + top + height) / HEIGHT,
            width / WIDTH, height / HEIGHT])

    def head(self, label, title, subtitle):
        """What stands above a figure."""
        self.paragraph(label, 7.5, weight="bold", color=SOFT)
        self.paragraph(title, 10.5, weight="bold")
        self.paragraph(subtitle, 7.5, color=SOFT, after=2)

    def head_height(self, title, subtitle):
        def height(text, size, weight):
            lines = len(wrap(text, size, INNER, weight))
            return lines * size * POINT * LEADING
        return (height("x", 7.5, "bold") + height(title, 10.5, "bold") +
                height(subtitle, 7.5, "normal") + 2)

    def note(self, texts, after=6):
        if texts:
            self.paragraph(" ".join(texts), 6.5, color=SOFT, after=after)

    def footers(self):
        page, of = self.page_words
        size = 6.2
        step = size * POINT * LEADING
        for i, sheet in enumerate(self.pages, 1):
            top = HEIGHT - BOTTOM + 4
            at = 1 - (top - 2.5) / HEIGHT
            sheet.add_artist(Line2D([LEFT / WIDTH, 1 - RIGHT / WIDTH],
                                    [at, at], lw=0.5, color=RULE))
            for line_no, line in enumerate(wrap(self.source, size,
                                                INNER - 28)):
                sheet.text(LEFT / WIDTH,
                           1 - (top + step * (line_no + 0.6)) / HEIGHT, line,
                           size=size, color=SOFT, parse_math=False)
            sheet.text(1 - RIGHT / WIDTH, 1 - (top + step * 0.6) / HEIGHT,
                       f"{page} {i} {of} {len(self.pages)}", size=size,
                       color=SOFT, ha="right")

    def pdf(self):
        """The bytes, the same whenever they are made."""
        out = io.BytesIO()
        about = {"Title": f"{self.title} – {self.heading}",
                 "CreationDate": None}
        with matplotlib.rc_context({"hatch.linewidth": self.hatch_width}), \
                PdfPages(out, metadata=about) as pages:
            for sheet in self.pages:
                pages.savefig(sheet)
        return out.getvalue()
