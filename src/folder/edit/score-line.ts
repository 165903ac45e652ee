/** Decides where a score goes: into the line of the same day, rubric, piece and prompt, or a new one. */

import type { Document } from 'yaml';
import { type Piece, pieceOf } from '../../core/roster/pieces.ts';
import { plain } from '../read/advice/plain-data.ts';
import { yamlDocument } from '../read/yaml-document.ts';
import { append, type Edited, editYaml, remove, set } from './yaml/yaml-editor.ts';

type Score = string | number | undefined;

/** Sets a score or a code for none; undefined removes it, and a line left empty and not `kept`. */
export function withScore(
  text: string,
  piece: Piece,
  trait: string,
  score: Score,
  kept: boolean,
): Edited {
  const { at, line, overLines } = found(text, piece);
  if (at >= 0) {
    const alone = Object.keys(line).every((key) => key === trait || key in pieceOf(piece));
    // A line over several rows was written by hand and may have comments.
    const goes = score === undefined && alone && !kept && !overLines;
    return editYaml(text, goes ? remove(['scores', at]) : set(['scores', at, trait], score));
  }
  if (score === undefined) return { ok: true, text };
  return editYaml(text, append('scores', { ...pieceOf(piece), [trait]: score }));
}

/** Sets several scores of one line, or none of them. */
export function withScores(text: string, piece: Piece, scores: [trait: string, Score][]): Edited {
  let edited: Edited = { ok: true, text };
  for (const [trait, score] of scores) {
    if (edited.ok) edited = withScore(edited.text, piece, trait, score, true);
  }
  return edited;
}

export function scoreNow(text: string, piece: Piece, trait: string): Score {
  const score = found(text, piece).line[trait];
  return score === null ? undefined : score;
}

function found(text: string, piece: Piece) {
  const document = yamlDocument(text);
  const lines = linesIn(document);
  const keys = ['date', 'rubric', 'piece', 'prompt'] as const;
  const at = lines.findIndex((line) => line && keys.every((key) => line[key] === piece[key]));
  const node = document.getIn(['scores', at], true) as { flow?: boolean } | undefined;
  return { at, line: lines[at] ?? {}, overLines: !node?.flow };
}

type YamlScoreLine = Record<string, string | number> | null;

/** Returns the score lines; none if the file is half-typed, and then the edit reports that. */
function linesIn(document: Document): YamlScoreLine[] {
  try {
    const lines: unknown = (plain(document.toJS()) as { scores?: unknown } | null)?.scores;
    return Array.isArray(lines) ? lines : [];
  } catch {
    return [];
  }
}
