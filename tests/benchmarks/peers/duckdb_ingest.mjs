// Registers → the tables persons, contacts, social (M0–M2, M5, M7), as SQL.
//
// Instants are minutes since 1990-01-01, dates days since 1970-01-01. A place
// is a municipality's code; 1101 and 2101 are København's halves (byen, syd),
// 0 is unknown.
export const firstYear = 2018;
export const lastYear = 2022;
export const years = Array.from({ length: lastYear - firstYear + 1 }, (_, i) => firstYear + i);
const epochDays = 7305;  // 1990-01-01
export const firstDay = (year) => Math.round(Date.UTC(year, 0, 1) / 86400000);
export const firstMinute = (year) => (firstDay(year) - epochDays) * 1440;
export const observationEnd = firstMinute(lastYear + 1);
//! The first minute after a date given in days since 1970.
export const endOfDay = (day) => `((${day} + 1 - ${epochDays}) * 1440)`;
//! The date of an instant, in days since 1970.
export const dateOf = (minute) => `(${minute} // 1440 + ${epochDays})`;
const minutes = (date) => `((${date} - DATE '1990-01-01') * 1440)`;
const days = (date) => `(${date} - DATE '1970-01-01')`;

//! M3.1: 0–8 F0–F8, 9 F90–F98, 10 F99, 11 none.
const diagnosisGroup = (code) => `(CASE WHEN ${code} IS NULL OR NOT starts_with(${code}, 'DF') THEN 11
  WHEN substr(${code}, 3, 1) BETWEEN '0' AND '8' THEN ascii(substr(${code}, 3, 1)) - 48
  WHEN substr(${code}, 3, 2) = '99' THEN 10 WHEN substr(${code}, 3, 2) BETWEEN '90' AND '98' THEN 9 ELSE 11 END)`;

const lpr2Columns = { RECNUM: 'BIGINT', PNR: 'VARCHAR', C_PATTYPE: 'UTINYINT', C_ADIAG: 'VARCHAR', C_INDM: 'UTINYINT', D_INDDTO: 'DATE', V_INDTIME: 'INTEGER', V_INDMINUT: 'INTEGER', D_UDDTO: 'DATE', V_UDTIME: 'INTEGER' };
const lpr2Diagnoses = { RECNUM: 'BIGINT', C_DIAG: 'VARCHAR', C_DIAGTYPE: 'VARCHAR' };
const lpr2Visits = { RECNUM: 'BIGINT', D_AMBDTO: 'DATE' };
const registers = {
  bef: { PNR: 'VARCHAR', FOED_DAG: 'DATE', KOEN: 'UTINYINT', KOM: 'SMALLINT', DISTRIKT: 'UTINYINT' },
  dod: { PNR: 'VARCHAR', DODDATO: 'DATE' },
  lpr_f_kontakter: { DW_EK_KONTAKT: 'BIGINT', PNR: 'VARCHAR', DATO_START: 'DATE', TIDSPUNKT_START: 'TIME', DATO_SLUT: 'DATE', TIDSPUNKT_SLUT: 'TIME', KONTAKTTYPE: 'VARCHAR', PRIORITET: 'VARCHAR', HOVEDSPECIALE_ANS: 'VARCHAR', AKTIONSDIAGNOSE: 'VARCHAR' },
  lpr_f_diagnoser: { DW_EK_KONTAKT: 'BIGINT', DIAGNOSEKODE: 'VARCHAR', DIAGNOSETYPE: 'VARCHAR', SENERE_AFKRAEFTET: 'VARCHAR' },
  psyk_adm: lpr2Columns,
  psyk_diag: lpr2Diagnoses,
  psyk_pers: lpr2Visits,
  lpr_adm: { ...lpr2Columns, C_SPEC: 'VARCHAR' },
  lpr_diag: lpr2Diagnoses,
  lpr_bes: lpr2Visits,
  handicap: { PNR: 'VARCHAR', YDELSE: 'VARCHAR', HANDLEKOM: 'SMALLINT', BETALKOM: 'SMALLINT', STARTDATO: 'DATE', SLUTDATO: 'DATE', MAALGRUPPE: 'VARCHAR' },
};

const reader = (folder) => (name, extra = '') => {
  const columns = Object.entries(registers[name]).map(([column, type]) => `'${column}':'${type}'`);
  return `read_csv('${folder}/${name}*.csv', header=true, delim=',', quote='"', auto_detect=false, nullstr='', columns={${columns.join(',')}}${extra})`;
};

export function countSteps(folder) {
  const csv = reader(folder);
  return Object.keys(registers).map((name) => [`count ${name}`, `SELECT count(*) FROM ${csv(name)}`]);
}

