/** Decides how everything about one writer stands in one list: a row a word, each with its source. */

import { spoken } from '../../core/calendar/calendar.ts';
import type { Moment } from '../../core/evidence/timeline.ts';
import type { Ladder } from '../../core/ladder/ladder.ts';
import { scoreWords } from '../../core/record/scored-pieces.ts';
import type { WriterRecord } from '../../core/record/writer-record.ts';
import type { Piece } from '../../core/roster/pieces.ts';
import { hanging } from '../fit.ts';

const DAY = 12;
const ABOUT = 17;
const SAYS = 14;

/** Returns the newest first; a day is named once. */
export function timelineLines(
  moments: Moment[],
  { scores }: WriterRecord,
  ladder: Ladder,
  columns: number,
): string[] {
  return moments.flatMap((moment, i) => {
    const { date, kind } = moment;
    const day = moments[i - 1]?.date === date ? '' : spoken(date);
    const before = day.padEnd(DAY);
    if (kind === 'score') {
      const scored = scores.find((one) => one.date === date && isPiece(one, moment));
      const words = scored ? scoreWords(scored) : undefined;
      const piece = words?.piece ?? 'scores';
      return hanging(before, `${piece} (score): ${words?.traits ?? ''}`, columns);
    }
    const [about, says, plain] = inWords(moment, ladder);
    const source = moment.by === undefined ? plain : `${plain} by ${moment.by}`;
    const words = moment.words === undefined ? '' : `"${moment.words}"`;
    const head = about === '' ? '' : `${about.padEnd(ABOUT)}${says.padEnd(SAYS)}`;
    return hanging(before, `${head}${source}${words && `  ${words}`}`.trimEnd(), columns);
  });
}

/** Two pieces may have been scored on one day. */
function isPiece({ rubric, piece, prompt }: Piece, { score }: Moment): boolean {
  return score?.rubric === rubric && score.piece === piece && score.prompt === prompt;
}

function inWords(
  { kind, about, says = '', alone }: Moment,
  ladder: Ladder,
): [about: string, says: string, source: string] {
  const skill = about === undefined ? '' : ladder.say(about);
  switch (kind) {
    case 'sort':
      return [skill || 'support', says, 'sort'];
    case 'look':
      return [skill, says, 'a closer look'];
    case 'meeting':
      return [skill, says, alone ? 'conference' : 'group'];
    case 'attendance':
      return ['', '', says];
    case 'goal':
      return [skill, says, 'goal'];
    default:
      if (about !== undefined) return [skill, says, 'note'];
      return ['', '', says === 'strength' ? 'strength' : 'note'];
  }
}
