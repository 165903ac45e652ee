import { describe, expect, test } from 'vitest';
import { contactsOf, lastOf } from '../../../src/core/meetings/contacts.ts';
import { classWhere, day } from '../classes.ts';

function contacts(ana: string, rung?: string): string[] {
  const room = classWhere({ ana, ben: 'has focus Nov 10; conference Nov 10' });
  const found = contactsOf(room.students[0]!, room, day('Nov 20'), rung);
  return found.map(({ date, kind, about }) => `${date.slice(5)} ${kind} ${about ?? '-'}`);
}

describe('when Ana was seen, up to Nov 20', () => {
  const rows: [what: string, ana: string, contacts: string[]][] = [
    ['nothing', '', []],
    [
      'each meeting',
      'has ideas Nov 16; alone tried focus Nov 17',
      ['11-16 group ideas', '11-17 conference focus'],
    ],
    ['not yet is there', 'not-yet ideas Nov 16', ['11-16 group ideas']],
    ['absent is not', 'missed ideas Nov 16', []],
    [
      'a note is about what was taught',
      'conference taught ideas Nov 16',
      ['11-16 conference ideas'],
    ],
    ['or what comes next', 'group next focus Nov 16', ['11-16 group focus']],
    ['a glance is a note', 'glance strength verbs Nov 16', ['11-16 note -']],
    ['today counts, tomorrow does not', 'glance Nov 20; glance Nov 21', ['11-20 note -']],
    [
      'oldest first, from both',
      'glance Nov 18; has ideas Nov 17; glance Nov 16',
      ['11-16 note -', '11-17 group ideas', '11-18 note -'],
    ],
    [
      'on one day meetings before notes',
      'glance Nov 17; has ideas Nov 17',
      ['11-17 group ideas', '11-17 note -'],
    ],
    ['a sort is not seeing the writer', 'needs ideas Nov 16', []],
  ];
  test.each(rows)('%s', (_, ana, expected) => {
    expect(contacts(ana)).toEqual(expected);
  });

  test('about structure: includes its skills, but no note without a skill', () => {
    const ana =
      'has structure.lead Nov 16; has structure Nov 17; has craft.words Nov 18; glance Nov 19';
    expect(contacts(ana, 'structure')).toEqual([
      '11-16 group structure.lead',
      '11-17 group structure',
    ]);
  });

  test('a lesson taught comes before a next step', () => {
    const room = classWhere({ ana: '' });
    room.students[0]!.notes = [{ date: day('Nov 16'), taught: 'ideas', next: 'focus' }];
    expect(contactsOf(room.students[0]!, room, day('Nov 20'))[0]!.about).toBe('ideas');
  });
});

test('the last contact of one kind', () => {
  const room = classWhere({
    ana: 'conference Nov 16; group Nov 17; conference Nov 18; glance Nov 19',
  });
  const found = contactsOf(room.students[0]!, room, day('Nov 20'));
  expect(lastOf(found, 'conference')).toBe(day('Nov 18'));
  expect(lastOf(found, 'group')).toBe(day('Nov 17'));
  expect(lastOf(found, 'conference', 'group')).toBe(day('Nov 18'));
  expect(lastOf([], 'conference')).toBeUndefined();
});
