// The shapes of a map's areas, and outlines that are seen when an area is
// marked or chosen.
import { newId, svg } from "../dom.js";
import { codeOfPlace } from "./membership.js";

/** How wide lines and the steps of patterns are, in the map's units. */
export const widthsOfMap = { join: 84, halo: 120, outline: 164, pattern: 100 };
export const widthsOfInset = { join: 40, halo: 54, outline: 68, pattern: 36 };

export class Layers {
  /**
   * \param look {fillOf(code): class, paintOf(code, step): url,
   *        patternOf(codes, step): url, labelOf(code)}
   * \param clips {byen, syd}: ids of the clip paths of København's halves
   */
  constructor(shapes, members, look, clips) {
    this.shapes = shapes;
    this.members = members.filter(([place]) => shapes.paths[codeOfPlace(place)]);
    this.codesOf = new Map(this.members);
    this.look = look;
    this.clips = clips;
    this.isJoined = members.some(([place, codes]) =>
      codes[0] !== codeOfPlace(place));
  }

  path(place, attributes) {
    const [code, half] = place.split(" ");
    return svg("path", { d: this.shapes.paths[code], "clip-path":
      half && this.clips ? `url(#${this.clips[half]})` : null, ...attributes });
  }

  placesOf(code, keep) {
    return this.members.filter(([place, codes]) => codes.includes(code) &&
      keep(codeOfPlace(place))).map(([place]) => place);
  }

  codes(keep) {
    const inside = this.members.filter(([place]) => keep(codeOfPlace(place)));
    return [...new Set(inside.flatMap(([, codes]) => codes))];
  }

  /**
   * An area's shapes. Joined ones have lines of their own colour over the gaps
   * between them, within a line of the ground's colour.
   */
  area(code, keep, widths, className, attributes) {
    const places = this.placesOf(code, keep);
    // a joined area's own colour covers the inner half of its outline
    const line = widths.outline * (this.isJoined ? 1 : 0.55);
    const halo = (width, name) => places.map((each) =>
      this.path(each, { class: name, "stroke-width": width }));
    return svg("g", { class: className, ...attributes },
      className === "outline" ? halo(line, "outline-line") : null,
      this.isJoined && className !== "outline" ? halo(widths.halo, "halo") : null,
      places.map((each) => this.path(each, { ...this.fill(each, widths),
        "stroke-width": this.isJoined ? widths.join : 0 })));
  }

  /** A shape's colour; one in two areas has stripes of both colours. */
  fill(place, { pattern }) {
    const codes = this.codesOf.get(place);
    const paint = codes.length > 1 ? this.look.patternOf(codes, pattern)
      : this.look.paintOf(codes[0], pattern);
    return { class: `fill ${this.look.fillOf(codes[0])}`,
             style: paint ? `fill: ${paint}` : null };
  }

  /** Municipalities that are in no area of the level. */
  land(keep) {
    const inside = new Set(this.members.map(([place]) => codeOfPlace(place)));
    return Object.keys(this.shapes.paths)
      .filter((code) => keep(code) && !inside.has(code))
      .map((code) => this.path(code, { class: "land", "aria-hidden": "true" }));
  }

  /** Everything; with `asList` each area is an option for the keyboard. */
  draw(keep, widths, { asList, outlined }) {
    const codes = this.codes(keep);
    const option = (code) => asList
      ? { role: "option", id: newId("on-map"), "aria-label":
          this.look.labelOf(code), "aria-selected": outlined.has(code) }
      : { "aria-hidden": "true" };
    return [
      this.land(keep),
      codes.map((code) => this.area(code, keep, widths, "area",
        { "data-mark": code, ...option(code) })),
      svg("g", { class: "outlines", "aria-hidden": "true" },
        codes.map((code) => this.area(code, keep, widths, "outline",
          { "data-outline": code, "data-chosen": outlined.get(code) }))),
    ];
  }
}
