// A funnel: shares of persons by the number of persons, and where chance alone
// would let them lie.
import { scaleLinear, scaleLog } from "d3-scale";

import { newId, svg } from "../dom.js";
import { funnelLimits, z95, z998 } from "../statistics.js";
import { axisLeft, extentWithRoom, tickText } from "./axis.js";
import { itemsOf, numbersOf } from "./items.js";

const [left, top, height, below] = [46, 14, 300, 44];
const steps = 60;

/** Persons at equal steps of the axis. */
const personsAlong = ([from, to]) => Array.from({ length: steps + 1 },
  (_, i) => from * (to / from) ** (i / steps));

function limitLines(x, y, figure, share, domain) {
  const persons = personsAlong(domain);
  const [lowest, highest] = y.domain();
  const kept = (value) => y(Math.min(highest, Math.max(lowest, value)));
  const path = (z, side) => persons.map((n, i) => {
    const limit = figure.factor * funnelLimits(share, n, z)[side];
    return `${i === 0 ? "M" : "L"}${x(n).toFixed(1)} ${kept(limit).toFixed(1)}`;
  }).join("");
  return [[z95, "limit-95"], [z998, "limit-998"]].map(
    ([z, name]) => [0, 1].map((side) =>
      svg("path", { d: path(z, side), class: `limit ${name}` })));
}

function personsAxis(context, x, width, bottom) {
  const { format, text } = context;
  const ticks = x.ticks(4).filter((each) =>
    /^[125]/.test(String(each)) && (width > 500 || /^1/.test(String(each))));
  return svg("g", { class: "axis", "aria-hidden": "true" },
    ticks.map((tick) => svg("text", { x: x(tick), y: bottom + 16,
      "text-anchor": "middle" }, format.number(tick))),
    svg("text", { x: width, y: bottom + 36, "text-anchor": "end",
      class: "axis-title" }, text.figureView.persons));
}

/** Whether a figure can have a funnel: null, or why not. */
export function whyNoFunnel(context, figure) {
  const { text } = context;
  if (!figure.persons) {
    return text.figureView.noFunnel;
  }
  return context.cell(figure, "DK").status === "shown" ? null
    : text.figureView.noFunnelCountry;
}

/** Names of the areas that stand out. */
const labelsOf = (items, x, y, width) =>
  items.filter(({ kind }) => kind !== "").map((item) => {
    const isRight = x(item.persons) > width * 0.7;
    return svg("text", { x: x(item.persons) + (isRight ? -10 : 10),
      y: y(item.value) - 8, "text-anchor": isRight ? "end" : "start",
      class: `label ${item.kind}`, "aria-hidden": "true" }, item.name);
  });

/** The picture for a width [pixels]. */
export function drawFunnel(context, figure, level, width) {
  const { publication, state } = context;
  const years = publication.yearsIn(state.period);
  const country = context.cell(figure, "DK");
  const share = country.numerator / country.denominator;
  const items = itemsOf(context, figure, level)
    .map((each) => ({ ...each, persons: each.cell.denominator / years }));
  const counts = items.map((each) => each.persons);
  const domain = [Math.min(...counts) * 0.9, Math.max(...counts) * 1.1];
  const bottom = top + height;
  const x = scaleLog(domain, [left + 6, width - 8]);
  const y = scaleLinear(extentWithRoom(numbersOf(
    items.map((each) => ({ ...each, interval: null })), country)), [bottom, top]);
  return svg("svg", { width, height: bottom + below,
    viewBox: `0 0 ${width} ${bottom + below}`, class: "funnel",
    role: "presentation" },
    axisLeft(y, { left, right: width, say: tickText(context.format, y) }),
    personsAxis(context, x, width, bottom),
    limitLines(x, y, figure, share, domain),
    svg("g", { class: "reference", "aria-hidden": "true" },
      svg("line", { x1: left, x2: width, y1: y(country.value),
                    y2: y(country.value) }),
      svg("text", { x: left + 4, y: y(country.value) - 5 },
        context.areaName("DK"))),
    [...items].sort((a, b) => (a.kind !== "") - (b.kind !== ""))
      .map((item) => svg("g", { role: "option", id: newId("funnel"),
      "aria-selected": item.kind === "own", "data-mark": item.code,
      class: `dot ${item.kind}`,
      "aria-label": `${item.name}: ${context.cellWords(item.cell, figure)}` },
      svg("circle", { cx: x(item.persons), cy: y(item.value), r: 10,
                      class: "target" }),
      svg("circle", { cx: x(item.persons), cy: y(item.value),
                      r: item.kind ? 5.5 : 4 }))),
    labelsOf(items, x, y, width));
}
