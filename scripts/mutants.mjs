// Makes small wrong changes in the core, one at a time, and says which of them no quick test of
// tests/core notices. npm run test:mutants -- --seed 7 --count 100, or --only record/due for all of a file.
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { createVitest } from 'vitest/node';
import { drawn } from './mutants/draw.mjs';
import { withMembers, woven } from './mutants/weave.mjs';

const LEAST_CAUGHT = 0.9;
/** Slow: they compare the search with others. */
const LEFT_OUT = /groups\/(search|mutants)\.test\.ts$/;

const { values } = parseArgs({
  options: {
    seed: { type: 'string', default: String(Date.now() % 1e6) },
    count: { type: 'string', default: '100' },
    only: { type: 'string' },
  },
});
const mutants = drawn(Number(values.count), Number(values.seed), values.only);
const folder = mkdtempSync(join(tmpdir(), 'confer-mutants-'));
const state = join(folder, 'state.json');
const reachedFile = join(folder, 'reached.jsonl');
process.env.CONFER_MUTANT = state;

const weave = {
  name: 'mutants',
  enforce: 'pre',
  transform(source, path) {
    const file = relative('.', path.split('?')[0]).replaceAll('\\', '/');
    const own = mutants.filter((mutant) => mutant.file === file);
    return own.length > 0 ? { code: withMembers(woven(source, own)), map: null } : undefined;
  },
};

async function start() {
  return await createVitest(
    'test',
    {
      config: false,
      watch: false,
      include: ['tests/core/**/*.test.ts'],
      setupFiles: [resolve('scripts/mutants/switch.mjs')],
      // Some tests change the time zone, which only a process has.
      pool: 'forks',
      reporters: [{}],
      retry: 0,
      testTimeout: 60_000,
    },
    { plugins: [weave], define: { CONFER_BUILD: '"mutants"' } },
  );
}

function set(on, more) {
  writeFileSync(state, JSON.stringify({ on, ...more }));
}

/** Runs test files; their results are taken from all that vitest remembers of earlier runs. */
async function run(vitest, specs) {
  const ids = new Set(specs.map(({ moduleId }) => moduleId));
  const { testModules, unhandledErrors } = await vitest.runTestSpecifications(specs);
  const ran = testModules.filter(({ moduleId }) => ids.has(moduleId));
  const ok = ran.length === ids.size && ran.every((one) => one.ok());
  return { ok: ok && unhandledErrors.length === 0, testModules: ran };
}

function failuresOf(testModules) {
  const errors = testModules.flatMap((one) => [
    ...one.errors(),
    ...[...one.children.allTests('failed')].flatMap((test) => test.result().errors),
  ]);
  return errors.map(({ message }) => message).join('\n');
}

/** Runs everything once without a change; returns for each change the tests that reach it, quick ones first. */
async function reach(vitest, specs) {
  set(-1, { reached: reachedFile });
  const { ok, testModules } = await run(vitest, specs);
  if (!ok) throw new Error(`the tests fail without any change: ${failuresOf(testModules)}`);
  const time = new Map(testModules.map((one) => [one.moduleId, one.diagnostic().duration]));
  const lines = readFileSync(reachedFile, 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));
  const most = 20 * Math.max(...lines.map(({ asked }) => asked)) + 1e6;
  const testsOf = ({ id, file }) => {
    const own = file.replace(/^src\//, '').replace(/\.ts$/, '.test.ts');
    const rank = (path) => (path.endsWith(own) ? -1 : time.get(path));
    const paths = lines.filter(({ ids }) => ids.includes(id)).map((line) => line.file);
    return paths
      .sort((a, b) => rank(a) - rank(b))
      .map((path) => specs.find(({ moduleId }) => moduleId === path));
  };
  return { testsOf, most };
}

async function isCaught(vitest, mutant, specs, most) {
  set(mutant.id, { most });
  for (const spec of specs) if (!(await run(vitest, [spec])).ok) return true;
  return false;
}

console.log(`seed ${values.seed}: ${mutants.length} changes`);
const vitest = await start();
const specs = (await vitest.globTestSpecifications()).filter(
  ({ moduleId }) => !LEFT_OUT.test(moduleId),
);
const { testsOf, most } = await reach(vitest, specs);
let caught = 0;
for (const mutant of mutants) {
  const tests = testsOf(mutant);
  const noticed = await isCaught(vitest, mutant, tests, most);
  if (noticed) caught++;
  const why = noticed ? 'caught  ' : tests.length > 0 ? 'SURVIVED' : 'UNSEEN  ';
  console.log(`${why} ${mutant.file}:${mutant.line}  ${mutant.what.slice(0, 160)}`);
}
// Whatever the changes did, the tests still pass without any.
set(-1);
const { ok, testModules } = await run(vitest, specs);
await vitest.close();
rmSync(folder, { recursive: true });
if (!ok) throw new Error(`the tests no longer pass without a change: ${failuresOf(testModules)}`);
const share = caught / mutants.length;
console.log(
  `seed ${values.seed}: ${caught} of ${mutants.length} caught (${Math.floor(share * 100)}%)`,
);
process.exitCode = share < LEAST_CAUGHT ? 1 : 0;
