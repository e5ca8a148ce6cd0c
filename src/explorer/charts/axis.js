// Axes of pictures: thin lines and few numbers.
import { svg } from "../dom.js";

/** Lines and numbers at the ticks of a horizontal scale. */
export function axisBelow(scale, { top, bottom, count = 5, say }) {
  return svg("g", { class: "axis", "aria-hidden": "true" },
    scale.ticks(count).map((tick) => [
      svg("line", { x1: scale(tick), x2: scale(tick), y1: top, y2: bottom,
                    class: "grid" }),
      svg("text", { x: scale(tick), y: bottom + 16, "text-anchor": "middle" },
          say(tick)),
    ]));
}

/** Lines and numbers at the ticks of a vertical scale. */
export function axisLeft(scale, { left, right, count = 5, say }) {
  return svg("g", { class: "axis", "aria-hidden": "true" },
    scale.ticks(count).map((tick) => [
      svg("line", { x1: left, x2: right, y1: scale(tick), y2: scale(tick),
                    class: "grid" }),
      svg("text", { x: left - 6, y: scale(tick) + 4, "text-anchor": "end" },
          say(tick)),
    ]));
}

/** How ticks are written: as many decimals as tell them apart. */
export function tickText(format, scale, count = 5) {
  const ticks = scale.ticks(count);
  const step = ticks.length > 1 ? Math.abs(ticks[1] - ticks[0]) : 1;
  const digits = Math.min(4, Math.max(0, -Math.floor(Math.log10(step) + 1e-9)));
  return (tick) => format.number(tick, digits);
}

/** The smallest and largest of numbers, with some room; from 0 if near it. */
export function extentWithRoom(numbers) {
  const least = Math.min(...numbers);
  const most = Math.max(...numbers);
  const room = (most - least || Math.abs(most) || 1) * 0.06;
  const from = least >= 0 && least < 0.35 * most ? 0 : least - room;
  return [least >= 0 ? Math.max(0, from) : from, most + room];
}
