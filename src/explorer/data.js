// The publication that the page holds (src/publish/explorer writes it).

export const statuses = ["shown", "suppressed", "missing", "not_in_plan"];
const notInPlan = { status: "not_in_plan" };

/** The status of each area, of runs like "a2b": a letter and how many. */
function statusesOf(runs) {
  return [...runs.matchAll(/([a-d])(\d*)/g)].flatMap(([, letter, count]) =>
    Array(Number(count || 1)).fill(statuses["abcd".indexOf(letter)]));
}

/** The cells of one figure and period, by the area's index. */
function decoded({ s, n, d, v, l, u }, factor) {
  let next = 0;
  return statusesOf(s).map((status) => {
    if (status !== "shown") {
      return { status };
    }
    const i = next++;
    return {
      status,
      numerator: n[i],
      denominator: d[i],
      value: v ? v[i] : (factor * n[i]) / d[i],
      lower: l?.[i] ?? null,
      upper: u?.[i] ?? null,
    };
  });
}

/** Which region each municipality and cluster lies in, by its first place. */
function regionsOf(areas) {
  const regionOfPlace = new Map();
  for (const area of areas.filter((each) => each.level === "region")) {
    area.places.forEach((place) => regionOfPlace.set(place, area.code));
  }
  return (area) =>
    area.level === "municipality" || area.level === "cluster"
      ? regionOfPlace.get(area.places[0]?.split(" ")[0])
      : undefined;
}

export class Publication {
  constructor(json) {
    this.head = json;
    this.levels = json.levels;
    this.families = json.families;
    this.periods = json.periods;
    this.units = json.units;
    this.labels = json.labels;
    this.areas = json.areas.map(([code, name, level, places], index) => ({
      code, name, places, index, level: json.levels[level].id,
    }));
    const regionOf = regionsOf(this.areas);
    for (const area of this.areas) {
      area.region = regionOf(area);
    }
    this.figures = json.figures;
    this.byCode = new Map(this.areas.map((each) => [each.code, each]));
    this.byFigure = new Map(this.figures.map((each) => [each.id, each]));
    this.decoded = new Map();
  }

  area(code) {
    return this.byCode.get(code);
  }

  figure(id) {
    return this.byFigure.get(id);
  }

  period(id) {
    return this.periods.find((each) => each.id === id);
  }

  areasOf(level) {
    return this.areas.filter((each) => each.level === level);
  }

  /** What is published of a figure, an area's code and a period's id. */
  cell(figureId, code, periodId) {
    const area = this.byCode.get(code);
    const cells = this.cellsOf(figureId, periodId);
    return (area && cells?.[area.index]) || notInPlan;
  }

  cellsOf(figureId, periodId) {
    const key = `${figureId} ${periodId}`;
    if (!this.decoded.has(key)) {
      const figure = this.byFigure.get(figureId);
      const at = this.periods.findIndex((each) => each.id === periodId);
      const cells = figure?.cells[at];
      this.decoded.set(key, cells ? decoded(cells, figure.factor) : null);
    }
    return this.decoded.get(key);
  }

  /** Whether the plan has a figure for any area of a level in a period. */
  has(figureId, level, periodId) {
    const cells = this.cellsOf(figureId, periodId);
    return (
      cells !== null &&
      this.areas.some(
        (each) =>
          each.level === level && cells[each.index].status !== "not_in_plan",
      )
    );
  }

  /** The periods that the plan has a figure for at a level. */
  periodsOf(figureId, level) {
    return this.periods.filter((each) => this.has(figureId, level, each.id));
  }

  isPooled(periodId) {
    return this.yearsIn(periodId) > 1;
  }

  yearsIn(periodId) {
    const period = this.period(periodId);
    return period.last - period.first + 1;
  }

  get years() {
    return this.periods.filter((each) => each.first === each.last);
  }
}
