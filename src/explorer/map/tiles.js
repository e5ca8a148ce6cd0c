// Tiles in place of shapes: one for each municipality, in blocks by region. For
// pages that were built without the shapes.

const size = 900;
const gap = 60;
const columns = 11;

/** {width, height, paths} as the shapes of the map. */
export function tiles(publication) {
  const paths = {};
  let row = 0;
  for (const region of publication.areasOf("region")) {
    const codes = region.places.map((each) => each.split(" ")[0]);
    const municipalities = publication.areasOf("municipality")
      .filter((each) => codes.includes(each.code));
    municipalities.forEach((each, i) => {
      const x = (i % columns) * size;
      const y = (row + Math.floor(i / columns)) * size;
      paths[each.code] = `M${x} ${y}h${size - gap}v${size - gap}h${gap - size}z`;
    });
    row += Math.ceil(municipalities.length / columns) + 0.4;
  }
  return { width: columns * size, height: row * size, paths };
}
