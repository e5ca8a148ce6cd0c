// What the page shows, as the address's hash says it. A hash that someone wrote
// by hand is good; what it says wrongly falls back, and a notice says so.

export const views = ["area", "figure", "development", "mix"];
export const mostCompared = 4;
const keys = ["view", "area", "figure", "level", "period", "with", "lang"];
const firstArea = "101";
const firstFigure = "overlap_of_psychiatry";

/** The pairs of a hash; a sign that is wrongly encoded stands for itself. */
function pairsOf(hash) {
  return new URLSearchParams(hash.replace(/^#/, ""));
}

/** The published level that is nearest to the municipalities. */
function bestLevel(publication, figure) {
  const wanted = ["municipality", "cluster", "region", "country"];
  return (
    wanted.find((level) =>
      publication.periods.some(({ id }) => publication.has(figure, level, id)),
    ) ?? publication.levels[0].id
  );
}

/** The period with the figure at the level: the last pooled one, else year. */
export function bestPeriod(publication, figure, level) {
  const there = publication.periodsOf(figure, level);
  const all = there.length > 0 ? there : publication.periods;
  const pooled = all.filter(({ id }) => publication.isPooled(id));
  return (pooled.length > 0 ? pooled : all).at(-1).id;
}

/** Reads one key after the other; what is unknown is noted. */
class HashReader {
  constructor(publication, hash) {
    this.publication = publication;
    this.pairs = pairsOf(hash);
    this.notices = [];
  }

  /** The key's value if `isKnown`; else what `fallback` gives. */
  read(key, isKnown, fallback) {
    const value = this.pairs.get(key);
    if (value !== null && isKnown(value)) {
      return value;
    }
    const result = fallback();
    if (value !== null) {
      this.notices.push({ key, value, instead: result });
    }
    return result;
  }

  /** Codes that areas are compared with. */
  readWith(area) {
    const { publication, pairs } = this;
    const usual = area === "DK" || !publication.area("DK") ? [] : ["DK"];
    if (!pairs.has("with")) {
      return usual;
    }
    const codes = [...new Set(pairs.get("with").split(",").filter(Boolean))];
    const known = codes.filter((code) => publication.area(code));
    for (const code of codes.filter((each) => !known.includes(each))) {
      this.notices.push({ key: "with", value: code, instead: null });
    }
    const kept = known.filter((code) => code !== area).slice(0, mostCompared);
    return kept.length > 0 || codes.length === 0 ? kept : usual;
  }

  noteUnknownKeys() {
    for (const key of this.pairs.keys()) {
      if (!keys.includes(key)) {
        this.notices.push({ key, value: this.pairs.get(key), instead: null });
      }
    }
  }
}

/** {state, notices} of a hash; every state is one that can be shown. */
export function readState(publication, hash) {
  const reader = new HashReader(publication, hash);
  const isFigure = (id) => publication.figure(id) !== undefined;
  const isLevel = (id) => publication.levels.some((each) => each.id === id);
  const lang = reader.read("lang", (each) => ["da", "en"].includes(each),
    () => publication.head.language);
  const view = reader.read("view", (each) => views.includes(each),
    () => "figure");
  const area = reader.read("area", (each) => publication.area(each),
    () => (publication.area(firstArea) ?? publication.areas[0]).code);
  const figure = reader.read("figure", isFigure,
    () => (publication.figure(firstFigure) ?? publication.figures[0]).id);
  const level = reader.read("level", isLevel, () =>
    reader.pairs.has("area") && publication.area(area).level !== "country" &&
    publication.periodsOf(figure, publication.area(area).level).length > 0
      ? publication.area(area).level
      : bestLevel(publication, figure));
  const period = reader.read("period", (each) => publication.period(each),
    () => bestPeriod(publication, figure, level));
  const compared = reader.readWith(area);
  reader.noteUnknownKeys();
  return {
    state: { view, area, figure, level, period, with: compared, lang },
    notices: reader.notices,
  };
}

/** The hash that opens a state. */
export function hashOf(state) {
  const texts = keys.map((key) => {
    const value = key === "with" ? state.with.join(",") : state[key];
    return `${key}=${encodeURIComponent(value).replaceAll("%2C", ",")}`;
  });
  return `#${texts.join("&")}`;
}

/**
 * A state with some keys changed by the reader of the page: what would show
 * nothing then is changed with them.
 */
export function changed(publication, state, changes) {
  const next = { ...state, ...changes };
  if (changes.area && !changes.level) {
    const level = publication.area(changes.area).level;
    if (publication.periodsOf(next.figure, level).length > 0 &&
        level !== "country") {
      next.level = level;
    }
  }
  next.with = next.with.filter((code) => code !== next.area);
  if (next.with.length === 0 && !changes.with && next.area !== "DK") {
    next.with = ["DK"].filter((code) => publication.area(code));
  }
  const isChosen = changes.figure || changes.level || changes.area;
  if (isChosen && !changes.period && next.view !== "mix" &&
      next.view !== "area" &&
      publication.periodsOf(next.figure, next.level).length > 0 &&
      !publication.has(next.figure, next.level, next.period)) {
    next.period = bestPeriod(publication, next.figure, next.level);
  }
  return next;
}
