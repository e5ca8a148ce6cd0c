// A spine: where one value lies among those of all areas of its level.
import { scaleLinear } from "d3-scale";

import { svg } from "../dom.js";

const height = 26;
const middle = height / 2;

/** The sign of a judgement: told by its shape as well as its colour. */
export function sign(judgement, x, y, size = 5.5) {
  const r = size;
  const shapes = {
    above: `M${x} ${y - r}L${x + r} ${y + r * 0.8}H${x - r}Z`,
    below: `M${x} ${y + r}L${x + r} ${y - r * 0.8}H${x - r}Z`,
    untested: `M${x} ${y - r}L${x + r} ${y}L${x} ${y + r}L${x - r} ${y}Z`,
  };
  const className = `sign sign-${judgement ?? "untested"}`;
  return judgement === "same"
    ? svg("circle", { cx: x, cy: y, r: r * 0.85, class: className })
    : svg("path", { d: shapes[judgement] ?? shapes.untested, class: className });
}

/**
 * The marks of a spine. The value that is compared with stands in the middle,
 * and the farthest value at an end.
 *
 * \param parts {spread, value, centre, judgement, others}; what is not shown is
 *        null, others are [class, value].
 */
export function spineMarks({ spread, value, centre, judgement, others }, width) {
  if (spread === null) {
    return [];
  }
  const middleValue = centre ?? spread.median;
  const all = [spread.least, spread.most, value ?? middleValue,
               ...others.map((each) => each.value)];
  const half = Math.max(...all.map((each) => Math.abs(each - middleValue))) || 1;
  const x = scaleLinear([middleValue - half, middleValue + half],
                        [8, width - 8]);
  const bar = (from, to, h, className) => svg("rect", {
    x: x(from), width: Math.max(1, x(to) - x(from)), y: middle - h / 2,
    height: h, rx: 2, class: className });
  return [
    bar(spread.least, spread.most, 10, "spine-range"),
    bar(spread.lower, spread.upper, 10, "spine-quartiles"),
    centre === null ? null : svg("line", { x1: x(centre), x2: x(centre), y1: 2,
      y2: height - 2, class: "spine-centre" }),
    ...others.map((each) => svg("line", { x1: x(each.value), x2: x(each.value),
      y1: 5, y2: height - 5, class: `spine-other ${each.className}` })),
    value === null ? null : sign(judgement, x(value), middle),
  ];
}

/** A spine as a picture of its own, as wide as its place. */
export function spine(parts, label) {
  const width = 260;
  return svg("svg", { viewBox: `0 0 ${width} ${height}`, class: "spine",
    role: "img", "aria-label": label, preserveAspectRatio: "xMidYMid meet" },
    svg("title", {}, label), spineMarks(parts, width));
}
