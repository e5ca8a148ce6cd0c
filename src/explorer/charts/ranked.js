// Values of areas in their order, with intervals: few areas as rows with names,
// many as dots side by side.
import { scaleLinear, scalePoint } from "d3-scale";

import { newId, svg } from "../dom.js";
import { axisBelow, axisLeft, extentWithRoom, tickText } from "./axis.js";
import { itemsOf, numbersOf, reference } from "./items.js";

const mostRows = 32;
const narrow = 480; // pixels: names stand above their dots

const optionOf = (context, figure, item) => ({
  role: "option", id: newId("dot"), "data-mark": item.code,
  "aria-selected": item.kind === "own", class: `dot ${item.kind}`,
  "aria-label": `${item.name}: ${context.cellWords(item.cell, figure)}` });

function rows(context, figure, items, line, width) {
  const isNarrow = width < narrow;
  const rowHeight = isNarrow ? 36 : 23;
  const left = isNarrow ? 10 : Math.min(220, width * 0.4);
  const top = 20;
  const bottom = top + items.length * rowHeight;
  const height = bottom + 26;
  const x = scaleLinear(extentWithRoom(numbersOf(items, line)),
                        [left, width - 12]);
  const count = width < 500 ? 4 : 6;
  const most = Math.floor((isNarrow ? width : left) / 6.6);
  return svg("svg", { width, height, viewBox: `0 0 ${width} ${height}`,
                      class: "ranked", role: "presentation" },
    axisBelow(x, { top, bottom, count, say: tickText(context.format, x, count) }),
    referenceLine(line, x(line?.value ?? 0), top, bottom, true),
    items.map((item, i) => {
      const rowTop = top + i * rowHeight;
      const y = rowTop + (isNarrow ? 25 : rowHeight / 2);
      return svg("g", optionOf(context, figure, item),
        svg("rect", { x: 0, y: rowTop, width, height: rowHeight,
                      class: "target" }),
        svg("text", isNarrow ? { x: 0, y: rowTop + 14 }
          : { x: left - 10, y: y + 4, "text-anchor": "end" },
          item.name.length > most ? `${item.name.slice(0, most - 1)}…`
            : item.name),
        item.interval ? svg("line", { x1: x(item.interval.lower),
          x2: x(item.interval.upper), y1: y, y2: y, class: "whisker" }) : null,
        svg("circle", { cx: x(item.value), cy: y, r: 4.5 }));
    }));
}

function referenceLine(line, place, from, to, isUpright) {
  if (line === null) {
    return null;
  }
  const ends = isUpright ? { x1: place, x2: place, y1: from - 4, y2: to }
    : { x1: from, x2: to, y1: place, y2: place };
  return svg("g", { class: "reference", "aria-hidden": "true" },
    svg("line", ends),
    isUpright
      ? svg("text", { x: place, y: from - 8, "text-anchor": "middle" }, line.name)
      : svg("text", { x: to, y: place - 5, "text-anchor": "end" }, line.name));
}

/** So that they lie above the others. Arrow keys follow this order, too. */
const standingOutLast = (items) =>
  [...items].sort((a, b) => (a.kind !== "") - (b.kind !== ""));

/** Names beside the dots that stand out, and at both ends. */
function labels(items, x, y, width) {
  const shown = items.filter(({ kind }, i) =>
    kind !== "" || i === 0 || i === items.length - 1);
  return shown.map((item) => {
    const place = x(item.code);
    const isRight = place > width * 0.62;
    return svg("text", { x: place + (isRight ? -8 : 8),
      y: y(item.value) - 9, "text-anchor": isRight ? "end" : "start",
      class: `label ${item.kind}`, "aria-hidden": "true" }, item.name);
  });
}

function dots(context, figure, items, line, width) {
  const [left, top, bottom] = [46, 14, 292];
  const x = scalePoint(items.map((each) => each.code), [left + 8, width - 10]);
  const y = scaleLinear(extentWithRoom(numbersOf(items, line)), [bottom, top]);
  const step = x.step() || 8;
  return svg("svg", { width, height: bottom + 10,
    viewBox: `0 0 ${width} ${bottom + 10}`, class: "ranked",
    role: "presentation" },
    axisLeft(y, { left, right: width, say: tickText(context.format, y) }),
    referenceLine(line, y(line?.value ?? 0), left, width, false),
    standingOutLast(items).map((item) => svg("g", optionOf(context, figure, item),
      svg("rect", { x: x(item.code) - step / 2, y: top, width: step,
                    height: bottom - top, class: "target" }),
      item.interval ? svg("line", { x1: x(item.code), x2: x(item.code),
        y1: y(item.interval.lower), y2: y(item.interval.upper),
        class: "whisker" }) : null,
      svg("circle", { cx: x(item.code), cy: y(item.value),
        r: item.kind ? 5.5 : Math.min(4.5, Math.max(2.2, step * 0.42)) }))),
    labels(items, x, y, width));
}

/** The picture for a width [pixels]. */
export function drawRanked(context, figure, level, width) {
  const items = itemsOf(context, figure, level);
  const line = reference(context, figure);
  return (items.length <= mostRows ? rows : dots)(context, figure, items, line,
                                                  width);
}
