/** Classes made in memory: the built-in ladder and rubric, and what a test says of the writers. */

import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parse } from 'yaml';
import type { Classroom } from '../../src/core/classroom/classroom.ts';
import type { GroupsFile } from '../../src/core/files/groups-file.ts';
import type { Meeting } from '../../src/core/files/meeting.ts';
import type { Sort } from '../../src/core/files/sort-file.ts';
import { makeLadder } from '../../src/core/ladder/ladder.ts';
import type { Note, ScoreLine } from '../../src/core/roster/student.ts';
import { ClassSettings } from '../../src/core/schema/class-yaml.ts';
import { LadderFile } from '../../src/core/schema/ladder-yaml.ts';
import { RubricFile } from '../../src/core/schema/rubric-yaml.ts';

const TEMPLATES = resolve(import.meta.dirname, '../../templates');
const template = (name: string) => parse(readFileSync(join(TEMPLATES, name), 'utf8'));

export const ladder = makeLadder(LadderFile.parse(template('ladder.yaml')));
export const sixTraits = {
  id: 'six-traits',
  ...RubricFile.parse(template('rubrics/six-traits.yaml')),
};

interface Said {
  notes?: Note[];
  scores?: ScoreLine[];
}

/** A class of the writers named, and its sorts as [date, skill or undefined for support, id to stack]. */
export function classOf(
  writers: Record<string, Said>,
  sorts: [date: string, skill: string | undefined, stacks: Record<string, string>][] = [],
  settings: Record<string, unknown> = {},
): Classroom {
  return {
    settings: ClassSettings.parse(settings),
    students: Object.entries(writers)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([id, said]) => ({ id, name: id, notes: said.notes ?? [], scores: said.scores ?? [] })),
    sorts: sorts.map(
      ([date, skill, stacks]): Sort => ({
        file: `sorts/${date}-${skill ?? 'support'}.yaml`,
        date,
        skill,
        entries: new Map(Object.entries(stacks).map(([id, stack]) => [id, { stack }])),
      }),
    ),
    groups: [],
    meetings: [],
    archived: [],
    daysOff: new Set(),
    ladder,
    rubrics: new Map([['six-traits', sixTraits]]),
    standards: {},
  };
}

/** {ana: {}, ben: {}} */
export function writers(...ids: string[]): Record<string, Said> {
  return Object.fromEntries(ids.map((id) => [id, {}]));
}

const MONTHS = 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' ');

/** "Nov 16" as 2026-11-16, and "Jan 8" as 2027-01-08: one school year. */
export function day(said: string): string {
  const [name = '', number = ''] = said.split(' ');
  const month = MONTHS.indexOf(name) + 1;
  const year = month >= 8 ? 2026 : 2027;
  return `${year}-${String(month).padStart(2, '0')}-${number.padStart(2, '0')}`;
}

/** The first word of what is said of a writer in a sort, in the support sort and in a meeting. */
const SORTED: Record<string, string> = { needs: 'needs help', almost: 'almost', got: 'got it' };
const MET: Record<string, string> = {
  has: 'has it',
  tried: 'tried it',
  'not-yet': 'not yet',
  missed: 'absent',
};
const NOTED = ['strength', 'taught', 'next', 'note'];

interface More {
  settings?: Record<string, unknown>;
  groups?: Classroom['groups'];
  /** "Nov 26, Nov 27" */
  off?: string;
}

/**
 * A class in one expression. Of each writer, in any order:
 * `needs structure.lead Nov 16`, `almost ...`, `got ...`, `away ...`: a sort;
 * `most Nov 16`, `medium ...`, `least ...`, `away Nov 16`: the support sort;
 * `has structure.lead Nov 17`, `tried ...`, `not-yet ...`, `missed ...`: a group's meeting, and
 * `alone has structure.lead Nov 17`: a conference;
 * `next structure.end Nov 18`, `taught ...`, `strength strong verbs Nov 18`, `note ...`: a note, and
 * `conference Nov 18`, `group Nov 18`, `glance Nov 18`: its kind, with one of them behind it or not;
 * `organization 2 Nov 13`: a score.
 */
