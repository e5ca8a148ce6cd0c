// What the area is compared with: the country, its region, other areas.
import { html, newId } from "../dom.js";
import { mostCompared } from "../state.js";
import { areaOptions } from "./area_options.js";

export class Compared {
  constructor() {
    const id = newId("with");
    this.label = html("label", { for: id });
    this.select = html("select", { id, "data-control": "with",
      on: { change: () => this.add(this.select.value) } });
    this.chips = html("ul", { class: "chips" });
    this.element = html("div", { class: "control control-with" },
      this.label, html("div", { class: "with-row" }, this.chips, this.select));
  }

  add(code) {
    if (code !== "") {
      this.context.go({ with: [...this.context.state.with, code] });
    }
  }

  show(context) {
    this.context = context;
    const { text, state, publication } = context;
    const chosen = [state.area, ...state.with];
    const region = publication.area(state.area).region;
    const near = ["DK", region]
      .filter((code) => code && publication.area(code) && !chosen.includes(code))
      .map((code) => html("option", { value: code },
        code === "DK" ? text.country
          : `${text.region}: ${context.areaName(code)}`));
    const others = publication.areas.filter(
      (each) => !chosen.includes(each.code) && each.level !== "country");
    this.label.textContent = text.compareWith;
    this.select.replaceChildren(
      html("option", { value: "" }, text.addArea), ...near,
      ...areaOptions(context, others));
    this.select.value = "";
    this.select.disabled = state.with.length >= mostCompared;
    this.chips.replaceChildren(...state.with.map((code, i) =>
      this.chip(context, code, i)));
  }

  chip(context, code, index) {
    const { state, text } = context;
    const name = context.areaName(code);
    const remove = () => context.go({
      with: state.with.filter((each) => each !== code) });
    return html("li", { class: `chip compared-${index}` },
      html("span", { class: "chip-sign", "aria-hidden": "true" }),
      name,
      html("button", { type: "button", "aria-label": text.remove(name),
        title: text.remove(name), on: { click: remove } }, "×"));
  }
}
