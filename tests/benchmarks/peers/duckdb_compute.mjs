// The tables of duckdb_ingest.mjs → the seven shared cubes (M2–M8), as SQL.
import { dateOf, endOfDay, firstDay, firstMinute, firstYear, lastYear, observationEnd, years } from './duckdb_ingest.mjs';

const start = firstMinute(firstYear);
//! The year of an instant from the first year on; at most the last.
const yearOf = (minute) => `(${firstYear} + ${years.slice(1).map((year) => `(${minute} >= ${firstMinute(year)})::TINYINT`).join(' + ')})::SMALLINT`;
const ageGroup = (year) => `least(7, greatest(0, (${year} - agebase - 15) // 10))::TINYINT`;
//! A column or expression of the year y, by a CASE over the years.
const ofYear = (expression) => `(CASE y ${years.map((year, i) => `WHEN ${year} THEN ${expression(year, i)}`).join(' ')} END)`;
const inCopenhagenHalf = (place, syd) => `(CASE WHEN ${place} = 101 THEN CASE WHEN ${syd} THEN 2101 ELSE 1101 END ELSE ${place} END)::SMALLINT`;
//! Groups a person is in (0 psychiatry, 1 recipients, 2 overlap, 3 diagnosed,
//! 4 diagnosed_recipients), by the mask g: 1 psychiatry, 2 recipient, 4 diagnosed.
const groups = '(VALUES (1,0),(2,1),(3,0),(3,1),(3,2),(5,0),(5,3),(7,0),(7,1),(7,2),(7,3),(7,4)) gg(g, grp)';

//! M2.2, M3.2: one row a person in psychiatry and year, with the groups' bits.
function psychiatrySteps() {
  const last = yearOf('greatest(st, en - 1)');
  return [['psychiatry', `
    CREATE TEMP TABLE psychiatry AS SELECT pid, y, bit_or(1::INTEGER << grp::INTEGER)::USMALLINT AS dmask FROM (
      SELECT pid, ${yearOf('st')} AS y, grp FROM contacts WHERE st >= ${start}
      UNION ALL SELECT pid, yy, grp FROM (
        SELECT pid, grp, unnest(range(CASE WHEN st < ${start} THEN ${firstYear} ELSE ${yearOf('st')} + 1 END, ${last} + 1))::SMALLINT AS yy
        FROM contacts WHERE en > ${start} AND (st < ${start} OR ${last} > ${yearOf('st')})))
    GROUP BY pid, y`]];
}

//! M5.3, M5.4, M6: one row a recipient and year. Registrations are joined for
//! each year anew: those that start later are never before the others in a chain.
function recipientSteps() {
  return [['chains', `
    CREATE TEMP TABLE chains AS
    SELECT *, sum(brk) OVER (PARTITION BY pid, svc ORDER BY st, en, act ROWS UNBOUNDED PRECEDING) AS chain
    FROM (SELECT *, CASE WHEN st < max(en) OVER (PARTITION BY pid, svc ORDER BY st, en, act ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING) THEN 0 ELSE 1 END AS brk FROM social)`],
  ['recipients', `
    CREATE TEMP TABLE recipients AS
    WITH joined AS (
      SELECT pid, y, svc, min(st) AS st, arg_max(act, (st + 100000)::BIGINT * 4294967296 + en::BIGINT * 1024 + act) FILTER (act IS NOT NULL) AS act,
        least(max(en), any_value(d1) - 1) - greatest(min(st), any_value(d0)) + 1 AS days
      FROM chains JOIN (VALUES ${years.map((year) => `(${year}::SMALLINT, ${firstDay(year)}, ${firstDay(year + 1)})`).join(',')}) t(y, d0, d1) ON st < d1
      GROUP BY pid, svc, chain, y HAVING max(en) >= any_value(d0)),
    votes AS (SELECT pid, y, act, sum(days) AS days, max(st) AS latest FROM joined WHERE act IS NOT NULL GROUP BY pid, y, act),
    voted AS (SELECT pid, y, arg_max(act, days::BIGINT * 4294967296 + (latest + 100000)::BIGINT * 2048 + (2047 - act)) AS municipality FROM votes GROUP BY pid, y)
    SELECT joined.pid, joined.y, any_value(municipality) AS municipality,
      max(CASE WHEN svc <= 2 THEN 5 WHEN svc = 3 THEN 4 WHEN svc = 4 THEN 3 WHEN svc <= 6 THEN 2 ELSE 1 END)::TINYINT AS level,
      bit_or(1::INTEGER << (CASE WHEN svc <= 2 THEN 0 WHEN svc = 3 THEN 1 WHEN svc = 4 THEN 2 WHEN svc = 5 THEN 3 WHEN svc = 6 THEN 4 WHEN svc = 7 THEN 5 ELSE 6 END))::UTINYINT AS imask
    FROM joined LEFT JOIN voted USING (pid, y) GROUP BY joined.pid, joined.y`]];
}