export function classWhere(said: Record<string, string>, more: More = {}): Classroom {
  const room = classOf(writers(...Object.keys(said)), [], more.settings);
  for (const student of room.students) {
    const clauses = said[student.id]!.split(';').map((clause) => clause.trim());
    for (const clause of clauses.filter(Boolean)) tell(room, student, clause);
  }
  const byFile = (a: { file: string }, b: { file: string }) => (a.file < b.file ? -1 : 1);
  room.sorts.sort(byFile);
  room.meetings.sort(byFile);
  const off = new Set((more.off ?? '').split(', ').filter(Boolean).map(day));
  return { ...room, groups: more.groups ?? [], daysOff: off };
}

function tell(room: Classroom, student: Classroom['students'][number], clause: string): void {
  const [, words = '', when = ''] = /^(.*) (\w{3} \d+)$/.exec(clause) ?? [];
  const date = day(when);
  const [verb = '', about, ...rest] = words.split(' ');
  const entry = (stack: string) => [student.id, { stack }] as const;
  if (verb === 'alone') {
    const [how = '', focus = ''] = [about, ...rest];
    meetingOn(room, date, focus, student.id).entries.set(...entry(MET[how]!));
  } else if (MET[verb]) {
    meetingOn(room, date, about!).entries.set(...entry(MET[verb]));
  } else if (SORTED[verb] || verb === 'away' || ['most', 'medium', 'least'].includes(verb)) {
    const stack = SORTED[verb] ?? (verb === 'away' ? 'absent' : verb);
    sortOn(room, date, about).entries.set(...entry(stack));
  } else if (/^\d+(\.\d+)?$/.test(about ?? '') || about === 'NS') {
    const score = about === 'NS' ? about : Number(about);
    student.scores.push({ date, rubric: 'six-traits', [verb]: score } as ScoreLine);
  } else {
    const isKind = !NOTED.includes(verb);
    const [key = '', ...told] = isKind ? [about, ...rest] : words.split(' ');
    student.notes.push({
      date,
      ...(isKind && { kind: verb as Note['kind'] }),
      ...(key && { [key]: told.join(' ') }),
    });
  }
}

function sortOn({ sorts }: Classroom, date: string, skill: string | undefined): Sort {
  const known = sorts.find((sort) => sort.date === date && sort.skill === skill);
  if (known) return known;
  const file = `sorts/${date}-${skill ?? 'support'}.yaml`;
  sorts.push({ file, date, skill, entries: new Map() });
  return sorts.at(-1)!;
}

function meetingOn({ meetings }: Classroom, date: string, focus: string, alone?: string): Meeting {
  const file = `meetings/${date}-${alone ? `conference-${alone}-` : ''}${focus}.yaml`;
  const known = meetings.find((met) => met.file === file);
  if (known) return known;
  meetings.push({ file, date, focus, conference: alone !== undefined, entries: new Map() });
  return meetings.at(-1)!;
}

/** A groups file: "structure.lead: ana ben cho; conference ideas.choose: dee". */
export function groupsOn(
  when: string,
  said: string,
  more: Partial<GroupsFile> = {},
): Classroom['groups'][number] {
  const date = day(when);
  const places = said.split(';').filter((one) => one.includes(':'));
  const read = places.map((one) => {
    const [place = '', ids = ''] = one.split(':').map((part) => part.trim());
    return { place, ids: ids.split(' ') };
  });
  const groups = read.filter(({ place }) => !place.startsWith('conference '));
  const alone = read.filter(({ place }) => place.startsWith('conference '));
  const content = {
    date,
    groups: groups.map(({ place, ids }) => ({ focus: place, students: ids })),
    conferences: alone.map(({ place, ids: [student = ''] }) => ({
      student,
      focus: place.replace('conference ', ''),
    })),
    ...more,
  };
  return { file: `groups/${date}.yaml`, content };
}
