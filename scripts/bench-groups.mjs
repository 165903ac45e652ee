// Measures the time to find the best seats next to the solver HiGHS, on the same classes in the
// same run, and how it grows.
import { mkdirSync } from 'node:fs';
import { resolve } from 'node:path';
import { build } from 'esbuild';
import loadHighs from 'highs';

const out = resolve('node_modules/.cache/confer-bench/search.mjs');
mkdirSync(resolve(out, '..'), { recursive: true });
await build({
  stdin: {
    contents: `
      export { findSeats } from './src/core/groups/search/find-seats.ts';
      export { effortOf } from './src/core/groups/search/effort.ts';
      export { placesFor } from './src/core/groups/search/rooms.ts';
      export { tiesOf } from './src/core/groups/search/ties.ts';
      export { seatsWithWishes } from './src/core/groups/search/wishes.ts';
      export { caseOf } from './tests/core/groups/classes.ts';`,
    resolveDir: resolve('.'),
    loader: 'ts',
  },
  bundle: true,
  format: 'esm',
  platform: 'node',
  outfile: out,
});
const { findSeats, effortOf, placesFor, tiesOf, seatsWithWishes, caseOf } = await import(out);
const highs = await loadHighs();

// The compact program: how many sit in each room, not who sits together, so that HiGHS has the
// least to do.
function programFor(writers, rules) {
  const { places, options } = placesFor(
    writers,
    { ...rules, keepTogether: [] },
    tiesOf([], rules),
    effortOf(0),
  );
  const index = new Map(writers.map(({ id }, i) => [id, i]));
  const has = (i, place) => options[i].some((option) => option.place === place);
  const rows = writers.map(
    (_, i) => `${options[i].map(({ place }) => `x${i}_${place}`).join(' + ')} = 1`,
  );
  const rooms = places.flatMap(({ kind }, place) => (kind === 'room' ? [place] : []));
  for (const [place, { kind }] of places.entries()) {
    const seats = writers.flatMap((_, i) => (has(i, place) ? [`x${i}_${place}`] : [])).join(' + ');
    if (seats === '' || kind === 'none') continue;
    if (kind === 'conference') rows.push(`${seats} <= ${rules.conferences}`);
    else
      rows.push(
        `${seats} - ${rules.smallest} g${place} >= 0`,
        `${seats} - ${rules.largest} g${place} <= 0`,
      );
  }
  for (const [a, b] of rules.keepTogether.map((list) => list.map((id) => index.get(id)))) {
    for (const place of places.keys()) {
      const both = [a, b].filter((i) => has(i, place)).map((i) => `x${i}_${place}`);
      if (both.length > 0) rows.push(`${both.join(' - ')} = 0`);
    }
  }
  for (const [a, b] of rules.keepApart.map((list) => list.map((id) => index.get(id)))) {
    for (const place of rooms.filter((room) => has(a, room) && has(b, room))) {
      rows.push(`x${a}_${place} + x${b}_${place} - z${a}_${b}_${place} <= 1`);
      rows.push(`g${place} - 2 z${a}_${b}_${place} >= 0`);
    }
  }
  const binaries = new Set(rows.join(' ').match(/[xz]\d+\w*/g));
  const cost = (level) =>
    options.flatMap((list, i) =>
      list.flatMap(({ place, cost }) => (cost[level] ? [`${cost[level]} x${i}_${place}`] : [])),
    );
  return { rows, cost, binaries, integers: rooms.map((room) => `g${room}`) };
}

function solveByHighs(writers, rules) {
  const { rows, cost, binaries, integers } = programFor(writers, rules);
  const best = [];
  for (let level = 0; level < 5; level++) {
    const terms = cost(level).join(' + ');
    if (terms === '') {
      best.push(0);
      continue;
    }
    const text = `Minimize\n obj: ${terms}\nSubject To\n${rows.map((row, i) => ` r${i}: ${row}`).join('\n')}\nBinary\n ${[...binaries].join(' ')}\nGeneral\n ${integers.join(' ')}\nEnd`;
    const solved = highs.solve(text, { mip_rel_gap: 0, mip_abs_gap: 0.5 });
    best.push(Math.round(solved.ObjectiveValue));
    rows.push(`${terms} <= ${best[level]}`);
  }
  return best;
}

const percentile = (list, share) =>
  list.sort((a, b) => a - b)[Math.floor((list.length - 1) * share)];
const ms = (list) =>
  `${percentile(list, 0.5).toFixed(1).padStart(7)} ${percentile(list, 0.95).toFixed(1).padStart(7)} ${percentile(list, 1).toFixed(1).padStart(7)}`;

console.log(
  `node ${process.version}, groups of 3-5, 5 conferences, six patterns of need, milliseconds in-process`,
);
console.log(
  'writers  classes  pairs       ours: median, 95%, max       HiGHS: median, 95%, max   ratio   same cost  not proven',
);
for (const [size, cases, pairs] of [
  [30, 120, 2],
  [150, 30, 5],
  [300, 12, 10],
  [1000, 6, 20],
]) {
  const [ours, theirs] = [[], []];
  let [same, unproven, compared] = [0, 0, 0];
  for (let seed = 1; seed <= cases; seed++) {
    const made = caseOf(seed, () => size, pairs);
    const asked = {
      ...made.rules,
      smallest: 3,
      largest: 5,
      conferences: 5,
      pins: new Map(),
      keepTogether: made.rules.keepTogether.slice(0, pairs / 2),
    };
    const { rules } = seatsWithWishes(made.writers, asked);
    const start = performance.now();
    const seats = findSeats(made.writers, rules);
    ours.push(performance.now() - start);
    if (seats.bound) unproven++;
    const then = performance.now();
    const best = solveByHighs(made.writers, rules);
    theirs.push(performance.now() - then);
    compared++;
    if (String(best) === String(seats.cost)) same++;
  }
  const ratio = percentile(ours, 0.5) / percentile(theirs, 0.5);
  console.log(
    `${String(size).padStart(7)} ${String(cases).padStart(8)} ${String(pairs).padStart(6)}    ${ms(ours)}     ${ms(theirs)}   ${ratio.toFixed(3)}   ${same} of ${compared}     ${unproven}`,
  );
}
