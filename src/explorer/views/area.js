// The view of one area: all its figures, each beside those of the other areas
// of its level.
import { html, unseen } from "../dom.js";
import { capitalised } from "../format.js";
import { judgement, spread } from "../statistics.js";
import { savings } from "../page/csv.js";
import { familySection } from "./area_family.js";
import { stateLink } from "../page/header.js";
import { sheetTools } from "./area_sheet.js";

/** What one row of the overview says. */
function rowOf(context, figure) {
  const { publication, state } = context;
  const area = publication.area(state.area);
  const cell = context.cell(figure, area.code);
  const others = publication.areasOf(area.level)
    .map((each) => context.cell(figure, each.code))
    .filter((each) => each.status === "shown").map((each) => each.value);
  const compared = state.with.map((code, i) => ({
    code, className: `compared-${i}`, cell: context.cell(figure, code) }));
  const [first, ...further] = compared;
  const valueOf = (each) => each?.status === "shown" ? each.value : null;
  const judged = first
    ? judgement(cell, first.cell, figure, publication.yearsIn(state.period))
    : null;
  return {
    figure, cell, compared, judgement: judged,
    spine: {
      spread: spread(others), value: valueOf(cell),
      centre: valueOf(first?.cell), judgement: judged,
      others: further.filter(({ cell: each }) => each.status === "shown")
        .map((each) => ({ ...each, value: each.cell.value })),
    },
  };
}

function title(context) {
  const { publication, state, text } = context;
  const area = publication.area(state.area);
  const place = area.level === "country" ? null : text.areaView.place(
    capitalised(context.levelName(area.level)),
    area.region && area.region !== area.code
      ? context.areaName(area.region) : null);
  return html("div", { class: "view-head" },
    html("h1", {}, context.areaName(state.area)),
    html("p", { class: "lead" }, [place, text.areaView.intro(
      context.levelName(area.level, true), state.period.replace("-", "–"))]
      .filter(Boolean).join(". "), "."));
}

/** Which figures the period has not, and where they are. */
function hiddenNote(context, hidden) {
  if (hidden.length === 0) {
    return null;
  }
  const { publication, text } = context;
  const { level } = publication.area(context.state.area);
  const periods = publication.periods.filter(({ id }) =>
    hidden.some((each) => publication.has(each.id, level, id)));
  return html("p", { class: "note" }, text.areaView.hidden(hidden.length), " ",
    periods.map(({ id }, i) => [i > 0 ? " · " : "",
      stateLink(context, { period: id }, {}, text.areaView.inPeriod(id))]));
}

export function areaView(context) {
  const { publication, state, text } = context;
  const isThere = (figure) =>
    context.cell(figure, state.area).status !== "not_in_plan";
  const there = publication.figures.filter(isThere);
  const { level } = publication.area(state.area);
  const hidden = publication.figures.filter((each) => !isThere(each) &&
    publication.periodsOf(each.id, level).length > 0);
  const rows = there.map((each) => rowOf(context, each));
  const families = publication.families
    .map(({ id }) => ({ id, rows: rows.filter((each) => each.figure.family === id) }))
    .filter((each) => each.rows.length > 0);
  const cells = () => rows.flatMap(({ figure, compared }) =>
    [state.area, ...compared.map(({ code }) => code)].map((code) =>
      ({ figure, code, period: state.period })));
  const name = context.areaName(state.area);
  const first = state.with[0];
  return [html("div", { class: "view view-area" },
    html("div", { class: "view-top" }, title(context),
      html("div", { class: "tools-row" },
        savings(context, name, cells), sheetTools(context, families))),
    level === "country"
      ? html("p", { class: "note" }, text.areaView.country) : null,
    first ? html("p", { class: "note how-to" },
      text.areaView.howToRead(context.areaNameWithin(first),
        context.levelName(level, true)), " ", text.noLeagueTable) : null,
    first ? judgementLegend(context, rows) : null,
    families.map((each, i) => familySection(context, each, i === 0)),
    hiddenNote(context, hidden))];
}

/** The signs, and how many figures have each. */
function judgementLegend(context, rows) {
  const { text, state } = context;
  const name = context.areaNameWithin(state.with[0]);
  return html("ul", { class: "legend", "aria-label": text.legend },
    ["above", "same", "below", "untested"].map((each) =>
      html("li", {}, html("span", { class: `key key-${each}`,
        "aria-hidden": "true" }), text.judgements[each],
        unseen(` ${name}: `), html("span", { class: "count-of-rows" },
          rows.filter((row) => row.judgement === each).length))));
}
