// A select with a label.
import { html, newId } from "../dom.js";

export class Choice {
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
