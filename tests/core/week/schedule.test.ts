import { describe, expect, test } from 'vitest';
import { planWeek } from '../../../src/core/week/schedule.ts';

type Kind = 'group' | 'conference';
const meeting = (about: string, kind: Kind, minutes: number, students: string) => ({
  key: about,
  kind,
  about,
  minutes,
  students: students.split(' '),
});

function plan(
  meetings: ReturnType<typeof meeting>[],
  minutes: number[],
  {
    out = {},
    makeUp = 0,
    blank = 0,
  }: { out?: Record<number, string>; makeUp?: number; blank?: number } = {},
) {
  const days = minutes.map((one, i) => ({
    date: `2026-11-${16 + i}`,
    minutes: one,
    out: (out[i] ?? '').split(' ').filter(Boolean),
  }));
  const found = planWeek(meetings, days, { makeUp, blank });
  const slots = found.days.map(({ slots: all, free }) =>
    [
      ...all.map(({ kind, meeting: own, missing }) => [own?.about ?? kind, ...missing].join('-')),
      free,
    ].join(' '),
  );
  return { slots, waiting: found.waiting.map(({ about }) => about) };
}

const LEADS = meeting('leads', 'group', 10, 'ana ben');
const WORDS = meeting('words', 'group', 10, 'cho dee');
const ELI = meeting('eli', 'conference', 5, 'eli');

describe('a small week', () => {
  const rows: [what: string, found: ReturnType<typeof plan>, slots: string[], waiting: string[]][] =
    [
      ['no meetings', plan([], [20]), ['20'], []],
      ['no days', plan([LEADS], []), [], ['leads']],
      ['just enough minutes', plan([LEADS], [10]), ['leads 0'], []],
      ['a minute too few', plan([LEADS], [9]), ['9'], ['leads']],
      ['two fit exactly', plan([LEADS, WORDS], [20]), ['leads words 0'], []],
      ['the second does not fit', plan([LEADS, WORDS], [19]), ['leads 9'], ['words']],
      [
        'a later short one takes what is left',
        plan([LEADS, WORDS, ELI], [15]),
        ['leads eli 0'],
        ['words'],
      ],
      ['the earlier day first', plan([LEADS], [10, 10]), ['leads 0', '10'], []],
      [
        'on two days what one cannot hold',
        plan([LEADS, WORDS], [10, 10]),
        ['leads 0', 'words 0'],
        [],
      ],
      [
        'a group waits for a day with everybody',
        plan([LEADS], [10, 10], { out: { 0: 'ana' } }),
        ['10', 'leads 0'],
        [],
      ],
      [
        'or meets without one',
        plan([LEADS], [10, 0], { out: { 0: 'ana' } }),
        ['leads-ana 0', '0'],
        [],
      ],
      ['not without all', plan([LEADS], [10], { out: { 0: 'ana ben' } }), ['10'], ['leads']],
      ['a conference needs its writer', plan([ELI], [10], { out: { 0: 'eli' } }), ['10'], ['eli']],
      [
        'make-up on the last day',
        plan([], [10, 10, 10], { makeUp: 5 }),
        ['10', '10', 'make-up 5'],
        [],
      ],
      [
        'an open slot in the middle',
        plan([], [10, 10, 10], { blank: 5 }),
        ['10', 'blank 5', '10'],
        [],
      ],
      [
        'of four days the second',
        plan([], [10, 10, 10, 10], { blank: 5 }),
        ['10', 'blank 5', '10', '10'],
        [],
      ],
      ['of two the first', plan([], [10, 10], { blank: 5 }), ['blank 5', '10'], []],
      [
        'make-up and open come after the first meeting',
        plan([LEADS, WORDS], [20], { makeUp: 5, blank: 5 }),
        ['leads make-up blank 0'],
        ['words'],
      ],
      [
        'a meeting takes its day before the make-up slot',
        plan([LEADS, WORDS], [20, 10], { makeUp: 10 }),
        ['leads words 0', 'make-up 0'],
        [],
      ],
      [
        'a conference moves for a group with one day',
        plan([ELI, LEADS], [10, 5], { out: { 1: 'ana ben' } }),
        ['leads 0', 'eli 0'],
        [],
      ],
    ];
  test.each(rows)('%s', (_, found, slots, waiting) => {
    expect(found).toEqual({ slots, waiting });
  });
});
