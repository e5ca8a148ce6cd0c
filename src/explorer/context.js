// What every view needs: the data, the state, texts and number forms.
import { capitalised, Format } from "./format.js";
import { danish } from "./text/da.js";
import { english } from "./text/en.js";

const texts = { da: danish, en: english };

export class Context {
  constructor(publication, state, go) {
    this.publication = publication;
    this.state = state;
    this.go = go; // shows another state: go({area: "751"})
    this.text = texts[state.lang];
    this.format = new Format(state.lang);
  }

  areaName(code) {
    const { publication, text } = this;
    const area = publication.area(code);
    if (area.level === "country") {
      return text.country;
    }
    return area.level === "unknown" ? text.unknownArea : area.name;
  }

  /** The same within a sentence. */
  areaNameWithin(code) {
    return this.publication.area(code).level === "country"
      ? this.text.countryWithin : this.areaName(code);
  }

  figureName(figure) {
    return capitalised(figure[this.state.lang][0]);
  }

  shortName(figure) {
    return capitalised(figure[this.state.lang][1]);
  }

  definition(figure) {
    return figure[this.state.lang][2];
  }

  unit(figure) {
    return this.publication.units[figure.unit][this.state.lang];
  }

  /** "kommune", or "kommuner". */
  levelName(id, isSeveral = false) {
    const level = this.publication.levels.find((each) => each.id === id);
    return level.name[this.state.lang][isSeveral ? 1 : 0];
  }

  familyName(id) {
    const family = this.publication.families.find((each) => each.id === id);
    return family?.name[this.state.lang] ?? id;
  }

  labelName(axis, label) {
    return capitalised(
      this.publication.labels[axis]?.[label]?.[this.state.lang] ?? label);
  }

  /** A value with its unit, or the sign and the word of why there is none. */
  cellText(cell, figure) {
    const text = this.format.cell(cell, figure.unit);
    return `${text} ${cell.status === "shown" ? this.unit(figure)
      : this.text.statuses[cell.status]}`.trim();
  }

  /** A cell in words, for those who hear the page. */
  cellWords(cell, figure) {
    return cell.status === "shown"
      ? this.cellText(cell, figure)
      : this.text.statuses[cell.status];
  }

  cell(figure, code, period = this.state.period) {
    return this.publication.cell(figure.id, code, period);
  }
}
