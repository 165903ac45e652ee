/** Decides what the whole record of one writer is: everything any file says of her, and nobody else. */

import { type Classroom, saidOf } from './classroom.ts';
import { type Named, wordsOfName } from './writer-names.ts';

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
  meetings: { date: string; focus: string; how?: string; note?: string; lesson?: string }[];
  groups: { date: string; focus: string; because?: string }[];
  settings: Record<string, unknown>;
}

/** A classmate in the teacher's words becomes "[another writer]": the record may be handed to a family. */
export function wholeRecord(id: string, classroom: Classroom): WholeRecord {
  const { students, archived, sorts, meetings, settings } = classroom;
  const all: Named[] = [...students, ...archived];
  const student = [...students, ...(archived as typeof students)].find((one) => one.id === id)!;
  const own = { id, name: student.name };
  const mask = maskFor(
    own,
    all.filter((one) => one.id !== id),
  );
  const { named: _, ...known } = student;
  return masked(
    {
      version: 1,
      ...known,
      sorts: sorts.flatMap(({ date, skill, entries }) => {
        const entry = entries.get(id);
        return entry ? [{ date, skill: skill ?? 'support', ...entry }] : [];
      }),
      meetings: meetings.flatMap(({ date, focus, lesson, entries }) => {
        const entry = entries.get(id);
        if (!entry) return [];
        return [{ date, focus, how: entry.stack, note: entry.note, lesson }];
      }),
      groups: groupsOf(id, classroom),
      settings: {
        pinned: saidOf(settings.pinned, id),
        out: saidOf(settings.out, id),
        'reader stops': settings['reader stops'].includes(id) || undefined,
      },
    },
    mask,
  );
}

function groupsOf(id: string, { groups }: Classroom): WholeRecord['groups'] {
  return groups.flatMap(({ content }) => [
    ...(content.groups ?? [])
      .filter(({ students }) => students.includes(id))
      .map(({ focus, because }) => ({ date: content.date, focus, because: saidOf(because, id) })),
    ...(content.conferences ?? [])
      .filter(({ student }) => student === id)
      .map(({ focus, because }) => ({ date: content.date, focus, because })),
  ]);
}

const ANOTHER = '[another writer]';

/** Whole names first, then each word of them; a word that is hers too stays. */
function maskFor(own: Named, others: Named[]): (text: string) => string {
  const hers = new Set(wordsOfName(own.name));
  const names = others.map(({ name }) => name);
  const words = names.flatMap(wordsOfName).filter((word) => !hers.has(word));
  const ids = others.map(({ id }) => id).filter((id) => id !== own.id);
  const all = [...new Set([...names, ...words, ...ids])].filter((one) => one.length > 1);
  if (all.length === 0) return (text) => text;
  const longestFirst = all.sort((a, b) => b.length - a.length).map(escaped);
  const pattern = new RegExp(
    `(?<![\\p{L}\\p{N}])(${longestFirst.join('|')})(?![\\p{L}\\p{N}])`,
    'gu',
  );
  return (text) => text.replace(pattern, ANOTHER);
}

function escaped(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&').replace(/-/g, '\\x2d');
}

/** Every text of the teacher's; ids, dates and names of keys are not hers. */
function masked<T>(value: T, mask: (text: string) => string, key = ''): T {
  if (Array.isArray(value)) return value.map((one) => masked(one, mask, key)) as T;
  if (typeof value === 'object' && value !== null) {
    const entries = Object.entries(value).filter(([, one]) => one !== undefined);
    return Object.fromEntries(entries.map(([k, one]) => [k, masked(one, mask, k)])) as T;
  }
  const plain = ['id', 'name', 'date', 'skill', 'focus', 'lesson', 'rubric', 'taught'];
  return typeof value === 'string' && !plain.includes(key) ? (mask(value) as T) : value;
}
