// The view of one figure: a map, ranked dots, a funnel and a table of all areas
// of a level; what is pointed at in one is marked in all.
import { html } from "../dom.js";
import { capitalised } from "../format.js";
import { drawFunnel, whyNoFunnel } from "../charts/funnel.js";
import { drawRanked } from "../charts/ranked.js";
import { drawMap, hasShapes } from "../map/map.js";
import { hasHalves, membership } from "../map/membership.js";
import { savings } from "../page/csv.js";
import { definitionDetails } from "../page/definition.js";
import { stateLink } from "../page/header.js";
import { Marks } from "../page/marks.js";
import { picture } from "../page/picture.js";
import { intervalOf, spread } from "../statistics.js";
import { figureTable } from "./figure_table.js";

function summary(context, figure) {
  const { publication, state, text } = context;
  const areas = publication.areasOf(state.level);
  const values = areas.map((each) => context.cell(figure, each.code))
    .filter((each) => each.status === "shown").map((each) => each.value);
  const all = spread(values);
  const country = context.cell(figure, "DK");
  const say = (value) => context.format.value(value, figure.unit);
  const own = context.cell(figure, state.area);
  const parts = [
    `${context.areaName(state.area)}: ${context.cellText(own, figure)}`,
    state.area === "DK" ? null
      : `${context.areaName("DK")}: ${context.cellText(country, figure)}`];
  return html("div", { class: "summary" },
    html("p", { class: "summary-values" },
      parts.filter(Boolean).map((each) => html("span", {}, each))),
    all ? html("p", {}, text.figureView.summary(
      capitalised(context.levelName(state.level, true)), say(all.least),
      say(all.most), all.count, areas.length)) : null);
}

/** What a pointed area is: its name, value, interval and counts. */
function describer(context, figure) {
  const { publication, state, text, format } = context;
  const years = publication.yearsIn(state.period);
  return (code) => {
    const cell = context.cell(figure, code);
    const interval = intervalOf(cell, figure, years);
    const say = (value) => format.value(value, figure.unit);
    return [html("strong", {}, context.areaName(code)),
      html("span", { class: "tip-value" }, context.cellText(cell, figure)),
      interval ? html("span", {}, `${text.interval}: ${say(interval.lower)} – ${
        say(interval.upper)}`) : null,
      cell.status === "shown" ? html("span", {}, `${format.count(cell.numerator)
        } / ${format.count(cell.denominator)}`) : null].filter(Boolean);
  };
}

function nothing(context, figure) {
  const { publication, state, text } = context;
  const there = publication.levels.flatMap(({ id }) =>
    publication.periodsOf(figure.id, id).map((period) => [id, period.id]));
  return html("div", { class: "nothing" },
    html("p", {}, text.figureView.none),
    there.length > 0 ? html("p", {}, text.figureView.tryInstead) : null,
    html("ul", {}, there.map(([level, period]) => html("li", {},
      stateLink(context, { level, period }, {},
        `${capitalised(context.levelName(level, true))}, ${period}`)))));
}

function mapNote(context) {
  const { text, publication, state } = context;
  const members = membership(publication, state.level);
  return [
    hasShapes ? null : text.figureView.tiles,
    members.some(([, codes]) => codes.length > 1)
      ? `${text.figureView.hatched}.` : null,
    hasShapes && hasHalves(members) ? text.figureView.halves : null,
  ].filter(Boolean).join(" ");
}

function pictures(context, figure) {
  const { state, text } = context;
  const levels = context.levelName(state.level, true);
  const name = `${context.figureName(figure)} (${context.unit(figure)}), ${
    state.period}`;
  const label = (what) => `${what}: ${name}`;
  const why = whyNoFunnel(context, figure);
  return html("div", { class: "figure-pictures" },
    picture(context, { title: text.figureView.map(levels), isList: true,
      about: name,
      focus: "map", label: label(text.figureView.map(levels)), className: "map-picture",
      draw: (width) => drawMap(context, figure, state.level,
                               Math.min(width, 640)),
      note: mapNote(context) }),
    html("div", { class: "beside-map" },
      picture(context, { isList: true, about: name, focus: "ranked",
        title: text.figureView.ranking(capitalised(levels)),
        label: label(text.figureView.ranking(levels)),
        draw: (width) => drawRanked(context, figure, state.level, width),
        note: text.noLeagueTable }),
      why ? html("p", { class: "note" }, why)
        : picture(context, { title: text.figureView.funnel, isList: true, about: name,
            focus: "funnel",
            label: label(text.figureView.funnel),
            draw: (width) => drawFunnel(context, figure, state.level, width),
            note: text.figureView.limits })));
}

export function figureView(context) {
  const { publication, state } = context;
  const figure = publication.figure(state.figure);
  const areas = publication.areasOf(state.level);
  const shown = areas.filter((each) =>
    context.cell(figure, each.code).status === "shown");
  const isPublished = publication.has(figure.id, state.level, state.period);
  const extra = ["DK", state.area, ...state.with].filter((code) =>
    publication.area(code) && publication.area(code).level !== state.level);
  const codes = [...new Set([...extra, ...areas.map((each) => each.code)])];
  const cells = () => codes.map((code) =>
    ({ figure, code, period: state.period }));
  const root = html("div", { class: "view view-figure" },
    html("div", { class: "view-top" },
      html("div", { class: "view-head" },
        html("h1", {}, context.figureName(figure)),
        html("p", { class: "lead" }, `${capitalised(
          context.levelName(state.level, true))}, ${
          state.period.replace("-", "–")}, ${context.unit(figure)}`)),
      html("div", { class: "tools-row" },
        savings(context, context.figureName(figure), cells))),
    isPublished ? summary(context, figure) : nothing(context, figure),
    definitionDetails(context, figure, state.area, state.period),
    shown.length > 0 ? pictures(context, figure) : null,
    figureTable(context, figure, codes));
  new Marks(root, describer(context, figure), (code) =>
    context.go({ area: code, level: state.level }));
  return [root];
}
