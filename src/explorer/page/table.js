// Tables of published cells. Each cell of a value says which one it is.
import { html, unseen } from "../dom.js";

/** What a program finds in a cell of a value. */
export function cellAttributes(cell, figureId, code, period) {
  return {
    "data-figure": figureId,
    "data-geography": code,
    "data-period": period,
    "data-status": cell.status,
    "data-value": cell.status === "shown" ? cell.value : null,
  };
}

/** A cell of a table with a value; what is not shown is said in words, too. */
export function valueCell(context, figure, code, period, attributes = {}) {
  const cell = context.cell(figure, code, period);
  const content = cell.status === "shown"
    ? context.format.value(cell.value, figure.unit)
    : [html("span", { "aria-hidden": "true" },
            context.format.cell(cell, figure.unit)),
       unseen(context.text.statuses[cell.status])];
  const { class: own = "", ...others } = attributes;
  return html("td", {
    class: `value status-${cell.status} ${own}`.trim(),
    title: cell.status === "shown" ? null : context.text.statuses[cell.status],
    ...cellAttributes(cell, figure.id, code, period),
    ...others,
  }, content);
}

/** A cell with a count behind a value. */
export function countCell(context, cell, count) {
  return html("td", { class: "count" },
    cell.status === "shown" ? context.format.count(count) : "");
}

/** A table in a box that can be scrolled, also by the keyboard. */
export function scrollingTable(label, head, rows) {
  return html("div", { class: "scrolling", tabindex: "0", role: "region",
                       "aria-label": label },
    html("table", {},
      html("caption", { class: "unseen" }, label),
      html("thead", {}, head), html("tbody", {}, rows)));
}

/** A table that is opened below its picture. */
export function tableToOpen(context, title, head, rows) {
  return html("details", { class: "table-details" },
    html("summary", {}, context.text.showTable, unseen(`: ${title}`)),
    scrollingTable(context.text.tableOf(title), head, rows));
}
