// What is shown: area, figure, level, period, and what is compared. The selects
// stay while the page changes, so that the focus stays in them.
import { html } from "../dom.js";
import { capitalised } from "../format.js";
import { Choice } from "./choice.js";
import { Compared } from "./compared.js";
import { FigureChoice } from "./figure_choice.js";
import { areaOptions } from "./area_options.js";

const used = {
  area: ["area", "period", "with"],
  figure: ["figure", "level", "period", "area", "with"],
  development: ["area", "figure", "with"],
  mix: ["area", "period", "with"],
};

export class Controls {
  constructor(publication) {
    this.publication = publication;
    const choose = (key) => (value) => this.context.go({ [key]: value });
    this.choices = Object.fromEntries(
      ["level", "period", "area"].map((key) =>
        [key, new Choice(key, choose(key))]));
    this.choices.figure = new FigureChoice(choose("figure"));
    this.compared = new Compared();
    this.element = html("section", { class: "controls" });
  }

  show(context) {
    this.context = context;
    const { text, state, publication } = context;
    const options = {
      area: () => areaOptions(context, publication.areas),
      level: () => publication.levels
        .filter(({ id }) => publication.figures.some(
          (each) => publication.periodsOf(each.id, id).length > 0))
        .map(({ id }) => html("option", { value: id },
          capitalised(context.levelName(id, true)))),
      period: () => publication.periods.map(({ id }) =>
        html("option", { value: id }, id.replace("-", "–"))),
    };
    this.element.setAttribute("aria-label", text.choose);
    const shown = used[state.view];
    for (const key of shown.filter((each) => each !== "with")) {
      if (key === "figure") {
        this.choices.figure.show(context);
      } else {
        this.choices[key].show(text[key], options[key](), state[key]);
      }
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
