// Every number of the page is the publication's, and every one is there.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";

import { Explorer, figuresOf, openBrowser, ownAreas, publication } from "./page.mjs";

const tenAreas = ["DK", "1081", "1084", "NJ2", "RH1", "101", "155", "461",
                  "751", "825"];
const kindsOfMixes = ["diagnosis_mix", "level_mix", "intervention_mix",
  "target_group_mix", "contact_type_mix", "ambulatory_mix"];
let browser;

before(async () => { browser = await openBrowser(); });
after(() => browser.close());

/** Each cell says what figures.csv says; the keys that were seen. */
function check(cells, figures, where) {
  const seen = new Set();
  for (const [figure, geography, period, status, value, text] of cells) {
    const key = `${figure} ${geography} ${period}`;
    const row = figures.get(key);
    seen.add(key);
    if (!row) {
      assert.equal(status, "not_in_plan", `${where}: ${key}`);
      assert.equal(value, null, `${where}: ${key}`);
      continue;
    }
    assert.equal(status, row.status, `${where}: ${key}`);
    if (status === "shown") {
      assert.ok(Object.is(Number(value), Number(row.value)),
                `${where}: ${key}: ${value}, not ${row.value}`);
    } else {
      assert.equal(value, null, `${where}: ${key}`);
      assert.doesNotMatch(text, /\d/, `${where}: ${key} shows a number`);
    }
  }
  return seen;
}

function requireAll(rows, seen, where) {
  for (const row of rows) {
    const key = `${row.key_figure} ${row.geography} ${row.period}`;
    assert.ok(seen.has(key), `${where}: ${key} is not there`);
  }
}

test("the overview of ten areas has all of their figures", async () => {
  const figures = figuresOf(publication);
  const explorer = await Explorer.open(browser, publication);
  const rows = [...figures.values()];
  for (const period of ["2018", "2022", "2020-2022"]) {
    for (const area of tenAreas) {
      const hash = `#view=area&area=${area}&period=${period}&with=DK,1084`;
      await explorer.go(hash);
      const seen = check(await explorer.cells(), figures, hash);
      requireAll(rows.filter((each) => each.geography === area &&
        each.period === period), seen, hash);
    }
  }
  await explorer.close();
});

test("the view of every figure has all areas of every level", async () => {
  const figures = figuresOf(publication);
  const explorer = await Explorer.open(browser, publication);
  const groups = Map.groupBy
    ? Map.groupBy(figures.values(), groupOf) : grouped(figures.values());
  // of the single years, one: the page treats them alike
  const wanted = [...groups].filter(([key]) => !/201\d$/.test(key));
  for (const [key, rows] of wanted) {
    const [figure, level, period] = key.split(" ");
    const hash = `#view=figure&figure=${figure}&level=${level}&period=${period}`;
    await explorer.go(hash);
    requireAll(rows, check(await explorer.cells(), figures, hash), hash);
  }
  await explorer.close();
});

const groupOf = (row) =>
  `${row.key_figure} ${row.geography_level} ${row.period}`;

function grouped(rows) {
  const groups = new Map();
  for (const row of rows) {
    const key = groupOf(row);
    groups.set(key, [...(groups.get(key) ?? []), row]);
  }
  return groups;
}

test("the development of ten areas has every figure's years", async () => {
  const figures = figuresOf(publication);
  const explorer = await Explorer.open(browser, publication);
  const ids = [...new Set([...figures.values()].map((each) => each.key_figure))];
  for (const [i, figure] of ids.entries()) {
    const area = tenAreas[i % tenAreas.length];
    const hash = `#view=development&figure=${figure}&area=${area}&with=751`;
    await explorer.go(hash);
    const seen = check(await explorer.cells(), figures, hash);
    requireAll([...figures.values()].filter((each) =>
      each.key_figure === figure && each.geography === area &&
      !each.period.includes("-")), seen, hash);
  }
  await explorer.close();
});

test("the mixes of ten areas have all of their figures", async () => {
  const figures = figuresOf(publication);
  const explorer = await Explorer.open(browser, publication);
  for (const area of tenAreas) {
    const hash = `#view=mix&area=${area}&period=2020-2022&with=DK,461`;
    await explorer.go(hash);
    const seen = check(await explorer.cells(), figures, hash);
    requireAll([...figures.values()].filter((each) =>
      each.geography === area && each.period === "2020-2022" &&
      kindsOfMixes.includes(each.key_figure.split(".")[0])), seen, hash);
  }
  await explorer.close();
});

test("intervals of a bootstrap and a user's areas are shown", async () => {
  const figures = figuresOf(ownAreas);
  const explorer = await Explorer.open(browser, ownAreas,
    "#view=figure&level=council&lang=en&period=2020-2022");
  requireAll([...figures.values()].filter((each) =>
    each.geography_level === "council" && each.period === "2020-2022" &&
    each.key_figure === "overlap_of_psychiatry"),
    check(await explorer.cells(), figures, "own areas"), "own areas");
  const row = figures.get("overlap_of_psychiatry X 2020-2022");
  const say = (text) => Number(text).toFixed(1);
  const shown = await explorer.page.locator('tr[data-mark="X"] .interval')
    .textContent();
  assert.equal(shown, `${say(row.lower)} – ${say(row.upper)}`);
  await explorer.close();
});

test("a name cannot become a part of the page", async () => {
  const explorer = await Explorer.open(browser, ownAreas,
    "#view=figure&level=council");
  const table = await explorer.page.locator(".figure-table").textContent();
  assert.match(table, /<\/script><b id="foreign">Råd/);
  assert.equal(await explorer.page.locator("#foreign").count(), 0);
  await explorer.close();
});
