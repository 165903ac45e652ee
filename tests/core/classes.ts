/** Classes made in memory: the built-in ladder and rubric, and what a test says of the writers. */

import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parse } from 'yaml';
import type { Classroom } from '../../src/core/classroom/classroom.ts';
import type { GroupsFile } from '../../src/core/files/groups-file.ts';
import type { Meeting } from '../../src/core/files/meeting.ts';
import { NOTHING_FOUND, type Sort } from '../../src/core/files/sort-file.ts';
import { type Taught, taughtFileName } from '../../src/core/files/taught.ts';
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
    attendance: [],
    taught: [],
    archived: [],
    daysOff: new Set(),
    texts: [],
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
  taught?: Taught[];
  /** "Nov 26, Nov 27" */
  off?: string;
}

/**
 * A class in one expression. Of each writer, in any order:
 * `needs structure.lead Nov 16`, `almost ...`, `got ...`, `away ...`: a sort;
 * `most Nov 16`, `medium ...`, `least ...`, `away Nov 16`: the support sort;
 * `has structure.lead Nov 17`, `tried ...`, `not-yet ...`, `missed ...`: a group's meeting, and
 * `alone has structure.lead Nov 17`: a conference, `pushed has ...`: a push,
 * `has structure/structure.lead Nov 17`: on a rung, whose lesson was on this skill,
 * `has structure.lead by some-lesson Nov 17`: with this lesson;
 * `looked ideas Nov 17`: a closer look at the rung found nothing;
 * `next structure.end Nov 18`, `taught ...`, `strength strong verbs Nov 18`, `note ...`: a note, and
 * `conference Nov 18`, `group Nov 18`, `glance Nov 18`: its kind, with one of them behind it or not;
 * `organization 2 Nov 13`, or `ideas 3, word choice NS Nov 13`: a line of scores.
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
  return { ...room, groups: more.groups ?? [], taught: more.taught ?? [], daysOff: off };
}

function tell(room: Classroom, student: Classroom['students'][number], clause: string): void {
  const [, words = '', when = ''] = /^(.*) (\w{3} \d+)$/.exec(clause) ?? [];
  const date = day(when);
  const [verb = '', about, ...rest] = words.split(' ');
  const entry = (stack: string) => [student.id, { stack }] as const;
  if (verb === 'alone' || verb === 'pushed') {
    const [how = '', focus = ''] = [about, ...rest];
    const meeting = meetingOn(room, date, focus, verb, student.id, rest.at(2));
    meeting.entries.set(...entry(MET[how]!));
  } else if (MET[verb]) {
    meetingOn(room, date, about!, verb, student.id, rest.at(1)).entries.set(...entry(MET[verb]));
  } else if (verb === 'looked') {
    const look = sortOn(room, date, `look-${about}`);
    Object.assign(look, { skill: about, look: true }).entries.set(...entry(NOTHING_FOUND));
  } else if (SORTED[verb] || verb === 'away' || ['most', 'medium', 'least'].includes(verb)) {
    const stack = SORTED[verb] ?? (verb === 'away' ? 'absent' : verb);
    sortOn(room, date, about).entries.set(...entry(stack));
  } else if (scoresIn(words)) {
    student.scores.push({ date, rubric: 'six-traits', ...scoresIn(words) } as ScoreLine);
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

/** "ideas 3, word choice NS" as {ideas: 3, "word choice": "NS"}. */
function scoresIn(words: string): Record<string, number | 'NS'> | undefined {
  const parts = words.split(', ').map((part) => /^([a-z ]+) (\d+(?:\.\d+)?|NS)$/.exec(part));
  if (parts.includes(null)) return undefined;
  return Object.fromEntries(
    parts.map((part) => [part![1]!, part![2] === 'NS' ? 'NS' : Number(part![2])]),
  );
}

function sortOn({ sorts }: Classroom, date: string, skill: string | undefined): Sort {
  const file = `sorts/${date}-${skill ?? 'support'}.yaml`;
  const known = sorts.find((sort) => sort.file === file);
  if (known) return known;
  sorts.push({ file, date, skill, entries: new Map() });
  return sorts.at(-1)!;
}

/** The meeting about "structure.lead", or about "structure/structure.lead": a rung and its lesson's skill. */
function meetingOn(
  { meetings }: Classroom,
  date: string,
  about: string,
  verb: string,
  id: string,
  lesson?: string,
): Meeting {
  const [focus = '', skill] = about.split('/');
  const which = { alone: `conference-${id}-`, pushed: 'push-' }[verb] ?? '';
  const file = `meetings/${date}-${which}${focus}.yaml`;
  const known = meetings.find((met) => met.file === file);
  if (known) return known;
  const more = { ...(skill && { skill }), ...(lesson && { lesson }) };
  const conference = verb === 'alone';
  const push = verb === 'pushed' && { push: true as const };
  meetings.push({ file, date, focus, ...more, conference, ...push, entries: new Map() });
  return meetings.at(-1)!;
}

/** A lesson for everybody; with a teacher, in their own file. */
export function taughtOn(
  when: string,
  skill: string,
  { teacher, ...more }: Partial<Taught> & { teacher?: string } = {},
): Taught {
  const date = day(when);
  return { file: taughtFileName(date, skill, teacher), date, skill, ...more };
}

/** A groups file: "structure.lead: ana ben cho; push ideas.choose: eli; conference ideas.choose: dee". */
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
    groups: groups.map(({ place, ids }) => ({ ...whatOf(place), students: ids })),
    conferences: alone.map(({ place, ids: [student = ''] }) => ({
      student,
      ...whatOf(place.replace('conference ', '')),
    })),
    ...more,
  };
  return { file: `groups/${date}.yaml`, content };
}

function whatOf(place: string): { focus: string; kind?: 'push' } {
  const focus = place.replace('push ', '');
  return { focus, ...(focus !== place && { kind: 'push' }) };
}
