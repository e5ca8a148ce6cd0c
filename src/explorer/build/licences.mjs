// The notices of what other people made and the page holds.
import fs from "node:fs";
import path from "node:path";

const bundled = ["d3-array", "d3-color", "d3-format", "d3-interpolate",
                 "d3-scale", "d3-time", "d3-time-format", "internmap"];

/** The notices of the packages that are in the page, one after the other. */
export function licences(modules, hasMap) {
  const names = hasMap ? [...bundled, "react-denmark-map"] : bundled;
  return names
    .map((name) => {
      const folder = path.join(modules, name);
      const file = fs
        .readdirSync(folder)
        .find((each) => /^licen[cs]e/i.test(each));
      if (!file) {
        throw new Error(`${name} has no licence file: its notice must be kept`);
      }
      const text = fs.readFileSync(path.join(folder, file), "utf8").trim();
      return `${name}\n\n${text}`.replaceAll("<", "&lt;");
    })
    .join("\n\n----\n\n");
}
