// The overview of an area as one picture, for saving.
import { html, svg } from "../dom.js";
import { spineMarks } from "../charts/spine.js";
import { sourceOf } from "../page/about.js";
import { fileName } from "../page/file_name.js";
import { savePng, saveSvg } from "../page/save.js";

const rowHeight = 26;
const nameWidth = 470;
const valueWidth = 90;
const spineWidth = 320;

const line = (x, y, text, attributes = {}) => svg("text", { x, y, ...attributes }, text);

/** Rows of all families that are open on the screen. */
function sheet(context, families) {
  const { state } = context;
  const columns = [state.area, ...state.with.slice(0, 1)];
  let y = 16;
  const parts = [];
  const right = (i) => nameWidth + (i + 1) * valueWidth - 10;
  columns.forEach((code, i) => parts.push(line(right(i), y,
    context.areaName(code), { "text-anchor": "end", class: "strong" })));
  for (const { id, rows } of families) {
    y += rowHeight;
    parts.push(line(0, y, context.familyName(id), { class: "strong" }));
    for (const row of rows) {
      y += rowHeight;
      parts.push(line(0, y, shortened(context.figureName(row.figure))));
      columns.forEach((code, i) => parts.push(line(right(i), y,
        context.format.cell(context.cell(row.figure, code), row.figure.unit),
        { "text-anchor": "end" })));
      parts.push(svg("g", { transform:
        `translate(${nameWidth + columns.length * valueWidth},${y - 17})` },
        spineMarks(row.spine, spineWidth)));
    }
  }
  const width = nameWidth + columns.length * valueWidth + spineWidth;
  return svg("svg", { width, height: y + 14, viewBox: `0 0 ${width} ${y + 14}` },
             parts);
}

const shortened = (name) => name.length > 66 ? `${name.slice(0, 64)}…` : name;

/** Buttons that save the overview; it is drawn only then. */
export function sheetTools(context, families) {
  const { text, state } = context;
  const title = `${context.areaName(state.area)}, ${state.period}`;
  const save = (kind) => () => {
    const open = [...document.querySelectorAll("details.family")];
    const shown = families.filter((each, i) => open[i]?.open);
    const drawing = sheet(context, shown);
    const place = html("div", { class: "offscreen" }, drawing);
    document.body.append(place);
    kind(drawing, { title, source: sourceOf(context), name: fileName(title) });
    place.remove();
  };
  const button = (what, kind) => html("button", { type: "button",
    "aria-label": text.saveAs(what, title), on: { click: save(kind) } }, what);
  return html("div", { class: "tools" }, button(text.saveSvg, saveSvg),
    button(text.savePng, savePng));
}
