/** Decides what --scores means: one writer's scores, in the order of the rubric's traits. */

import { spoken } from '../../core/calendar/calendar.ts';
import { onScale, type Rubric, scaleInWords } from '../../core/ladder/rubric.ts';
import { counted, listed } from '../../core/language/wording.ts';
import { type Piece, pieceName } from '../../core/roster/pieces.ts';
import { NOT_SCORED, ownPiece, scoreLineOf } from '../../core/sheets/scoring.ts';
import { withScores } from '../../folder/edit/score-line.ts';
import { NotSaved } from '../../folder/files/errors.ts';
import type { ClassFolder } from '../../folder/read/class-folder.ts';
import { forScreen, say } from '../../terminal/screen.ts';
import { namesIn } from '../../terminal/views/group-lines.ts';
import { Usage } from '../../usage.ts';
import type { World } from '../../world.ts';
import { pickWriter } from '../start/pick.ts';
import type { OpenClass } from '../start/session.ts';

/** Saves "ana=4,3,3,2,-,3" (- or nothing is no score) for all writers, or for none. */
export function saveGivenScores(
  world: World,
  folder: OpenClass,
  rubric: Rubric,
  piece: Piece,
  typed: string[],
  dryRun: boolean,
): number {
  const name = namesIn(folder.classroom);
  const given = typed.map((words) => scoresFrom(words, folder, rubric));
  const twice = given.find(({ id }, i) => given.findIndex((other) => other.id === id) !== i);
  if (twice) throw new Usage(`${twice.id} has two sets of scores.`, 'Give each writer once.');
  const { students } = folder.classroom;
  const pieceOf = (id: string) =>
    ownPiece(students.find((one) => one.id === id)!, piece, folder.classroom);
  folder.store.change(
    (read) =>
      given.map(({ id, scores }) => {
        const file = `students/${id}.yaml`;
        const text = read(file)?.toString('utf8') ?? '';
        const edited = withScores(text, pieceOf(id), scores);
        if (!edited.ok) throw new NotSaved(`${file}: ${edited.why}. Nothing was saved.`);
        return { file, after: edited.text };
      }),
    { dryRun },
  );
  const files = listed(given.map(({ id }) => `students/${id}.yaml`));
  say(
    world,
    ...given.map(({ id, scores }) => {
      const all = scores.map(([trait, score]) => `${trait} ${score}`);
      const own = pieceOf(id);
      const when = own.date === piece.date ? '' : `, ${spoken(own.date)}`;
      const before = scoreLineOf(students.find((one) => one.id === id)!, own);
      const was = scores.flatMap(([trait, score]) => {
        const old = before?.[trait];
        return old === undefined || old === null || old === score ? [] : [`${trait} ${old}`];
      });
      const instead = was.length > 0 ? ` (instead of ${was.join(', ')})` : '';
      return `${name(id)}, ${forScreen(`${pieceName(piece)}${when}: ${all.join(', ')}${instead}`)}`;
    }),
  );
  say(world, dryRun ? 'Nothing was saved (--dry-run).' : `Saved: ${files}`);
  return 0;
}

type Scores = [trait: string, score: string | number][];

function scoresFrom(
  words: string,
  { classroom }: ClassFolder,
  rubric: Rubric,
): { id: string; scores: Scores } {
  const [who = '', list = ''] = words.split('=');
  const id = pickWriter(who, classroom);
  const traits = Object.keys(rubric.traits);
  const typed = list.split(',').map((score) => score.trim());
  if (typed.length !== traits.length) {
    throw new Usage(
      `--scores ${words}: ${rubric.name} needs ${counted(traits.length, 'score')}, but got ${typed.length}. Nothing was saved.`,
      `Give them in this order: ${traits.join(', ')}. Use - for no score.`,
    );
  }
  return { id, scores: traits.map((trait, i) => [trait, oneScore(typed[i]!, trait, rubric)]) };
}

function oneScore(typed: string, trait: string, rubric: Rubric): string | number {
  if (typed === '' || typed === NOT_SCORED) return NOT_SCORED;
  const score = Number(typed);
  if (onScale(rubric, trait, score)) return score;
  throw new Usage(
    `${trait} ${typed} is not on the scale.`,
    `The scale is ${scaleInWords(rubric, trait)}.`,
  );
}
