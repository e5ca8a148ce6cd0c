// The pictures of docs/gallery.md, of one explorer.html.
//
//   EXPLORER_MODULES=FOLDER EXPLORER_CHROMIUM=FILE node pictures.mjs PAGE OUT
import { createRequire } from "node:module";
import path from "node:path";

const [page, out] = process.argv.slice(2);
const require = createRequire(
  path.resolve(process.env.EXPLORER_MODULES, "of_the_gallery.js"));
const { chromium } = require("playwright-core");

const pictures = {
  figure: { hash: "#view=figure&area=751", height: 1250 },
  clusters: { hash: "#view=figure&area=RH2&level=cluster", height: 1200,
              scheme: "dark" },
  area: { hash: "#view=area&area=751&with=DK,461", height: 820 },
  development: { hash: "#view=development&area=751&with=DK,461,1082",
                 height: 1010 },
  mix: { hash: "#view=mix&area=461&with=DK", height: 1010 },
  phone: { hash: "#view=figure&area=751&lang=da", width: 380, height: 800 },
};
const smaller = 0.65; // than on the screen

const browser = await chromium.launch({
  executablePath: process.env.EXPLORER_CHROMIUM, args: ["--no-sandbox"] });
for (const [name, { hash, width = 1300, height, scheme = "light" }] of
     Object.entries(pictures)) {
  const context = await browser.newContext({ viewport: { width, height },
    deviceScaleFactor: smaller, colorScheme: scheme });
  const tab = await context.newPage();
  await tab.goto(`file://${path.resolve(page)}${hash}`);
  await tab.waitForFunction(() => document.querySelector("main h1") &&
    [...document.querySelectorAll(".picture-place")]
      .every((each) => each.querySelector("svg")));
  await tab.screenshot({ path: path.join(out, `${name}.png`) });
  await context.close();
}
await browser.close();
