/** Decides what is asked at the keyboard about each trait of each writer; saves each score. */

import type { Entry } from '../../core/files/sort-file.ts';
import { type Rubric, scaleInWords, scoresOnScale } from '../../core/ladder/rubric.ts';
import type { Piece, PieceSetting } from '../../core/roster/pieces.ts';
import { namedTraits, type Student } from '../../core/roster/student.ts';
import { type AnswerChange, openIn } from '../../core/sheets/key-by-key.ts';
import {
  answerFor,
  keysFor,
  ownPiece,
  partsOf,
  questionId,
  raised,
  scoreCard,
  scoreFrom,
  scoreLineOf,
} from '../../core/sheets/scoring.ts';
import { scoreNow, withScore } from '../../folder/edit/score-line.ts';
import { NotSaved } from '../../folder/files/errors.ts';
import type { Store } from '../../folder/store/store.ts';
import type { KeyScreen } from '../../terminal/keys/key-screen.ts';
import { forScreen } from '../../terminal/screen.ts';
import { saver, Taken } from './sheet-keyboard.ts';

export interface Scoring {
  store: Store;
  title: string;
  students: Student[];
  name: (id: string) => string;
  rubric: Rubric;
  piece: Piece;
  setting: PieceSetting;
  /** What the files said at the start, by question. */
  start: ReadonlyMap<string, Entry>;
}

export function scoreScreen(scoring: Scoring): KeyScreen {
  const { title, students, name, rubric, piece } = scoring;
  const entries = new Map(scoring.start);
  const traits = Object.keys(rubric.traits);
  const asked = (question: string) => {
    const [id, trait] = partsOf(question);
    return { student: students.find((one) => one.id === id)!, trait };
  };
  const halves = traits.some((trait) =>
    scoresOnScale(rubric, trait).some((score) => score % 1 !== 0),
  );
  return {
    title,
    question: 'Which score?',
    does: 'the score',
    done: 'scored',
    ofWriters: false,
    confirmsEnd: true,
    answers: (question) => (question ? keysFor(rubric, asked(question).trait)! : []),
    raised: halves
      ? (question, answer) => raised(rubric, asked(question).trait, answer)
      : undefined,
    scale: (question) => {
      const { trait } = asked(question);
      return `${trait} is scored ${scaleInWords(rubric, trait)}.`;
    },
    position: (question) => {
      const at = question ? students.indexOf(asked(question).student) + 1 : students.length;
      return [at, students.length];
    },
    people: (sorting) => {
      const open = new Set(openIn(sorting));
      return students.map(({ id }) => {
        const questions = traits.map((trait) => questionId(id, trait));
        const first = questions.find((one) => open.has(one));
        const said = first === undefined && { said: 'scored' };
        return { id: first ?? questions[0]!, name: name(id), ...said };
      });
    },
    together: (question) => traits.map((trait) => questionId(asked(question).student.id, trait)),
    card: (question) => {
      const { student, trait } = asked(question);
      const lines = scoreCard(student, trait, rubric, piece, entries);
      return {
        name: forScreen(`${name(student.id)}: ${trait}`),
        writer: name(student.id),
        lines: lines.map(forScreen),
      };
    },
    save: saver(entries, (change, before) => saveScore(scoring, change, before)),
  };
}

/** Saves one score into the current version of the file. */
function saveScore(
  { store, piece: asked, students, setting }: Scoring,
  { id: question, entry }: AnswerChange,
  before: Entry | undefined,
): { entry: Entry | undefined } {
  const [id, trait] = partsOf(question);
  const file = `students/${id}.yaml`;
  const student = students.find((one) => one.id === id)!;
  const piece = ownPiece(student, asked, setting);
  const line = scoreLineOf(student, piece);
  // A line that the teacher began without scores stays, even if its scores are undone.
  const wasEmptyLine = line !== undefined && namedTraits(line).length === 0;
  store.edit(file, (current = '') => {
    const stack = answerFor(scoreNow(current, piece, trait));
    if (stack !== before?.stack) {
      const now = stack === undefined ? undefined : { stack };
      throw new Taken(`${trait} was changed in ${file} while you were scoring`, now);
    }
    const edited = withScore(current, piece, trait, scoreFrom(entry?.stack), wasEmptyLine);
    if (!edited.ok) throw new NotSaved(`${file} was not saved: ${edited.why}.`);
    return edited.text;
  });
  return { entry };
}
