/** Decides which scores of a piece are asked for, one after the other, and what each key means on a trait's scale. */

import { schoolDaysBetween, spoken } from './calendar.ts';
import type { Classroom } from './classroom.ts';
import { type Rubric, scaleInWords, scoresOf } from './rubric.ts';
import type { Entry } from './sort-file.ts';
import { NO_SCORE, type ScoreLine, type Student } from './student.ts';
import { folded } from './writer-names.ts';

export interface Piece {
  date: string;
  rubric: string;
  piece?: string;
}

/** What stands in a file where a trait was looked at and has no score. */
export const NOT_SCORED = '-';
const BLANK = 'no score';
/** Scoring that was stopped is taken up again for two school weeks. */
const STILL_GOING_SCHOOL_DAYS = 10;

/** The name of one question: a writer and a trait. */
export function questionId(writer: string, trait: string): string {
  return `${writer}|${trait}`;
}

export function partsOf(question: string): [writer: string, trait: string] {
  const at = question.indexOf('|');
  return [question.slice(0, at), question.slice(at + 1)];
}

/** The pieces scored with a rubric in the last two school weeks, oldest first: they may go on under their day. */
export function recentPieces(
  { students, daysOff }: Classroom,
  rubric: string,
  today: string,
): (Piece & { piece: string })[] {
  const found = new Map<string, Piece & { piece: string }>();
  for (const { date, piece, ...line } of students.flatMap(({ scores }) => scores)) {
    const age = schoolDaysBetween(date, today, daysOff);
    if (line.rubric !== rubric || piece === undefined) continue;
    if (date > today || age > STILL_GOING_SCHOOL_DAYS) continue;
    found.set(`${date} ${piece}`, { date, rubric, piece });
  }
  return [...found.values()].sort((a, b) => (a.date < b.date ? -1 : 1));
}

/** The piece of this name, however its letters are written; a new one is of today. */
export function pieceFor(recent: Piece[], rubric: string, piece: string, today: string): Piece {
  const same = (one: Piece) => folded(one.piece ?? '') === folded(piece);
  return recent.findLast(same) ?? { date: today, rubric, piece };
}

/** The rubric scored last; undefined in a class that has no scores. */
export function lastRubric({ students, rubrics }: Classroom): string | undefined {
  const lines = students.flatMap(({ scores }) => scores);
  return lines
    .filter(({ rubric }) => rubrics.has(rubric))
    .sort((a, b) => (a.date < b.date ? -1 : 1))
    .at(-1)?.rubric;
}

export function lineOf({ scores }: Student, { date, rubric, piece }: Piece): ScoreLine | undefined {
  return scores.find(
    (line) => line.date === date && line.rubric === rubric && line.piece === piece,
  );
}

/** What is known of a piece already, by question. */
export function scoredSoFar(students: Student[], rubric: Rubric, piece: Piece): Map<string, Entry> {
  const entries = new Map<string, Entry>();
  for (const student of students) {
    const line = lineOf(student, piece);
    for (const trait of Object.keys(rubric.traits)) {
      const stack = answerFor(line?.[trait] ?? undefined);
      if (stack !== undefined) entries.set(questionId(student.id, trait), { stack });
    }
  }
  return entries;
}

/** The keys of a trait: each whole score its digit; a space where there is no score. Undefined where a score needs two digits. */
export function keysFor(
  rubric: Rubric,
  trait: string,
): [key: string, answer: string][] | undefined {
  const whole = scoresOf(rubric, trait).filter(Number.isInteger);
  if (whole.some((score) => score > 9 || score < 0)) return undefined;
  const digits = whole.map((score): [string, string] => [String(score), String(score)]);
  return [...digits, [' ', BLANK]];
}

/** A half more, where the scale has halves. */
export function raised(rubric: Rubric, trait: string, answer: string): string | undefined {
  const half = Number(answer) + 0.5;
  return answer !== BLANK && scoresOf(rubric, trait).includes(half) ? String(half) : undefined;
}

/** What the keyboard would have answered for what stands in the file. */
export function answerFor(score: string | number | undefined): string | undefined {
  if (score === undefined) return undefined;
  return typeof score === 'number' ? String(score) : BLANK;
}

/** What goes into the file. */
export function scoreFrom(answer: string | undefined): string | number | undefined {
  if (answer === undefined) return undefined;
  return answer === BLANK ? NOT_SCORED : Number(answer);
}

/** What stands beside a writer's name: the scale, what she has so far, and the last time. */
export function scoreCard(
  student: Student,
  trait: string,
  rubric: Rubric,
  { date }: Piece,
  entries: Map<string, Entry>,
): string[] {
  const soFar = Object.keys(rubric.traits).flatMap((one) => {
    const stack = entries.get(questionId(student.id, one))?.stack;
    return stack === undefined ? [] : [`${one} ${stack}`];
  });
  const before = student.scores.findLast(
    (line) => line.rubric === rubric.id && line.date < date && isScore(line[trait]),
  );
  return [
    `${trait}: ${scaleInWords(rubric, trait)}`,
    ...(soFar.length > 0 ? [`so far: ${soFar.join(', ')}`] : []),
    ...(before ? [`last time: ${before[trait]}, ${spoken(before.date)}`] : []),
  ];
}

function isScore(value: unknown): boolean {
  return value !== null && value !== undefined && !NO_SCORE.includes(value as never);
}
