/** confer score: scores a piece, one key per trait, each saved before the next is asked. */

import { spoken } from '../../core/calendar/calendar.ts';
import type { Rubric } from '../../core/ladder/rubric.ts';
import { counted, listed } from '../../core/language/wording.ts';
import { type Piece, pieceName, piecesOf } from '../../core/roster/pieces.ts';
import type { Student } from '../../core/roster/student.ts';
import { beginSorting, type Sorting } from '../../core/sheets/key-by-key.ts';
import {
  keysFor,
  lastRubric,
  partsOf,
  pieceFor,
  questionId,
  recentPieces,
  scoredSoFar,
} from '../../core/sheets/scoring.ts';
import type { ClassFolder } from '../../folder/read/class-folder.ts';
import { canAsk, say } from '../../terminal/screen.ts';
import { namesIn } from '../../terminal/views/group-lines.ts';
import { INTERRUPTED, Usage } from '../../usage.ts';
import type { World } from '../../world.ts';
import { askPiece, askRubric } from '../start/ask-piece.ts';
import { pickRubric, pickWriters } from '../start/pick.ts';
import { pieceAsTyped, pieceFlags, refuseWithoutPrompt } from '../start/pick-piece.ts';
import { reportBlocking } from '../start/report-problems.ts';
import { openClass, type Session } from '../start/session.ts';
import { nextLine } from './offer-look.ts';
import { saveGivenScores } from './score-given.ts';
import { scoreScreen } from './score-screen.ts';
import type { ScoreFlags } from './sheet-flags.ts';
import { askOnScreen, UNSAVED } from './sheet-keyboard.ts';

export async function score(session: Session, words: { writers?: string }, flags: ScoreFlags) {
  const { world } = session;
  const folder = await openClass(session);
  const { classroom, store } = folder;
  const asked = flags.rubric ?? lastRubric(classroom) ?? (await askRubric(world, folder));
  if (asked === undefined) {
    throw new Usage('Which rubric are you scoring with?', 'For example: --rubric six-traits');
  }
  const rubric = pickRubric(asked, classroom);
  const ids = words.writers === undefined ? undefined : pickWriters(words.writers, classroom);
  if (ids && flags.scores) {
    const hint = `Leave out the writers before it: --scores ${flags.scores[0]}`;
    throw new Usage('--scores names its own writers. Nothing was saved.', hint);
  }
  const isGiven = flags.scores !== undefined;
  const named = isGiven ? flags : await askPiece(world, folder, rubric, flags);
  if (named === undefined) return INTERRUPTED;
  const piece = pickPiece(world, folder, rubric, { ...flags, ...named });
  if (reportBlocking(world, folder)) return 1;
  if (flags.scores) {
    saveGivenScores(world, folder, rubric, piece, flags.scores, flags.dryRun ?? false);
    if (!flags.dryRun) say(world, await nextLine(session));
    return 0;
  }
  refuseWithoutKeys(world, rubric);
  const students = classroom.students.filter(({ id }) => ids === undefined || ids.includes(id));
  const start = scoredSoFar(students, rubric, piece, classroom);
  const order = students.flatMap(({ id }) =>
    Object.keys(rubric.traits).map((trait) => questionId(id, trait)),
  );
  const title = `${pieceName(piece)} · ${spoken(piece.date)}`;
  const rowOf = (question: string) =>
    Object.keys(rubric.traits).map((trait) => questionId(partsOf(question)[0], trait));
  const sorting = beginSorting(order, start, rowOf);
  const screen = scoreScreen({
    store,
    title,
    students,
    name: namesIn(classroom),
    rubric,
    piece,
    setting: classroom,
    start,
  });
  const { code, sorting: scored } = await askOnScreen(world, sorting, screen);
  const left = students.length - scoredCount(rubric, students, scored);
  const of = `${students.length - left} of ${counted(students.length, 'writer')}`;
  say(
    world,
    `${title}, ${rubric.name}: ${of} scored.${code === UNSAVED ? '' : ' All scores are saved in students/'}`,
  );
  say(world, left === 0 ? await nextLine(session) : continueCommand(rubric, piece, ids));
  return code;
}

/** A piece needs a name, so that scoring can continue tomorrow and pieces are not mixed up. */
function pickPiece(
  { today }: World,
  { classroom }: ClassFolder,
  rubric: Rubric,
  flags: ScoreFlags,
): Piece {
  const asked = { date: today, rubric: rubric.id, ...pieceFlags(flags) };
  if (asked.piece === undefined && asked.prompt === undefined) {
    const recent = recentPieces(classroom, rubric.id, today);
    const names = recent.map((one) => {
      const typed = one.prompt === undefined ? `"${one.piece}"` : pieceAsTyped(one);
      return `${typed} (${spoken(one.date)})`;
    });
    const going = names.length > 0 ? `\nTo continue: ${listed(names, 'or')}` : '';
    throw new Usage(
      'Which piece of writing are you scoring?',
      `For example: --piece "Winter story"${going}`,
    );
  }
  const pieces = piecesOf(classroom.students);
  const found = pieceFor(pieces, asked, classroom);
  if (found === asked) refuseWithoutPrompt(pieces, asked, classroom);
  return found;
}

function continueCommand(rubric: Rubric, piece: Piece, ids: string[] = []): string {
  return `To continue: confer score ${ids.length > 0 ? `${ids.join(',')} ` : ''}--rubric ${rubric.id} ${pieceAsTyped(piece)}`;
}

function refuseWithoutKeys(world: World, rubric: Rubric): void {
  const wide = Object.keys(rubric.traits).find((trait) => !keysFor(rubric, trait));
  if (wide !== undefined) {
    throw new Usage(
      `${rubric.name} has two-digit scores (${wide}), which one key cannot give.`,
      `Import them from a CSV file: confer import scores.csv --rubric ${rubric.id}`,
    );
  }
  if (canAsk(world)) return;
  throw new Usage(
    'Scoring by keyboard needs a terminal window.',
    `Use --scores, or import a CSV file: confer import scores.csv --rubric ${rubric.id}`,
  );
}

function scoredCount(rubric: Rubric, students: Student[], { entries }: Sorting): number {
  const traits = Object.keys(rubric.traits);
  return students.filter(({ id }) =>
    traits.every((trait) => entries.get(questionId(id, trait))?.stack !== undefined),
  ).length;
}
