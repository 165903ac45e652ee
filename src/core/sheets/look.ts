/**
 * Decides whom a closer look is about, and which signs are looked for: a score says how much
 * support a writer needs, hardly with what. One key a writer tells which skill comes first.
 */

import type { Classroom } from '../classroom/classroom.ts';
import { classOn } from '../evidence/class-on.ts';
import type { Candidate } from '../evidence/standings.ts';
import { lookFileName, NOTHING_FOUND } from '../files/sort-file.ts';
import { type Ladder, rungOf } from '../ladder/ladder.ts';
import type { Standing } from '../schema/words.ts';
import { type Sheet, sortSheet, titleFor } from './sheet.ts';

/** One writer to look at. */
export interface ToLook {
  id: string;
  /** The rungs that the score can be about, lowest first; the look is kept under the first. */
  rungs: string[];
  /** How strong the need is; "almost" for who has nothing open. */
  standing: Exclude<Standing, 'got it'>;
  /** The score, as a clause with its date. */
  said: string;
  onTrack: boolean;
  /** Only a score says it; else the teacher named a whole rung. */
  scored: boolean;
}

export interface Sign {
  /** Its number in the list of this trait, from 1; the same all through a look. */
  number: number;
  skill: string;
  rung: string;
  words: string;
}

/** Returns the writers of whom only a score or nothing open is known, trait by trait. */
export function toLookAt(classroom: Classroom, date: string): ToLook[] {
  const { ladder } = classroom;
  const place = ({ rungs }: ToLook) => ladder.place(rungs[0]!) ?? 0;
  return [...classOn(classroom, date).candidates().values()]
    .flatMap((candidate) => lookAt(candidate) ?? [])
    .sort(
      (a, b) =>
        place(a) - place(b) ||
        Number(a.onTrack) - Number(b.onTrack) ||
        b.rungs.length - a.rungs.length,
    );
}

function lookAt({ id, needs, rungs, turn }: Candidate): ToLook | undefined {
  const [first] = needs;
  if (first) {
    if (first.about !== first.rung) return undefined;
    const all = [first.about, ...(first.or ?? [])];
    const { standing, said, how } = first;
    return { id, rungs: all, standing, said, onTrack: false, scored: how === 'scored' };
  }
  if (turn?.kind !== 'on track') return undefined;
  const known = rungs.find(({ rung }) => rung === turn.about);
  if (known?.lookedAt) return undefined;
  const all = [turn.about, ...(turn.or ?? [])];
  const said = 'nothing open';
  return { id, rungs: all, standing: 'almost', said, onTrack: true, scored: false };
}

/**
 * Returns the signs of the skills on these rungs that fit the genre, without what this writer was
 * seen to do. The rungs that the stage of the piece works on come first; none is hidden.
 */
export function signsFor({ id, rungs }: ToLook, classroom: Classroom, date: string): Sign[] {
  const { ladder, settings } = classroom;
  const { stage } = settings;
  const isNow = (rung: string) =>
    stage === undefined || (rungIn(ladder, rung)?.stages?.includes(stage) ?? true);
  const inOrder = [...rungs.filter(isNow), ...rungs.filter((rung) => !isNow(rung))];
  const all = inOrder.flatMap((rung) =>
    (rungIn(ladder, rung)?.skills ?? []).map((skill) => ({ ...skill, rung })),
  );
  const known = classOn(classroom, date).candidateOf(id)?.rungs ?? [];
  const isSeen = (skill: string) =>
    known.some(({ skills }) =>
      skills.some((one) => one.about === skill && one.how === 'seen' && one.standing === 'got it'),
    );
  return all
    .map(({ id: skill, rung, needs }, i) => ({ number: i + 1, skill, rung, words: needs }))
    .filter(({ skill }) => ladder.fits(skill, settings.genre) && !isSeen(skill));
}

function rungIn({ rungs }: Ladder, id: string) {
  return rungs.find((rung) => rung.id === id);
}

/** Returns the look's own sheet: it keeps who shows none of the signs, and who was absent. */
export function lookSheet(rung: string, date: string, classroom: Classroom): Sheet {
  return {
    file: lookFileName(date, rung, classroom.teacher),
    kind: 'sort',
    head: { date, kind: 'look', skill: rung },
    stacks: [NOTHING_FOUND],
    title: titleFor(`a closer look at ${classroom.ladder.say(rung)}`, date),
    writers: classroom.students.map(({ id }) => id),
  };
}

/**
 * Returns what an answer is kept as: a sort of the chosen skill. A skill of another rung says too
 * that none of these signs comes first, so the score is answered.
 */
export function keptAs(
  answer: string,
  look: ToLook,
  date: string,
  classroom: Classroom,
): { sheet: Sheet; stack: string }[] {
  const { rungs, standing } = look;
  if (answer === NOTHING_FOUND || answer === 'absent') {
    return [{ sheet: lookSheet(rungs[0]!, date, classroom), stack: answer }];
  }
  const sheet = sortSheet(date, answer, classroom);
  const chosen = { sheet: { ...sheet, head: { ...sheet.head, asked: 'some' } }, stack: standing };
  if (rungs.includes(rungOf(answer))) return [chosen];
  return [chosen, { sheet: lookSheet(rungs[0]!, date, classroom), stack: NOTHING_FOUND }];
}
