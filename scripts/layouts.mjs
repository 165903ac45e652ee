// Says which sample tables of schools come out as they must, by system, and why the others do not:
// node scripts/layouts.mjs, or with the words of a family or case: node scripts/layouts.mjs "Canvas rubric"
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

const vitest = resolve(import.meta.dirname, '../node_modules/vitest/vitest.mjs');
const folder = mkdtempSync(join(tmpdir(), 'confer-layouts-'));
const report = join(folder, 'report.json');
const named = process.argv[2] ? ['-t', process.argv[2]] : [];
const { stderr } = spawnSync(
  process.execPath,
  [
    vitest,
    'run',
    'tests/tables/layouts.test.ts',
    '--reporter=json',
    `--outputFile=${report}`,
    ...named,
  ],
  { cwd: resolve(import.meta.dirname, '..'), encoding: 'utf8' },
);

let found;
try {
  found = JSON.parse(readFileSync(report, 'utf8'));
} catch {
  console.error(stderr);
  process.exit(2);
} finally {
  rmSync(folder, { recursive: true });
}

const cases = found.testResults
  .flatMap(({ assertionResults }) => assertionResults)
  .filter(({ status }) => status === 'passed' || status === 'failed');
for (const { ancestorTitles, title, status, failureMessages } of cases) {
  if (status === 'passed') continue;
  const [faults] = failureMessages[0].replace(/^AssertionError: /, '').split(': expected [');
  const rows = faults.split('\n').slice(0, 12);
  console.log(
    [`${ancestorTitles[0]} > ${title}`, ...rows.map((row) => `   ${row.slice(0, 300)}`)].join('\n'),
  );
}

const families = new Map();
for (const one of cases) {
  const family = one.ancestorTitles[0];
  families.set(family, [...(families.get(family) ?? []), one]);
}
const passed = (list) => list.filter(({ status }) => status === 'passed').length;
for (const [family, list] of [...families, ['all', cases]]) {
  console.log(
    `${String(passed(list)).padStart(4)} of ${String(list.length).padStart(3)}  ${family}`,
  );
}
process.exitCode = passed(cases) === cases.length ? 0 : 1;
