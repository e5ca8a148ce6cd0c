// Reads a publication's PX and JSON-stat files with libraries that others made,
// and prints what they find as JSON lines: [figure, area, period, measure,
// number or null, symbol].
//
//     node read.mjs MODULES FOLDER
import { readFileSync, readdirSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";

const [, , modules, folder] = process.argv;
const require = createRequire(join(modules, "package.json"));
const Px = require("px");
const JSONstat = require("jsonstat-toolkit");

function print(source, figure, area, period, measure, number, symbol) {
  console.log(
    JSON.stringify([source, figure, area, period, measure, number, symbol]));
}

function readPx(text) {
  const px = new Px(text);
  const variables = px.variables();
  // the library gives a text in place of a list of one
  const codes = variables.map((name) => [].concat(px.codes(name)));
  const sizes = codes.map((list) => list.length);
  const cells = px.data;
  let index = 0;
  for (const area of codes[0]) {
    for (const figure of codes[1]) {
      for (const measure of codes[2]) {
        for (const period of codes[3]) {
          const cell = String(cells[index++]).replaceAll('"', "");
          const isDots = /^\.+$/.test(cell);
          print("px", figure, area, period, measure,
                isDots ? null : Number(cell), isDots ? cell : "");
        }
      }
    }
  }
  if (index !== cells.length || index !== sizes.reduce((a, b) => a * b)) {
    throw new Error(`${cells.length} cells where ${index} are expected`);
  }
}

function readJsonStat(text) {
  const data = JSONstat(JSON.parse(text));
  if (data.class !== "dataset") {
    throw new Error(`a ${data.class} where a dataset is expected`);
  }
  const [areas, figures, measures, periods] = data.id.map(
    (name) => data.Dimension(name).id);
  let index = 0;
  for (const area of areas) {
    for (const figure of figures) {
      for (const measure of measures) {
        for (const period of periods) {
          const cell = data.Data(index++);
          print("json", figure, area, period, measure, cell.value,
                cell.status ?? "");
        }
      }
    }
  }
}

const tables = join(folder, "tables");
for (const name of readdirSync(tables).sort()) {
  const text = readFileSync(join(tables, name), "utf8");
  if (name.endsWith(".px")) {
    readPx(text);
  } else {
    readJsonStat(text);
  }
}
