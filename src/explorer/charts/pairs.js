// Paired bars: the overlap group beside the group that it is a part of.
import { scaleLinear } from "d3-scale";

import { svg } from "../dom.js";
import { axisBelow, tickText } from "./axis.js";

const barHeight = 12;
const pairHeight = 2 * barHeight + 15;
const valueWidth = 78;
const letterWidth = 6.7; // pixels, roughly

function bar(context, { cell, figure, marks }, x, y, className) {
  const isShown = cell.status === "shown";
  return svg("g", {},
    isShown
      ? svg("rect", { x: x(0), y, width: Math.max(0.5, x(cell.value) - x(0)),
                      height: barHeight, class: `bar ${className}` },
          svg("title", {}, `${context.figureName(figure)}: ${
            context.cellText(cell, figure)}`))
      : null,
    marks.map(({ value, kind }) => ["tick-ground", `tick ${kind}`].map((each) =>
      svg("line", { x1: x(value), x2: x(value), y1: y - 1,
                    y2: y + barHeight + 1, class: each }))),
    svg("text", { x: x.range()[1] + valueWidth - 2, y: y + 10,
                  "text-anchor": "end", class: isShown ? "bar-value" : "hidden-sign" },
      isShown ? context.format.value(cell.value, figure.unit)
        : context.text.statuses[cell.status]));
}

/**
 * The picture for a width [pixels].
 *
 * \param pairs rows of {name, overlap, other}; each bar is {cell, figure,
 *        marks}, and a mark the value of an area that is compared with.
 * \param names what the two bars of a pair are called
 */
export function drawPairs(context, pairs, names, width) {
  const longest = Math.max(...pairs.map(({ name }) => name.length));
  const namesWidth = 14 + letterWidth * longest;
  const isNarrow = width < 520 || namesWidth > width * 0.42;
  const left = isNarrow ? 4 : namesWidth;
  const secondKey = left + 44 + letterWidth * names[0].length;
  const areKeysStacked =
    secondKey + 24 + letterWidth * names[1].length > width;
  const rowHeight = pairHeight + (isNarrow ? 18 : 0);
  const top = areKeysStacked ? 52 : 34;
  const bottom = top + pairs.length * rowHeight;
  const height = bottom + 24;
  const numbers = pairs.flatMap(({ overlap, other }) => [overlap, other])
    .filter(Boolean).flatMap(({ cell, marks }) =>
      [cell.status === "shown" ? cell.value : 0, ...marks.map((m) => m.value)]);
  const x = scaleLinear([0, Math.max(...numbers, 1)], [left, width - valueWidth]);
  const count = width < 500 ? 4 : 6;
  const key = (place, y, name, className) => svg("g", {},
    svg("rect", { x: place, y, width: 14, height: 12,
                  class: `bar ${className}` }),
    svg("text", { x: place + 20, y: y + 10 }, name));
  return svg("svg", { width, height, viewBox: `0 0 ${width} ${height}`,
                      class: "pairs" },
    key(left, 4, names[0], "bar-overlap"),
    areKeysStacked ? key(left, 21, names[1], "bar-other")
      : key(secondKey, 4, names[1], "bar-other"),
    axisBelow(x, { top: top - 6, bottom, count,
                   say: tickText(context.format, x, count) }),
    pairs.map(({ name, overlap, other }, i) => {
      const y = top + i * rowHeight + (isNarrow ? 18 : 0);
      return svg("g", {},
        isNarrow ? svg("text", { x: left, y: y - 4, class: "pair-name" }, name)
          : svg("text", { x: left - 10, y: y + 17, "text-anchor": "end",
                          class: "pair-name" }, name),
        overlap ? bar(context, overlap, x, y, "bar-overlap") : null,
        other ? bar(context, other, x, y + barHeight + 2, "bar-other") : null);
    }));
}
