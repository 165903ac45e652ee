/** Decides which scores of a table are in the files already, under whatever date. */

import { isSamePiece, type Piece, piecesOf } from '../roster/pieces.ts';
import { type ScoreLine, type Student, traitScores } from '../roster/student.ts';
import { scoreLineOf } from '../sheets/scoring.ts';
import type { ImportRequest } from './request.ts';

/** What a writer's file says of the piece: `line` has the scores that it lacks. */
export type SavedBefore =
  | { is: 'new' | 'in' }
  | { is: 'partly'; into: Piece; line: ScoreLine }
  | { is: 'different'; saved: Piece; trait: string; was: number; now: number };

/** Compares one line of the table with the newest line of this writer about the same piece. */
export function savedBefore(
  line: ScoreLine,
  student: Student,
  request: ImportRequest,
): SavedBefore {
  const saved = piecesOf([student]).findLast((one) => isSamePiece(one, line, settingOf(request)));
  if (saved === undefined) return { is: 'new' };
  const known = new Map(traitScores(scoreLineOf(student, saved)!));
  const scores = traitScores(line);
  const different = scores.find(([trait, score]) => (known.get(trait) ?? score) !== score);
  if (different) {
    const [trait, now] = different;
    return { is: 'different', saved, trait, was: known.get(trait)!, now };
  }
  const lacking = scores.filter(([trait]) => !known.has(trait));
  if (lacking.length === 0) return { is: 'in' };
  return {
    is: 'partly',
    into: saved,
    line: { ...saved, ...Object.fromEntries(lacking) } as ScoreLine,
  };
}

/**
 * Returns true if this is an old table again, without a date: of the writers who have this piece
 * from another month, more than half have exactly these scores.
 */
export function isOldTable(
  rows: { line: ScoreLine; student: Student }[],
  request: ImportRequest,
): boolean {
  if (request.dateGiven) return false;
  const found = rows.flatMap((row) => hasLineOfAnyMonth(row, request) ?? []);
  return found.filter(Boolean).length > found.length / 2;
}

/** Returns whether the file has exactly these scores, for a piece that differs in month alone. */
export function hasLineOfAnyMonth(
  { line, student }: { line: ScoreLine; student: Student },
  request: ImportRequest,
): boolean | undefined {
  const scores = (of: ScoreLine) => JSON.stringify(traitScores(of).sort());
  const older = student.scores.filter((one) =>
    isSamePiece({ ...one, date: line.date } as ScoreLine, line, settingOf(request)),
  );
  return older.length === 0 ? undefined : older.some((one) => scores(one) === scores(line));
}

function settingOf({ rubric, daysOff }: ImportRequest) {
  return { rubrics: new Map([[rubric.id, rubric]]), daysOff };
}
