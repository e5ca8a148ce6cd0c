// What is said of chance, and nothing more (the page explains it in "about").

export const z95 = 1.959963984540054;
export const z998 = 3.090232306167813;

/**
 * Wilson's 95 % interval of a share of persons, in the figure's unit; null if
 * there is none. A person can be in each year of a pooled period, so that its
 * counts are taken for those of one year on average.
 */
export function wilson(cell, factor, years) {
  const n = cell.denominator / years;
  const p = cell.numerator / cell.denominator;
  if (!(n > 0) || p < 0 || p > 1) {
    return null;
  }
  const z2 = z95 * z95;
  const middle = (p + z2 / (2 * n)) / (1 + z2 / n);
  const half =
    (z95 / (1 + z2 / n)) * Math.sqrt((p * (1 - p)) / n + z2 / (4 * n * n));
  return {
    lower: factor * Math.max(0, middle - half),
    upper: factor * Math.min(1, middle + half),
    source: "wilson",
  };
}

/** A cell's interval: the bootstrap's, else Wilson's; null if there is none. */
export function intervalOf(cell, figure, years) {
  if (cell.status !== "shown") {
    return null;
  }
  if (cell.lower !== null && cell.upper !== null) {
    return { lower: cell.lower, upper: cell.upper, source: "bootstrap" };
  }
  return figure.persons ? wilson(cell, figure.factor, years) : null;
}

/**
 * How a cell lies to another value: "above" or "below" if its whole interval
 * does, "same" if it does not, "untested" without an interval; null if either
 * is not shown.
 */
export function judgement(cell, other, figure, years) {
  if (cell.status !== "shown" || other.status !== "shown") {
    return null;
  }
  const interval = intervalOf(cell, figure, years);
  if (interval === null) {
    return "untested";
  }
  if (interval.lower > other.value) {
    return "above";
  }
  return interval.upper < other.value ? "below" : "same";
}

/** The limits of a funnel around a share, of so many persons. */
export function funnelLimits(share, persons, z) {
  const half = z * Math.sqrt((share * (1 - share)) / persons);
  return [Math.max(0, share - half), Math.min(1, share + half)];
}

/** Smallest, quartiles, median and largest of shown values; null if none. */
export function spread(values) {
  if (values.length === 0) {
    return null;
  }
  const sorted = [...values].sort((a, b) => a - b);
  const at = (part) => {
    const place = part * (sorted.length - 1);
    const below = Math.floor(place);
    const above = Math.min(below + 1, sorted.length - 1);
    return sorted[below] + (place - below) * (sorted[above] - sorted[below]);
  };
  return { least: sorted[0], lower: at(0.25), median: at(0.5), upper: at(0.75),
           most: sorted[sorted.length - 1], count: sorted.length };
}
