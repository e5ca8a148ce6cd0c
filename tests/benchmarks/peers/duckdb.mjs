// The peer: ingest and the baseline's seven shared cubes in DuckDB SQL.
//
//   node duckdb.mjs count   REGISTERS
//   node duckdb.mjs ingest  REGISTERS DATABASE PLACES.csv
//   node duckdb.mjs compute DATABASE PLACES.csv [CUBES.csv]
//
// PEER_THREADS (2), PEER_MODULES (the folder that node_modules is in),
// PEER_VERBOSE=1 (seconds of each step). The last line is
// `duckdb COMMAND SECONDS s`: from the open database to the last cube, without
// the start of node and without writing CUBES.csv.
import fs from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { computeSteps, cubeQuery } from './duckdb_compute.mjs';
import { countSteps, ingestSteps } from './duckdb_ingest.mjs';

const [command, ...rest] = process.argv.slice(2);
const usable = { count: [1, 1], ingest: [3, 3], compute: [2, 3] }[command];
if (!usable || rest.length < usable[0] || rest.length > usable[1]) {
  console.error('usage: duckdb.mjs count REGISTERS | ingest REGISTERS DATABASE PLACES | compute DATABASE PLACES [CUBES]');
  process.exit(2);
}
const require = createRequire(path.join(path.resolve(process.env.PEER_MODULES ?? '.'), 'peer.js'));
const { DuckDBInstance } = require('@duckdb/node-api');

function readPlaces(file) {
  return fs.readFileSync(file, 'utf8').trim().split('\n').slice(1).map((line) => {
    const [place, geography] = line.split(',');
    return { place: Number(place), geography };
  });
}

const database = { count: ':memory:', ingest: rest[1], compute: rest[0] }[command];
if (command === 'ingest') fs.rmSync(database, { force: true });
const threads = process.env.PEER_THREADS ?? '2';
const instance = await DuckDBInstance.create(database, { threads });
const connection = await instance.connect();
await connection.run('SET preserve_insertion_order=false');

const steps = {
  count: () => countSteps(rest[0]),
  ingest: () => ingestSteps(rest[0], readPlaces(rest[2])),
  compute: () => computeSteps(readPlaces(rest[1])),
}[command]();
const seconds = (since) => ((performance.now() - since) / 1000).toFixed(3);
const start = performance.now();
for (const [name, sql] of steps) {
  const stepStart = performance.now();
  await connection.run(sql);
  if (process.env.PEER_VERBOSE) console.log(`  ${name} ${seconds(stepStart)} s`);
}
const all = seconds(start);
if (command === 'compute' && rest[2]) {
  await connection.run(`COPY (${cubeQuery}) TO '${rest[2]}' (HEADER)`);
}
console.log(`duckdb ${command} ${all} s`);
connection.closeSync();
instance.closeSync();
