import { expect, test } from 'vitest';
import type { Taught } from '../../../src/core/files/taught.ts';
import { inNeedOf, notYetTaught } from '../../../src/core/meetings/for-everybody.ts';
import { classWhere, day, groupsOn, taughtOn } from '../classes.ts';

const PLANNED = ['structure.end', 'ideas'];
const { content } = groupsOn('Nov 17', '', { 'whole class': PLANNED });

test.each([
  ['nothing yet', [], PLANNED],
  ['endings', [taughtOn('Nov 17', 'structure.end')], ['ideas']],
  ['before the groups', [taughtOn('Nov 16', 'structure.end')], PLANNED],
  ['after today', [taughtOn('Nov 19', 'structure.end')], PLANNED],
  ['another skill of the rung', [taughtOn('Nov 18', 'structure.lead')], PLANNED],
  ['a skill of ideas', [taughtOn('Nov 18', 'ideas.choose')], ['structure.end']],
] as [string, Taught[], string[]][])('taught %s', (_, taught, left) => {
  expect(notYetTaught(content, { taught }, day('Nov 18'))).toEqual(left);
});

test('groups without a lesson for everybody plan none', () => {
  expect(notYetTaught(groupsOn('Nov 17', '').content, { taught: [] }, day('Nov 18'))).toEqual([]);
});

test('the lesson is for those who have the need open that day', () => {
  const room = classWhere({
    ana: 'needs structure.end Nov 16',
    ben: 'got structure.end Nov 16',
    cho: 'needs ideas Nov 16; almost structure.end Nov 16',
    dee: 'needs structure.end Nov 18',
  });
  expect(inNeedOf('structure.end', room, day('Nov 17'))).toEqual(['ana', 'cho']);
});
