// The areas of a level with a figure's values, as pictures show them.
import { intervalOf } from "../statistics.js";

/** Shown areas from the largest value to the smallest, with their intervals. */
export function itemsOf(context, figure, level) {
  const { publication, state } = context;
  const years = publication.yearsIn(state.period);
  return publication.areasOf(level)
    .map(({ code }) => ({ code, cell: context.cell(figure, code) }))
    .filter(({ cell }) => cell.status === "shown")
    .map(({ code, cell }) => ({
      code, cell, name: context.areaName(code), value: cell.value,
      interval: intervalOf(cell, figure, years), kind: kindOf(state, code) }))
    .sort((a, b) => b.value - a.value || a.code.localeCompare(b.code));
}

/** How an area stands out: "own", "compared-0" …, or nothing. */
function kindOf(state, code) {
  if (code === state.area) {
    return "own";
  }
  const index = state.with.indexOf(code);
  return index < 0 ? "" : `compared-${index}`;
}

/** The value that pictures of areas have a line at; null if it is not shown. */
export function reference(context, figure) {
  const codes = [...context.state.with, "DK"];
  const code = codes.find((each) => context.publication.area(each) &&
    context.cell(figure, each).status === "shown");
  return code === undefined ? null
    : { code, name: context.areaName(code),
        value: context.cell(figure, code).value };
}

/** All numbers that a scale must hold. */
export const numbersOf = (items, extra) =>
  [...items.flatMap(({ value, interval }) =>
     interval ? [value, interval.lower, interval.upper] : [value]),
   ...(extra ? [extra.value] : [])];
