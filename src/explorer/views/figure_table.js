// All areas of a level with a figure's value, and what stands behind it.
import { html } from "../dom.js";
import { intervalOf, judgement } from "../statistics.js";
import { countCell, scrollingTable, valueCell } from "../page/table.js";

function row(context, figure, code, other, isExtra) {
  const { publication, state, text, format } = context;
  const years = publication.yearsIn(state.period);
  const cell = context.cell(figure, code);
  const interval = intervalOf(cell, figure, years);
  const say = (value) => format.value(value, figure.unit);
  const judged = other && other !== code
    ? judgement(cell, context.cell(figure, other), figure, years) : null;
  const kind = code === state.area ? "own" : "";
  return html("tr", { "data-mark": isExtra ? null : code,
                      class: `${kind} ${isExtra ? "extra" : ""}`.trim() || null },
    html("th", { scope: "row" }, context.areaName(code)),
    valueCell(context, figure, code, state.period),
    html("td", { class: "interval" },
      interval ? `${say(interval.lower)} – ${say(interval.upper)}` : ""),
    countCell(context, cell, cell.numerator),
    countCell(context, cell, cell.denominator),
    html("td", { class: "judged" }, judged === null ? ""
      : [html("span", { class: `key key-${judged}`, "aria-hidden": "true" }),
         text.judgements[judged]]),
    html("td", {}, text.statuses[cell.status]));
}

export function figureTable(context, figure, codes) {
  const { publication, state, text } = context;
  const title = `${context.figureName(figure)}, ${state.period}`;
  const other = state.with[0];
  const collator = new Intl.Collator(state.lang);
  const isExtra = (code) => publication.area(code).level !== state.level;
  const ordered = [...codes].sort((a, b) => isExtra(b) - isExtra(a) ||
    collator.compare(context.areaName(a), context.areaName(b)));
  const column = (name, className) =>
    html("th", { scope: "col", class: className }, name);
  return html("section", { class: "figure-table" },
    html("h2", {}, text.table),
    scrollingTable(text.tableOf(title),
      html("tr", {}, column(text.area),
        column(`${text.value}, ${context.unit(figure)}`, "value"),
        column(text.interval, "interval"), column(text.numerator, "count"),
        column(text.denominator, "count"),
        column(other ? text.against(context.areaNameWithin(other)) : "", "judged"),
        column(text.status)),
      ordered.map((code) => row(context, figure, code, other, isExtra(code)))));
}
