// What is shown: area, figure, level, period, and what is compared. The selects
// stay while the page changes, so that the focus stays in them.
import { html, newId } from "../dom.js";
import { Compared } from "./compared.js";
import { areaOptions } from "./area_options.js";

const used = {
  area: ["area", "period", "with"],
  figure: ["figure", "level", "period", "area", "with"],
  development: ["area", "figure", "with"],
  mix: ["area", "period", "with"],
};

/** A select with a label. */
class Choice {
  constructor(name, onChange) {
    this.name = name;
    const id = newId(name);
    this.label = html("label", { for: id });
    this.select = html("select", { id, "data-control": name,
      on: { change: () => onChange(this.select.value) } });
    this.element = html("div", { class: `control control-${name}` },
      this.label, this.select);
  }

  show(label, options, value) {
    this.label.textContent = label;
    this.select.replaceChildren(...options);
    this.select.value = value;
  }
}

function figureOptions(context) {
  return context.publication.families
    .map(({ id }) => ({
      id,
      figures: context.publication.figures.filter((each) => each.family === id),
    }))
    .filter(({ figures }) => figures.length > 0)
    .map(({ id, figures }) =>
      html("optgroup", { label: context.familyName(id) },
        figures.map((each) =>
          html("option", { value: each.id }, context.figureName(each)))));
}

export class Controls {
  constructor(publication) {
    this.publication = publication;
    const choose = (key) => (value) => this.context.go({ [key]: value });
    this.choices = Object.fromEntries(
      ["figure", "level", "period", "area"].map((key) =>
        [key, new Choice(key, choose(key))]));
    this.compared = new Compared();
    this.element = html("section", { class: "controls" });
  }

  show(context) {
    this.context = context;
    const { text, state, publication } = context;
    const options = {
      area: () => areaOptions(context, publication.areas),
      figure: () => figureOptions(context),
      level: () => publication.levels
        .filter(({ id }) => publication.figures.some(
          (each) => publication.periodsOf(each.id, id).length > 0))
        .map(({ id }) => html("option", { value: id },
          capital(context.levelName(id, true)))),
      period: () => publication.periods.map(({ id }) =>
        html("option", { value: id }, id.replace("-", "–"))),
    };
    this.element.setAttribute("aria-label", text.choose);
    const shown = used[state.view];
    for (const key of shown.filter((each) => each !== "with")) {
      this.choices[key].show(text[key], options[key](), state[key]);
    }
    this.compared.show(context);
    this.place(shown.map((key) =>
      (key === "with" ? this.compared : this.choices[key]).element));
  }

  /** Moves nothing that is in its place: moving would take the focus away. */
  place(elements) {
    const there = [...this.element.children];
    if (there.length !== elements.length ||
        there.some((each, i) => each !== elements[i])) {
      this.element.replaceChildren(...elements);
    }
  }
}

const capital = (text) => text.charAt(0).toUpperCase() + text.slice(1);
