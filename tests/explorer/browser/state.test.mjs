// The address holds all that is shown.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";

import { Explorer, openBrowser, publication } from "./page.mjs";

let browser;

before(async () => { browser = await openBrowser(); });
after(() => browser.close());

const whole = "#view=figure&area=751&figure=overlap_of_psychiatry&" +
  "level=municipality&period=2020-2022&with=DK&lang=da";
const shownText = (explorer) => explorer.page.locator("main").innerText();

test("a state survives a reload, and a copy of its address", async () => {
  for (const hash of [whole,
    "#view=area&area=1084&figure=overlap_of_psychiatry&level=region&period=2021&with=751,461&lang=en",
    "#view=development&area=RH1&figure=growth.overlap&level=cluster&period=2022&with=DK&lang=da",
    "#view=mix&area=461&figure=overlap_of_psychiatry&level=municipality&period=2020-2022&with=&lang=en"]) {
    const explorer = await Explorer.open(browser, publication, hash);
    assert.equal(await explorer.hash(), hash);
    const text = await shownText(explorer);
    await explorer.page.reload();
    await explorer.drawn();
    assert.equal(await explorer.hash(), hash);
    assert.equal(await shownText(explorer), text);
    await explorer.close();
  }
});

test("what is chosen goes into the address, and back again", async () => {
  const explorer = await Explorer.open(browser, publication, whole);
  const { page } = explorer;
  await page.locator('[data-control="area"]').selectOption("461");
  assert.match(await explorer.hash(), /area=461/);
  await page.locator('[data-control="level"]').selectOption("region");
  assert.match(await explorer.hash(), /level=region/);
  await page.locator('[data-control="with"]').selectOption("751");
  assert.match(await explorer.hash(), /with=DK,751/);
  await page.locator(".chip button").first().click();
  assert.match(await explorer.hash(), /with=751&/);
  await page.locator('[lang="en"][data-focus]').click();
  assert.match(await explorer.hash(), /lang=en/);
  assert.equal(await page.locator("html").getAttribute("lang"), "en");
  await page.goBack();
  assert.match(await explorer.hash(), /with=751&lang=da/);
  await explorer.close();
});

test("what is unknown falls back and says so", async () => {
  const cases = [
    ["#view=figure&area=9999", /area=9999/, /area=101/],
    ["#view=nothing", /view=nothing/, /view=figure/],
    ["#view=pathways", /pathways\) findes ikke endnu/, /view=figure/],
    ["#figure=beds", /figure=beds/, /figure=overlap_of_psychiatry/],
    ["#level=parish&lang=en", /level=parish.*not known/, /level=municipality/],
    ["#period=1999", /period=1999/, /period=2020-2022/],
    ["#with=DK,8888", /with=8888/, /with=DK/],
    ["#lang=sv", /lang=sv/, /lang=da/],
    ["#colour=red", /colour=red/, /view=figure/],
    ["#%E0%A4%A&&==&view", /view=/, /view=figure/],
  ];
  for (const [hash, said, shown] of cases) {
    const explorer = await Explorer.open(browser, publication, hash);
    assert.match(await explorer.page.locator(".notices").innerText(), said);
    assert.match(await explorer.hash(), shown);
    await explorer.close();
  }
});

test("a choice that shows nothing says what there is", async () => {
  const explorer = await Explorer.open(browser, publication,
    "#view=figure&figure=growth.overlap&period=2020-2022");
  await explorer.page.locator(".nothing a").first().click();
  await explorer.drawn();
  assert.match(await explorer.hash(), /figure=growth.overlap/);
  assert.ok(await explorer.page.locator("td.status-shown").count() > 0);
  await explorer.close();
});
