// What is on the screen as a table of cells, with figures.csv's columns.
import { html } from "../dom.js";
import { copyText, saveFile } from "./save.js";
import { fileName } from "./file_name.js";

const header = ["geography", "geography_name", "geography_level", "period",
  "key_figure", "key_figure_name", "unit", "numerator", "denominator", "value",
  "lower", "upper", "status"];

/** Rows of texts; numbers in full precision, with a point. */
function rowsOf(context, cells) {
  return cells.map(({ figure, code, period }) => {
    const cell = context.cell(figure, code, period);
    const area = context.publication.area(code);
    const numbers = [cell.numerator, cell.denominator, cell.value, cell.lower,
                     cell.upper];
    return [code, context.areaName(code), area.level, period, figure.id,
            context.figureName(figure), figure.unit,
            ...numbers.map((each) => each ?? ""), cell.status];
  });
}

function joined(rows, separator) {
  const field = (text) => /["\n]/.test(text) || String(text).includes(separator)
    ? `"${String(text).replaceAll('"', '""')}"` : String(text);
  return `${[header, ...rows].map((row) => row.map(field).join(separator))
    .join("\n")}\n`;
}

/** Buttons that save and copy the cells on the screen. */
export function savings(context, title, cells) {
  const { text } = context;
  const there = () => cells().filter(({ figure, code, period }) =>
    context.cell(figure, code, period).status !== "not_in_plan");
  const save = () => saveFile(`${fileName(title)}.csv`,
    joined(rowsOf(context, there()), ","), "text/csv;charset=utf-8");
  const copy = async (event) => {
    const button = event.currentTarget;
    await copyText(joined(rowsOf(context, there()), "\t"));
    button.textContent = text.copied;
    setTimeout(() => { button.textContent = text.copy; }, 2000);
  };
  return html("div", { class: "tools savings", role: "group",
                       "aria-label": text.savesOf },
    html("button", { type: "button", "data-save": "csv", on: { click: save } },
         text.saveCsv),
    html("button", { type: "button", "data-save": "copy", on: { click: copy } },
         text.copy),
    html("button", { type: "button", on: { click: () => window.print() } },
         text.print));
}
