// The page can be read by all: axe finds no violation (WCAG 2.2 AA), and nothing
// is wider than the screen. With EXPLORER_SCREENSHOTS=FOLDER, pictures are kept.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";

import { axeSource, Explorer, openBrowser, publication } from "./page.mjs";

const views = {
  area: "#view=area&area=751&with=DK,1082",
  figure: "#view=figure&area=751",
  clusters: "#view=figure&area=RH2&level=cluster",
  development: "#view=development&area=751&with=DK,461",
  mix: "#view=mix&area=751&with=DK,461",
  notice: "#view=area&area=9999",
};
const folder = process.env.EXPLORER_SCREENSHOTS;
let browser;

before(async () => { browser = await openBrowser(); });
after(() => browser.close());

async function violations(page) {
  await page.evaluate(axeSource);
  const { violations: found } = await page.evaluate(() => window.axe.run({
    runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa",
              "best-practice"] }));
  return found.map(({ id, nodes }) =>
    `${id}: ${nodes.slice(0, 3).map((each) => each.html).join(" | ")}`);
}

const variants = [
  [360, "da", "light"], [1024, "en", "dark"], [1920, "da", "light"],
  [1920, "en", "light"], [360, "en", "dark"],
];

for (const [width, lang, scheme] of variants) {
  test(`${width} pixels, ${lang}, ${scheme}`, async () => {
    const explorer = await Explorer.open(browser, publication, "", {
      viewport: { width, height: 900 }, colorScheme: scheme });
    for (const [name, hash] of Object.entries(views)) {
      await explorer.go(`${hash}&lang=${lang}`);
      await explorer.drawn();
      const { page } = explorer;
      assert.deepEqual(await violations(page), [], name);
      const excess = await page.evaluate(() =>
        document.documentElement.scrollWidth - window.innerWidth);
      assert.ok(excess <= 0, `${name} is ${excess} pixels too wide`);
      if (folder) {
        await page.screenshot({ fullPage: true,
          path: `${folder}/${name}-${width}-${lang}-${scheme}.png` });
      }
    }
    await explorer.close();
  });
}
