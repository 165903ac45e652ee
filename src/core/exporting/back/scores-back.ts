/** Decides which lines of scores, and which scores in a line, a writer does not have yet. */

import { onScale, type Rubric, scaleInWords } from '../../ladder/rubric.ts';
import { pieceOf } from '../../roster/pieces.ts';
import type { ScoreLine } from '../../roster/student.ts';
import { NO_SCORE } from '../../schema/words.ts';
import type { Asked, LineAddition } from './back-additions.ts';
import type { OwnRow, Refuse } from './own-table.ts';

type Scores = Record<string, string | number>;

interface LineRows {
  id: string;
  piece: ReturnType<typeof pieceOf>;
  /** By trait; none for a line that names no trait. */
  scores: Scores;
  row: OwnRow;
}

export function scoresFrom({ rows, classroom, refuse }: Asked): LineAddition[] {
  const unused = new Map(classroom.students.map(({ id, scores }) => [id, [...scores]]));
  return linesIn(rows, classroom.rubrics, refuse).flatMap((line): LineAddition[] => {
    const { id, piece, scores } = line;
    const lines = unused.get(id) ?? [];
    const at = lines.findIndex((one) => isDeepSame(pieceOf(one), piece));
    const addition = {
      kind: 'line' as const,
      file: `students/${id}.yaml`,
      list: 'scores' as const,
    };
    if (at < 0) return [{ ...addition, fields: { ...piece, ...scores } }];
    const [known] = lines.splice(at, 1);
    const fields = newScores(known!, line, refuse);
    return Object.keys(fields).length === 0 ? [] : [{ ...addition, fields, into: piece }];
  });
}

/** Rows of one piece follow each other; a trait for a second time begins another line. */
function linesIn(rows: OwnRow[], rubrics: Map<string, Rubric>, refuse: Refuse): LineRows[] {
  const lines: LineRows[] = [];
  for (const row of rows) {
    const id = row.get('id')!;
    const [date = '', rubric = ''] = [row.get('date'), row.get('rubric')];
    const piece = pieceOf({ date, rubric, piece: row.get('piece'), prompt: row.get('prompt') });
    const trait = row.get('trait');
    const last = lines.at(-1);
    const goesOn =
      last?.id === id &&
      isDeepSame(last.piece, piece) &&
      trait !== undefined &&
      !(trait in last.scores);
    const line = goesOn ? last : { id, piece, scores: {} as Scores, row };
    if (!goesOn) lines.push(line);
    const score = scoreIn(row, rubrics, refuse);
    if (trait !== undefined && score !== undefined) line.scores[trait] = score;
  }
  return lines;
}

function scoreIn(
  row: OwnRow,
  rubrics: Map<string, Rubric>,
  refuse: Refuse,
): string | number | undefined {
  const [name = '', trait] = [row.get('rubric'), row.get('trait')];
  const rubric = rubrics.get(name);
  if (!rubric) {
    refuse(
      row,
      'unknown-rubric',
      `this class has no rubric "${name}"`,
      'put its file into rubrics/',
    );
    return undefined;
  }
  if (trait === undefined) return undefined;
  if (!rubric.traits[trait]) {
    const hint = `traits of ${name}: ${Object.keys(rubric.traits).join(', ')}`;
    refuse(row, 'unknown-trait', `${name} has no trait "${trait}"`, hint);
    return undefined;
  }
  const [said, code = '-'] = [row.get('score'), row.get('no_score')];
  const score = said === undefined ? NO_SCORE.find((one) => one === code) : Number(said);
  if (typeof score === 'string' || (score !== undefined && onScale(rubric, trait, score)))
    return score;
  const hint = `${name} is scored ${scaleInWords(rubric, trait)}`;
  refuse(row, 'score-off-scale', `"${said ?? code}" is not on the scale of ${trait}`, hint);
  return undefined;
}

/** A trait left empty in the file and "-" in the table say the same. */
function newScores(known: ScoreLine, { id, scores, row }: LineRows, refuse: Refuse): Scores {
  const fresh: Scores = {};
  for (const [trait, score] of Object.entries(scores)) {
    const was = known[trait];
    if (was === score || (was === null && score === '-')) continue;
    if (was === undefined || was === null) fresh[trait] = score;
    else {
      const message = `${id} already has ${trait} ${was} for this piece, not ${score}`;
      refuse(row, 'other-scores', message, `change it in students/${id}.yaml, or in the table`);
    }
  }
  return fresh;
}

function isDeepSame(a: object, b: object): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}
