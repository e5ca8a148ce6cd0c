// A map of Denmark's areas in classes of a figure's value, with the capital
// magnified and Bornholm moved beside it.
import shapesOfDenmark from "shapes";

import { newId, svg } from "../dom.js";
import { classesOf } from "./colours.js";
import { Layers, widthsOfInset, widthsOfMap } from "./layers.js";
import { mapLegend } from "./legend.js";
import { hasHalves, membership } from "./membership.js";
import { tiles } from "./tiles.js";

// The municipalities around København, and where they are on the map.
const capital = new Set(["101", "147", "151", "153", "155", "157", "159", "161",
  "163", "165", "167", "173", "175", "183", "185", "187", "190", "230"]);
const capitalBox = { x: 9060, y: 7290, width: 1065, height: 1120 };
const insetBox = { x: 6960, y: 2480, width: 3156, height: 3319 };
const bornholmBox = { x: 8500, y: 400, width: 1500, height: 1600 };
// Roughly where Klynge Byen ends: south of Frederiksberg, over the harbour,
// north of Amager. The shapes have no districts.
const border = "L9700 7955L9840 7958L9893 7978L10200 7940";
const halves = {
  syd: `M9500 7955${border}V8500H9500Z`,
  byen: `M9500 7955${border}V7500H9500Z`,
};
const legendHeight = 84;
const edge = 90; // around everything, for outlines
const everywhere = () => true;

export const hasShapes = shapesOfDenmark !== null;

function stripes(id, codes, look, step) {
  return svg("pattern", { id, width: 2 * step, height: 2 * step,
    patternUnits: "userSpaceOnUse", patternTransform: "rotate(45)" },
    svg("rect", { width: step, height: 2 * step, class: look.fillOf(codes[0]) }),
    svg("rect", { x: step, width: step, height: 2 * step,
                  class: look.fillOf(codes[1]) }),
    [0, step].map((x) => svg("rect", { x: x - step / 8,
      width: step / 4, height: 2 * step, class: "stripe" })));
}

/** The pattern of what is suppressed: dots, as its sign in tables. */
const dots = (id, step) => svg("pattern", { id, width: step, height: step,
  patternUnits: "userSpaceOnUse" },
  svg("rect", { width: step, height: step, class: "suppressed-ground" }),
  svg("circle", { cx: step / 2, cy: step / 2, r: step * 0.19,
                  class: "suppressed-dot" }));

/** Everything that is drawn by reference, and how areas look. */
class Look {
  constructor(context, figure, level) {
    const { publication } = context;
    this.context = context;
    this.figure = figure;
    const shown = publication.areasOf(level)
      .map((each) => context.cell(figure, each.code))
      .filter((each) => each.status === "shown").map((each) => each.value);
    this.classes = classesOf(shown);
    this.definitions = [];
    this.patterns = new Map(); // what it is of -> id
  }

  fillOf(code) {
    const cell = this.context.cell(this.figure, code);
    return cell.status === "shown"
      ? `seq-${this.classes.classOf(cell.value)}` : `map-${cell.status}`;
  }

  /** What a style sheet cannot say: patterns are the page's own elements. */
  paintOf(code, step) {
    const cell = this.context.cell(this.figure, code);
    return cell.status === "suppressed" ? this.pattern(`dots ${step}`,
      (id) => dots(id, step)) : null;
  }

  patternOf(codes, step) {
    return this.pattern(`${codes.slice(0, 2).join(" ")} ${step}`,
      (id) => stripes(id, codes, this, step));
  }

  /** The pattern of a name, made when it is first asked for. */
  pattern(name, make) {
    if (!this.patterns.has(name)) {
      const id = newId("pattern");
      this.patterns.set(name, id);
      this.definitions.push(make(id));
    }
    return `url(#${this.patterns.get(name)})`;
  }

  labelOf(code) {
    const cell = this.context.cell(this.figure, code);
    return `${this.context.areaName(code)}: ${this.context.cellWords(cell, this.figure)}`;
  }
}

function frame(box, text) {
  return svg("g", { class: "frame", "aria-hidden": "true" },
    svg("rect", { ...box, rx: 60 }),
    text ? svg("text", { x: box.x + box.width, y: box.y - 90, "text-anchor": "end" },
      text) : null);
}

/** The capital's municipalities once more, larger. */
function inset(layers, clip, outlined) {
  const scale = insetBox.width / capitalBox.width;
  return svg("g", { "clip-path": `url(#${clip})` },
    svg("g", { transform: `translate(${insetBox.x - scale * capitalBox.x},` +
      `${insetBox.y - scale * capitalBox.y}) scale(${scale})` },
      layers.draw((code) => capital.has(code), widthsOfInset,
                  { asList: false, outlined })));
}

/** Chosen and compared areas by code: what their outline is called. */
function outlinedAreas(state) {
  const compared = state.with.map((code, i) => [code, `compared-${i}`]);
  return new Map([...compared, [state.area, "own"]]);
}

/** The map as a picture of a width [pixels]. */
export function drawMap(context, figure, level, width) {
  const { text, publication, state } = context;
  const shapes = shapesOfDenmark ?? tiles(publication);
  const members = membership(publication, level);
  const look = new Look(context, figure, level);
  const clips = hasShapes
    ? { byen: newId("byen"), syd: newId("syd") } : null;
  const clipOfInset = newId("inset");
  const layers = new Layers(shapes, members, look, clips);
  const outlined = outlinedAreas(state);
  const scale = width / (shapes.width + 2 * edge);
  const height = Math.round((shapes.height + 2 * edge) * scale) + legendHeight;
  const drawn = layers.draw(everywhere, widthsOfMap, { asList: true, outlined });
  const magnified = hasShapes && level !== "country"
    ? [frame(insetBox, text.figureView.copenhagen),
       inset(layers, clipOfInset, outlined)] : [];
  return svg("svg", { width, height, viewBox: `0 0 ${width} ${height}`,
                      class: "map", role: "presentation" },
    svg("defs", {}, look.definitions,
      clips && hasHalves(members)
        ? Object.entries(halves).map(([name, d]) =>
            svg("clipPath", { id: clips[name] }, svg("path", { d })))
        : null,
      svg("clipPath", { id: clipOfInset }, svg("rect", { ...insetBox, rx: 60 }))),
    svg("g", { transform: `scale(${scale}) translate(${edge},${edge})`,
               style: `--unit: ${1 / scale}px` },
      hasShapes ? frame(bornholmBox, text.figureView.bornholm) : null, drawn,
      magnified),
    svg("g", { transform: `translate(0,${height - legendHeight + 10})` },
      mapLegend(context, figure, look, width)));
}
