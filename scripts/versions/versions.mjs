// npm run test:versions: an old version's class in this program, and this program's class in old ones. Nothing may be
// lost. It builds the old versions from the history, so it needs git, the npm registry and minutes: no part of npm test.
// `--keep` writes the old classes to tests/versions, where the quick test reads them.
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { buildIfStale } from '../build.mjs';
import { confer, makeClass } from './class-of-six.mjs';
import { programOf, RELEASES } from './old-programs.mjs';

const TUESDAY = '2026-11-24';
const READING = ['check', 'why ada', 'show ada', 'due', 'week', 'log', 'show'];
const NOW = resolve('bin/confer.js');
const work = mkdtempSync(join(tmpdir(), 'confer-versions-'));
let losses = 0;

await buildIfStale();
for (const version of Object.keys(RELEASES)) {
  const old = programOf(version);
  oldInNew(version, old);
  newInOld(version, old);
}
rmSync(work, { recursive: true });
if (losses > 0) process.exitCode = 1;

function oldInNew(version, old) {
  const room = join(work, `${version}-in-new`);
  makeClass(old, room, version);
  if (process.argv.includes('--keep')) keep(room, join('tests/versions', version));
  const before = filesIn(room);
  console.log(`\n${version} -> new`);
  for (const line of READING) expectCode(line, confer(NOW, room, line, TUESDAY), 0);
  same('reading changes nothing', before, filesIn(room));
  expectCode('group', confer(NOW, room, 'group', TUESDAY), 0);
  same('group in the middle of the week keeps the groups', before, filesIn(room));
  for (const line of ['note ada went on', 'sort leads --got-it cy', 'meet 1 --has-it bo'])
    expectCode(line, confer(NOW, room, line, TUESDAY), 0);
  nothingLost(before, filesIn(room));
  for (const line of ['undo', 'undo', 'undo'])
    expectCode(line, confer(NOW, room, line, TUESDAY), 0);
  same('three times undo', before, filesIn(room));
}

function newInOld(version, old) {
  const room = join(work, `new-in-${version}`);
  makeClass(NOW, room, 'new');
  const before = filesIn(room);
  console.log(`\nnew -> ${version}`);
  for (const line of ['check', 'group']) {
    const { code, said } = confer(old, room, line, TUESDAY);
    console.log(`  ${line}: ${code}\n${said.replace(/^/gm, '      | ')}`);
  }
  for (const line of ['sort leads --got-it cy', 'note ada went on'])
    console.log(`  ${line}: ${confer(old, room, line, TUESDAY).code}`);
  nothingLost(before, filesIn(room));
  expectCode('new again: check', confer(NOW, room, 'check', TUESDAY), 0);
}

function expectCode(line, { code, said }, wanted) {
  console.log(
    `  ${code === wanted ? 'ok  ' : 'LOST'} ${line}${code === wanted ? '' : `\n${said}`}`,
  );
  if (code !== wanted) losses += 1;
}

function same(what, before, after) {
  const names = new Set([...before.keys(), ...after.keys()]);
  say(
    what,
    [...names].filter((name) => before.get(name) !== after.get(name)),
  );
}

/** Every line that was in a file is still in it. */
function nothingLost(before, after) {
  const lost = [...before].flatMap(([name, text]) => {
    const now = new Set((after.get(name) ?? '').split('\n'));
    return text
      .split('\n')
      .filter((line) => !now.has(line))
      .map((line) => `${name}: ${line}`);
  });
  say('no line of a file is lost', lost);
}

function say(what, wrong) {
  console.log(
    `  ${wrong.length === 0 ? 'ok  ' : 'LOST'} ${what}${wrong.map((one) => `\n       ${one}`).join('')}`,
  );
  losses += wrong.length;
}

function filesIn(room) {
  const names = readdirSync(room, { recursive: true }).filter((name) =>
    statSync(join(room, name)).isFile(),
  );
  return new Map(
    names
      .filter((name) => !/^\.confer[\\/]/.test(name))
      .map((name) => [name, readFileSync(join(room, name), 'utf8')]),
  );
}

/** Without what is made again: pages, and what was parsed. */
function keep(room, to) {
  rmSync(to, { recursive: true, force: true });
  cpSync(room, to, {
    recursive: true,
    filter: (path) => !/cache\.json$|schema\.json$|print\.html$/.test(path),
  });
}
