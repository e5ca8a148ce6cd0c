import assert from "node:assert/strict";
import { test } from "node:test";

import { load } from "./page.mjs";

const { funnelLimits, intervalOf, judgement, spread, wilson, z95 } =
  await load("statistics.js");

const near = (found, wanted) => assert.ok(Math.abs(found - wanted) < 1e-9,
  `${found}, not ${wanted}`);
const cell = (numerator, denominator) => ({ status: "shown", numerator,
  denominator, value: (100 * numerator) / denominator, lower: null,
  upper: null });
const figure = { factor: 100, persons: 1 };

test("Wilson's bounds are where the score test just rejects", () => {
  const [part, n] = [15, 148];
  const interval = wilson(cell(part, n), 1, 1);
  for (const bound of [interval.lower, interval.upper]) {
    const error = Math.sqrt((bound * (1 - bound)) / n);
    near(Math.abs(part / n - bound) / error, z95);
  }
  assert.deepEqual(wilson(cell(0, 10), 1, 1).lower, 0);
  assert.equal(wilson(cell(11, 10), 1, 1), null);
});

test("counts of pooled years are those of one year", () => {
  assert.deepEqual(wilson(cell(45, 444), 1, 3), wilson(cell(15, 148), 1, 1));
});

test("bounds of a bootstrap come first", () => {
  const bounded = { ...cell(15, 148), lower: 1, upper: 2 };
  assert.equal(intervalOf(bounded, figure, 1).source, "bootstrap");
});

test("an interval decides between above, below and neither", () => {
  const country = { ...cell(10, 100), value: 10 };
  assert.equal(judgement(cell(40, 100), country, figure, 1), "above");
  assert.equal(judgement(cell(1, 100), country, figure, 1), "below");
  assert.equal(judgement(cell(12, 100), country, figure, 1), "same");
  assert.equal(judgement(cell(40, 100), country, { factor: 100 }, 1),
               "untested");
  assert.equal(judgement({ status: "suppressed" }, country, figure, 1), null);
});

test("quartiles are of the values that are there", () => {
  assert.equal(spread([]), null);
  assert.deepEqual(spread([4, 1, 3, 2, 5]),
    { least: 1, lower: 2, median: 3, upper: 4, most: 5, count: 5 });
});

test("a funnel narrows, and stays a share", () => {
  assert.deepEqual(funnelLimits(0.5, 1, 1.96), [0, 1]);
  const [lower, upper] = funnelLimits(0.5, 10_000, 1.96);
  near(lower, 0.4902);
  near(upper, 0.5098);
});
