/** Decides what any file says about one writer, and nothing about anybody else. */

import { type Classroom, getOwn } from '../classroom/classroom.ts';
import { everyName } from '../meetings/compliment.ts';
import { othersNamed } from '../roster/classmates.ts';
import type { Named } from '../roster/names.ts';
import { hidden } from '../roster/names-in-text.ts';

export interface WholeRecord {
  version: 1;
  id: string;
  name: string;
  grade?: number;
  stage?: string;
  goal?: unknown;
  supports?: string[];
  notes: unknown[];
  scores: unknown[];
  sorts: { date: string; skill: string; stack?: string; note?: string }[];
  /** What was said of days by itself: absent, or here after all. */
  attendance: { date: string; stack: string }[];
  meetings: { date: string; focus: string; how?: string; note?: string; lesson?: string }[];
  groups: { date: string; focus: string; because?: string }[];
  /** Their own in texts.yaml. */
  texts: unknown[];
  settings: Record<string, unknown>;
}

/** Hides classmates in the teacher's text, because a family may get the record. */
export function wholeRecord(id: string, classroom: Classroom): WholeRecord {
  const { students, archived, sorts, attendance, meetings, settings, texts } = classroom;
  const all = [...students, ...(archived as typeof students)];
  const student = all.find((one) => one.id === id)!;
  const { named: _, ...known } = student;
  return masked(
    {
      version: 1,
      ...known,
      sorts: sorts.flatMap(({ date, skill, entries }) => {
        const entry = entries.get(id);
        return entry ? [{ date, skill: skill ?? 'support', ...entry }] : [];
      }),
      attendance: attendance.flatMap(({ date, entries }) => {
        const stack = entries.get(id)?.stack;
        return stack === undefined ? [] : [{ date, stack }];
      }),
      meetings: meetings.flatMap(({ date, focus, lesson, entries }) => {
        const entry = entries.get(id);
        if (!entry) return [];
        return [{ date, focus, how: entry.stack, note: entry.note, lesson }];
      }),
      groups: groupsOf(id, classroom),
      texts: texts.flatMap(({ writer, ...text }) => (writer === id ? [text] : [])),
      settings: {
        pinned: getOwn(settings.pinned, id),
        out: getOwn(settings.out, id),
        'reader stops': settings['reader stops'].includes(id) || undefined,
      },
    },
    redactNames(student, everyName(classroom)),
  );
}

function groupsOf(id: string, { groups }: Classroom): WholeRecord['groups'] {
  return groups.flatMap(({ content }) => [
    ...(content.groups ?? [])
      .filter(({ students }) => students.includes(id))
      .map(({ focus, because }) => ({ date: content.date, focus, because: getOwn(because, id) })),
    ...(content.conferences ?? [])
      .filter(({ student }) => student === id)
      .map(({ focus, because }) => ({ date: content.date, focus, because })),
  ]);
}

const ANOTHER = '[another writer]';

/** Hides the others' names in a text. */
function redactNames(own: Named, everybody: Named[]): (text: string) => string {
  const namesIn = othersNamed(own, everybody);
  return (text) => hidden(text, namesIn(text), ANOTHER);
}

/** Masks all free text of the teacher's, but not ids, dates or keys. */
function masked<T>(value: T, mask: (text: string) => string, key = ''): T {
  if (Array.isArray(value)) return value.map((one) => masked(one, mask, key)) as T;
  if (typeof value === 'object' && value !== null) {
    const entries = Object.entries(value).filter(([, one]) => one !== undefined);
    return Object.fromEntries(entries.map(([k, one]) => [k, masked(one, mask, k)])) as T;
  }
  const plain = ['id', 'name', 'date', 'skill', 'focus', 'rubric', 'taught', 'skills'];
  return typeof value === 'string' && !plain.includes(key) ? (mask(value) as T) : value;
}
