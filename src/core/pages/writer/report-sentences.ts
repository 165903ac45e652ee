/**
 * Decides the sentences of a report. Each begins with a name or with "They", so that the first one
 * can name the writer; each statement has its date.
 */

import type { Ladder } from '../../ladder/ladder.ts';
import { type Rubric, scoreInWords } from '../../ladder/rubric.ts';
import { listed } from '../../language/wording.ts';
import type { ScoreChange, TraitChange } from '../../record/score-change.ts';
import type { WorkedOn } from '../../record/worked-on.ts';
import { monthOf } from '../../roster/pieces.ts';
import type { PieceKind } from '../../schema/words.ts';
import type { QuotedStrength, ToldStrength } from './report-strengths.ts';

/** A sentence; `name` is given to the first one only. */
export type Sentence = (name?: string) => string;
/** Returns "Nov 23", with the year where a report is about more than one. */
export type DayWords = (date: string) => string;

export function toldSentence(
  { date, afterName, afterThey }: ToldStrength,
  day: DayWords,
): Sentence {
  return (name) => {
    const who = name === undefined ? `They ${afterThey}` : `${name} ${afterName}`;
    return `${who} (${day(date)}).`;
  };
}

export function quotedSentence(quoted: QuotedStrength[], day: DayWords): Sentence {
  const said = listed(quoted.map(({ date, words }) => `“${words}” (${day(date)})`));
  return (name) =>
    name === undefined ? `My notes also say ${said}.` : `My notes on ${name} say ${said}.`;
}

export function inPlaceSentence(seen: WorkedOn[], ladder: Ladder, day: DayWords): Sentence {
  const skills = listed(seen.map(({ about, date }) => `${ladder.say(about)} (${day(date)})`));
  return (name) => `${name === undefined ? 'They have' : `${name} has`} ${skills} in place.`;
}

export function metSentence(words: string, date: string, day: DayWords): Sentence {
  return (name) => `${name ?? 'They'} met their goal, “${words}” (${day(date)}).`;
}

const HOW: Record<string, string> = {
  'has it': 'they have it, ',
  'tried it': 'they tried it, ',
  'not yet': 'not yet, ',
};

export function workedSentence(worked: WorkedOn[], ladder: Ladder, day: DayWords): Sentence {
  const skills = worked.map(
    ({ about, outcome = '', date }) => `${ladder.say(about)} (${HOW[outcome] ?? ''}${day(date)})`,
  );
  return (name) => `${name ?? 'They'} worked on ${listed(skills)}.`;
}

// As a family calls them.
const PIECES: Record<PieceKind, string> = {
  'on-demand': 'pieces written in one sitting',
  process: 'pieces worked on for weeks',
  response: 'answers to a text',
};

export function scoresSentence(
  { kind, traits }: ScoreChange,
  rubric: Rubric | undefined,
  day: DayWords,
): Sentence {
  const pieces = kind === undefined ? '' : ` for ${PIECES[kind]}`;
  const changes = traits.map((one) => changeInWords(one, rubric, day)).join('; ');
  return (name) => `${name === undefined ? 'Their' : `${name}’s`} scores${pieces}: ${changes}.`;
}

/** Returns "organization 2 of 6 in October, 4 of 6 in March"; with days if it is one month. */
function changeInWords(
  { trait, first, last }: TraitChange,
  rubric: Rubric | undefined,
  day: DayWords,
): string {
  const inMonths = first.date.slice(5, 7) !== last.date.slice(5, 7);
  const when = (date: string) => (inMonths ? `in ${monthOf({ date })}` : `on ${day(date)}`);
  const score = (points: number) =>
    rubric?.traits[trait] ? scoreInWords(rubric, trait, points) : `${trait} ${points}`;
  const later = score(last.score).slice(trait.length + 1);
  return `${score(first.score)} ${when(first.date)}, ${later} ${when(last.date)}`;
}

export function nextSentence(words: string, date: string, day: DayWords): Sentence {
  return (name) =>
    `${name === undefined ? 'Their' : `${name}’s`} next goal: “${words}” (${day(date)}).`;
}
