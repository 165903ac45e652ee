/** Which groups are in force: every command of one day talks about the same ones. */

import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { confer, copyOf, EXAMPLE, newFolder } from './confer.ts';

const [MON, TUE, NEXT] = ['2026-11-23', '2026-11-24', '2026-11-30'];
const GROUPS: Record<string, string> = { kim: 'structure.lead', lee: 'structure.end' };

/** A class of kim and lee; each has groups of one day, on a skill of their own. */
function classOfTwo(files: [teacher: string, date: string, more?: string][]): string {
  const root = newFolder();
  for (const part of ['students', 'groups']) mkdirSync(join(root, part));
  writeFileSync(
    join(root, 'class.yaml'),
    'name: Room 12\nteachers: [kim, lee]\ngenre: narrative\n',
  );
  for (const id of ['ana', 'ben', 'cho', 'dee']) {
    writeFileSync(join(root, `students/${id}.yaml`), `name: ${id}\n`);
  }
  for (const [teacher, date, more = ''] of files) {
    const group = `  - focus: ${GROUPS[teacher]}\n    students: [ana, ben, cho${more}]\n`;
    writeFileSync(join(root, `groups/${date}-${teacher}.yaml`), `date: ${date}\ngroups:\n${group}`);
  }
  return root;
}

/** What each command that works with the groups says of them. */
async function saidOf(root: string, today: string, teacher: string[] = []) {
  const said = async (...words: string[]) => {
    const { out, err } = await confer(root, [...teacher, ...words], today);
    return out + err;
  };
  return {
    week: await said('week'),
    meet: await said('meet', '1', '--has-it', 'ana', '--dry-run'),
    move: await said('move', 'ana', 'conference', '--dry-run'),
    plan: await said('plan', '--dry-run'),
  };
}

test("kim's groups of Monday stay in force for kim when lee makes some on Tuesday", async () => {
  const root = classOfTwo([
    ['kim', MON],
    ['lee', TUE],
  ]);
  for (const [who, own, other] of [
    ['kim', 'leads', 'endings'],
    ['lee', 'endings', 'leads'],
  ]) {
    const said = await saidOf(root, TUE, ['--as', who!]);
    for (const [command, words] of Object.entries(said)) {
      expect(words, `${command} of ${who}`).toContain(own);
      expect(words, `${command} of ${who}`).not.toContain(other);
    }
  }
  await confer(root, ['--as', 'kim', 'plan'], TUE);
  expect(existsSync(join(root, `plans/${MON}-kim/1-structure.lead.md`))).toBe(true);
  expect(existsSync(join(root, `groups/${TUE}-kim.yaml`))).toBe(false);
});

describe('a mistake in the groups in force stops a change, and no other mistake does', () => {
  test.each([
    ['kim', 1],
    ['lee', 0],
  ])('in those of kim, changed by %s', async (who, code) => {
    const root = classOfTwo([
      ['kim', MON, ', nobody'],
      ['lee', TUE],
    ]);
    const moved = await confer(root, ['--as', who, 'move', 'ana', 'conference'], TUE);
    expect(moved.code).toBe(code);
    expect(moved.err.includes('Nothing was changed')).toBe(code === 1);
  });
  test.each([
    ['kim', 0],
    ['lee', 1],
  ])('in those of lee, changed by %s', async (who, code) => {
    const root = classOfTwo([
      ['kim', MON],
      ['lee', TUE, ', nobody'],
    ]);
    const moved = await confer(root, ['--as', who, 'move', 'ana', 'conference'], TUE);
    expect(moved.code).toBe(code);
  });
});

test('groups of which some have met stay in force for their week, whatever is noted', async () => {
  const root = copyOf(EXAMPLE);
  await confer(root, ['plan'], MON);
  await confer(root, ['meet', '1', '--has-it', 'jack,diego', '--tried-it', 'oskar'], MON);
  await confer(root, ['note', 'ben', 'skips', '--next', 'structure.end'], TUE);
  const { move, plan } = await saidOf(root, TUE);
  expect(move).toContain('Groups for Mon Nov 23');
  expect(plan).toContain('Groups for Mon Nov 23');
  expect((await confer(root, [], TUE)).out).toMatch(
    /Groups for Mon Nov 23: .*\n\nNext: confer meet/,
  );
  await confer(root, ['plan'], TUE);
  expect(existsSync(join(root, `groups/${TUE}.yaml`))).toBe(false);

  expect((await confer(root, [], NEXT)).out).toContain('Next: confer plan');
  expect((await saidOf(root, NEXT)).move).toContain('Groups for Mon Nov 30');
  await confer(root, ['plan'], NEXT);
  expect(existsSync(join(root, `groups/${NEXT}.yaml`))).toBe(true);
});
