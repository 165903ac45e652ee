// Measures confer export over many classes with a school year each, its memory, and the queries of
// docs/district.md over the tables. CLASSES=1000 says how many, JOBS=2 how many at a time.
import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, statSync } from 'node:fs';
import { open } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { build } from 'esbuild';

const CLASSES = Number(process.env.CLASSES ?? 1000);
const JOBS = Number(process.env.JOBS ?? 2);
const bin = resolve('bin/confer.js');
const out = resolve('node_modules/.cache/confer-bench/district.mjs');
const root = mkdtempSync(join(tmpdir(), 'confer-bench-district-'));
mkdirSync(resolve(out, '..'), { recursive: true });
await build({
  stdin: {
    contents: `
      export { AS_OF, makeClass } from './tests/district/facts.ts';
      export { writeClass } from './tests/district/folders.ts';
      export { answerOf, openTables, pageQueries } from './tests/district/queries.ts';`,
    resolveDir: resolve('.'),
    loader: 'ts',
  },
  bundle: true,
  packages: 'external',
  format: 'esm',
  platform: 'node',
  outfile: out,
});
const { AS_OF, makeClass, writeClass, answerOf, openTables, pageQueries } = await import(out);

for (let i = 0; i < CLASSES; i++) {
  writeClass(join(root, 'school'), makeClass(1, i, { weeks: 36, writers: 24 }));
}
console.log(`node ${process.version}, ${CLASSES} classes of 24 writers, 36 weeks each`);

// The process itself reports its peak memory.
const ask = "process.on('exit',()=>process.stderr.write('\\nRSS '+process.resourceUsage().maxRSS))";
async function exportTable(name) {
  const file = await open(join(root, `${name}.csv`), 'w');
  const words = ['-C', 'school', '--date', AS_OF, 'export', '--table', name];
  const started = performance.now();
  const child = spawn(
    process.execPath,
    ['--import', `data:text/javascript,${ask}`, bin, ...words],
    { cwd: root, stdio: ['ignore', file.fd, 'pipe'] },
  );
  let said = '';
  child.stderr.on('data', (text) => {
    said += text;
  });
  const code = await new Promise((done) => child.on('close', done));
  await file.close();
  if (code !== 0) throw new Error(`${name}: ${said}`);
  const memory = Number(/RSS (\d+)/.exec(said)?.[1] ?? 0) / 1024;
  const size = statSync(join(root, `${name}.csv`)).size / 2 ** 20;
  const seconds = (performance.now() - started) / 1000;
  const row = [
    seconds.toFixed(1).padStart(7),
    size.toFixed(0).padStart(5),
    memory.toFixed(0).padStart(5),
  ];
  console.log(
    `${name.padEnd(10)} ${row[0]} s ${row[1]} MiB of text, at most ${row[2]} MiB of memory`,
  );
}

const started = performance.now();
const waiting = ['evidence', 'meetings', 'needs', 'groups', 'scores', 'notes'];
async function work() {
  for (let name = waiting.shift(); name; name = waiting.shift()) await exportTable(name);
}
await Promise.all(Array.from({ length: JOBS }, work));
console.log(`all six, ${JOBS} at a time: ${((performance.now() - started) / 1000).toFixed(1)} s`);

const loading = performance.now();
const tables = await openTables(root, resolve('.'));
console.log(`loaded into DuckDB: ${((performance.now() - loading) / 1000).toFixed(1)} s`);
for (const [i, query] of pageQueries(resolve('.')).queries.entries()) {
  const times = [];
  for (let run = 0; run < 5; run++) {
    const start = performance.now();
    await answerOf(tables, query);
    times.push(performance.now() - start);
  }
  const median = times.sort((a, b) => a - b)[2];
  console.log(`question ${i + 1}: ${median.toFixed(0).padStart(5)} ms`);
}
rmSync(root, { recursive: true });
