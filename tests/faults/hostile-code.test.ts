import { existsSync, mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { stepText } from '../../src/folder/journal/step-files.ts';
import { report, sample } from './amount.ts';
import { LINES, linesFor } from './every-command.ts';
import { Findings, runIn } from './findings.ts';
import { GIT_TRAPS, repository } from './git-traps.ts';
import { drop, newPlace, type Place, put } from './hostile-class.ts';
import { TRAPS } from './traps.ts';

const LONG = { timeout: 3_600_000 };
function traceOf({ outside }: Place, n: number) {
  const trace = join(outside, `ran-${n}`);
  const code = `globalThis.ran=${n};try{require('node:fs').writeFileSync('${trace}','')}catch{};try{process.getBuiltinModule('fs').writeFileSync('${trace}','')}catch{}`;
  const ran = () =>
    existsSync(trace) ||
    'ran' in globalThis ||
    ({} as { polluted?: unknown }).polluted !== undefined;
  return { trace, code: code.replaceAll('"', "'"), shell: `touch '${trace}'`, ran };
}

test('code in front matter, YAML, templates and around the class', LONG, async () => {
  const findings = new Findings();
  for (const [i, trap] of sample(TRAPS, 12).entries()) {
    const place = newPlace();
    const { code, shell, ran } = traceOf(place, i);
    trap.set(place.root, code, shell);
    for (const line of linesFor(i, 12)) {
      const { thrown, ms } = await runIn(place.root, line);
      findings.cases++;
      const where = `${trap.name}; confer ${line.join(' ')}`;
      if (ran()) findings.add(`ran: ${trap.name}`, where);
      if (thrown) findings.add(`stack trace: ${thrown}`, where);
      if (ms > 5_000) findings.add(`slow: ${trap.name}`, where);
    }
    drop(place);
  }
  report(`${TRAPS.length} traps`);
  expect(findings.said('2 code')).toEqual([]);
});

test('settings and hooks of git, for every command that asks git', LONG, async () => {
  const findings = new Findings();
  const lines = [
    ['doctor'],
    ['doctor', '--json'],
    ['save', '--dry-run'],
    ['note', 'ana', 'x'],
    ['save'],
    ['forget', 'ana', '--yes'],
    ['save'],
  ];
  for (const [i, trap] of sample(GIT_TRAPS, 6).entries()) {
    const place = newPlace();
    repository(place);
    const { code, shell, ran } = traceOf(place, i);
    trap.set(place.root, code, shell);
    for (const line of lines) {
      const { thrown } = await runIn(place.root, line);
      findings.cases++;
      if (thrown) findings.add(`stack trace: ${thrown}`, trap.name);
      if (!ran()) continue;
      findings.add(`ran: ${trap.name}`, `confer ${line.join(' ')}`);
      break;
    }
    drop(place);
  }
  report(`${GIT_TRAPS.length} traps of git`);
  expect(findings.said('2 git')).toEqual([]);
});

test('a git trap fires where git runs without the settings of confer', () => {
  for (const name of ['git config core.fsmonitor', '.git/hooks/post-index-change']) {
    const place = newPlace();
    const git = repository(place);
    const { code, shell, ran } = traceOf(place, 1);
    GIT_TRAPS.find((trap) => trap.name === name)!.set(place.root, code, shell);
    expect(ran(), name).toBe(false);
    put(place.root, 'students/new.yaml', 'name: Lena\n');
    git('add', '-A');
    expect(ran(), name).toBe(true);
    drop(place);
  }
});

test('a planted step that is completed or undone writes only class files', LONG, async () => {
  const findings = new Findings();
  const targets = [
    '.git/config',
    '.git/hooks/post-commit',
    '.git/commondir',
    '.git/info/attributes',
    '.GIT/config',
    'sub/.git/config',
    '.confer/lock',
    '.gitattributes',
    '.envrc',
    'package.json',
    'x.sh',
    '.bashrc',
    '../a.yaml',
    'students/../../a.yaml',
    'a\0b',
    '',
    '.',
    'students',
  ];
  for (const target of targets) {
    for (const line of [['check'], ['undo'], ['redo']]) {
      const place = newPlace();
      mkdirSync(join(place.root, '.git'));
      const before = readdirSync(place.root, { recursive: true, encoding: 'utf8' }).sort();
      const to = Buffer.from('evil');
      const change =
        line[0] === 'undo' ? { before: to, after: undefined } : { before: undefined, after: to };
      const undone = line[0] === 'redo' ? '.undone' : '';
      put(
        place.root,
        `.confer/steps/000001${undone}.json`,
        stepText({ words: 'confer note', changes: [{ file: target, ...change }] }),
      );
      if (line[0] === 'check') put(place.root, '.confer/steps/open', '{"number":1,"undone":false}');
      const { thrown } = await runIn(place.root, line);
      findings.cases++;
      if (thrown) findings.add(`stack trace: ${thrown}`, `${line[0]}, step for ${target}`);
      const files = readdirSync(place.root, { recursive: true, withFileTypes: true }).filter(
        (entry) => entry.isFile(),
      );
      const evil = files.find(
        (entry) => readFileSync(join(entry.parentPath, entry.name), 'utf8') === 'evil',
      );
      if (evil && /(^|\/)\.git(\/|$)/i.test(target))
        findings.add(
          `wrote into git: ${target}`,
          `confer ${line[0]}; new beside ${before.length} files`,
        );
      drop(place);
    }
  }
  expect(findings.said('2 steps')).toEqual([]);
});

test('the editor comes from the environment', async () => {
  const place = newPlace();
  const { shell, ran } = traceOf(place, 1);
  put(place.root, 'class.yaml', `name: x\neditor: ${shell}\nEDITOR: ${shell}\n`);
  expect((await runIn(place.root, ['note', 'ana', '--edit'])).err).toContain('No editor is set.');
  expect(ran()).toBe(false);
  expect(LINES.length).toBeGreaterThan(50);
});
