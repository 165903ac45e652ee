/** Decides how a writer's pieces compare: each with the last one of its own kind, never across. */

import { spoken } from '../calendar/calendar.ts';
import { byCodePoint, type Classroom } from '../classroom/classroom.ts';
import {
  earlierInWords,
  isSamePiece,
  kindId,
  kindOf,
  type Piece,
  pieceName,
  pieceOf,
} from '../roster/pieces.ts';
import { type ScoreLine, type Student, traitScores } from '../roster/student.ts';
import type { PieceKind } from '../schema/words.ts';

export interface TraitScore {
  trait: string;
  score: number;
  /** Since the last piece of this kind that has a score for the trait. */
  change?: number;
  /** That piece: its day, and what to call it, such as "October's on-demand". */
  since?: { date: string; called: string };
}

export interface ScoredPiece extends Piece {
  kind?: PieceKind;
  traits: TraitScore[];
  /** How many pieces of its rubric and kind they have; only those are compared. */
  ofKind: number;
}

/** Returns a writer's scored pieces up to a day, newest first. */
export function scoredPieces(
  { scores }: Pick<Student, 'scores'>,
  classroom: Classroom,
  today: string,
): ScoredPiece[] {
  const { rubrics } = classroom;
  const lines = scores.filter(({ date }) => date <= today);
  lines.sort((a, b) => byCodePoint(a.date, b.date));
  return lines
    .map((line): ScoredPiece => {
      const isOfKind = (one: Piece) => kindId(one, rubrics) === kindId(line, rubrics);
      const isOther = (one: Piece) => !isSamePiece(one, line, classroom);
      const isEarlier = (one: Piece) => one.date < line.date && isOfKind(one) && isOther(one);
      const before = lines.filter(isEarlier);
      const kind = kindOf(line, rubrics);
      return {
        ...pieceOf(line),
        ...(kind !== undefined && { kind }),
        traits: traitScores(line).map(([trait, score]) => {
          const last = before.findLast((one) => typeof one[trait] === 'number');
          return { trait, score, ...(last && growth(last, line, trait, classroom)) };
        }),
        ofKind: lines.filter((one) => isOfKind(one) && isOther(one)).length + 1,
      };
    })
    .reverse();
}

function growth(last: ScoreLine, line: ScoreLine, trait: string, { rubrics }: Classroom) {
  const called = earlierInWords(last, line, rubrics);
  return {
    change: Number(line[trait]) - Number(last[trait]),
    since: { date: last.date, called },
  };
}

/** Returns the newest piece of each kind, then the newest others: `most` of them, newest first. */
export function newestOfEachKind(
  pieces: ScoredPiece[],
  { rubrics }: Classroom,
  most: number,
): ScoredPiece[] {
  const kinds = pieces.map((one) => kindId(one, rubrics));
  const first = pieces.filter((_, i) => kinds.indexOf(kinds[i]!) === i);
  const others = pieces.filter((one) => !first.includes(one));
  const shown = new Set([...first, ...others].slice(0, most));
  return pieces.filter((one) => shown.has(one));
}

/** Returns "ideas 4, organization 2 → 3 since October's on-demand", or "... from one piece". */
export function scoreWords(scored: Piece & Pick<ScoredPiece, 'traits'> & { ofKind?: number }) {
  const { date, rubric, traits, ofKind } = scored;
  const sinces = [...new Set(traits.map(({ since }) => since?.called))];
  const parts = sinces.map((called) => {
    const own = traits.filter(({ since }) => since?.called === called);
    const words = own.map(traitInWords).join(', ');
    if (called === undefined) return ofKind === 1 ? `${words}, from one piece` : words;
    const grew = own.some(({ change }) => change !== 0);
    return `${words}${grew ? '' : ', no change'} since ${called}`;
  });
  return { date: spoken(date), piece: pieceName(scored) ?? rubric, traits: parts.join('; ') };
}

/** Returns "organization 2 → 3", or "ideas 4" where nothing changed. */
function traitInWords({ trait, score, change }: TraitScore): string {
  const from = Math.round((score - (change ?? 0)) * 100) / 100;
  return change ? `${trait} ${from} → ${score}` : `${trait} ${score}`;
}
