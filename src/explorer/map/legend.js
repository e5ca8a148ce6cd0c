// What the map's colours and patterns mean.
import { tickText } from "../charts/axis.js";
import { newId, svg } from "../dom.js";

const barHeight = 14;

/** Decimals that tell the limits apart. */
function limitText(context, { limits, least, most }) {
  const scale = { ticks: () => (limits.length > 1 ? limits : [least, most]) };
  return tickText(context.format, scale);
}

function classBar(context, classes, unit, width) {
  const count = classes.limits.length + 1;
  const step = Math.min(74, (width - 70) / count);
  const say = limitText(context, classes);
  return svg("g", {},
    Array.from({ length: count }, (_, i) => svg("rect", { x: i * step, y: 0,
      width: step, height: barHeight, class: `seq-${classes.shade(i)}` })),
    classes.limits.map((limit, i) => svg("text", { x: (i + 1) * step,
      y: barHeight + 14, "text-anchor": "middle" }, say(limit))),
    svg("text", { x: count * step + 8, y: barHeight - 3 }, unit));
}

/** Keys of what has no value, if the map has any of it. */
function otherKeys(context, dotsId, statuses) {
  const { text } = context;
  let x = 0;
  return statuses.map((status) => {
    const group = svg("g", { transform: `translate(${x},${barHeight + 28})` },
      svg("rect", { width: 18, height: barHeight, class: `key-box map-${status}`,
        style: status === "suppressed"
          ? `fill: url(#${dotsId})` : null }),
      svg("text", { x: 24, y: 11 }, text.statuses[status]));
    x += 44 + 8 * text.statuses[status].length;
    return group;
  });
}

const keyDots = (id) => svg("pattern", { id, width: 6, height: 6,
  patternUnits: "userSpaceOnUse" },
  svg("rect", { width: 6, height: 6, class: "suppressed-ground" }),
  svg("circle", { cx: 3, cy: 3, r: 1.1, class: "suppressed-dot" }));

export function mapLegend(context, figure, look, width) {
  const { publication, state } = context;
  const found = new Set(publication.areasOf(state.level)
    .map((each) => context.cell(figure, each.code).status));
  const others = ["suppressed", "missing", "not_in_plan"]
    .filter((each) => found.has(each));
  const dotsId = newId("pattern");
  return svg("g", { class: "map-legend", "aria-hidden": "true" },
    keyDots(dotsId),
    look.classes
      ? classBar(context, look.classes, context.unit(figure), width) : null,
    otherKeys(context, dotsId, others));
}
