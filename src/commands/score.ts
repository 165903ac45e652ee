/** confer score: an on-demand piece at the keyboard, one digit a trait, each saved before the next is asked. */

import { spoken } from '../core/calendar.ts';
import type { Rubric } from '../core/rubric.ts';
import {
  keysFor,
  lastRubric,
  type Piece,
  partsOf,
  pieceFor,
  questionId,
  raised,
  scoreCard,
  scoredSoFar,
  scoreFrom,
} from '../core/scoring.ts';
import { beginSorting, placedCount } from '../core/sorting.ts';
import type { Student } from '../core/student.ts';
import { counted } from '../core/wording.ts';
import { editFile } from '../folder/disk.ts';
import { Busy, NotSaved } from '../folder/disk-error.ts';
import { withScore } from '../folder/score-line.ts';
import { askByKey, type KeyScreen } from '../terminal/key-prompt.ts';
import { canAsk, forScreen, keyboardOf, say } from '../terminal/screen.ts';
import { Usage } from '../usage.ts';
import type { World } from '../world.ts';
import { isUsable, openClass } from './open-class.ts';
import { pickRubric, pickWriters } from './pick.ts';
import { saveGivenScores } from './score-given.ts';
import { INTERRUPTED } from './sheet-keyboard.ts';

export interface ScoreOptions {
  class?: string;
  rubric?: string;
  piece?: string;
  scores?: string[];
  dryRun?: boolean;
}

export async function score(
  world: World,
  who: string | undefined,
  options: ScoreOptions,
): Promise<number> {
  const folder = await openClass(world, options.class);
  const { classroom, root } = folder;
  const asked = options.rubric ?? lastRubric(classroom);
  if (asked === undefined) {
    throw new Usage('Which rubric is it scored with?', 'Name it: --rubric six-traits');
  }
  const rubric = pickRubric(asked, classroom);
  const ids = who === undefined ? undefined : pickWriters(who, classroom);
  if (!isUsable(world, folder)) return 1;
  const piece = pieceFor(classroom, rubric.id, options.piece, world.today);
  if (options.scores) {
    return saveGivenScores(world, folder, rubric, piece, options.scores, options.dryRun ?? false);
  }
  refuseWithoutKeys(world, rubric);
  const students = classroom.students.filter(({ id }) => ids === undefined || ids.includes(id));
  const start = scoredSoFar(students, rubric, piece);
  const order = students.flatMap(({ id }) =>
    Object.keys(rubric.traits).map((trait) => questionId(id, trait)),
  );
  const title = `${options.piece ?? rubric.name} · ${spoken(piece.date)}`;
  const sorting = beginSorting(order, start);
  const screen = screenFor(root, title, students, rubric, piece, sorting.entries);
  const result = await askByKey(sorting, screen, keyboardOf(world));
  say(world, ...summary(title, rubric, students, placedCount(result.sorting), result.end));
  return result.end === 'interrupted' ? INTERRUPTED : 0;
}

function refuseWithoutKeys(world: World, rubric: Rubric): void {
  const wide = Object.keys(rubric.traits).find((trait) => !keysFor(rubric, trait));
  if (wide !== undefined) {
    throw new Usage(
      `${rubric.name} has scores of two digits (${wide}), and here one key is one score.`,
      `From a table: confer import scores.csv --rubric ${rubric.id}`,
    );
  }
  if (canAsk(world)) return;
  throw new Usage(
    'There is no keyboard here to score with.',
    `From a table: confer import scores.csv --rubric ${rubric.id}`,
  );
}

function screenFor(
  root: string,
  title: string,
  students: Student[],
  rubric: Rubric,
  piece: Piece,
  start: ReadonlyMap<string, { stack?: string }>,
): KeyScreen {
  const entries = new Map(start);
  const studentOf = (question: string) => {
    const [id, trait] = partsOf(question);
    return { student: students.find((one) => one.id === id)!, trait };
  };
  return {
    title,
    question: 'Which score?',
    does: 'the score',
    done: 'scored',
    ofWriters: false,
    answers: (question) => (question ? keysFor(rubric, studentOf(question).trait)! : []),
    raised: hasHalves(rubric)
      ? (question, answer) => raised(rubric, studentOf(question).trait, answer)
      : undefined,
    together: (question) => {
      const { student } = studentOf(question);
      return Object.keys(rubric.traits).map((trait) => questionId(student.id, trait));
    },
    card: (question) => {
      const { student, trait } = studentOf(question);
      const lines = scoreCard(student, trait, rubric, piece, entries);
      return { name: forScreen(`${student.name}: ${trait}`), lines: lines.map(forScreen) };
    },
    save: ({ id: question, entry }) => {
      const { student, trait } = studentOf(question);
      const result = saved(root, student.id, piece, trait, scoreFrom(entry?.stack));
      if (result.ok && entry) entries.set(question, entry);
      else if (result.ok) entries.delete(question);
      return result;
    },
  };
}

function hasHalves({ scale: { step } }: Rubric): boolean {
  return step === 0.5;
}

function saved(
  root: string,
  id: string,
  piece: Piece,
  trait: string,
  value: string | number | undefined,
): ReturnType<KeyScreen['save']> {
  const file = `students/${id}.yaml`;
  try {
    editFile(root, file, (current = '') => {
      const splice = withScore(current, piece, trait, value);
      if (!splice.ok) throw new NotSaved(`${file} was not saved: ${splice.why}.`);
      return splice.text;
    });
    return { ok: true };
  } catch (error) {
    if (error instanceof NotSaved || error instanceof Busy) {
      return { ok: false, message: error.message };
    }
    throw error;
  }
}

function summary(
  title: string,
  rubric: Rubric,
  students: Student[],
  scored: number,
  end: string,
): string[] {
  const all = students.length * Object.keys(rubric.traits).length;
  const writers = counted(students.length, 'writer');
  const next = end === 'done' ? 'Next: confer group' : 'To go on: confer score with the same words';
  return [`${title}: ${scored} of ${all} scores, ${writers}. Saved in students/`, next];
}
