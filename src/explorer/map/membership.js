// Which areas of a level each shape of the map belongs to.

const divided = "101"; // København
const halves = ["101 byen", "101 syd"];

/** The municipality's code of a place: "101" of "101 byen". */
export const codeOfPlace = (place) => place.split(" ")[0];

/**
 * Shapes and their areas: a list of [place, codes of areas]. A municipality in
 * two areas has two codes; one that is in none is left out. København is one
 * shape unless an area of the level has a half of it.
 */
export function membership(publication, level) {
  const codesOf = new Map();
  const add = (place, code) =>
    codesOf.set(place, [...(codesOf.get(place) ?? []), code]);
  const areas = publication.areasOf(level);
  const isDivided = areas.some((area) =>
    area.places.some((place) => halves.includes(place)));
  const shapesOf = (place) =>
    isDivided && place === divided ? halves : [place];
  for (const area of areas) {
    const places = area.level === "country"
      ? publication.areasOf("municipality").map((each) => each.code)
      : area.places;
    places.flatMap(shapesOf).forEach((place) => add(place, area.code));
  }
  return [...codesOf];
}

/** Whether a level divides København. */
export const hasHalves = (members) =>
  members.some(([place]) => place.includes(" "));
