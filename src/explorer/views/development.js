// The view of one figure over the years, and of all figures of its family.
import { html } from "../dom.js";
import { drawLines, firstYearOfLpr3 } from "../charts/lines.js";
import { savings } from "../page/csv.js";
import { definitionDetails } from "../page/definition.js";
import { picture } from "../page/picture.js";
import { stateLink } from "../page/header.js";
import { scrollingTable, valueCell } from "../page/table.js";
import { intervalOf } from "../statistics.js";

const mostSmall = 24;

const chosen = ({ state }) => [state.area, ...state.with];

/** A table of areas by years. */
function yearTable(context, figure) {
  const { publication, text } = context;
  return scrollingTable(text.tableOf(context.figureName(figure)),
    html("tr", {}, html("th", { scope: "col" }, text.area),
      publication.years.map(({ id }) =>
        html("th", { scope: "col", class: "value" }, id))),
    chosen(context).map((code) => html("tr", {},
      html("th", { scope: "row" }, context.areaName(code)),
      publication.years.map(({ id }) => valueCell(context, figure, code, id)))));
}

/** A table of the family's figures by years, for the area alone. */
function familyTable(context, figures, title) {
  const { publication, state, text } = context;
  return html("details", { class: "table-details" },
    html("summary", {}, text.showTable),
    scrollingTable(text.tableOf(`${title}, ${context.areaName(state.area)}`),
      html("tr", {}, html("th", { scope: "col" }, text.figure),
        html("th", { scope: "col" }, text.area),
        publication.years.map(({ id }) =>
          html("th", { scope: "col", class: "value" }, id))),
      figures.flatMap((figure) => chosen(context).map((code) => html("tr", {},
        html("th", { scope: "row" }, context.figureName(figure)),
        html("td", {}, context.areaName(code)),
        publication.years.map(({ id }) =>
          valueCell(context, figure, code, id)))))));
}

function hasYears(context, figure) {
  return chosen(context).some((code) => context.publication.years.some(
    ({ id }) => context.cell(figure, code, id).status !== "not_in_plan"));
}

function smallPicture(context, figure) {
  const name = context.figureName(figure);
  return html("div", { class: "small-picture" },
    html("h3", {}, stateLink(context, { figure: figure.id },
      { "data-focus": `figure-${figure.id}` }, context.shortName(figure)), " ",
      html("span", { class: "unit" }, context.unit(figure))),
    smallDrawing(context, figure, name));
}

function smallDrawing(context, figure, name) {
  const place = html("div", { class: "small-place", role: "img",
    "aria-label": `${name}, ${context.areaName(context.state.area)}` });
  new ResizeObserver(([{ contentRect: { width } }]) => {
    const whole = Math.floor(width);
    if (whole > 0 && place.dataset.width !== String(whole)) {
      place.dataset.width = whole;
      place.replaceChildren(drawLines(context, figure, whole,
                                      { isSmall: true }));
    }
  }).observe(place);
  return place;
}

function familySection(context, figure) {
  const figures = context.publication.figures.filter((each) =>
    each.family === figure.family && each.id !== figure.id &&
    hasYears(context, each));
  if (figures.length === 0) {
    return null;
  }
  const title = context.text.developmentView.family(
    context.familyName(figure.family));
  return html("section", { class: "small-pictures" }, html("h2", {}, title),
    html("div", { class: "small-grid" }, figures.slice(0, mostSmall)
      .map((each) => smallPicture(context, each))),
    familyTable(context, figures, title));
}

/** What the break means, and the band, where they are drawn. */
function noteOf(context, figure) {
  const { publication, state, text } = context;
  const years = publication.years.map((each) => each.first);
  const hasBreak = years.some((each) => each < firstYearOfLpr3) &&
    years.some((each) => each >= firstYearOfLpr3);
  const intervals = publication.years.filter(({ id }) =>
    intervalOf(context.cell(figure, state.area, id), figure, 1) !== null);
  return [intervals.length > 1 ? text.developmentView.band : null,
    hasBreak ? text.developmentView.breakExplained : null]
    .filter(Boolean).join(" ");
}

export function developmentView(context) {
  const { publication, state, text } = context;
  const figure = publication.figure(state.figure);
  const cells = () => chosen(context).flatMap((code) =>
    publication.years.map(({ id }) => ({ figure, code, period: id })));
  const last = publication.years.at(-1).id;
  const name = context.figureName(figure);
  return [html("div", { class: "view view-development" },
    html("div", { class: "view-top" },
      html("div", { class: "view-head" },
        html("h1", {}, name),
        html("p", { class: "lead" }, `${context.areaName(state.area)}, ${
          publication.years[0].id}–${last}, ${context.unit(figure)}`)),
      html("div", { class: "tools-row" }, savings(context, name, cells))),
    definitionDetails(context, figure, state.area, last),
    hasYears(context, figure)
      ? picture(context, { title: text.developmentView.title(
          context.areaName(state.area)),
          about: `${name} (${context.unit(figure)})`,
          label: `${text.developmentView.title(name)}, ${
            context.areaName(state.area)}`,
          draw: (width) => drawLines(context, figure, width),
          note: noteOf(context, figure),
          table: yearTable(context, figure) })
      : [html("p", { class: "nothing" }, text.developmentView.none),
         yearTable(context, figure)],
    familySection(context, figure))];
}
