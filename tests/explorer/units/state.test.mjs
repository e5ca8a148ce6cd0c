import assert from "node:assert/strict";
import { test } from "node:test";

import { load } from "./page.mjs";

const { Publication } = await load("data.js");
const { changed, hashOf, readState } = await load("state.js");

/** Two years and a pooled period; growth is of years only. */
function sample() {
  const name = { da: ["x", "xs"], en: ["x", "xs"] };
  const cells = (s) => ({ s, n: [1, 2, 3, 4], d: [10, 10, 10, 10] });
  const figure = (id, periods) => ({ id, unit: "percent", factor: 100,
    family: "main", rule: "M9.1", da: [id, id, ""], en: [id, id, ""],
    cells: periods });
  return new Publication({
    language: "da", program: "1", store: "abc", scenario: "base", threshold: 5,
    periods: [{ id: "2021", first: 2021, last: 2021 },
              { id: "2022", first: 2022, last: 2022 },
              { id: "2021-2022", first: 2021, last: 2022 }],
    levels: ["country", "region", "municipality"].map((id) => ({ id, name })),
    families: [{ id: "main", name }], units: {}, labels: {},
    areas: [["DK", "Hele landet", 0, []], ["1084", "Region", 1, ["101", "751"]],
            ["101", "København", 2, ["101"]], ["751", "Aarhus", 2, ["751"]]],
    figures: [figure("overlap_of_psychiatry",
                     [cells("a4"), cells("a4"), cells("a4")]),
              figure("growth.overlap", [cells("a4"), cells("a4"), null])],
  });
}

test("an empty address shows the first picture", () => {
  const { state, notices } = readState(sample(), "");
  assert.deepEqual(state, { view: "figure", area: "101",
    figure: "overlap_of_psychiatry", level: "municipality",
    period: "2021-2022", with: ["DK"], lang: "da" });
  assert.deepEqual(notices, []);
});

test("a state and its address are the same", () => {
  const hash = "#view=area&area=751&figure=growth.overlap&level=region&" +
               "period=2022&with=101,1084&lang=en";
  assert.equal(hashOf(readState(sample(), hash).state), hash);
});

test("unknown values fall back and are told", () => {
  const { state, notices } = readState(sample(), "#view=pathways&area=1");
  assert.equal(state.view, "figure");
  assert.deepEqual(notices.map((each) => each.key), ["view", "area"]);
});

test("an area is not compared with itself", () => {
  assert.deepEqual(readState(sample(), "#area=DK").state.with, []);
  assert.deepEqual(readState(sample(), "#area=751&with=751").state.with, ["DK"]);
});

test("a figure without pooled periods brings its last year", () => {
  const publication = sample();
  const { state } = readState(publication, "");
  const next = changed(publication, state, { figure: "growth.overlap" });
  assert.equal(next.period, "2022");
});

test("an area of another level brings its level", () => {
  const publication = sample();
  const { state } = readState(publication, "");
  assert.equal(changed(publication, state, { area: "1084" }).level, "region");
});
