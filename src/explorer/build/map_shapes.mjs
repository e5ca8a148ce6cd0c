// The shapes of the 98 municipalities, from the package react-denmark-map.
import { roundedPath } from "./rounded_path.mjs";

const municipalities = 98;

/**
 * {width, height, paths: {code: path}}, rounded to whole numbers; null for a
 * page that has tiles in place of a map.
 */
export function mapShapes(require, tiles) {
  if (tiles) {
    return null;
  }
  let component;
  try {
    component = require("react-denmark-map").Municipalities({});
  } catch (error) {
    throw new Error(
      "the shapes of Denmark's municipalities are missing (package " +
        "react-denmark-map): configure with -DSAMSPIL_EXPLORER_TILES=ON for " +
        `tiles in place of the map. ${error.message}`,
    );
  }
  const { areas, viewBoxWidth, viewBoxHeight } = component.props;
  const paths = Object.fromEntries(
    areas
      .map(({ code, d }) => [String(Number(code)), roundedPath(d)])
      .sort(([a], [b]) => a - b),
  );
  if (Object.keys(paths).length !== municipalities) {
    throw new Error("react-denmark-map has not the shapes of 98 municipalities");
  }
  return { width: Number(viewBoxWidth), height: Number(viewBoxHeight), paths };
}
