/** Decides how one score reaches its line in a writer's file: the line of the same day, rubric and piece, or a new one. */

import { parseDocument } from 'yaml';
import { appendItem, removeItem, type Splice, setInItem } from './splice.ts';

export interface PieceScored {
  date: string;
  rubric: string;
  piece?: string;
}

type Score = string | number | undefined;

/** `score` is a number, or a code for "no score"; undefined takes it out. */
export function withScore(text: string, piece: PieceScored, trait: string, score: Score): Splice {
  const { at, line, written } = found(text, piece);
  if (at >= 0) {
    const alone = Object.keys(line).every((key) => key === trait || key in headOf(piece));
    // A line that was begun here goes with its last score; one that runs over several lines is the teacher's.
    if (score === undefined && alone && written === 'in braces') {
      return removeItem(text, 'scores', at);
    }
    return setInItem(text, 'scores', at, trait, score);
  }
  if (score === undefined) return { ok: true, text };
  return appendItem(text, 'scores', { ...headOf(piece), [trait]: score });
}

/** What a file says of a trait now. */
export function scoreNow(text: string, piece: PieceScored, trait: string): Score {
  const score = found(text, piece).line[trait];
  return score === null ? undefined : score;
}

function found(text: string, piece: PieceScored) {
  const document = parseDocument(text);
  const lines: Record<string, string | number>[] = document.toJS()?.scores ?? [];
  const at = lines.findIndex(
    (line) =>
      line.date === piece.date && line.rubric === piece.rubric && line.piece === piece.piece,
  );
  const node = document.getIn(['scores', at], true) as { flow?: boolean } | undefined;
  return { at, line: lines[at] ?? {}, written: node?.flow ? 'in braces' : 'over lines' };
}

function headOf({ date, rubric, piece }: PieceScored): Record<string, string> {
  return { date, rubric, ...(piece !== undefined && { piece }) };
}
