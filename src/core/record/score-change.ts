/** Decides how a writer's scores changed in a span of days, within one kind of piece and rubric. */

import { byCodePoint, type Classroom } from '../classroom/classroom.ts';
import { isSamePiece, kindId, kindOf } from '../roster/pieces.ts';
import { type ScoreLine, type Student, traitScores } from '../roster/student.ts';
import type { PieceKind } from '../schema/words.ts';
import { isWithin, type Span } from './on-file.ts';

export interface TraitChange {
  trait: string;
  first: { date: string; score: number };
  last: { date: string; score: number };
}

export interface ScoreChange {
  rubric: string;
  kind?: PieceKind;
  /** The traits that changed, the most changed first; up or down, because a file has both. */
  traits: TraitChange[];
}

/** Returns the changes in the kind of piece scored last; of an older kind if nothing changed there. */
export function scoreChangeOf(
  { scores }: Pick<Student, 'scores'>,
  classroom: Classroom,
  span: Span,
): ScoreChange | undefined {
  const { rubrics } = classroom;
  const lines = scores
    .filter(({ date }) => isWithin(span, date))
    .sort((a, b) => byCodePoint(a.date, b.date));
  const kinds = [...new Set(lines.map((line) => kindId(line, rubrics)).reverse())];
  for (const id of kinds) {
    const alike = lines.filter((line) => kindId(line, rubrics) === id);
    const traits = changesIn(alike, classroom);
    if (traits.length === 0) continue;
    const [{ rubric, ...piece }] = alike as [ScoreLine];
    const kind = kindOf({ rubric, ...piece }, rubrics);
    return { rubric, ...(kind !== undefined && { kind }), traits };
  }
  return undefined;
}

function changesIn(alike: ScoreLine[], classroom: Classroom): TraitChange[] {
  const traits = [...new Set(alike.flatMap(traitScores).map(([trait]) => trait))];
  const changes = traits.flatMap((trait): TraitChange[] => {
    const scored = alike.filter((line) => typeof line[trait] === 'number');
    const last = scored.at(-1)!;
    const first = scored.find(
      (line) => line.date < last.date && !isSamePiece(line, last, classroom),
    );
    if (!first || first[trait] === last[trait]) return [];
    const at = (line: ScoreLine) => ({ date: line.date, score: Number(line[trait]) });
    return [{ trait, first: at(first), last: at(last) }];
  });
  const size = ({ first, last }: TraitChange) => Math.abs(last.score - first.score);
  return changes.sort((a, b) => size(b) - size(a));
}
