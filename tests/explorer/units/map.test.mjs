import assert from "node:assert/strict";
import { test } from "node:test";

import { load } from "./page.mjs";

const { codeOfPlace, hasHalves, membership } =
  await load("map/membership.js");
const { tiles } = await load("map/tiles.js");

const publicationOf = (areas) => ({
  areasOf: (level) => areas.filter((each) => each.level === level) });
const area = (code, level, ...places) => ({ code, level, places });

test("a municipality in two areas has both", () => {
  const members = membership(publicationOf([
    area("A", "cluster", "410", "530"), area("B", "cluster", "530")]),
    "cluster");
  assert.deepEqual(members, [["410", ["A"]], ["530", ["A", "B"]]]);
});

test("København is divided where an area has a half of it", () => {
  const publication = publicationOf([
    area("A", "own", "101 byen"), area("B", "own", "101"),
    area("1084", "region", "101")]);
  assert.deepEqual(membership(publication, "own"),
    [["101 byen", ["A", "B"]], ["101 syd", ["B"]]]);
  assert.ok(hasHalves(membership(publication, "own")));
  assert.deepEqual(membership(publication, "region"), [["101", ["1084"]]]);
});

test("the country is all municipalities", () => {
  const publication = publicationOf([area("DK", "country"),
    area("101", "municipality", "101"), area("751", "municipality", "751")]);
  assert.deepEqual(membership(publication, "country"),
    [["101", ["DK"]], ["751", ["DK"]]]);
});

test("every municipality of a region has a tile", () => {
  const { paths } = tiles(publicationOf([
    area("1084", "region", "101", "147"), area("1082", "region", "751"),
    ...["101", "147", "751"].map((code) => area(code, "municipality", code))]));
  assert.deepEqual(Object.keys(paths).sort(), ["101", "147", "751"]);
  assert.equal(new Set(Object.values(paths)).size, 3);
  assert.equal(codeOfPlace("101 byen"), "101");
});