//! Adults in psychiatry or recipients, with their place (M7.2, M7.4).
function personYearSteps() {
  const home = ofYear((year) => `home${year}`);
  const syd = ofYear((_, i) => `(syd & ${1 << i}) <> 0`);
  return [['person years', `
    CREATE TEMP TABLE py AS
    SELECT pid, y, sex, ${ageGroup('y')} AS ag, CASE WHEN dmask & 2047 <> 0 THEN dmask & 2047 ELSE dmask END AS dmask, level, imask,
      ${inCopenhagenHalf(`coalesce(municipality, ${home})`, syd)} AS place,
      (dmask IS NOT NULL)::TINYINT + 2 * (level IS NOT NULL)::TINYINT + 4 * (coalesce(dmask & 2047, 0) <> 0)::TINYINT AS g
    FROM psychiatry FULL OUTER JOIN recipients USING (pid, y) JOIN persons USING (pid)
    WHERE y - agebase >= 18`]];
}

//! M4: chained timed physical contacts; only the rows that open a stay are
//! kept: its end is the running maximum before the next one.
function staySteps() {
  const limit = '(end_day + 31)';  // the window's last date + 1
  return [['stays', `
    CREATE TEMP TABLE physical AS
    SELECT pid, st, acute, lead(pm, 1, fin) OVER (PARTITION BY pid ORDER BY st) AS en FROM (
      SELECT pid, st, acute, pm, max(en) OVER (PARTITION BY pid) AS fin FROM (
        SELECT pid, st, en, acute, max(en) OVER (PARTITION BY pid ORDER BY st, en, acute DESC ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING) AS pm
        FROM contacts WHERE type = 0 AND NOT dateonly))
    WHERE pm IS NULL OR st > pm + 240`],
  ['stays cube', `
    CREATE TEMP TABLE c_stays AS
    SELECT y, place, g, kind, sum(n) AS n FROM (
      SELECT pid, y, kind, count(*) AS n FROM (
        SELECT pid, ${yearOf('st')} AS y, CASE WHEN en - st >= 720 THEN 0 ELSE 1 END AS kind FROM physical WHERE st >= ${start}
        UNION ALL SELECT pid, ${yearOf('st')}, CASE WHEN type = 0 THEN 1 WHEN type = 1 THEN 2 ELSE 3 END FROM contacts WHERE st >= ${start} AND (type <> 0 OR dateonly))
      GROUP BY ALL)
    JOIN py USING (pid, y) GROUP BY ALL`],
  ['readmissions cube', `
    CREATE TEMP TABLE c_readmissions AS
    SELECT y, place, g, count(*) AS idx, count(*) FILTER (${dateOf('next')} < ${limit}) AS re FROM (
      SELECT pid, ${yearOf('en - 1')} AS y, ${dateOf('en')} AS end_day, min(CASE WHEN acute THEN st END) OVER (PARTITION BY pid ORDER BY st ROWS BETWEEN 1 FOLLOWING AND UNBOUNDED FOLLOWING) AS next
      FROM physical WHERE en - st >= 720 AND en > ${start})
    JOIN py USING (pid, y) JOIN persons USING (pid)
    WHERE ${endOfDay('(end_day + 30)')} <= ${observationEnd} AND (death IS NULL OR death > end_day + 30) GROUP BY ALL`]];
}

