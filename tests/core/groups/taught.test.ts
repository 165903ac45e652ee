/** What the class was taught moves nobody: the groups are the same, and only a lesson may be another. */

import { expect, test } from 'vitest';
import { withLessons } from '../../../src/commands/lessons/group-lessons.ts';
import { formGroups } from '../../../src/core/groups/report/form-groups.ts';
import { taughtBefore } from '../../../src/core/meetings/taught-before.ts';
import { readClass } from '../../../src/folder/read/class-folder.ts';
import { EXAMPLE, HOME } from '../../confer.ts';
import { day, ladder, taughtOn } from '../classes.ts';

const example = await readClass(EXAMPLE, HOME);
const TODAY = day('Nov 23');
const SKILLS = ladder.needRungs.flatMap(({ skills }) => skills.map(({ id }) => id));

async function reportWith(lesson?: string) {
  const taught = SKILLS.map((skill) => taughtOn('Nov 20', skill, { words: 'tried it', lesson }));
  const classroom = { ...example.classroom, taught };
  const report = formGroups(classroom, TODAY, []);
  const before = taughtBefore(SKILLS[0]!, classroom, TODAY);
  return { report, whole: await withLessons(report, { ...example, classroom }), before };
}

test('every skill taught to everybody on Friday: the same groups on Monday, another lesson', async () => {
  const plain = formGroups(example.classroom, TODAY, []);
  const [first] = (await withLessons(plain, example)).groups;
  const had = await reportWith(first!.lesson!.id);
  expect(had.report).toEqual(plain);
  expect(had.before).toBeDefined();
  expect(had.whole.groups[0]!.lesson!.id).not.toBe(first!.lesson!.id);
});
