// The page as it is used: by pointer, by keyboard, and to take something away.
import assert from "node:assert/strict";
import fs from "node:fs";
import { after, before, test } from "node:test";

import { Explorer, figuresOf, openBrowser, publication } from "./page.mjs";

const figure = "#view=figure&area=751&level=municipality&period=2020-2022&lang=en";
let browser;

before(async () => { browser = await openBrowser(); });
after(() => browser.close());

test("an area that is pointed at is marked everywhere", async () => {
  const explorer = await Explorer.open(browser, publication, figure);
  const { page } = explorer;
  await page.locator('.figure-table tr[data-mark="461"] th').hover();
  for (const place of [".map", ".ranked", ".funnel", ".figure-table"]) {
    assert.ok(await page.locator(`${place} .marked`).count() > 0, place);
  }
  assert.match(await page.locator(".tip").innerText(), /Odense/);
  await page.locator('.ranked [data-mark="461"] circle').dispatchEvent("click");
  assert.match(await explorer.hash(), /area=461/);
  await explorer.close();
});

test("the keyboard alone can do it", async () => {
  const explorer = await Explorer.open(browser, publication,
    figure.replace("view=figure", "view=area"));
  const { page } = explorer;
  const tabTo = async (selector) => {
    for (let i = 0; i < 60; ++i) {
      await page.keyboard.press("Tab");
      if (await page.evaluate((wanted) =>
        document.activeElement.matches(wanted), selector)) {
        return;
      }
    }
    assert.fail(`the keyboard does not reach ${selector}`);
  };
  await tabTo('[data-focus="view-figure"]');
  await page.keyboard.press("Enter");
  await explorer.drawn();
  assert.match(await explorer.hash(), /view=figure/);
  await tabTo('[data-control="area"]');
  await page.keyboard.type("Odense");
  assert.match(await explorer.hash(), /area=461/);
  await tabTo('.map-picture [role="listbox"]');
  await page.keyboard.press("End");
  const named = await page.evaluate(() => {
    const list = document.activeElement;
    return document.getElementById(list.getAttribute("aria-activedescendant"))
      .dataset.mark;
  });
  await page.keyboard.press("Enter");
  assert.match(await explorer.hash(), new RegExp(`area=${named}&`));
  assert.equal(await page.evaluate(() => document.activeElement.dataset.focus),
               "map", "the focus is lost");
  await explorer.close();
});

test("a figure can be found by words", async () => {
  const explorer = await Explorer.open(browser, publication, figure);
  const { page } = explorer;
  const search = page.locator('[data-control="search"]');
  const count = () => page.locator('[data-control="figure"] option').count();
  const all = await count();
  await search.fill("schizophrenia overlap");
  const found = await count();
  assert.ok(found > 1 && found < all, `${found} of ${all}`);
  await search.press("Enter");
  assert.match(await explorer.hash(), /figure=diagnosis_mix\.overlap\.F2/);
  assert.equal(await count(), all);
  await search.fill("nothing at all");
  await search.press("Escape");
  assert.equal(await count(), all);
  await explorer.close();
});

async function saved(explorer, selector) {
  const [download] = await Promise.all([
    explorer.page.waitForEvent("download"),
    explorer.page.locator(selector).first().click()]);
  return { name: download.suggestedFilename(),
           content: fs.readFileSync(await download.path()) };
}

test("what is on the screen can be saved", async () => {
  const figures = figuresOf(publication);
  const explorer = await Explorer.open(browser, publication, figure);
  const table = await saved(explorer, '[data-save="csv"]');
  const rows = table.content.toString("utf8").trim().split("\n");
  assert.match(table.name, /^samspil-.*\.csv$/);
  assert.equal(rows.length, 1 + 98 + 1, "a header, 98 areas and the country");
  const row = figures.get("overlap_of_psychiatry 751 2020-2022");
  assert.ok(rows.some((each) => each.startsWith("751,Aarhus,") &&
    each.includes(`,${row.numerator},${row.denominator},${row.value},`)));
  const picture = await saved(explorer, ".map-picture .tools button");
  assert.match(picture.name, /\.svg$/);
  const text = picture.content.toString("utf8");
  assert.match(text, /^<svg/);
  assert.ok((text.match(/<path/g) ?? []).length > 98);
  const image = await saved(explorer, ".map-picture .tools button:nth-child(2)");
  assert.match(image.name, /\.png$/);
  assert.equal(image.content.subarray(1, 4).toString(), "PNG");
  assert.ok(image.content.length > 20_000, "the picture is empty");
  await explorer.go(figure.replace("view=figure", "view=area"));
  const sheet = await saved(explorer, ".tools-row .tools:nth-child(2) button");
  assert.match(sheet.content.toString("utf8"), /Aarhus/);
  await explorer.context.close(); // saving makes URLs of its own (blob:, data:)
});

test("it opens within a second, in at most 3 MB", async () => {
  const size = fs.statSync(`${publication}/explorer.html`).size;
  assert.ok(size < 3_000_000, `${size} bytes`);
  const explorer = await Explorer.open(browser, publication, figure);
  const ready = await explorer.page.evaluate(() =>
    performance.getEntriesByName("picture")[0].startTime);
  console.log(`# first picture after ${Math.round(ready)} ms, ${size} bytes`);
  assert.ok(ready < 1000, `first picture after ${ready} ms`);
  await explorer.close();
});
