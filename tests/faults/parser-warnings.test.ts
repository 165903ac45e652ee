/** Warnings of the YAML parser quote a file as it is; the built program never prints one. */

import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test, vi } from 'vitest';
import { append, editYaml } from '../../src/folder/edit/yaml/yaml-editor.ts';
import { copyOf, EXAMPLE, HOME, TODAY } from '../confer.ts';
import { PROGRAM } from '../started.ts';

const [program, ...before] = PROGRAM;

// At the end of a file that is well otherwise. The parser warns of a key that is no text.
const ODD: Record<string, string> = {
  'a map as a key': '? {a: 1}\n: b\n',
  'a list as a key': '? [a, b]\n: c\n',
  'an escape sequence in such a key': '? {"\\e]0;x\\a": "\\e[2J"}\n: b\n',
  'control characters in such a key': '? {\u009b31m: a\u0085}\n: b\n',
  'such a key inside': '"\\e[31m": {? {\u009b2J: 1} : x}\n',
  'tags that nobody knows': 'odd: !!foo x\nday: !!timestamp 2026-99-99\n"\\e[2J": !<\u009b> y\n',
};

const LESSON = 'lessons/structure/a-hook-needs-a-line.md';
const FILES = [
  'class.yaml',
  'students/ana.yaml',
  'sorts/2026-11-06-structure.lead.yaml',
  'groups/2026-11-20.yaml',
];

/** The example class, with odd lines in a file of each kind. */
function oddClass(odd: string): string {
  const root = copyOf(EXAMPLE);
  spawnSync(program, [...before, '--date', '2026-11-20', 'group'], { cwd: root });
  for (const file of FILES) {
    const path = join(root, file);
    writeFileSync(path, `${readFileSync(path, 'utf8').trimEnd()}\n${odd}`);
  }
  mkdirSync(join(root, 'lessons/structure'), { recursive: true });
  const lesson = readFileSync(join(HOME, 'templates', LESSON), 'utf8');
  writeFileSync(
    join(root, LESSON),
    lesson.replace('\n---\n', () => `\n${odd}---\n`),
  );
  return root;
}

/** What may not be printed, as JSON; ends of lines may. */
function unsafeIn(printed: string): string[] {
  const found = printed.match(/.*(?:Warning|\(node:|[^\P{Cc}\n]).*/gu) ?? [];
  return found.map((line) => JSON.stringify(line));
}

describe('the built program never prints a warning of the parser', () => {
  test.each(Object.entries(ODD))('%s: no warning is printed', (_, odd) => {
    const root = oddClass(odd);
    const start = (...words: string[]) =>
      spawnSync(program, [...before, '--date', TODAY, ...words], {
        cwd: root,
        encoding: 'utf8',
        input: '',
        env: { ...process.env, NODE_OPTIONS: '', NODE_NO_WARNINGS: '' },
      });
    const checked = start('check');
    // Each file was read, and something in it was reported.
    for (const file of [...FILES, LESSON]) expect(checked.stdout).toContain(`${file}:`);
    const note = ['note', 'ana', '--strength', 'a clear ending'];
    const others = [['group'], ['show', 'ana'], ['lessons'], ['plan'], note, ['forget', 'ana']];
    for (const { stdout, stderr } of [checked, ...others.map((words) => start(...words))]) {
      expect(unsafeIn(stderr)).toEqual([]);
      expect(unsafeIn(stdout)).toEqual([]);
    }
  });
});

test('nor does editing a file print a warning', () => {
  const warn = vi.spyOn(process, 'emitWarning').mockReturnValue();
  const edited = editYaml('? {a: 1}\n: b\n', append('notes', { date: TODAY }));
  expect(edited).toMatchObject({ ok: true });
  expect(warn).not.toHaveBeenCalled();
  warn.mockRestore();
});
