import { describe, expect, test } from 'vitest';
import type { Classroom } from '../../src/core/classroom/classroom.ts';
import { meetingFrom } from '../../src/core/files/meeting.ts';
import { standingDecisions } from '../../src/core/groups/decisions.ts';
import { wasTaught } from '../../src/core/groups/whole-class.ts';
import { covers } from '../../src/core/ladder/ladder.ts';
import { lessonsHad } from '../../src/core/lessons/lessons-had.ts';
import { contactsOf } from '../../src/core/meetings/contacts.ts';
import { owedLessons } from '../../src/core/meetings/owed-lessons.ts';
import type { Note, ScoreLine } from '../../src/core/roster/student.ts';
import { classOf } from './classes.ts';

describe('a focus covers', () => {
  test.each([
    ['structure.lead', 'structure.lead', true],
    ['structure.lead', 'structure', true],
    ['structure', 'structure.lead', true],
    ['structure', 'structure', true],
    ['structure.lead', 'structure.end', false],
    ['structure', 'focus', false],
    ['structure', 'focus.narrow', false],
    // The first letters are not the rung.
    ['structure', 'structures.lead', false],
  ])('%s and %s: %s', (focus, about, whether) => {
    expect(covers(focus, about)).toBe(whether);
    expect(covers(about, focus)).toBe(whether);
  });
});

interface Year {
  notes?: Note[];
  scores?: ScoreLine[];
  sorts?: [date: string, skill: string, stack: string][];
  meetings?: [date: string, focus: string, outcome: string][];
}

/** A class of one, who was absent from a group on `focus` on Nov 16. */
function absentFrom(focus: string, { notes = [], scores = [], sorts = [], meetings = [] }: Year) {
  const classroom: Classroom = classOf(
    { ana: { notes, scores } },
    sorts.map(([date, skill, stack]) => [date, skill, { ana: stack }]),
  );
  const met = [['2026-11-16', focus, 'absent'], ...meetings] as const;
  classroom.meetings = met.map(([date, about, how]) =>
    meetingFrom({ date, focus: about, writers: { ana: how } } as never, `meetings/${date}.yaml`),
  );
  return classroom;
}

const score = (date: string, organization: number) =>
  ({ date, rubric: 'six-traits', organization }) as never as ScoreLine;

