/** What the build has read of the templates changes nothing but the time: the same pages come of it and of the files. */

import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { EXAMPLE, HOME, newFolder, TODAY } from './confer.ts';

/** The program as it is installed; without what the build has read of the templates, if so asked. */
function installed(isReady: boolean): string {
  const home = newFolder();
  for (const name of ['bin', 'dist', 'templates', 'package.json']) {
    cpSync(join(HOME, name), join(home, name), { recursive: true });
  }
  const ready = readdirSync(join(home, 'dist')).filter((name) => name.startsWith('ready-'));
  expect(ready.length).toBeGreaterThan(5);
  if (!isReady) for (const name of ready) rmSync(join(home, 'dist', name));
  return home;
}

const homes = [installed(true), installed(false)];

/** The lines that one program prints for a class, and all files that it leaves there. */
function runs(home: string, lines: string[][], prepare: (folder: string) => void) {
  const folder = join(newFolder(), 'class');
  cpSync(EXAMPLE, folder, { recursive: true });
  prepare(folder);
  const said = lines.map((words) => {
    const { status, stdout, stderr } = spawnSync(
      process.execPath,
      [join(home, 'bin/confer.js'), '-C', folder, '--date', TODAY, ...words],
      { encoding: 'utf8' },
    );
    return [words, status, (stdout + stderr).replaceAll(home, 'HOME').replaceAll(folder, 'CLASS')];
  });
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) =>
    /^(plans|groups|lessons|rubrics)\b.*\.\w+$/.test(name.replaceAll('\\', '/')),
  );
  return {
    said,
    files: files.sort().map((file) => [file, readFileSync(join(folder, file), 'utf8')]),
  };
}

const LINES = [
  ['plan', '--html'],
  ['group', '--json'],
  ['lessons'],
  ['lessons', 'leads'],
  ['skills'],
  ['show', 'ana'],
  ['print', 'family', 'ana', '--language', 'es'],
  ['check'],
];

function writeOwn(folder: string, name: string, text: string) {
  const file = join(folder, name);
  mkdirSync(join(file, '..'), { recursive: true });
  writeFileSync(file, text);
}

const CLASSES: Record<string, (folder: string) => void> = {
  'a class with nothing of its own': () => {},
  'a class with a lesson and a rubric of its own in place of ours': (folder) => {
    const rung = readdirSync(join(HOME, 'templates/lessons/structure'));
    const [lesson] = rung.filter((name) => name.endsWith('.md'));
    const text = readFileSync(join(HOME, 'templates/lessons/structure', lesson!), 'utf8');
    writeOwn(
      folder,
      `lessons/structure/${lesson}`,
      text.replace('## Close\n', '## Close\nOwn words. '),
    );
    const [rubric] = readdirSync(join(HOME, 'templates/rubrics'));
    const own = readFileSync(join(HOME, 'templates/rubrics', rubric!), 'utf8');
    writeOwn(folder, `rubrics/${rubric}`, own.replace(/^name: .*$/m, 'name: Our own rubric'));
  },
  'a class with a problem that is found in a file of ours': (folder) => {
    const ladder = readFileSync(join(HOME, 'templates/ladder.yaml'), 'utf8');
    writeOwn(folder, 'ladder.yaml', ladder.replace('id: structure.lead', 'id: structure.opening'));
  },
};

for (const [name, prepare] of Object.entries(CLASSES)) {
  test(name, () => {
    const [ready, read] = homes.map((home) => runs(home, LINES, prepare));
    expect(ready).toEqual(read);
    expect(ready!.said.flat().join('\n')).toContain('leads');
  });
}