//! M1.5
function populationSteps() {
  const ofOneYear = (year, i) => `
      SELECT ${year} AS y, ${inCopenhagenHalf(`home${year}`, `(syd & ${1 << i}) <> 0`)} AS place, sex, ${ageGroup(year)} AS ag, count(*) AS n FROM persons
      WHERE (resident & ${1 << i}) <> 0 AND agebase <= ${year - 18} AND (death IS NULL OR death >= ${firstDay(year)}) GROUP BY ALL`;
  return [['population cube', `CREATE TEMP TABLE c_population AS ${years.map(ofOneYear).join(' UNION ALL ')}`]];
}

//! Cells by place and group, then by geography.
function cubeSteps() {
  return [['cubes', `
    CREATE TEMP TABLE cube AS
    WITH pg AS (SELECT y, place, grp, sex, ag, count(*) AS n FROM py JOIN ${groups} USING (g) GROUP BY ALL),
    small AS (SELECT y, place, g, dmask, level, imask, count(*) AS n FROM py GROUP BY ALL),
    sg AS (SELECT y, place, grp, dmask, level, imask, sum(n) AS n FROM small JOIN ${groups} USING (g) GROUP BY ALL),
    cells AS (
      SELECT 'population' AS cube, y, place, -1 AS grp, sex::INT AS a, ag::INT AS b, n FROM c_population
      UNION ALL SELECT 'persons', y, place, grp, sex::INT, ag::INT, n FROM pg
      UNION ALL SELECT 'persons_by_diagnosis', y, place, grp, k, 0, sum(n) FROM sg, range(12) r(k) WHERE (dmask::INTEGER >> k::INTEGER) & 1 = 1 GROUP BY ALL
      UNION ALL SELECT 'persons_by_level', y, place, grp, level - 1, 0, sum(n) FROM sg WHERE level IS NOT NULL GROUP BY ALL
      UNION ALL SELECT 'persons_by_intervention', y, place, grp, k, 0, sum(n) FROM sg, range(7) r(k) WHERE (imask::INTEGER >> k::INTEGER) & 1 = 1 GROUP BY ALL
      UNION ALL SELECT 'stays', y, place, grp, kind, 0, sum(n) FROM c_stays JOIN ${groups} USING (g) GROUP BY ALL
      UNION ALL SELECT 'readmissions', y, place, grp, 0, 0, sum(idx) FROM c_readmissions JOIN ${groups} USING (g) GROUP BY ALL
      UNION ALL SELECT 'readmissions', y, place, grp, 1, 0, sum(re) FROM c_readmissions JOIN ${groups} USING (g) GROUP BY ALL)
    SELECT cube, y, geo, grp, a, b, sum(n)::BIGINT AS n FROM cells JOIN geo USING (place) GROUP BY ALL HAVING sum(n) > 0`]];
}

//! cube, year, geography, group (-1: none), two more positions, count
export const cubeQuery = 'SELECT * FROM cube ORDER BY ALL';

export function computeSteps(places) {
  const rows = places.map(({ place, geography }) => `(${place}::SMALLINT, '${geography}')`);
  return [['geographies', `CREATE TEMP TABLE geo AS SELECT * FROM (VALUES ${rows.join(',')}) t(place, geo)`],
    ...psychiatrySteps(), ...recipientSteps(), ...personYearSteps(), ...staySteps(), ...populationSteps(), ...cubeSteps()];
}
