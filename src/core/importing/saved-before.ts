/** Decides which scores of a table are in the files already, under whatever date. */

import { isSamePiece, kindOf, type Piece, piecesOf } from '../roster/pieces.ts';
import { type ScoreLine, type Student, traitScores } from '../roster/student.ts';
import { scoreLineOf } from '../sheets/scoring.ts';
import type { ImportRequest } from './request.ts';

/** A score that the file has otherwise. */
export interface Change {
  trait: string;
  was: number;
  now: number;
}

/** What a writer's file says of the piece: `lacking` are the scores that it does not have. */
export interface SavedBefore {
  saved: Piece;
  lacking: [trait: string, score: number][];
  changes: Change[];
}

/**
 * Compares one line of the table with the newest line of this writer about the same piece; of an
 * old table that comes again, also with a line of another month. Undefined for a new piece.
 */
export function savedBefore(
  line: ScoreLine,
  student: Student,
  isOld: boolean,
  request: ImportRequest,
): SavedBefore | undefined {
  const setting = settingOf(request);
  const pieces = piecesOf([student]);
  const saved =
    pieces.findLast((one) => isSamePiece(one, line, setting)) ??
    (isOld
      ? pieces.findLast((one) => isSamePiece({ ...one, date: line.date }, line, setting))
      : undefined);
  if (saved === undefined) return undefined;
  const known = new Map(traitScores(scoreLineOf(student, saved)!));
  const scores = traitScores(line);
  return {
    saved,
    lacking: scores.filter(([trait]) => !known.has(trait)),
    changes: scores.flatMap(([trait, now]) => {
      const was = known.get(trait);
      return was === undefined || was === now ? [] : [{ trait, was, now }];
    }),
  };
}

/**
 * Returns true if a table without days is an old one again: of the writers who have this piece from
 * another month, more than half have exactly these scores, or fewer of them.
 */
export function isOldTable(
  rows: { line: ScoreLine; student: Student }[],
  request: ImportRequest,
): boolean {
  if (request.dateGiven && !rows.some(({ line }) => isOnePiece(line, request))) return false;
  const found = rows.flatMap((row) => hasLineOfAnyMonth(row, request) ?? []);
  return found.filter(Boolean).length > found.length / 2;
}

/** A name is of one piece in a year, but for an on-demand piece, which is written again. */
function isOnePiece(line: ScoreLine, request: ImportRequest): boolean {
  const isNamed = (line.piece ?? line.prompt) !== undefined;
  return isNamed && kindOf(line, settingOf(request).rubrics) !== 'on-demand';
}

/** Returns whether the file has exactly these scores, for a piece that differs in month alone. */
function hasLineOfAnyMonth(
  { line, student }: { line: ScoreLine; student: Student },
  request: ImportRequest,
): boolean | undefined {
  const older = student.scores.filter((one) =>
    isSamePiece({ ...one, date: line.date } as ScoreLine, line, settingOf(request)),
  );
  if (older.length === 0) return undefined;
  // A table that has grown by a column is the old one too.
  return older.some((one) => {
    const known = new Map(traitScores(one));
    const scores = new Map(traitScores(line));
    return known.size > 0 && [...known].every(([trait, score]) => scores.get(trait) === score);
  });
}

/**
 * Returns the day of the scores if a whole group has exactly these scores already, of a piece that
 * nobody named: most likely it is the same table again, and nobody can be sure.
 */
export function sameScoresOn(rows: { line: ScoreLine; student: Student }[]): string | undefined {
  const found = rows.map(({ line, student }) => {
    const scores = JSON.stringify(traitScores(line).sort());
    return student.scores.findLast(
      (one) =>
        one.rubric === line.rubric &&
        one.date < line.date &&
        JSON.stringify(traitScores(one).sort()) === scores,
    )?.date;
  });
  const [day] = found;
  return found.length >= 3 && found.every((one) => one === day) ? day : undefined;
}

function settingOf({ rubric, daysOff }: ImportRequest) {
  return { rubrics: new Map([[rubric.id, rubric]]), daysOff };
}
