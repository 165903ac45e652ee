/** Decides which scores of a piece are asked for, and what each key means on a trait's scale. */

import { schoolDaysBetween, spoken } from '../calendar/calendar.ts';
import type { Classroom } from '../classroom/classroom.ts';
import type { Entry } from '../files/sort-file.ts';
import { type Rubric, scaleInWords, scoresOnScale } from '../ladder/rubric.ts';
import {
  isSamePiece,
  kindId,
  type Piece,
  type PieceSetting,
  piecesOf,
  STILL_GOING_SCHOOL_DAYS,
} from '../roster/pieces.ts';
import { type ScoreLine, type Student, traitScores } from '../roster/student.ts';
import { NO_SCORE } from '../schema/words.ts';

/** Written to the file if a trait was looked at but has no score. */
export const NOT_SCORED = '-';
const BLANK = 'no score';

export function questionId(writer: string, trait: string): string {
  return `${writer}|${trait}`;
}

export function partsOf(question: string): [writer: string, trait: string] {
  const at = question.indexOf('|');
  return [question.slice(0, at), question.slice(at + 1)];
}

/** Returns named pieces of the last two school weeks, oldest first. */
export function recentPieces(
  { students, daysOff }: Classroom,
  rubric: string,
  today: string,
): Piece[] {
  return piecesOf(students).filter((one) => {
    if (one.rubric !== rubric || (one.piece ?? one.prompt) === undefined) return false;
    const age = schoolDaysBetween(one.date, today, daysOff);
    return one.date <= today && age <= STILL_GOING_SCHOOL_DAYS;
  });
}

/** Returns how many writers have a score of this piece. */
export function scoredFor(piece: Piece, classroom: Classroom): number {
  return classroom.students.filter(({ scores }) =>
    scores.some((line) => isSamePiece(line, piece, classroom) && traitScores(line).length > 0),
  ).length;
}

/** Returns the newest of the pieces that `asked` is, under its own date; else `asked`, a new one. */
export function pieceFor(pieces: Piece[], asked: Piece, setting: PieceSetting): Piece {
  const known = pieces.filter(({ date }) => date <= asked.date);
  return known.findLast((one) => isSamePiece(one, asked, setting)) ?? asked;
}

/** Returns the piece as this writer's own line has it: it may have been scored on another day. */
export function ownPiece(student: Student, piece: Piece, setting: PieceSetting): Piece {
  return pieceFor(piecesOf([student]), piece, setting);
}

/** Returns the rubric used last; undefined if the class has no scores. */
export function lastRubric({ students, rubrics }: Classroom): string | undefined {
  const lines = students.flatMap(({ scores }) => scores);
  return lines
    .filter(({ rubric }) => rubrics.has(rubric))
    .sort((a, b) => (a.date < b.date ? -1 : 1))
    .at(-1)?.rubric;
}

export function scoreLineOf(
  { scores }: Student,
  { date, rubric, piece, prompt }: Piece,
): ScoreLine | undefined {
  return scores.find(
    (line) =>
      line.date === date &&
      line.rubric === rubric &&
      line.piece === piece &&
      line.prompt === prompt,
  );
}

/** Returns the scores of a piece so far, by question. */
export function scoredSoFar(
  students: Student[],
  rubric: Rubric,
  piece: Piece,
  setting: PieceSetting,
): Map<string, Entry> {
  const entries = new Map<string, Entry>();
  for (const student of students) {
    const line = scoreLineOf(student, ownPiece(student, piece, setting));
    for (const trait of Object.keys(rubric.traits)) {
      const stack = answerFor(line?.[trait] ?? undefined);
      if (stack !== undefined) entries.set(questionId(student.id, trait), { stack });
    }
  }
  return entries;
}

/** Returns a key per whole score, and space for none; undefined if a score needs two digits. */
export function keysFor(
  rubric: Rubric,
  trait: string,
): [key: string, answer: string][] | undefined {
  const whole = scoresOnScale(rubric, trait).filter(Number.isInteger);
  if (whole.some((score) => score > 9 || score < 0)) return undefined;
  const digits = whole.map((score): [string, string] => [String(score), String(score)]);
  return [...digits, [' ', BLANK]];
}

/** Returns the answer plus a half, if the scale has halves. */
export function raised(rubric: Rubric, trait: string, answer: string): string | undefined {
  const half = Number(answer) + 0.5;
  return answer !== BLANK && scoresOnScale(rubric, trait).includes(half) ? String(half) : undefined;
}

/** Returns the keyboard answer for a score in the file. */
export function answerFor(score: string | number | undefined): string | undefined {
  if (score === undefined) return undefined;
  return typeof score === 'number' ? String(score) : BLANK;
}

/** Returns the score to write for an answer. */
export function scoreFrom(answer: string | undefined): string | number | undefined {
  if (answer === undefined) return undefined;
  return answer === BLANK ? NOT_SCORED : Number(answer);
}

/** Returns the lines beside a name: scale, scores so far, and last time for a piece of this kind. */
export function scoreCard(
  student: Student,
  trait: string,
  rubric: Rubric,
  piece: Piece,
  entries: Map<string, Entry>,
): string[] {
  const kind = (one: Piece) => kindId(one, new Map([[rubric.id, rubric]]));
  const soFar = Object.keys(rubric.traits).flatMap((one) => {
    const stack = entries.get(questionId(student.id, one))?.stack;
    return stack === undefined ? [] : [`${one} ${stack}`];
  });
  const before = student.scores.findLast(
    (line) => kind(line) === kind(piece) && line.date < piece.date && isScore(line[trait]),
  );
  return [
    `${trait}: ${scaleInWords(rubric, trait)}`,
    ...(soFar.length > 0 ? [`so far: ${soFar.join(', ')}`] : []),
    ...(before ? [`last time: ${before[trait]}, ${spoken(before.date)}`] : []),
  ];
}

function isScore(value: unknown): boolean {
  return value !== null && value !== undefined && !(NO_SCORE as readonly unknown[]).includes(value);
}
