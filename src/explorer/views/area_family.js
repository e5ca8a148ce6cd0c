// One family of figures in the overview of an area: a table with a spine in
// each row.
import { html, unseen } from "../dom.js";
import { spine } from "../charts/spine.js";
import { definitionList } from "../page/definition.js";
import { scrollingTable, valueCell } from "../page/table.js";
import { stateLink } from "../page/header.js";

const mostOpenRows = 30;
/** What was opened and closed by hand stays so while the page is open. */
const openedByHand = new Map();

function headOf(context) {
  const { text, state } = context;
  const { level } = context.publication.area(state.area);
  const column = (name, className) =>
    html("th", { scope: "col", class: className }, name);
  return html("tr", {},
    column(text.figure, "name"), column(context.areaName(state.area), "value"),
    state.with.map((code, i) =>
      column(context.areaName(code), `value compared compared-${i}`)),
    state.with.length > 0
      ? column(text.against(context.areaNameWithin(state.with[0])), "judged") : null,
    column(text.areaView.spine(context.levelName(level, true)), "spine-cell"),
    column(text.areaView.range, "range"));
}

/** The figure's name; what it means is one click away. */
function nameCell(context, figure) {
  const { state } = context;
  return html("th", { scope: "row", class: "name" },
    html("details", {},
      html("summary", {}, context.figureName(figure), " ",
        html("span", { class: "unit" }, context.unit(figure))),
      definitionList(context, figure, state.area, state.period),
      html("p", {}, stateLink(context, { view: "figure", figure: figure.id }, {},
        context.text.views.figure), " · ",
        stateLink(context, { view: "development", figure: figure.id }, {},
          context.text.views.development))));
}

function judgedCell(context, row) {
  const { text, state } = context;
  if (state.with.length === 0) {
    return null;
  }
  if (row.judgement === null) {
    return html("td", { class: "judged" });
  }
  const name = context.areaNameWithin(state.with[0]);
  return html("td", { class: `judged judged-${row.judgement}`,
                      title: text.judgementsLong[row.judgement](name) },
    html("span", { class: `key key-${row.judgement}`, "aria-hidden": "true" }),
    text.judgements[row.judgement]);
}

function rangeText(context, row) {
  const { spread } = row.spine;
  const say = (value) => context.format.value(value, row.figure.unit);
  return spread ? [say(spread.least), say(spread.most)] : ["", ""];
}

function rowElement(context, row) {
  const { text, state } = context;
  const { figure } = row;
  const [least, most] = rangeText(context, row);
  const label = row.spine.spread
    ? text.areaView.spineOf(context.figureName(figure),
        context.cellWords(row.cell, figure), least, most)
    : text.areaView.noSpread;
  return html("tr", { "data-row": figure.id },
    nameCell(context, figure),
    valueCell(context, figure, state.area, state.period, { class: "own" }),
    row.compared.map(({ code, className }) =>
      valueCell(context, figure, code, state.period,
                { class: `compared ${className}` })),
    judgedCell(context, row),
    html("td", { class: "spine-cell" }, spine(row.spine, label)),
    html("td", { class: "range" }, row.spine.spread
      ? [least, " – ", most] : unseen(text.areaView.noSpread)));
}

/** A family's table; long ones are closed at first. */
export function familySection(context, { id, rows }, isFirst) {
  const name = context.familyName(id);
  const table = scrollingTable(`${name}, ${context.areaName(context.state.area)}`,
    headOf(context), rows.map((each) => rowElement(context, each)));
  const isOpen = openedByHand.get(id) ??
    (isFirst || rows.length <= mostOpenRows);
  const remember = ({ target }) => {
    if (target.matches(".family")) {
      openedByHand.set(id, target.open);
    }
  };
  return html("details", { class: "family", open: isOpen,
                           on: { toggle: remember } },
    html("summary", { class: "family-name" }, html("h2", {}, name), " ",
      html("span", { class: "count-of-rows" },
        context.text.areaView.rows(rows.length))),
    table);
}
