"""Classes of a map's values and how they look, also in black and white."""

from .numbers import DECIMALS

SHADES = ("#f3f6f9", "#c6d6e3", "#8db0c9", "#447ca4", "#12395b")
#: Shades of fewer classes stay as far apart as they can.
CHOSEN = {1: (2,), 2: (0, 3), 3: (0, 2, 4), 4: (0, 1, 3, 4),
          5: (0, 1, 2, 3, 4)}


class Classes:
    """Up to five classes with about as many areas in each. Values that are
    written alike are in one class."""

    def __init__(self, values, unit):
        decimals = DECIMALS[unit]
        self.decimals = decimals
        written = sorted(round(each, decimals) for each in values)
        count = min(5, len(set(written)))
        self.lowest = sorted({written[len(written) * i // count]
                              for i in range(count)}) if written else []
        self.highest = [max(each for each in written if self.of(each) == i)
                        for i in range(len(self.lowest))]

    def of(self, value):
        """The number of a value's class."""
        rounded = round(value, self.decimals)
        return sum(rounded >= each for each in self.lowest) - 1

    def shade(self, which):
        return SHADES[CHOSEN[len(self.lowest)][which]]

    def color(self, cell):
        """None for what is not shown."""
        return self.shade(self.of(cell.value)) if cell.is_shown else None


def ink_on(shade):
    return "white" if shade in SHADES[3:] else "#1a1a1a"
