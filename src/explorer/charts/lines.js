// One figure over the years, for an area and those that it is compared with.
import { scaleLinear, scalePoint } from "d3-scale";

import { svg } from "../dom.js";
import { intervalOf } from "../statistics.js";
import { axisLeft, extentWithRoom, tickText } from "./axis.js";

/** LPR3 took over from LPR2 in February and March of this year. */
export const firstYearOfLpr3 = 2019;

/** The area's line last, so that it lies above the others. */
function seriesOf(context, figure) {
  const { publication, state } = context;
  const codes = [...state.with].reverse().map((code) =>
    [code, `compared-${state.with.indexOf(code)}`]);
  return [...codes, [state.area, "own"]].map(([code, kind]) => ({
    code, kind, name: context.areaName(code),
    points: publication.years.map(({ id, first }) => {
      const cell = context.cell(figure, code, id);
      return { year: first, cell, interval: intervalOf(cell, figure, 1) };
    }),
  }));
}

const isShown = ({ cell }) => cell.status === "shown";

/** A line through the shown points; a gap where one is not. */
function linePath(points, x, y) {
  let isOpen = false;
  return points.map((point) => {
    if (!isShown(point)) {
      isOpen = false;
      return "";
    }
    const step = `${isOpen ? "L" : "M"}${x(point.year)} ${y(point.cell.value)}`;
    isOpen = true;
    return step;
  }).join("");
}

function bandPath(points, x, y) {
  const there = points.filter(({ interval }) => interval !== null);
  if (there.length < 2) {
    return null;
  }
  const at = (side) => ({ year, interval }) => `${x(year)} ${y(interval[side])}`;
  return `M${there.map(at("upper")).join("L")}L${
    there.reverse().map(at("lower")).join("L")}Z`;
}

function breakMark(context, x, top, bottom, isSmall) {
  const years = x.domain();
  const at = years.indexOf(firstYearOfLpr3);
  if (at < 1) {
    return null;
  }
  const place = (x(years[at - 1]) + x(years[at])) / 2;
  return svg("g", { class: "break", "aria-hidden": "true" },
    svg("line", { x1: place, x2: place, y1: top, y2: bottom }),
    isSmall ? null : svg("text", { x: place + 5, y: top + 10 },
      context.text.developmentView.break));
}

/** Names at the lines' ends, moved apart where they would overlap. */
function endLabels(series, x, y, format, right) {
  const ends = series.map(({ name, kind, points }) => {
    const last = points.filter(isShown).at(-1);
    return last ? { name, kind, y: y(last.cell.value) } : null;
  }).filter(Boolean).sort((a, b) => a.y - b.y);
  ends.forEach((end, i) => {
    end.y = i > 0 ? Math.max(end.y, ends[i - 1].y + 16) : end.y;
  });
  return ends.map((end) => svg("text", { x: right + 10, y: end.y + 4,
    class: `end-label ${end.kind}`, "aria-hidden": "true" },
    end.name.length > 20 ? `${end.name.slice(0, 19)}…` : end.name));
}

const hint = (context, figure, name, { year, cell }) => svg("title", {},
  `${name} ${year}: ${context.cellText(cell, figure)}`);

function marksOf(context, figure, { kind, name, points }, x, y, bottom) {
  return svg("g", { class: `series ${kind}` },
    kind === "own" ? svg("path", { d: bandPath(points, x, y) ?? "",
                                   class: "band" }) : null,
    svg("path", { d: linePath(points, x, y), class: "line" }),
    points.map((point) => isShown(point)
      ? svg("circle", { cx: x(point.year), cy: y(point.cell.value), r: 4 },
          hint(context, figure, name, point))
      : kind === "own" && point.cell.status !== "not_in_plan"
        ? svg("text", { x: x(point.year), y: bottom - 6,
            "text-anchor": "middle", class: "hidden-sign" },
            point.cell.status === "suppressed" ? "·" : "–") : null));
}

/** The picture for a width [pixels]; a small one has no names. */
export function drawLines(context, figure, width, { isSmall = false } = {}) {
  const { publication, format } = context;
  const series = seriesOf(context, figure);
  const shown = series.flatMap((each) => each.points.filter(isShown));
  const height = isSmall ? 130 : 340;
  const [left, top] = [isSmall ? 38 : 52, isSmall ? 8 : 16];
  const bottom = height - 26;
  const right = width - (isSmall ? 10 : Math.min(160, width * 0.3));
  const years = publication.years.map((each) => each.first);
  const x = scalePoint(years, [left + 10, right]).padding(isSmall ? 0.1 : 0.05);
  const numbers = shown.flatMap(({ cell, interval }) =>
    [cell.value, ...(interval ? [interval.lower, interval.upper] : [])]);
  const y = scaleLinear(numbers.length ? extentWithRoom(numbers) : [0, 1],
                        [bottom, top]);
  const count = isSmall ? 3 : 6;
  return svg("svg", { width, height, viewBox: `0 0 ${width} ${height}`,
                      class: `lines ${isSmall ? "small" : ""}` },
    numbers.length ? axisLeft(y, { left, right: right + 4, count,
      say: tickText(format, y, count) }) : null,
    breakMark(context, x, top, bottom, isSmall),
    svg("g", { class: "axis", "aria-hidden": "true" },
      years.map((year, i) => isSmall && i > 0 && i < years.length - 1 ? null
        : svg("text", { x: x(year), y: bottom + 18, "text-anchor": "middle" },
              year))),
    series.map((each) => marksOf(context, figure, each, x, y, bottom)),
    isSmall ? null : endLabels(series, x, y, format, right));
}
