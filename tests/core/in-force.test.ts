import { describe, expect, test } from 'vitest';
import type { Classroom } from '../../src/core/classroom/classroom.ts';
import { meetingFrom } from '../../src/core/files/meeting.ts';
import {
  groupsBefore,
  groupsInForce,
  groupsMadeOn,
  stateOf,
} from '../../src/core/groups/in-force.ts';
import { nextStep } from '../../src/core/record/next-step.ts';
import { classOf, writers } from './classes.ts';

const made = (date: string, own = false): Classroom['groups'][number] => ({
  file: `groups/${date}${own ? '-kim' : '-lee'}.yaml`,
  content: { date },
  own,
});

describe("a teacher's own groups stay in force for 14 days after them", () => {
  const [own, lees] = [made('2026-11-02', true), made('2026-11-16')];
  test.each([
    ['none yet', [own, lees], '2026-11-01', undefined],
    ['their own', [own, lees], '2026-11-02', own],
    ['their own, beside those of today', [own, lees], '2026-11-16', own],
    ['those of 15 days later', [own, made('2026-11-17')], '2026-11-17', made('2026-11-17')],
    ['of a class where nobody says who they are', [made('2026-11-02'), lees], '2026-11-20', lees],
  ])('%s', (_, groups, day, inForce) => {
    expect(groupsInForce({ groups }, day)).toEqual(inForce);
    const isMadeToday = inForce?.content.date === day;
    expect(groupsMadeOn({ groups }, day)).toEqual(isMadeToday ? inForce.content : undefined);
  });

  test('before a day', () => {
    expect(groupsBefore({ groups: [own] }, '2026-11-02')).toBeUndefined();
    expect(groupsBefore({ groups: [own] }, '2026-11-03')).toBe(own.content);
  });
});

const [LEAD, END] = ['structure.lead', 'structure.end'];
const ALL_FOUR = ['ana', 'ben', 'cho', 'dee'];
type Met = [focus: string, ...ids: string[]];

/** Groups of Monday Nov 16: leads for two, endings for two; sorted before, and again on `sorted`. */
function groupsOfMonday(sorted: string | undefined, meetings: Met[]): Classroom {
  const sorts: Parameters<typeof classOf>[1] = ['2026-11-13', sorted ?? []].flat().map((date) => {
    return [date, LEAD, Object.fromEntries(ALL_FOUR.map((id) => [id, 'needs help']))];
  });
  const groups = [
    { focus: LEAD, students: ['ana', 'ben'] },
    { focus: END, students: ['cho', 'dee'] },
  ];
  const classroom = classOf(writers(...ALL_FOUR), sorts);
  return {
    ...classroom,
    groups: [{ file: 'groups/2026-11-16.yaml', content: { date: '2026-11-16', groups } }],
    meetings: meetings.map(([focus, ...ids]) => {
      const outcomes = Object.fromEntries(ids.map((id) => [id, 'has it' as const]));
      const file = `meetings/2026-11-16-${focus}.yaml`;
      return meetingFrom({ date: '2026-11-16', focus, writers: outcomes }, file);
    }),
  };
}

describe('groups of Monday Nov 16', () => {
  const ONE: Met[] = [[LEAD, 'ana', 'ben']];
  const ALL: Met[] = [...ONE, [END, 'cho', 'dee']];
  const FRI = '2026-11-20';
  const NEXT_MON = '2026-11-23';
  test.each<[string, string, string | undefined, Met[], string, string]>([
    ['none met', FRI, undefined, [], 'current', 'meet'],
    ['none met, a week later', NEXT_MON, undefined, [], 'outdated', 'plan'],
    ['none met, sorted since', FRI, '2026-11-17', [], 'outdated', 'plan'],
    ['none met, sorted that day', FRI, '2026-11-16', [], 'current', 'meet'],
    ['one met', FRI, undefined, ONE, 'current', 'meet'],
    ['one met, sorted since', FRI, '2026-11-17', ONE, 'current', 'meet'],
    ['one met, sorted since, a week later', NEXT_MON, '2026-11-17', ONE, 'outdated', 'plan'],
    ['all met', FRI, undefined, ALL, 'all met', 'sort'],
    ['all met, a week later', NEXT_MON, undefined, ALL, 'all met', 'sort'],
    ['all met, sorted since', FRI, '2026-11-17', ALL, 'outdated', 'plan'],
    ['all met, one writer not marked', FRI, undefined, [...ONE, [END, 'cho']], 'current', 'meet'],
    ['all met, on their own day', '2026-11-16', undefined, ALL, 'current', 'sort'],
  ])('%s', (_, today, sorted, meetings, state, command) => {
    const classroom = groupsOfMonday(sorted, meetings);
    expect(stateOf(classroom.groups[0]!.content, classroom, today)).toBe(state);
    expect(nextStep(classroom, today).command).toContain(`confer ${command}`);
  });
});
