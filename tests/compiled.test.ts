/** What V8 compiled before makes a start faster and is never needed: missing, cut short, or where nobody may write. */

import { spawnSync } from 'node:child_process';
import { cpSync, readdirSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { expect, test } from 'vitest';
import { EXAMPLE, HOME, newFolder, TODAY } from './confer.ts';

const SPY = `
const vm = require('vm');
const seen = { scripts: 0, compiledBefore: 0 };
vm.Script = class extends vm.Script {
  constructor(text, options) {
    super(text, options);
    seen.scripts++;
    if (options.cachedData && !this.cachedDataRejected) seen.compiledBefore++;
  }
};
process.on('exit', () => require('fs').writeFileSync(process.env.SEEN, JSON.stringify(seen)));
`;

/** The program as it is installed, in a folder of its own. */
function installed(): string {
  const home = newFolder();
  for (const name of ['bin', 'dist', 'templates', 'examples', 'package.json']) {
    cpSync(join(HOME, name), join(home, name), { recursive: true });
  }
  return home;
}

function due(home: string, ...flags: string[]) {
  const seen = join(home, 'seen.json');
  const words = ['-C', EXAMPLE, '--date', TODAY, 'due'];
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [...flags, join(home, 'bin/confer.js'), ...words],
    { encoding: 'utf8', env: { ...process.env, NODE_OPTIONS: '', SEEN: seen } },
  );
  return { status, stdout, stderr };
}

/** How many files were loaded, and how many of them as they were compiled before. */
function seenIn(home: string): { scripts: number; compiledBefore: number } {
  const spy = join(home, 'spy.cjs');
  writeFileSync(spy, SPY);
  due(home, '--require', spy);
  return JSON.parse(readFileSync(join(home, 'seen.json'), 'utf8'));
}

const wanted = due(HOME);
const compiled = (home: string) => join(home, 'dist/compiled');
const all = (home: string) =>
  readdirSync(compiled(home), { recursive: true, encoding: 'utf8' }).filter((name) =>
    /\.js(-\w+)?$/.test(name),
  );

test('the build compiles every file for this Node', () => {
  const home = installed();
  expect(all(home)).not.toEqual([]);
  // The build before this run may have been that of another Node.
  rmSync(compiled(home), { recursive: true });
  cpSync(join(HOME, 'scripts/build'), join(home, 'scripts/build'), { recursive: true });
  spawnSync(process.execPath, [join(home, 'scripts/build/compile.cjs')]);
  const { scripts, compiledBefore } = seenIn(home);
  expect(scripts).toBeGreaterThan(5);
  expect(compiledBefore).toBe(scripts);
  const [first] = readFileSync(join(home, 'dist/main.js'), 'utf8').split('\n', 1);
  const files = first!.split(' ').filter((name) => name.endsWith('.js'));
  const each = all(home).map((name) => basename(name).replace(/-\w+$/, ''));
  expect([...new Set(each)].sort()).toEqual(files.sort());
});

test('another Node keeps what it compiled for its next run', () => {
  const home = installed();
  rmSync(compiled(home), { recursive: true });
  expect(seenIn(home).compiledBefore).toBe(0);
  // With flags, V8 compiles what no other run could use.
  expect(readdirSync(join(home, 'dist'))).not.toContain('compiled');
  expect(due(home)).toEqual(wanted);
  const { scripts, compiledBefore } = seenIn(home);
  expect(compiledBefore).toBe(scripts);
  expect(all(home).length).toBe(scripts);
});

test('a file that was cut short is compiled again', () => {
  const home = installed();
  const files = all(home).map((name) => join(compiled(home), name));
  for (const [i, file] of files.entries()) truncateSync(file, i % 2 === 0 ? 0 : 900);
  expect(due(home)).toEqual(wanted);
  const { scripts, compiledBefore } = seenIn(home);
  expect(compiledBefore).toBe(scripts);
});

test('where confer may not write, it compiles each time', () => {
  const home = installed();
  rmSync(compiled(home), { recursive: true });
  // Also for root, who may write into every folder.
  writeFileSync(compiled(home), 'in the way');
  expect(due(home)).toEqual(wanted);
  expect(readFileSync(compiled(home), 'utf8')).toBe('in the way');
});
