"""The annex of one area: figures from top to bottom, for a region a table."""

from . import charts
from .figures import (DIAGNOSES, LEVELS, PARTS, PER_1000, READMISSION, SHARES,
                      STAYS, diagnosis_rows, level_rows, stays_rows,
                      table_figures)
from .page import Document, text_width
from .sentences import Sentences
from .table import draw_table
from .texts import NOTES, WORDS

LABELS = 66  # mm, for the names of rows
RANKING = 32  # mm, the bars of all areas
ROW = 6.4  # mm, a row of two bars


class AreaDocument:
    def __init__(self, publication, codebook, area, language):
        self.publication, self.codebook = publication, codebook
        self.area, self.language = area, language
        self.words, self.notes = WORDS[language], NOTES[language]
        self.say = Sentences(publication, codebook, area, language)
        self.number = 0
        self.absent = []
        self.periods = set()
        self.document = Document(
            area.name, self.words[f"annex_{area.level}"],
            source_text(publication, language),
            (self.words["page"], self.words["of"]))

    def make(self):
        """The document, with everything on it."""
        self.shares()
        self.per_1000()
        self.mix("diagnoses", diagnosis_rows, DIAGNOSES,
                 [self.notes["several"]])
        self.mix("levels", level_rows, LEVELS, [])
        self.activity()
        if self.area.level == "region":
            self.readmission()
            self.table()
        self.end()
        return self.document

    # What the figures share.

    def label(self, part=""):
        return f"{self.words['figure']} {self.number}{part}"

    def period(self, figures):
        """When it is drawn; None if the plan has none of it for the level."""
        period = self.publication.period_of(figures, self.area.level)
        if period:
            self.periods.add(period)
        return period

    def lacks(self, figures):
        """Notes that there is no such figure in the publication."""
        known = [each for each in figures if each in self.codebook]
        if known:
            self.absent.append(self.codebook[known[0]].topic)

    def about(self, figure, period):
        unit = self.publication.units[figure]
        return (f"{self.codebook[figure].name}, {period} "
                f"({self.words[unit]})")

    def ranking(self, label, figure, period, title):
        words, level = self.words, self.area.level
        about = self.about(figure, period)
        size = 6.2 if level == "cluster" else 4.6
        names = max(text_width(each.name, size, "bold")
                    for each in self.publication.areas_of(level))
        below = 7 if level == "region" else names + 2.5
        document = self.document
        document.need(document.head_height(title, about) + RANKING + below +
                      7)
        document.head(label, title, about)
        axes = document.axes(RANKING, left=9)
        hidden, without, count = charts.ranking(
            axes, self.publication, figure, self.area, period, words,
            self.language)
        document.y += RANKING + below
        plural = {"region": "regions", "cluster": "clusters",
                  "municipality": "municipalities"}[level]
        notes = [self.notes["ranking"].format(name=self.area.name)]
        for name, number in (("hidden", hidden), ("without", without)):
            if number:
                notes.append(self.notes[name].format(
                    count=number, all=count, areas=words[plural]))
        document.note(notes)

    def bars(self, rows, series, period, country=True):
        """Rows of bars, with the country's values as marks."""
        height = ROW * len(rows) * len(series) / 2 + 2
        axes = self.document.axes(height, left=LABELS)
        handles = charts.pairs(axes, self.publication, rows, series, period,
                               self.words, self.language, country)
        unit = self.publication.units[rows[0][1][0]]
        charts.value_axis(axes.xaxis, unit, self.language)
        charts.legend(axes, handles, 4)
        self.document.y += height + 11

    # The figures.

    def shares(self):
        if any(self.period([figure]) for figure in SHARES):
            self.number += 1
        for figure, part in zip(SHARES, "ab"):
            period = self.period([figure])
            if period is None:
                self.lacks([figure])
                continue
            self.ranking(self.label(part), figure, period,
                         self.say.of_figure(figure, period))

    def per_1000(self):
        period = self.period([PER_1000])
        if period is None:
            self.lacks([PER_1000])
            return
        self.number += 1
        self.ranking(self.label(), PER_1000, period,
                     self.say.of_figure(PER_1000, period))

    def mix(self, sentence, rows_of, prefixes, notes):
        """The overlap group beside the group that it is compared with."""
        rows = rows_of(self.publication, self.codebook)
        figures = [each for _, of_row in rows for each in of_row]
        period = self.period(figures)
        if period is None:
            self.lacks(figures)
            return
        self.number += 1
        groups = [self.codebook[each].whole for each in rows[0][1]]
        topic = self.codebook[figures[0]].topic
        about = f"{topic} / {groups[1]}, {period} ({self.words['percent']})"
        title = self.say.of_mix(sentence, rows, period, topic)
        document = self.document
        document.need(document.head_height(title, about) + ROW * len(rows) +
                      22)
        document.head(self.label(), title, about)
        code = self.area.code
        self.bars(rows, [(groups[0], code, True), (groups[1], code, False)],
                  period)
        document.note(notes)

    def activity(self):
        """Shares of stays beside the country's, and stays per person."""
        parts = [each for each in PARTS if each in self.publication.units]
        stays = stays_rows(self.publication, self.codebook)
        figures = [each for _, of_row in stays for each in of_row]
        drawn = [(figures_of, draw) for figures_of, draw in
                 ((parts, self.parts), (figures, self.stays))
                 if self.period(figures_of)]
        if not drawn:
            self.lacks(parts)
            self.lacks(figures)
            return
        self.number += 1
        self.document.need(len(drawn) * 62)  # the parts stand together
        for (figures_of, draw), part in zip(
                drawn, "ab" if len(drawn) > 1 else ("",)):
            draw(part, figures_of, self.period(figures_of))

    def parts(self, part, figures, period):
        rows = [(self.codebook[each].part, [each, each]) for each in figures]
        title = self.say.of_figure(figures[0], period, "activity",
                                   part=rows[0][0])
        about = (f"{self.codebook[figures[0]].whole}, {period} "
                 f"({self.words['percent']})")
        self.block(self.label(part), title, about, rows, [
            (self.area.name, self.area.code, True),
            (self.words["country"], self.publication.country().code, False)],
            period, country=False)

    def stays(self, part, figures, period):
        rows = stays_rows(self.publication, self.codebook)
        groups = [self.codebook[each].whole for each in rows[0][1]]
        unit = self.publication.units[figures[0]]
        title = self.say.of_stays(rows, groups, period)
        about = (f"{groups[0]} / {groups[1]}, {period} "
                 f"({self.words[unit]})")
        self.block(self.label(part), title, about, rows, [
            (groups[0], self.area.code, True),
            (groups[1], self.area.code, False)], period)

    def readmission(self):
        figures = [each for each in READMISSION
                   if each in self.publication.units]
        period = self.period(figures)
        if period is None:
            self.lacks(figures)
            return
        self.number += 1
        title = self.say.of_figure(READMISSION[0], period, "readmission")
        self.ranking(self.label("a"), READMISSION[0], period, title)
        rows = [(self.codebook[each].part, [each, each]) for each in figures]
        about = (f"{self.codebook[figures[0]].whole}, {period} "
                 f"({self.words['percent']})")
        self.block(self.label("b"), self.say.of_groups(rows, period), about,
                   rows, [
            (self.area.name, self.area.code, True),
            (self.words["country"], self.publication.country().code, False)],
            period, country=False)

    def block(self, label, title, about, rows, series, period, country=True):
        document = self.document
        document.need(document.head_height(title, about) + ROW * len(rows) +
                      16)
        document.head(label, title, about)
        self.bars(rows, series, period, country)

    def table(self):
        figures = table_figures(self.publication)
        period = self.period(figures)
        if period is None:
            return
        rows = [each for each in figures if self.publication.cell(
            each, self.area.code, period).status != "not_in_plan"]
        self.document.new_page()
        title = self.say.say("table", name=self.area.name)
        self.document.head(f"{self.words['table']} 1", title, period)
        draw_table(self.document, self.publication, self.codebook, self.area,
                   rows, period, self.words, self.language)

    def end(self):
        """Notes on signs and years, once, where the annex ends."""
        publication = self.publication
        texts = [self.notes["suppressed"].format(
            threshold=publication.threshold), self.notes["missing"]]
        texts += [self.notes["pooled"].format(period=each)
                  for each in sorted(self.periods) if "-" in each]
        if self.area.level != "region":
            texts.append(self.notes["league"])
        if self.absent:
            texts.append(self.notes["absent"].format(
                names="; ".join(self.absent)))
        self.document.need(18)
        self.document.note(texts)
        self.document.footers()


def source_text(publication, language):
    return NOTES[language]["source"].format(
        program=publication.program, scenario=publication.scenario,
        store=publication.store[:8])
