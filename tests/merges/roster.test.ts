/** Two teachers, and one of them changes who is in the class, or a writer's id, while the other keeps working. */

import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { commitAll } from './git.ts';
import {
  apart,
  checked,
  MONDAY,
  type Teacher,
  takeMarksOut,
  textOf,
  together,
  types,
} from './two-teachers.ts';

const there = ({ root }: Teacher, file: string) => existsSync(join(root, file));

test('one archives a writer whom the other sorts and notes: the writer has left, and nothing is lost', async () => {
  const { kim, lee } = await apart();
  await types(kim, 'archive ana');
  await types(lee, 'sort leads --needs-help ana,ben');
  await types(lee, 'note ana "a late word"');
  expect(together(kim, lee)).toEqual([]);
  expect(await checked(kim)).toBe('No problems: 7 writers, 1 sort.');
  expect(there(kim, 'students/ana.yaml')).toBe(false);
  expect(textOf(kim, 'archive/ana.yaml')).toContain('a late word');
  expect((await types(kim, 'group')).out).not.toContain('Ana');
  await types(kim, 'archive ana --back');
  expect((await types(kim, 'show ana')).out).toContain('needs help with leads');
});

test('both archive the same writer: the writer is archived once', async () => {
  const { kim, lee } = await apart();
  for (const who of [kim, lee]) await types(who, 'archive ana');
  expect(together(kim, lee)).toEqual([]);
  expect(await checked(kim)).toBe('No problems: 7 writers, 0 sorts.');
});

test('both add notes about a writer whom one archives: a reported conflict in archive/', async () => {
  const { kim, lee } = await apart();
  for (const who of [kim, lee]) await types(who, ['note', 'ana', `a word of ${who.name}`]);
  await types(kim, 'archive ana');
  expect(together(kim, lee)).toEqual(['archive/ana.yaml']);
  expect(await checked(kim)).toMatch(/^archive\/ana\.yaml:5:1: /);
  takeMarksOut(kim, 'archive/ana.yaml');
  expect(await checked(kim)).toBe('No problems: 7 writers, 0 sorts.');
});

test('the only writer in archive/ comes back while another leaves: git reports a conflict, and nobody is lost', async () => {
  const { kim, lee } = await apart((who) => types(who, 'archive ana'));
  await types(kim, 'archive ana --back');
  await types(lee, 'archive ben');
  // For git the folder archive/ was renamed to students/, and so it puts Ben there.
  expect(together(kim, lee)).toEqual(['students/ben.yaml']);
  expect(textOf(kim, 'students/ben.yaml')).toBe(textOf(lee, 'archive/ben.yaml'));
  expect(await checked(kim)).toBe('No problems: 8 writers, 0 sorts.');
  commitAll(kim.root, 'together');
  await types(kim, 'archive ben');
  expect(await checked(kim)).toBe('No problems: 7 writers, 0 sorts.');
});

test('one changes an id while the other adds a note: the note is in the writer’s file', async () => {
  const { kim, lee } = await apart();
  await types(kim, 'id ana ana-l');
  await types(lee, 'note ana "a late word"');
  expect(together(kim, lee)).toEqual([]);
  expect(await checked(kim)).toBe('No problems: 8 writers, 0 sorts.');
  expect(there(kim, 'students/ana.yaml')).toBe(false);
  expect(textOf(kim, 'students/ana-l.yaml')).toContain('a late word');
});

test('one changes an id while the other sorts and meets the writer: check names each place, and id fixes them', async () => {
  const { kim, lee } = await apart();
  await types(kim, 'id ana ana-l');
  await types(lee, 'sort leads --needs-help ana,ben');
  await types(lee, 'meet ana --has-it ana');
  expect(together(kim, lee)).toEqual([]);
  const said = await checked(kim);
  expect(said.match(/no writer has the id "ana"/g)).toHaveLength(2);
  expect(said).toMatch(/^meetings\/\S+-lee\.yaml:/m);
  expect(said).toMatch(/^sorts\/\S+-lee\.yaml:/m);
  // The sort is not counted until then: changing the id back and forth brings all names together.
  await types(kim, 'id ana-l ana');
  await types(kim, 'id ana ana-l');
  expect(await checked(kim)).toBe('No problems: 8 writers, 1 sort.');
  expect((await types(kim, 'show ana-l')).out).toMatch(/leads +has it +(group|conference)/);
});

test('one changes an id in a file that the other continues: a reported conflict, and no answer is lost', async () => {
  const { kim, lee } = await apart((_, teacher) =>
    types(teacher, 'sort leads --needs-help ben,ana'),
  );
  await types(kim, 'id ana ana-l');
  await types(lee, 'sort leads --almost ben --got-it kai');
  const file = `sorts/${MONDAY}-structure.lead-lee.yaml`;
  expect(together(kim, lee)).toEqual([file]);
  expect(await checked(kim)).toMatch(`${file}:5:1: `);
  const text = textOf(kim, file);
  for (const line of ['ana-l: needs help', 'ben: almost', 'kai: got it']) {
    expect(text).toContain(line);
  }
});

test('both add the same new writer: the writer is added once', async () => {
  const { kim, lee } = await apart();
  for (const who of [kim, lee]) await types(who, 'add "Noor Haddad"');
  await types(lee, 'sort leads --needs-help noor');
  expect(together(kim, lee)).toEqual([]);
  expect(await checked(kim)).toBe('No problems: 9 writers, 1 sort.');
});

test('each adds a writer with the same first name: one id for two is a reported conflict', async () => {
  const { kim, lee } = await apart();
  await types(kim, 'add "Mia Stone"');
  await types(lee, 'add "Mia Berg"');
  expect(together(kim, lee)).toEqual(['students/mia.yaml']);
  expect(await checked(kim)).toMatch(/^students\/mia\.yaml:2:1: [\s\S]*Mia Stone[\s\S]*Mia Berg/);
});

test('both pin a writer: class.yaml has a conflict, no pin counts until it is resolved, and both can stay', async () => {
  const { kim, lee } = await apart();
  await types(kim, 'pin ana leads');
  await types(lee, 'pin ben endings');
  expect(together(kim, lee)).toEqual(['class.yaml']);
  expect(await checked(kim)).toMatch(/^class\.yaml:5:1: /);
  for (const line of ['sort leads --needs-help ben', 'group']) await types(kim, line, MONDAY, [1]);
  takeMarksOut(kim, 'class.yaml');
  expect(await checked(kim)).toBe('No problems: 8 writers, 0 sorts.');
});

test('both add a text: texts.yaml has a conflict, groups can be made meanwhile, and both can stay', async () => {
  const { kim, lee } = await apart((_, teacher) => types(teacher, 'texts add "Night Train"'));
  await types(kim, 'texts add "Deep Snow" --skill endings');
  await types(lee, 'texts add "My boat" --writer ana --child-said-yes');
  expect(together(kim, lee)).toEqual(['texts.yaml']);
  expect(await checked(kim)).toMatch(/^texts\.yaml:4:1: /);
  await types(kim, 'sort leads --needs-help ben');
  await types(kim, 'texts add "Third"', MONDAY, [1]);
  await types(kim, 'forget ana --yes', MONDAY, [1]);
  takeMarksOut(kim, 'texts.yaml');
  expect((await types(kim, 'texts')).out).toContain('3 texts.');
});
