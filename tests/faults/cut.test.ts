/** A file of a class in git, cut at every byte, as a drive leaves it that stopped half-way: check finds it, with its line. */

import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { confer, newFolder } from '../confer.ts';
import { sample } from './amount.ts';

const FILES: Record<string, string> = {
  'class.yaml': 'name: Room 12\ngrade: 4\nteaching: structure.lead\n',
  'students/ana.yaml':
    'name: Ana\nnotes:\n  - {date: 2026-11-20, strength: made the gate squeak}\n  - {date: 2026-11-21, note: "second: draft"}\nscores:\n  - {date: 2026-11-20, rubric: six-traits, ideas: 4, voice: 3}\n',
  'students/ben.yaml': '# mine\nname: Ben\nsupports: [a quiet seat]\n',
  'sorts/2026-11-20-structure.lead.yaml':
    'date: 2026-11-20\nskill: structure.lead\nstacks:\n  ana: almost\n  ben: {stack: needs help, note: "Hi, my name"}\n',
  'meetings/2026-11-20-structure.lead.yaml':
    'date: 2026-11-20\nfocus: structure.lead\nwriters:\n  ana: has it\n  ben: absent\n',
  'taught/2026-11-20-structure.lead.yaml':
    'date: 2026-11-20\nskill: structure.lead\nwords: cut the hello line\nlesson: a-hook-needs-a-line\n',
};

function classInGit(): string {
  const folder = newFolder();
  for (const [file, text] of Object.entries(FILES)) {
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    writeFileSync(join(folder, file), text);
  }
  const git = (...words: string[]) => execFileSync('git', ['-C', folder, ...words]);
  git('init', '-q');
  git('add', '.');
  git('-c', 'user.name=T', '-c', 'user.email=t@example.org', 'commit', '-qm', 'all');
  return folder;
}

test.each(Object.keys(FILES))('a truncated file: %s', { timeout: 300_000 }, async (file) => {
  const folder = classInGit();
  const text = FILES[file]!;
  const missed: number[] = [];
  let cuts = 0;
  for (const at of sample(
    [...text.trimEnd()].map((_, i) => i),
    8,
  )) {
    writeFileSync(join(folder, file), text.slice(0, at));
    const { code, out } = await confer(folder, ['check']);
    cuts++;
    if (code !== 1 || !new RegExp(`^${file}:\\d+:\\d+: `, 'm').test(out)) missed.push(at);
  }
  expect({ cuts, missed }).toEqual({ cuts, missed: [] });
  writeFileSync(join(folder, file), text);
  expect((await confer(folder, ['check'])).code).toBe(0);
});

test('lines that the teacher removed are no problem once they are saved', async () => {
  const folder = classInGit();
  const file = join(folder, 'students/ben.yaml');
  writeFileSync(file, '# mine\nname: Ben\n');
  expect((await confer(folder, ['check'])).out).toContain('git restore students/ben.yaml');
  execFileSync('git', ['-C', folder, 'add', '.']);
  const who = ['-c', 'user.name=T', '-c', 'user.email=t@example.org'];
  execFileSync('git', ['-C', folder, ...who, 'commit', '-qm', 'less']);
  expect((await confer(folder, ['check'])).code).toBe(0);
  expect(readFileSync(file, 'utf8')).toBe('# mine\nname: Ben\n');
});

test('what a command removed, or its undo, is no truncated file', async () => {
  const folder = classInGit();
  const git = (...words: string[]) => execFileSync('git', ['-C', folder, ...words]);
  const expectClean = async (words: string[]) => {
    expect((await confer(folder, words)).code).toBe(0);
    expect((await confer(folder, ['check'])).out, words.join(' ')).toContain('No problems');
  };
  await expectClean(['taught', 'endings', 'cut the last line']);
  await expectClean(['note', 'ben', 'told the end first']);
  await expectClean(['pin', 'ben', 'leads']);
  git('add', '.');
  git('-c', 'user.name=T', '-c', 'user.email=t@example.org', 'commit', '-qm', 'noted');
  await expectClean(['undo']);
  await expectClean(['redo']);
  await expectClean(['undo']);
  await expectClean(['undo']);
  await expectClean(['forget', 'ben', '--yes']);
  const sort = join(folder, 'sorts/2026-11-20-structure.lead.yaml');
  writeFileSync(sort, 'date: 2026-11-20\nskill: structure.lead\nstacks:\n');
  expect((await confer(folder, ['check'])).out).toContain('git has 2 more lines');
});
