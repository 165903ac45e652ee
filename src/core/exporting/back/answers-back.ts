/** Decides which answers of sorts and of closer looks a class does not have yet. */

import type { Classroom } from '../../classroom/classroom.ts';
import { type Entry, NOTHING_FOUND, type Sort, stacksFor } from '../../files/sort-file.ts';
import { type AnswersAddition, type Asked, placeOf } from './back-additions.ts';
import { groupedBy, type OwnRow, type Refuse } from './own-table.ts';

export function answersFrom({ rows, classroom, refuse }: Asked): AnswersAddition[] {
  const files = groupedBy(rows, ({ get }) => `${get('source')} ${get('file')}`);
  const named = new Set(rows.map(({ get }) => `sorts/${get('file')}.yaml`));
  const elsewhere = classroom.sorts.filter(({ file }) => !named.has(file));
  return files.flatMap((own): AnswersAddition[] => {
    const [first] = own as [OwnRow, ...OwnRow[]];
    const file = placeOf(first, 'sorts', refuse);
    const head = headOf(first, classroom, refuse);
    if (file === undefined || head === undefined) return [];
    const known = classroom.sorts.find((sort) => sort.file === file);
    if (known && !isAbout(known, head)) {
      refuse(first, 'other-file', `${file} is there, and about something else`, 'rename that file');
      return [];
    }
    const answers = own.flatMap((row) => {
      const answer = answerIn(row, head, refuse);
      const isThere = elsewhere.some((sort) => isAbout(sort, head) && has(sort, answer));
      return answer && !isThere && isNew(answer, known, row, refuse) ? [answer] : [];
    });
    if (answers.length === 0) return [];
    return [{ kind: 'answers', file, sheet: { kind: 'sort', head }, answers }];
  });
}

type Head = Record<string, string>;

function headOf(row: OwnRow, { ladder }: Classroom, refuse: Refuse): Head | undefined {
  const [date = '', source, about] = [row.get('date'), row.get('source'), row.get('about')];
  if (source === 'support') return { date, kind: 'support' };
  if (source !== 'sort' && source !== 'look') {
    const hint = 'use sort, look, support, score, note or meeting';
    refuse(row, 'unknown-value', `"${source ?? ''}" is no source of evidence`, hint);
    return undefined;
  }
  if (about === undefined || ladder.place(about) === undefined) {
    refuse(row, 'unknown-skill', `the ladder has no skill "${about ?? ''}"`, 'see ladder.yaml');
    return undefined;
  }
  return source === 'look' ? { date, kind: 'look', skill: about } : { date, skill: about };
}

function isAbout({ date, skill, look }: Sort, head: Head): boolean {
  return date === head.date && skill === head.skill && (look === true) === (head.kind === 'look');
}

interface Answer {
  id: string;
  entry: Entry;
}

function answerIn(row: OwnRow, { kind, skill }: Head, refuse: Refuse): Answer | undefined {
  const [stack, note] = [row.get('standing'), row.get('note')];
  const stacks: readonly string[] = kind === 'look' ? [NOTHING_FOUND] : stacksFor(skill);
  if (stack !== undefined && stack !== 'absent' && !stacks.includes(stack)) {
    const hint = `use ${[...stacks, 'absent'].join(', ')}`;
    refuse(row, 'unknown-value', `"${stack}" is not an answer here`, hint);
    return undefined;
  }
  if (stack === undefined && note === undefined) return undefined;
  return { id: row.get('id')!, entry: entryOf(stack, note) };
}

export function entryOf(stack: string | undefined, note: string | undefined): Entry {
  return { ...(stack !== undefined && { stack }), ...(note !== undefined && { note }) };
}

function has({ entries }: { entries: Map<string, Entry> }, answer: Answer | undefined): boolean {
  const there = answer && entries.get(answer.id);
  return there?.stack === answer?.entry.stack && (there?.note || undefined) === answer?.entry.note;
}

/** Returns true if the file has no answer for this writer; another answer is refused. */
export function isNew(
  answer: Answer,
  known: { file: string; entries: Map<string, Entry> } | undefined,
  row: OwnRow,
  refuse: Refuse,
): boolean {
  const there = known?.entries.get(answer.id);
  if (!known || !there) return true;
  if (has(known, answer)) return false;
  const said = ({ stack, note }: Entry) => `"${[stack, note].filter(Boolean).join(': ')}"`;
  const message = `${answer.id} is ${said(there)} in ${known.file}, not ${said(answer.entry)}`;
  refuse(row, 'other-answer', message, 'change it there, or in the table');
  return false;
}
