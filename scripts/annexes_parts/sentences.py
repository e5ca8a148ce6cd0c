"""Titles that say what a figure shows for its area."""

from .numbers import with_unit
from .texts import SENTENCES, in_area


class Sentences:
    """Of one area, in one language."""

    def __init__(self, publication, codebook, area, language):
        self.publication, self.codebook = publication, codebook
        self.area, self.language = area, language
        self.all = SENTENCES[language]

    def say(self, which, **parts):
        text = self.all[which].format(
            in_area=in_area(self.area, self.language), area=self.area.name,
            **parts)
        return text[0].upper() + text[1:]

    def value(self, figure, code, period):
        """A value in a sentence; None if it is not shown."""
        cell = self.publication.cell(figure, code, period)
        unit = self.publication.units.get(figure, "percent")
        return with_unit(cell, unit, self.language) if cell.is_shown else None

    def country(self, figure, period):
        return (self.value(figure, self.publication.country().code, period) or
                self.all["cannot_be_shown"])

    def of_figure(self, figure, period, sentence=None, **parts):
        """The area beside the country in one figure."""
        own = self.value(figure, self.area.code, period)
        country = self.country(figure, period)
        if own is None:
            return self.say("not_shown", country=country,
                            name=self.codebook[figure].name)
        return self.say(sentence or figure, own=own, country=country, **parts)

    def of_mix(self, sentence, rows, period, name):
        """The largest part of the overlap group beside the other group. If
        parts are suppressed the largest one may be among them."""
        def own(row):
            return self.publication.cell(row[1][0], self.area.code, period)
        shown = [row for row in rows if own(row).is_shown and
                 not row[1][0].endswith(".none")]
        most = max(shown, key=lambda row: own(row).value, default=None)
        if most is None or own(most).value == 0:
            return self.say("none_shown", name=name)
        hides = any(own(row).status == "suppressed" for row in rows)
        other = self.value(most[1][1], self.area.code, period)
        return self.say(
            sentence, part=most[0],
            most=self.all["most_of_shown" if hides else f"most_{sentence}"],
            own=self.value(most[1][0], self.area.code, period),
            other=other or self.all["cannot_be_shown"])

    def of_stays(self, rows, groups, period):
        """The kind of stays that comes first, of both groups."""
        part, figures = rows[0]
        own, other = (self.value(each, self.area.code, period)
                      for each in figures)
        if own is None:
            return self.say("none_shown", name=self.codebook[figures[0]].name)
        return self.say("stays", part=part, own=own,
                        other=other or self.all["cannot_be_shown"],
                        others=groups[1][0].lower() + groups[1][1:])

    def of_groups(self, rows, period):
        """Readmission of the overlap group beside the other patients'."""
        (_, (first, _)), (name, (second, _)) = rows[:2]
        own = self.value(first, self.area.code, period)
        other = self.value(second, self.area.code, period)
        if own is None or other is None:
            return self.say("none_shown", name=self.codebook[first].name)
        return self.say("groups", own=own, other=other, others=name)
