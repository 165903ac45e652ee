/** Decides how one score reaches its line in a writer's file: the line of the same day, rubric and piece, or a new one. */

import { parseDocument } from 'yaml';
import { appendItem, changeItem, type Splice } from './splice.ts';

export interface PieceScored {
  date: string;
  rubric: string;
  piece?: string;
}

type Line = Record<string, string | number>;

/** `score` is a number, or a code for "no score"; undefined takes it out, and the line with its last score. */
export function withScore(
  text: string,
  piece: PieceScored,
  trait: string,
  score: string | number | undefined,
): Splice {
  const lines: Line[] = parseDocument(text).toJS()?.scores ?? [];
  const at = lines.findIndex(
    (line) =>
      line.date === piece.date && line.rubric === piece.rubric && line.piece === piece.piece,
  );
  const { [trait]: _, ...others }: Line = lines[at] ?? headOf(piece);
  const line = score === undefined ? others : { ...others, [trait]: score };
  if (at < 0) return score === undefined ? { ok: true, text } : appendItem(text, 'scores', line);
  const empty = Object.keys(line).every((key) => key in headOf(piece));
  return changeItem(text, 'scores', at, empty ? undefined : line);
}

function headOf({ date, rubric, piece }: PieceScored): Line {
  return { date, rubric, ...(piece !== undefined && { piece }) };
}
