// The choice of a figure among hundreds: a select, and words that narrow it down.
import { html } from "../dom.js";
import { Choice } from "./choice.js";

/** Whether every word is in the figure's names, definition or id. */
function fits(context, figure, words) {
  const texts = [figure.id, context.figureName(figure),
    context.shortName(figure), context.definition(figure)];
  const all = texts.join(" ").toLocaleLowerCase("da");
  return words.every((word) => all.includes(word));
}

function optionsOf(context, figures) {
  return context.publication.families
    .map(({ id }) => ({
      id, figures: figures.filter((each) => each.family === id) }))
    .filter((group) => group.figures.length > 0)
    .map((group) => html("optgroup", { label: context.familyName(group.id) },
      group.figures.map((each) =>
        html("option", { value: each.id }, context.figureName(each)))));
}

export class FigureChoice extends Choice {
  constructor(onChange) {
    super("figure", (id) => {
      this.search.value = "";
      onChange(id);
    });
    this.onChange = onChange;
    this.search = html("input", { type: "search", class: "figure-search",
      "data-control": "search", autocomplete: "off", on: {
        input: () => this.narrow(),
        keydown: (event) => this.press(event) } });
    this.element.append(
      html("div", { class: "figure-row" }, this.select, this.search));
  }

  show(context) {
    this.context = context;
    const { text, publication, state } = context;
    this.search.placeholder = text.search;
    this.search.setAttribute("aria-label", text.searchFigure);
    super.show(text.figure, optionsOf(context, publication.figures),
               state.figure);
  }

  found() {
    const words = this.search.value.toLocaleLowerCase("da").split(/\s+/)
      .filter(Boolean);
    return this.context.publication.figures.filter((each) =>
      fits(this.context, each, words));
  }

  /** Only the figures that fit; the first line says how many. */
  narrow() {
    const { context } = this;
    if (this.search.value.trim() === "") {
      this.show(context);
      return;
    }
    const found = this.found();
    const head = html("option", { value: "", disabled: true },
      context.text.found(found.length));
    this.select.replaceChildren(head, ...optionsOf(context, found));
    this.select.value = "";
  }

  /** Enter takes the first figure that fits, Escape all of them again. */
  press(event) {
    if (event.key === "Escape") {
      this.search.value = "";
      this.narrow();
    } else if (event.key === "Enter" && this.search.value.trim() !== "") {
      const [first] = this.found();
      if (first) {
        this.search.value = "";
        this.onChange(first.id);
        this.show(this.context);
      }
    }
  }
}
