// The page in a real browser, and what its publication's figures.csv says.
import assert from "node:assert/strict";
import fs from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";

const { EXPLORER_MODULES, EXPLORER_CHROMIUM, EXPLORER_PUBLICATION,
        EXPLORER_OWN_AREAS } = process.env;
const require = createRequire(path.resolve(EXPLORER_MODULES, "of_the_tests.js"));
const { chromium } = require("playwright-core");

export const axeSource = require("axe-core").source;
export const publication = EXPLORER_PUBLICATION;
export const ownAreas = EXPLORER_OWN_AREAS;

export const openBrowser = () => chromium.launch({
  executablePath: EXPLORER_CHROMIUM, args: ["--no-sandbox"] });

/** One page of a publication that notes what it must not do. */
export class Explorer {
  static async open(browser, folder, hash = "", options = {}) {
    const explorer = new Explorer();
    explorer.file = `file://${path.join(folder, "explorer.html")}`;
    explorer.requests = [];
    explorer.complaints = [];
    explorer.context = await browser.newContext({
      viewport: { width: 1280, height: 900 }, acceptDownloads: true,
      ...options });
    explorer.page = await explorer.context.newPage();
    const { page } = explorer;
    page.on("request", (each) => explorer.requests.push(each.url()));
    page.on("console", (each) => explorer.complaints.push(each.text()));
    page.on("pageerror", (each) => explorer.complaints.push(String(each)));
    await page.goto(explorer.file + hash);
    await explorer.drawn();
    return explorer;
  }

  /** Waits until every picture is there. */
  async drawn() {
    await this.page.waitForFunction(() =>
      document.documentElement.dataset.shown !== undefined &&
      [...document.querySelectorAll(".picture-place")]
        .every((each) => each.querySelector("svg")));
  }

  /** Shows a state by its address, as a link would. */
  async go(hash) {
    await this.page.evaluate((to) => {
      delete document.documentElement.dataset.shown;
      history.replaceState(null, "", "#");
      location.hash = to;
    }, hash);
    await this.page.waitForFunction(() =>
      document.documentElement.dataset.shown !== undefined);
  }

  hash() {
    return this.page.evaluate(() => location.hash);
  }

  /** All cells of values: [figure, geography, period, status, value, text]. */
  async cells() {
    assert.doesNotMatch(await this.page.locator("main").innerHTML(),
                        /NaN|undefined|Infinity|\[object/);
    return this.page.evaluate(() =>
      [...document.querySelectorAll("[data-figure][data-geography]")].map(
        ({ dataset: d, textContent }) => [d.figure, d.geography, d.period,
          d.status, d.value ?? null, textContent]));
  }

  async close() {
    const leaves = this.requests.filter((each) => !each.startsWith("file:"));
    assert.deepEqual(leaves, [], "the page asked for something");
    assert.equal(new Set(this.requests.map((each) => each.split("#")[0])).size,
                 1, "the page asked for another file");
    assert.deepEqual(this.complaints, [], "the console said something");
    await this.context.close();
  }
}

/** One line of a CSV whose texts may be quoted. */
function fieldsOf(line) {
  const fields = line.match(/("([^"]|"")*"|[^,]*)(,|$)/g).map((each) =>
    each.replace(/,$/, ""));
  return fields.map((each) => each.startsWith('"')
    ? each.slice(1, -1).replaceAll('""', '"') : each);
}

/** The rows of figures.csv as objects, by "figure geography period". */
export function figuresOf(folder) {
  const lines = fs.readFileSync(path.join(folder, "figures.csv"), "utf8")
    .trim().split("\n");
  const header = lines[0].split(",");
  return new Map(lines.slice(1).map((line) => {
    const fields = fieldsOf(line);
    const row = Object.fromEntries(header.map((name, i) => [name, fields[i]]));
    return [`${row.key_figure} ${row.geography} ${row.period}`, row];
  }));
}
