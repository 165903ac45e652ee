/** Who gets a push, and when; who is on track instead. */

import { describe, expect, test } from 'vitest';
import { formGroups } from '../../../src/core/groups/report/form-groups.ts';
import { classWhere, day } from '../classes.ts';

const GOT = 'got structure.lead Nov 19';
const OLD = 'got structure.lead Nov 10';
const NEED = 'needs craft.words Nov 16';
const LEAST = 'least Nov 2';

/** "kind focus: writers" for each meeting on Nov 20, then who is on track and who has no place. */
function meetings(said: Record<string, string>, conferences: number): string[] {
  const room = classWhere(said, { settings: { conferences } });
  const report = formGroups(room, day('Nov 20'), []);
  const list = (what: string, students: { student: string }[]) =>
    students.length > 0 ? [`${what}: ${students.map(({ student }) => student).join(' ')}`] : [];
  return [
    ...report.groups.map(
      ({ kind, focus, students }) => `${kind} ${focus}: ${students.map(({ id }) => id).join(' ')}`,
    ),
    ...report.conferences.map(({ kind, focus, student }) => `${kind} ${focus}: ${student}`),
    ...list('on track', report.onTrack),
    ...list('no place', report.noPlace),
  ];
}

const each = (what: string, ids: string) =>
  Object.fromEntries(ids.split(' ').map((id) => [id, what]));

describe('pushes on Nov 20', () => {
  const rows: [what: string, said: Record<string, string>, conferences: number, found: string[]][] =
    [
      ['three who got it: a group', each(GOT, 'p q r'), 0, ['push structure.lead: p q r']],
      [
        'two: conferences',
        each(GOT, 'p q'),
        2,
        ['push structure.lead: p', 'push structure.lead: q'],
      ],
      [
        'got it in the last three school days: before a need of one writer',
        { p: GOT, w: NEED },
        1,
        ['push structure.lead: p', 'no place: w'],
      ],
      [
        'got it earlier: after the need',
        { p: OLD, w: NEED },
        1,
        ['need craft.words: w', 'on track: p'],
      ],
      [
        'and if a conference is left, too',
        { p: OLD, w: NEED },
        2,
        ['push structure.lead: p', 'need craft.words: w'],
      ],
      [
        'of two, who met longer ago',
        { p: `${OLD}; conference Nov 19`, q: `${OLD}; conference Nov 11` },
        1,
        ['push structure.lead: q', 'on track: p'],
      ],
      [
        'who never met waits longest',
        { p: `${OLD}; conference Nov 16`, q: OLD },
        1,
        ['push structure.lead: q', 'on track: p'],
      ],
      [
        'also of those who are sure of it',
        { p: `${GOT}; group Nov 18`, q: `${GOT}; group Nov 11` },
        1,
        ['push structure.lead: q', 'on track: p'],
      ],
      [
        'two skills: no group',
        { ...each(GOT, 'p q'), r: 'got ideas.choose Nov 19' },
        0,
        ['on track: p q r'],
      ],
      ['stretch: a group', each(LEAST, 's t u'), 0, ['stretch stretch: s t u']],
      [
        'stretch comes before a need of one writer',
        { s: LEAST, w: NEED },
        1,
        ['stretch stretch: s', 'no place: w'],
      ],
      [
        'nobody is pushed beside those who need it',
        { ...each('needs structure.lead Nov 16', 'w x'), p: GOT },
        3,
        ['push structure.lead: p', 'need structure.lead: w', 'need structure.lead: x'],
      ],
    ];
  test.each(rows)('%s', (_, said, conferences, found) => {
    // Others, so that nothing is for the whole class.
    const more = each('', 'x1 x2 x3 x4');
    expect(meetings({ ...said, ...more }, conferences).sort()).toEqual([...found].sort());
  });
});
