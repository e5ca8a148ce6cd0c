import assert from "node:assert/strict";
import { test } from "node:test";

import { load } from "./page.mjs";

const { Format } = await load("format.js");
const { Publication } = await load("data.js");
const { roundedPath } = await load("build/rounded_path.mjs");
const { danish } = await load("text/da.js");
const { english } = await load("text/en.js");

test("numbers have the language's form", () => {
  assert.equal(new Format("da").number(1234.5, 1), "1.234,5");
  assert.equal(new Format("en").number(1234.5, 1), "1,234.5");
  assert.equal(new Format("da").number(-0.25, 2), "−0,25");
});

test("what is not shown has a sign, never a number", () => {
  const format = new Format("da");
  assert.equal(format.cell({ status: "suppressed" }, "percent"), "·");
  assert.equal(format.cell({ status: "missing" }, "percent"), "–");
  assert.equal(format.cell({ status: "not_in_plan" }, "percent"), "");
});

test("cells are read in the order in which they are shown", () => {
  const level = { id: "country", name: {} };
  const publication = new Publication({ levels: [level], families: [],
    periods: [{ id: "2022", first: 2022, last: 2022 }], units: {}, labels: {},
    areas: [["A", "a", 0, []], ["B", "b", 0, []], ["C", "c", 0, []]],
    figures: [{ id: "f", factor: 100,
                cells: [{ s: "bac", n: [1], d: [3] }] },
              { id: "g", factor: 1,
                cells: [{ s: "da2", n: [1, 2], d: [3, 3], v: [7, 8] }] }] });
  assert.deepEqual(publication.cell("f", "A", "2022"), { status: "suppressed" });
  assert.equal(publication.cell("f", "B", "2022").value, 100 / 3);
  assert.equal(publication.cell("f", "C", "2022").status, "missing");
  assert.equal(publication.cell("g", "A", "2022").status, "not_in_plan");
  assert.equal(publication.cell("g", "C", "2022").value, 8);
});

test("rounding errors of a path do not add up", () => {
  const path = roundedPath(`M10.2,20.4${"l0.4,0.4".repeat(10)}Z`);
  const [, steps] = path.match(/^M10 20l(.*)z$/);
  const numbers = steps.match(/-?\d+/g).map(Number);
  const sum = (first) => numbers.filter((each, i) => i % 2 === first)
    .reduce((total, each) => total + each, 0);
  assert.equal(numbers.length, 20);
  assert.equal(10 + sum(0), Math.round(10.2 + 4));
  assert.equal(20 + sum(1), Math.round(20.4 + 4));
});

test("both languages say the same things", () => {
  const keys = (texts) => Object.entries(texts).flatMap(([key, value]) =>
    typeof value === "object" && !Array.isArray(value)
      ? keys(value).map((each) => `${key}.${each}`)
      : [`${key}: ${typeof value}`]);
  assert.deepEqual(keys(danish), keys(english));
});
