/** Decides what is shown beside a writer's name: the newest word on this skill, and the last note. */

import { spoken } from '../calendar/calendar.ts';
import type { Classroom } from '../classroom/classroom.ts';
import { evidenceOf } from '../evidence/evidence.ts';
import { type Moment, timelineOf } from '../evidence/timeline.ts';
import { rungOf } from '../ladder/ladder.ts';

/** A line of the card: what it is, and its words. */
export type CardLine = [label: string, words: string];

interface CardQuestion {
  classroom: Classroom;
  today: string;
  /** The sort or meeting that is being answered: not a word from before. */
  file?: string;
  /** A skill or a rung; undefined in a support sort. */
  about?: string;
}

/** Returns at most two lines. */
export function writerCard(id: string, question: CardQuestion): CardLine[] {
  const { classroom, today, file, about } = question;
  const moments = timelineOf(id, classroom, today).filter((one) => one.file !== file);
  const word = lastWord(id, moments, question);
  const note = moments.find(({ words, kind }) => words !== undefined && kind !== 'score');
  const step = note ?? moments.find(({ kind, says }) => kind === 'note' && says === 'next');
  const isSaid = step === undefined || (step.words === undefined && step.about === about);
  const said = step?.words ?? nextWords(step?.about ?? '', classroom);
  return [
    ...(word ? [['last word', word] as CardLine] : []),
    ...(isSaid ? [] : [['note', `${said} (${dayOf(step, today)})`] as CardLine]),
  ];
}

/** The newest of all sources; behind it the last stack, if the newest is no sort. */
function lastWord(id: string, moments: Moment[], question: CardQuestion): string | undefined {
  const { classroom, today, about } = question;
  const says = ({ kind, says: word }: Moment) =>
    kind !== 'score' &&
    kind !== 'goal' &&
    kind !== 'attendance' &&
    word !== undefined &&
    word !== 'absent';
  // A note about no skill says nothing of support.
  const isHere = ({ kind, about: on }: Moment) =>
    on === about && kind !== 'look' && (about !== undefined || kind === 'sort');
  const here = moments.filter((one) => says(one) && isHere(one));
  const [newest] = here;
  const spokenWord = (one: Moment) => inWords(one, question);
  if (newest) {
    const sorted = newest.kind === 'sort' ? undefined : here.find(({ kind }) => kind === 'sort');
    return [newest, ...(sorted ? [sorted] : [])].map(spokenWord).join('; ');
  }
  if (about === undefined) return undefined;
  const nothing = `nothing on ${classroom.ladder.say(about)} yet`;
  const student = classroom.students.find((one) => one.id === id)!;
  const scored = evidenceOf(student, classroom).findLast(
    (one) =>
      one.source === 'score' &&
      one.date <= today &&
      (one.about === about || one.about === rungOf(about)),
  );
  return scored ? `${nothing}; ${scored.said}` : nothing;
}

function inWords(one: Moment, { classroom, today, about }: CardQuestion): string {
  const { kind, says, alone } = one;
  const source = kind === 'meeting' ? (alone ? 'conference' : 'group') : kind;
  const skill = classroom.ladder.say(about ?? '');
  const steps: Record<string, string> = { next: `go on with ${skill}`, taught: `taught ${skill}` };
  const support = about === undefined ? ' support' : '';
  const word = kind === 'note' ? (steps[says!] ?? says) : `${says}${support}`;
  return `${word}, ${dayOf(one, today)} (${source})`;
}

/** A skill of the ladder by its name; a step in the teacher's own words stays. */
function nextWords(about: string, { ladder }: Classroom): string {
  return ladder.place(about) === undefined ? about : `go on with ${ladder.say(about)}`;
}

function dayOf({ date }: Moment, today: string): string {
  return date === today ? 'today' : spoken(date);
}
