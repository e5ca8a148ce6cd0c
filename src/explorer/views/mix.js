// The view of mixes: what the overlap group is made of, beside all of psychiatry,
// all recipients, or the other patients.
import { html } from "../dom.js";
import { capitalised } from "../format.js";
import { drawPairs } from "../charts/pairs.js";
import { savings } from "../page/csv.js";
import { stateLink } from "../page/header.js";
import { picture } from "../page/picture.js";
import { tableToOpen, valueCell } from "../page/table.js";

// family of ids, what the overlap group stands beside, the axis of its rows
const mixes = [
  ["diagnosis_mix", "psychiatry", "diagnosis_group"],
  ["level_mix", "recipients", "level"],
  ["intervention_mix", "recipients", "intervention"],
  ["target_group_mix", "recipients", "target_group"],
  ["contact_type_mix", "other", "stay_kind"],
  ["ambulatory_mix", "other", "stay_kind"],
];

/** Rows of a mix: the label, and the two figures of it. */
function rowsOf(context, [kind, other, axis]) {
  const { publication, state, text } = context;
  const prefix = (group) => `${kind}.${group}.`;
  const labels = publication.figures
    .filter(({ id }) => id.startsWith(prefix("overlap")) ||
                        id.startsWith(prefix(other)))
    .map(({ id }) => id.split(".").slice(2).join("."));
  return [...new Set(labels)].map((label) => ({
    name: label === "residential" ? capitalised(text.mixView.residential)
      : context.labelName(axis, label),
    overlap: publication.figure(prefix("overlap") + label),
    other: publication.figure(prefix(other) + label),
  })).filter((row) => [row.overlap, row.other].some((figure) => figure &&
    context.cell(figure, state.area).status !== "not_in_plan"));
}

/** What a bar is drawn of. */
function barOf(context, figure) {
  if (!figure) {
    return null;
  }
  const marks = context.state.with
    .map((code, i) => ({ cell: context.cell(figure, code),
                         kind: `compared-${i}` }))
    .filter(({ cell }) => cell.status === "shown")
    .map(({ cell, kind }) => ({ value: cell.value, kind }));
  return { figure, cell: context.cell(figure, context.state.area), marks };
}

function tableOf(context, rows, names, title) {
  const { state, text } = context;
  const codes = [state.area, ...state.with];
  const head = html("tr", {}, html("th", { scope: "col" }, title),
    names.flatMap((name) => codes.map((code) =>
      html("th", { scope: "col", class: "value" },
        `${name}, ${context.areaName(code)}`))));
  const cells = (figure) => codes.map((code) => figure
    ? valueCell(context, figure, code, state.period) : html("td", {}));
  return tableToOpen(context, title, head, rows.map((row) => html("tr", {},
    html("th", { scope: "row" }, row.name), cells(row.overlap),
    cells(row.other))));
}

function mixPicture(context, mix, rows) {
  const { text } = context;
  const [kind, other] = mix;
  const title = text.mixView.kinds[kind];
  const names = [text.mixView.overlap, text.mixView.against[other]];
  const pairs = rows.map((row) => ({ name: row.name,
    overlap: barOf(context, row.overlap), other: barOf(context, row.other) }));
  const hasSeveral = ["diagnosis_mix", "intervention_mix"].includes(kind);
  return picture(context, { title, className: "mix-picture",
    about: `${context.areaName(context.state.area)}, ${context.state.period}`,
    label: `${title}, ${context.areaName(context.state.area)}: ${names.join(", ")}`,
    draw: (width) => drawPairs(context, pairs, names, width),
    note: hasSeveral ? text.mixView.several : null,
    table: tableOf(context, rows, names, title) });
}

/** Where there are mixes of the area. */
function nothing(context) {
  const { publication, state, text } = context;
  const has = (id) => publication.figures.some((figure) =>
    mixes.some(([kind]) => figure.id.startsWith(`${kind}.`)) &&
    context.cell(figure, state.area, id).status !== "not_in_plan");
  return html("div", { class: "nothing" },
    html("p", {}, text.mixView.none),
    publication.periods.filter(({ id }) => has(id)).map(({ id }, i) =>
      [i > 0 ? " · " : "",
       stateLink(context, { period: id }, {}, text.areaView.inPeriod(id))]));
}

export function mixView(context) {
  const { state, text, publication } = context;
  const there = mixes.map((mix) => ({ mix, rows: rowsOf(context, mix) }))
    .filter(({ rows }) => rows.length > 0);
  const figures = there.flatMap(({ rows }) => rows)
    .flatMap(({ overlap, other }) => [overlap, other]).filter(Boolean);
  const cells = () => figures.flatMap((figure) =>
    [state.area, ...state.with].map((code) =>
      ({ figure, code, period: state.period })));
  const name = context.areaName(state.area);
  const percent = publication.units.percent?.[state.lang];
  return [html("div", { class: "view view-mix" },
    html("div", { class: "view-top" },
      html("div", { class: "view-head" },
        html("h1", {}, text.mixView.title(name)),
        html("p", { class: "lead" }, [state.period.replace("-", "–"), percent]
          .filter(Boolean).join(", "))),
      html("div", { class: "tools-row" },
        savings(context, text.mixView.title(name), cells))),
    state.with.length > 0 ? html("ul", { class: "legend",
      "aria-label": text.legend }, state.with.map((code, i) =>
        html("li", { class: `compared-${i}` },
          html("span", { class: "key-tick", "aria-hidden": "true" }),
          context.areaName(code)))) : null,
    there.length > 0
      ? html("div", { class: "mix-grid" }, there.map(({ mix, rows }) =>
          mixPicture(context, mix, rows)))
      : nothing(context))];
}
