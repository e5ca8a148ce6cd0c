// From values to the map's classes: equal steps between round numbers, as many
// as eyes can tell apart.
import { scaleLinear } from "d3-scale";

export const classCount = 7; // of style/ --seq-0 … --seq-6

/** {limits, classOf(value)}: limits are between the classes; null if no values. */
export function classesOf(values) {
  if (values.length === 0) {
    return null;
  }
  const least = Math.min(...values);
  const most = Math.max(...values);
  let limits = [];
  for (const count of [6, 5, 4, 3, 2]) {
    limits = scaleLinear([least, most], [0, 1]).ticks(count)
      .filter((each) => each > least && each < most);
    if (limits.length < classCount) {
      break;
    }
  }
  const last = Math.max(1, limits.length);
  const shade = (step) => Math.round((step * (classCount - 1)) / last);
  return {
    least, most, limits,
    shade,
    classOf: (value) =>
      shade(limits.filter((each) => value >= each).length),
  };
}
