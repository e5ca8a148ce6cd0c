// Makes the explorer's template: one page of HTML with styles, script, shapes of
// the map and licences in it, and a place for data.
//
//   node bundle.mjs --modules NODE_MODULES --out FILE [--tiles] [--style FILE]
import { createRequire } from "node:module";
import fs from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";

import { licences } from "./licences.mjs";
import { mapShapes } from "./map_shapes.mjs";

const source = path.dirname(path.dirname(fileURLToPath(import.meta.url)));
const { values: options } = parseArgs({
  options: {
    modules: { type: "string" },
    out: { type: "string" },
    tiles: { type: "boolean", default: false },
    style: { type: "string" },
  },
});
const require = createRequire(path.resolve(options.modules, "of_the_build.js"));
const esbuild = require("esbuild");

/** Lets the page import "shapes", which is made of another package. */
const shapesModule = (shapes) => ({
  name: "shapes",
  setup(build) {
    build.onResolve({ filter: /^shapes$/ }, () => ({
      path: "shapes",
      namespace: "shapes",
    }));
    build.onLoad({ filter: /.*/, namespace: "shapes" }, () => ({
      contents: JSON.stringify(shapes),
      loader: "json",
    }));
  },
});

async function script(shapes) {
  const result = await esbuild.build({
    entryPoints: [path.join(source, "main.js")],
    bundle: true,
    minify: true,
    format: "iife",
    target: ["es2022"],
    charset: "utf8",
    legalComments: "none",
    nodePaths: [options.modules],
    plugins: [shapesModule(shapes)],
    write: false,
  });
  return result.outputFiles[0].text;
}

async function style() {
  const folder = path.join(source, "style");
  const files = fs.readdirSync(folder).sort();
  const texts = files.map((name) =>
    fs.readFileSync(path.join(folder, name), "utf8"),
  );
  if (options.style) {
    texts.push(fs.readFileSync(options.style, "utf8"));
  }
  const result = await esbuild.transform(texts.join("\n"), {
    loader: "css",
    minify: true,
    charset: "utf8",
  });
  return result.code;
}

/** Puts each text at its place; nothing in the texts is special. */
function filled(template, texts) {
  return Object.entries(texts).reduce((page, [name, text]) => {
    const parts = page.split(`@${name}@`);
    if (parts.length !== 2) {
      throw new Error(`template.html has not one place for ${name}`);
    }
    return parts.join(text);
  }, template);
}

const shapes = mapShapes(require, options.tiles);
const page = filled(
  fs.readFileSync(path.join(source, "template.html"), "utf8"),
  {
    STYLE: await style(),
    SCRIPT: await script(shapes),
    LICENCES: licences(options.modules, shapes !== null),
  },
);
fs.writeFileSync(options.out, page);
