/** Two teachers work apart for a day and merge with plain git: what became of the work, case by case. */

import { expect, test } from 'vitest';
import { confer } from './confer.ts';
import { git, treeOf } from './merges/git.ts';
import {
  apart,
  asLee,
  checked,
  MONDAY,
  type Teacher,
  textOf,
  together,
  types,
} from './merges/two-teachers.ts';

const TUESDAY = '2026-11-17';

const isMeetingOf = ({ name }: Teacher, file: string) =>
  file.startsWith(`meetings/${TUESDAY}-`) && file.endsWith(`-${name}.yaml`);

/** Leads for five, endings for three: two groups. */
async function sorted(who: Teacher): Promise<void> {
  await types(who, 'sort leads --needs-help ana,ben,kai,mo,theo');
  await types(who, 'sort endings --needs-help elif,priya,zofia');
}

test('both sort the same skill on the same day: two sorts, and both see the same result', async () => {
  const { kim, lee } = await apart();
  await types(kim, 'sort leads --needs-help ana,ben,kai --almost mo');
  await types(lee, 'sort leads --got-it ana --needs-help theo,ben,zofia');
  expect(together(kim, lee)).toEqual([]);
  expect((await checked(kim)).split('\n')[0]).toBe('No problems: 8 writers, 2 sorts.');
  for (const who of [kim, lee]) {
    const file = `sorts/${MONDAY}-structure.lead-${who.name}.yaml`;
    expect(textOf(kim, file)).toBe(textOf(who, file));
  }
  const log = await types(kim, 'log');
  expect(log.out.match(/sorted leads: 4 writers/g)).toHaveLength(2);
  // Kim sorts Ana as needs help, lee as got it: whichever counts, it is the same for both.
  for (const line of ['show ana', 'why ben', 'due', 'group --dry-run --json']) {
    expect((await types(asLee(kim), line)).out).toBe((await types(kim, line)).out);
  }
});

test('both make groups for the same day: each has and changes their own groups and pages', async () => {
  const { kim, lee } = await apart(sorted);
  await types(kim, 'group');
  await types(kim, 'move ana out');
  await types(lee, 'group');
  for (const who of [kim, lee]) await types(who, 'plan');
  expect(together(kim, lee)).toEqual([]);
  // The meetings are of the day after.
  expect((await checked(kim)).split('\n')[0]).toBe('No problems: 8 writers, 2 sorts.');
  const merged = treeOf(kim.root);
  for (const who of [kim, lee]) {
    const own = [...treeOf(who.root)].filter(([file]) => file.includes(`${MONDAY}-${who.name}`));
    expect(own).toHaveLength(4);
    for (const [file, text] of own) expect(merged.get(file)).toBe(text);
  }
  await types(kim, 'move ben out');
  await types(asLee(kim), 'move kai out');
  await types(kim, 'plan');
  const after = treeOf(kim.root);
  const changed = [...after.keys()].filter((file) => after.get(file) !== merged.get(file));
  expect(changed).toEqual([
    `groups/${MONDAY}-kim.yaml`,
    `groups/${MONDAY}-lee.yaml`,
    `plans/${MONDAY}-kim/1-structure.lead.md`,
    `plans/${MONDAY}-kim/print.html`,
  ]);
});

test('both meet the same group on the same day: two separate meetings', async () => {
  const { kim, lee } = await apart(async (who) => {
    await sorted(who);
    await types(who, 'group');
  });
  await types(kim, 'meet 1 --has-it ana --not-yet ben', TUESDAY);
  await types(lee, 'meet 1 --tried-it ben,kai --absent mo', TUESDAY);
  for (const who of [kim, lee]) await types(who, 'meet ana --has-it ana', TUESDAY);
  expect(together(kim, lee)).toEqual([]);
  expect((await checked(kim)).split('\n')[0]).toBe('No problems: 8 writers, 2 sorts.');
  const merged = treeOf(kim.root);
  for (const who of [kim, lee]) {
    const own = [...treeOf(who.root)].filter(([file]) => isMeetingOf(who, file));
    expect(own).toHaveLength(2);
    for (const [file, text] of own) expect(merged.get(file)).toBe(text);
  }
  const { out } = await types(kim, 'log', TUESDAY);
  expect(out.match(/met about /g)).toHaveLength(4);
});

test('both teach everybody the same skill on the same day: two files, and a page takes words', async () => {
  const { kim, lee } = await apart();
  await types(kim, 'taught leads "cut the hello line"');
  await types(lee, 'taught leads');
  expect(together(kim, lee)).toEqual([]);
  expect(await checked(kim)).toBe('No problems: 8 writers, 0 sorts.');
  for (const who of [kim, lee]) {
    const file = `taught/${MONDAY}-structure.lead-${who.name}.yaml`;
    expect(textOf(kim, file)).toBe(textOf(who, file));
  }
  const { out } = await types(kim, 'log');
  expect(out).toContain(
    'taught everybody leads: cut the hello line (kim)\n   taught everybody leads (lee)\n',
  );
});

test('moves in groups that the other made are in separate files', async () => {
  const { kim, lee } = await apart(async (who) => {
    await sorted(who);
    await types(who, 'group');
  });
  await types(kim, 'move ana out', TUESDAY);
  await types(lee, 'move ben out', TUESDAY);
  expect(git(lee.root, 'status', '--porcelain')).not.toContain('-kim.yaml');
  expect(together(kim, lee)).toEqual([]);
});

test('a teacher who gives no name changes no groups of others', async () => {
  const { kim } = await apart(async (who) => {
    await sorted(who);
    await types(who, 'group');
  });
  const before = treeOf(kim.root);
  expect((await confer(kim.root, ['move', 'ana', 'out'], TUESDAY)).code).toBe(2);
  expect(treeOf(kim.root)).toEqual(before);
});
