"""Numbers as people write them in Danish and English."""

DECIMALS = {"percent": 1, "per_1000": 1, "per_person": 2, "ratio": 2}
SIGNS = {"suppressed": "·", "missing": "–", "not_in_plan": ""}
#: A number and its unit stay on one line.
UNITS = {"da": {"percent": "\N{NO-BREAK SPACE}pct."}, "en": {"percent": "%"}}


def number(value, decimals, language):
    """1.234,5 in Danish, 1,234.5 in English."""
    text = f"{value:,.{decimals}f}"
    if language == "da":
        text = text.translate(str.maketrans(",.", ".,"))
    return text


def cell_text(cell, unit, language):
    """A cell's value, or the sign of why there is none."""
    if not cell.is_shown:
        return SIGNS[cell.status]
    return number(cell.value, DECIMALS[unit], language)


def with_unit(cell, unit, language):
    """A shown value as it stands in a sentence."""
    return cell_text(cell, unit, language) + UNITS[language].get(unit, "")


def count_text(cell, count, language):
    """A numerator or denominator; one that the file does not tell is told by
    the sign of its cell."""
    if not cell.is_shown or count != count:
        return SIGNS[cell.status]
    return number(count, 0, language)