//! M1.4–M1.6, M7.1, M7.4. A record is one number: 16 · municipality +
//! district (15: none), 32767 without a valid municipality; the smallest is
//! the one that M7.1 prefers.
function personSteps(csv, municipalities) {
  const records = [...years, lastYear + 1];
  const residence = (year) => `(CASE WHEN r${year} < 32767 THEN r${year} WHEN r${year + 1} < 32767 THEN r${year + 1} END)`;
  // true: syd; NULL unless in København (1616 + district)
  const half = (record) => `(CASE WHEN ${record} BETWEEN 1617 AND 1626 THEN ${record} - 1616 IN (4, 5, 9, 10) END)`;
  const isSyd = (year) => {
    const others = [...records.filter((y) => y < year).reverse(), ...records.filter((y) => y > year)];
    return `coalesce(${[half(residence(year)), ...others.map((y) => half(`r${y}`))].join(', ')}, false)`;
  };
  const anyCopenhagen = records.map((year) => `r${year} BETWEEN 1617 AND 1626`).join(' OR ');
  const bits = (flag) => years.map((year, i) => `(${flag(year)})::UTINYINT * ${1 << i}`).join(' + ');
  return [['population', `
    CREATE TEMP TABLE p0 AS   -- the latest record's birth date and sex by packed maxima; of one date the earlier, and male before female (0, 1; 2 unknown)
    SELECT PNR, DATE '2200-01-01' - (max(birth) % 1048576)::INTEGER AS birth, (2 - coalesce(max(sex) % 4, 0))::UTINYINT AS sex,
      ${records.map((year) => `min(record) FILTER (y = ${year}) AS r${year}`).join(', ')}
    FROM (SELECT PNR, y, y::BIGINT * 1048576 + (DATE '2200-01-01' - FOED_DAG) AS birth, CASE WHEN KOEN IN (1, 2) THEN y * 4 + 3 - KOEN END AS sex,
            (CASE WHEN KOM IN (${municipalities.join(',')}) THEN KOM * 16 + CASE WHEN DISTRIKT BETWEEN 1 AND 10 THEN DISTRIKT ELSE 15 END ELSE 32767 END)::SMALLINT AS record
          FROM (SELECT *, substr(filename, length(filename) - 9, 4)::INTEGER + 1 AS y FROM ${csv('bef', ', filename=true')}))
    GROUP BY PNR HAVING max(birth) IS NOT NULL`],
  ['persons', `
    CREATE TABLE persons AS
    SELECT p.id::INTEGER AS pid, PNR, (year(birth) + CASE WHEN month(birth) = 1 AND day(birth) = 1 THEN 0 ELSE 1 END)::SMALLINT AS agebase, sex, ${days('d.death')}::INTEGER AS death,
      (${bits((year) => `r${year} IS NOT NULL`)})::UTINYINT AS resident,
      (CASE WHEN ${anyCopenhagen} THEN ${bits(isSyd)} ELSE 0 END)::UTINYINT AS syd,
      ${years.map((year) => `(coalesce(${residence(year)}, 0) // 16)::SMALLINT AS home${year}`).join(', ')}
    FROM (SELECT rowid AS id, * FROM p0) p LEFT JOIN (SELECT PNR, min(DODDATO) AS death FROM ${csv('dod')} GROUP BY PNR) d USING (PNR)`],
  ['drop', 'DROP TABLE p0']];
}

//! Patient contacts that may be psychiatric (M2.1, M2.3), before diagnosis
//! tables: id is 4 · the register's own + which register it is.
function contactSteps(csv) {
  const specialties = `('psykiatri', 'børne- og ungdomspsykiatri')`;
  const lpr2 = (name, psychiatric, register) => `SELECT RECNUM * 4 + ${register} AS id, PNR, C_PATTYPE AS kind, coalesce(C_INDM = 1, false) AS acute, ${psychiatric} AS psy, C_ADIAG AS ad, D_INDDTO, D_UDDTO, V_UDTIME,
        (${minutes('D_INDDTO')} + coalesce(V_INDTIME * 60 + coalesce(V_INDMINUT, 0), 0))::INTEGER AS st, (${minutes('D_UDDTO')} + coalesce(V_UDTIME, 24) * 60)::INTEGER AS en
      FROM ${csv(name)} WHERE C_PATTYPE BETWEEN 0 AND 3 AND PNR IS NOT NULL AND (${psychiatric} OR C_ADIAG IS NULL OR starts_with(C_ADIAG, 'DF'))`;
  return [['contacts of lpr3', `
    CREATE TEMP TABLE raw AS
    SELECT * FROM (SELECT DW_EK_KONTAKT * 4 AS id, PNR, (${minutes('DATO_START')} + coalesce(hour(TIDSPUNKT_START) * 60 + minute(TIDSPUNKT_START), 0))::INTEGER AS st,
        (${minutes('DATO_SLUT')} + coalesce(hour(TIDSPUNKT_SLUT) * 60 + minute(TIDSPUNKT_SLUT), 1440))::INTEGER AS en,
        (CASE KONTAKTTYPE WHEN 'ALCA00' THEN 0 WHEN 'ALCA10' THEN 1 ELSE 2 END)::UTINYINT AS type, coalesce(PRIORITET = 'ATA1', false) AS acute,
        coalesce(HOVEDSPECIALE_ANS IN ${specialties}, false) AS psy, false AS dateonly, AKTIONSDIAGNOSE AS ad
      FROM ${csv('lpr_f_kontakter')}
      WHERE KONTAKTTYPE IN ('ALCA00', 'ALCA10', 'ALCA20') AND PNR IS NOT NULL AND DATO_START IS NOT NULL
        AND (HOVEDSPECIALE_ANS IN ${specialties} OR AKTIONSDIAGNOSE IS NULL OR starts_with(AKTIONSDIAGNOSE, 'DF')))
    WHERE en IS NULL OR en >= st`],
  ['records of lpr2', `
    CREATE TEMP TABLE adm AS ${lpr2('psyk_adm', 'true', 1)} UNION ALL ${lpr2('lpr_adm', `C_SPEC IN ('50', '52')`, 2)};
    CREATE TEMP TABLE visits AS SELECT * FROM (SELECT RECNUM * 4 + 1 AS id, D_AMBDTO FROM ${csv('psyk_pers')} UNION ALL SELECT RECNUM * 4 + 2, D_AMBDTO FROM ${csv('lpr_bes')})
      WHERE id IN (SELECT id FROM adm WHERE kind = 2)`],
  ['contacts of lpr2', `
    INSERT INTO raw   -- admissions and emergency visits: an end in the hour of the start is the start
    SELECT id, PNR, st, en, 0, acute, psy, false, ad FROM (
      SELECT id, PNR, psy, ad, st, kind >= 2 OR acute AS acute,
        CASE WHEN kind <= 1 THEN CASE WHEN D_UDDTO IS NULL THEN ${minutes(`DATE '2019-03-03'`)} WHEN en // 60 = st // 60 THEN st ELSE en END
             WHEN D_UDDTO IS NULL OR V_UDTIME IS NULL OR en // 60 = st // 60 OR en - st > 1440 THEN st ELSE en END AS en
      FROM adm WHERE kind <> 2 OR (acute AND id NOT IN (SELECT id FROM visits)))
    WHERE en >= st;
    INSERT INTO raw   -- courses, which the yearly files repeat: each visit, or the course's first date
    SELECT id, PNR, ${minutes('day')}, ${minutes('day')}, 0, acute, psy, true, ad FROM (
      SELECT id, PNR, acute, psy, ad, coalesce(D_AMBDTO, D_INDDTO) AS day, D_AMBDTO
      FROM (SELECT DISTINCT id, PNR, acute, psy, ad, D_INDDTO FROM adm WHERE kind = 2) LEFT JOIN visits USING (id))
    WHERE D_AMBDTO IS NOT NULL OR NOT acute`]];
}

function diagnosisSteps(csv) {
  const lpr2 = (name, register) => `SELECT RECNUM * 4 + ${register} AS id, C_DIAG AS code, C_DIAGTYPE AS kind FROM ${csv(name)} WHERE C_DIAGTYPE IN ('A', 'B') AND C_DIAG IS NOT NULL`;
  return [['diagnoses', `
    CREATE TEMP TABLE dia AS   -- the sets of secondary codes are told apart by their first, last and a mask of all
    SELECT id, min(code) FILTER (kind = 'A') AS ad, coalesce(bit_or(1::INTEGER << ${diagnosisGroup('code')}::INTEGER) FILTER (kind = 'B'), 0)::USMALLINT AS sec,
      min(code) FILTER (kind = 'B') AS least, max(code) FILTER (kind = 'B') AS most, bit_or(1::UBIGINT << (hash(code) & 63)) FILTER (kind = 'B') AS mask
    FROM (SELECT DW_EK_KONTAKT * 4 AS id, DIAGNOSEKODE AS code, DIAGNOSETYPE AS kind FROM ${csv('lpr_f_diagnoser')}
            WHERE DIAGNOSETYPE IN ('A', 'B') AND SENERE_AFKRAEFTET IS DISTINCT FROM 'Ja' AND DIAGNOSEKODE IS NOT NULL
          UNION ALL ${lpr2('psyk_diag', 1)} UNION ALL ${lpr2('lpr_diag', 2)})
    WHERE (kind = 'B' AND id IN (SELECT id FROM raw)) OR (kind = 'A' AND id IN (SELECT id FROM raw WHERE ad IS NULL))
    GROUP BY id`]];
}

//! M2.5, M2.4, M1.3, in M0's order.
function storeContactSteps() {
  const psychiatric = `
    SELECT p.pid, st, en, type, acute, dateonly, psy, coalesce(r.ad, d.ad) AS ad, coalesce(sec, 0)::USMALLINT AS sec, least, most, mask
    FROM raw r LEFT JOIN dia d USING (id) JOIN persons p USING (PNR)
    WHERE (psy OR starts_with(coalesce(r.ad, d.ad), 'DF')) AND st < ${observationEnd}`;
  return [['duplicates', `
    CREATE TEMP TABLE alive AS
    SELECT pid, st, en, type, acute, dateonly, ${diagnosisGroup('ad')}::UTINYINT AS grp, sec FROM (
      SELECT DISTINCT pid, st, en, type, acute, dateonly, psy, ad, sec, least, most, mask FROM (${psychiatric}) WHERE NOT dateonly
      UNION ALL SELECT * FROM (${psychiatric}) WHERE dateonly)`],
  ['contacts', `
    CREATE TABLE contacts AS
    WITH latest AS (SELECT pid, max(st) AS latest FROM alive WHERE type = 0 AND pid IN (SELECT pid FROM alive WHERE en IS NULL AND type = 0) GROUP BY pid)
    SELECT pid, st, least(coalesce(en, CASE WHEN type = 0 AND ${observationEnd} - st < 365 * 1440 AND latest <= st THEN ${observationEnd} ELSE st END), ${endOfDay('death')})::INTEGER AS en,
      type, acute, dateonly, grp, sec
    FROM alive LEFT JOIN latest USING (pid) JOIN persons USING (pid)
    WHERE death IS NULL OR st < ${endOfDay('death')}
    ORDER BY pid, st, en`]];
}

//! M5.1–M5.3, M5.5, M1.3; what never ends does so on day 1000000.
function socialSteps(csv, municipalities) {
  const service = [['1.8.1', 1], ['1.12.0.1', 2], ['1.8.2', 3], ['1.12.0.2', 4], ['1.4', 5], ['1.1', 6], ['1.13.4', 7], ['1.18.1', 8], ['1.18.2', 9], ['1.13.2', 10], ['1.17', 11], ['1.13.3', 12], ['1.3', 13]];
  const target = [['1.1', 0], ['1.2.1', 1], ['1.2.2', 2], ['2', 3]];
  const under = (column, table, otherwise) => `(CASE ${table.map(([code, number]) => `WHEN starts_with(${column}, '${code}.') THEN ${number}`).join(' ')} ELSE ${otherwise} END)::UTINYINT`;
  const valid = (column) => `CASE WHEN ${column} IN (${municipalities.join(',')}) THEN ${column} END`;
  return [['social', `
    CREATE TABLE social AS
    SELECT pid, svc, act, pay, st, least(en, coalesce(death, 2000000000))::INTEGER AS en, tg
    FROM (SELECT DISTINCT PNR, ${valid('HANDLEKOM')} AS act, ${valid('BETALKOM')} AS pay, ${days('STARTDATO')}::INTEGER AS st, coalesce(${days('SLUTDATO')}, 1000000)::INTEGER AS en,
            ${under(`(YDELSE || '.')`, service, 'NULL')} AS svc, ${under(`(coalesce(MAALGRUPPE, '') || '.')`, target, 4)} AS tg
          FROM ${csv('handicap')} WHERE PNR IS NOT NULL AND STARTDATO IS NOT NULL) JOIN persons USING (PNR)
    WHERE svc IS NOT NULL AND en >= st AND (death IS NULL OR st <= death)
    ORDER BY pid, svc, st, en`]];
}

export function ingestSteps(folder, places) {
  const csv = reader(folder);
  const municipalities = [...new Set(places.filter(({ place }) => place > 0 && place < 1000).map(({ place }) => place)), 101];
  return [...personSteps(csv, municipalities), ...contactSteps(csv), ...diagnosisSteps(csv), ...storeContactSteps(),
    ...socialSteps(csv, municipalities), ['checkpoint', 'CHECKPOINT']];
}
