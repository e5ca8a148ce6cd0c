// Definition, numerator, denominator and rule of a figure, one click away.
import { html } from "../dom.js";

/** A list of what stands behind a figure's value for an area. */
export function definitionList(context, figure, code, period) {
  const { text, format } = context;
  const cell = context.cell(figure, code, period);
  const isShown = cell.status === "shown";
  const count = (value) =>
    isShown ? format.count(value) : text.statuses[cell.status];
  const rows = [
    [text.definition, context.definition(figure)],
    [`${text.numerator}, ${context.areaName(code)}`, count(cell.numerator)],
    [`${text.denominator}, ${context.areaName(code)}`, count(cell.denominator)],
    [text.rule, `${figure.rule} (${figure.id})`],
  ];
  return html("dl", { class: "definition" }, rows.map(([term, said]) =>
    html("div", {}, html("dt", {}, term), html("dd", {}, said))));
}

/** The same behind a line that opens it. */
export function definitionDetails(context, figure, code, period) {
  return html("details", { class: "definition-details" },
    html("summary", {}, context.text.definitionOf),
    definitionList(context, figure, code, period));
}
