/** Compares what came of a table with what may come: writers, grades, scores, notes, or a refusal. */

import { TODAY } from '../confer.ts';
import type { Outcome } from './layout.ts';

export interface Student {
  id: string;
  name: string;
  grade?: number;
  scores?: Record<string, unknown>[];
  notes?: Record<string, unknown>[];
}

export interface Came {
  code: number;
  said: string;
  students: Student[];
  grade?: number;
  changed: boolean;
}

/** Returns how what came differs from an outcome: nothing, if that is what came. */
export function differs(outcome: Outcome, came: Came, had: Student[]): string[] {
  const unsaid = (outcome.says ?? []).filter((words) => !words.test(came.said));
  const missing = unsaid.map((words) => `does not say ${words}`);
  if (outcome.refused) return [...refusalFaults(outcome.refused, came), ...missing];
  if (came.code !== 0) return [`was refused with ${came.code}`, ...missing];
  const expected = outcome.writers ?? had.map(({ id, name }) => `${id}: ${name}`);
  return [
    ...writerFaults(expected, outcome.grade, came),
    ...(outcome.scores ? scoreFaults(outcome.scores, came.students) : []),
    ...noteFaults(outcome.notes ?? {}, came.students),
    ...missing,
  ];
}

/** A refusal ends with 1 or 2, changes nothing, says why once, and what to do. */
function refusalFaults(why: RegExp, came: Came): string[] {
  const faults: string[] = [];
  if (came.code !== 1 && came.code !== 2)
    faults.push(
      `should be refused, ended with ${came.code}: ${came.students
        .map(({ id, name }) => `${id}: ${name}`)
        .join('; ')
        .slice(0, 300)}`,
    );
  if (came.changed) faults.push('changed the class');
  if (!why.test(came.said)) faults.push(`does not say ${why}`);
  if (
    !/→|confer |--[a-z]|For example|Did you mean|\b(Save|Use|Export|Open|Give|Copy|Choose)\b/.test(
      came.said,
    )
  )
    faults.push('says no way out');
  return faults;
}

function writerFaults(expected: string[], grade: number | undefined, came: Came): string[] {
  const left = [...came.students];
  const faults = expected.flatMap((text) => {
    const [, id, names = '', own] = /^(?:([a-z0-9-]+): )?(.*?)(?: \((\d+)\))?$/s.exec(text)!;
    const at = left.findIndex(
      (one) =>
        (names === '*' || names.split('|').includes(one.name)) &&
        (id === undefined || one.id === id),
    );
    if (at < 0) return [`no writer ${text}`];
    const [student] = left.splice(at, 1);
    const has = student!.grade ?? came.grade;
    const wanted = own === undefined ? grade : Number(own);
    return wanted === undefined || has === wanted ? [] : [`${student!.name}: grade ${has}`];
  });
  if (grade !== undefined && came.grade !== grade) faults.push(`the class: grade ${came.grade}`);
  return [...faults, ...left.map(({ id, name }) => `a writer ${id}: ${JSON.stringify(name)}`)];
}

const sorted = (text: string) => text.split(', ').toSorted().join(', ');

/** Returns "ideas 4" as "2026-11-23 : ideas 4", traits in the order of the alphabet. */
function wantedLine(text: string): string {
  const [, date = TODAY, piece = '', traits = ''] =
    /^(?:(\d{4}-\d\d-\d\d)(?: |(?=:)))?(?:([^:]*): )?(.*)$/.exec(text)!;
  return `${date} ${piece}: ${sorted(traits)}`;
}

function scoreFaults(wanted: NonNullable<Outcome['scores']>, students: Student[]): string[] {
  const found = students.flatMap(({ id, scores = [] }) =>
    scores.map(({ date, rubric: _, piece = '', prompt: __, ...traits }) => {
      const each = Object.entries(traits).map(([trait, score]) => `${trait} ${score}`);
      return `${id} ${date} ${piece}: ${sorted(each.join(', '))}`;
    }),
  );
  const expected = Object.entries(wanted).flatMap(([id, own]) =>
    [own].flat().map((line) => `${id} ${wantedLine(line)}`),
  );
  return [
    ...expected.filter((line) => !found.includes(line)).map((line) => `not there: ${line}`),
    ...found.filter((line) => !expected.includes(line)).map((line) => `wrong: ${line}`),
    ...found.filter((line, i) => found.indexOf(line) !== i).map((line) => `twice: ${line}`),
  ];
}

function noteFaults(wanted: Record<string, RegExp>, students: Student[]): string[] {
  return Object.entries(wanted).flatMap(([id, words]) => {
    const notes = JSON.stringify(students.find((student) => student.id === id)?.notes ?? []);
    return words.test(notes) ? [] : [`no note of ${id} has ${words}: ${notes}`];
  });
}