describe('a lesson missed on Nov 16 is still owed on Nov 23', () => {
  const LEAD = 'structure.lead';
  const BEFORE: [string, string, string] = ['2026-11-10', LEAD, 'needs help'];
  test.each<[what: string, focus: string, year: Year, owed: boolean]>([
    ['nothing since', LEAD, {}, true],
    ['the rung scored 6 of 6: look again', LEAD, { scores: [score('2026-11-20', 6)] }, true],
    [
      'sorted almost, then the rung scored 6 of 6',
      LEAD,
      { sorts: [['2026-11-19', LEAD, 'almost']], scores: [score('2026-11-20', 6)] },
      false,
    ],
    ['the rung scored 6 of 6 that very day', LEAD, { scores: [score('2026-11-16', 6)] }, true],
    ['the rung scored 6 of 6 before', LEAD, { scores: [score('2026-11-13', 6)] }, true],
    ['the rung scored 2 of 6', LEAD, { scores: [score('2026-11-20', 2)] }, true],
    ['the skill sorted got it', LEAD, { sorts: [['2026-11-20', LEAD, 'got it']] }, false],
    ['the skill sorted almost', LEAD, { sorts: [['2026-11-20', LEAD, 'almost']] }, true],
    ['the rung sorted got it', LEAD, { sorts: [['2026-11-20', 'structure', 'got it']] }, false],
    ['a sister skill sorted', LEAD, { sorts: [['2026-11-20', 'structure.end', 'got it']] }, true],
    [
      'the rung scored 6 of 6, then the skill sorted needs help',
      LEAD,
      { scores: [score('2026-11-19', 6)], sorts: [['2026-11-20', LEAD, 'needs help']] },
      true,
    ],
    [
      'the skill sorted got it, then the rung scored 2 of 6',
      LEAD,
      { sorts: [['2026-11-19', LEAD, 'got it']], scores: [score('2026-11-20', 2)] },
      false,
    ],
    ['a meeting on the skill', LEAD, { meetings: [['2026-11-20', LEAD, 'tried it']] }, false],
    ['a meeting on the rung', LEAD, { meetings: [['2026-11-20', 'structure', 'not yet']] }, false],
    [
      'a meeting on a sister skill',
      LEAD,
      { meetings: [['2026-11-20', 'structure.end', 'tried it']] },
      true,
    ],
    [
      'a note: the rung taught',
      LEAD,
      { notes: [{ date: '2026-11-20', taught: 'structure' }] },
      false,
    ],
    [
      'a note: a sister skill taught',
      LEAD,
      { notes: [{ date: '2026-11-20', taught: 'structure.end' }] },
      true,
    ],
    [
      'of a rung: only one of its skills is known',
      'structure',
      { sorts: [['2026-11-20', LEAD, 'got it']] },
      true,
    ],
    [
      'of a rung: the whole rung',
      'structure',
      { sorts: [['2026-11-20', 'structure', 'got it']] },
      false,
    ],
    [
      'of a rung: one of its skills, another one open',
      'structure',
      {
        sorts: [
          ['2026-11-10', 'structure.end', 'needs help'],
          ['2026-11-20', LEAD, 'got it'],
        ],
      },
      true,
    ],
  ])('%s', (_, focus, { sorts = [], ...year }, owed) => {
    const classroom = absentFrom(focus, { ...year, sorts: [BEFORE, ...sorts] });
    expect(owedLessons(classroom, '2026-11-23').some((one) => one.focus === focus)).toBe(owed);
  });
});

describe('about a skill or its rung', () => {
  const [RUNG, SKILL, SISTER] = ['structure', 'structure.lead', 'structure.end'];
  test.each([
    [RUNG, SKILL, true],
    [SKILL, RUNG, true],
    [SKILL, SKILL, true],
    [SKILL, SISTER, false],
  ])('asked for %s, met about %s', (focus, met, counts) => {
    const year: Year = { meetings: [['2026-11-19', met, 'tried it']] };
    const classroom = absentFrom('focus.narrow', year);
    classroom.meetings[1]!.lesson = 'a-lesson';
    const student = classroom.students[0]!;
    expect(contactsOf(student, classroom, '2026-11-23', focus)).toHaveLength(counts ? 1 : 0);
    // A lesson was had, whatever it was on.
    const had = lessonsHad({ focus, students: ['ana'] }, [], classroom, '2026-11-23');
    expect([...had]).toEqual([['a-lesson', '2026-11-19']]);
    // A move by hand on Nov 18 holds until there is newer evidence on it.
    const content = { date: '2026-11-18', conferences: [{ student: 'ana', focus }], proposed: {} };
    const moved = { ...classroom, groups: [{ file: 'groups/2026-11-18.yaml', content }] };
    expect(standingDecisions(moved, '2026-11-23').has('ana')).toBe(!counts);
  });

  test.each([
    [SKILL, SKILL, false],
    [SKILL, RUNG, false],
    [SKILL, SISTER, true],
  ])('a whole-class lesson on %s, sorted %s since: taught %s', (focus, sorted, taught) => {
    const sorts: Year['sorts'] = [['2026-11-20', sorted, 'needs help']];
    const content = { date: '2026-11-09', 'whole class': [focus] };
    const classroom = absentFrom('focus.narrow', { sorts });
    classroom.groups = [{ file: 'groups/2026-11-09.yaml', content }];
    expect(wasTaught(focus, classroom, '2026-11-23')).toBe(taught);
  });
});
