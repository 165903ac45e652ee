/**
 * Decides a writer's goal for a child or a family, in their language: the child's own words, or the
 * sentence of that very skill. It never says another skill's sentence.
 */

import { classOn } from '../../evidence/class-on.ts';
import { nextAbout } from '../../evidence/known-words.ts';
import { aboutOf, isPush, placesOf } from '../../files/places.ts';
import { rungOf } from '../../ladder/ladder.ts';
import type { DataPath } from '../../problem.ts';
import type { HomeWords } from '../../schema/home-words.ts';
import { standingOn } from '../meeting/why-here.ts';
import type { ClassView } from '../view/class-view.ts';
import { type ForReader, forReader, type TextPlace } from './for-reader.ts';

export interface GoalForChild {
  /** A skill or a rung. */
  about: string;
  words: string;
  /** One thing to do at home; null if the words of this language have none. */
  home: string | null;
  /** The day it was set. */
  set?: string;
}

/** Returns the goal that was set; else what the writer's group is about; else what comes first. */
export function goalFor(
  id: string,
  view: ClassView,
  words: HomeWords,
  language: string,
  reader = forReader(id, view.classroom),
): GoalForChild | undefined {
  const { classroom, date } = view;
  const student = classroom.students.find((one) => one.id === id)!;
  const open = student.goal?.met === undefined ? student.goal : undefined;
  const first = nextAbout(classOn(classroom, date).candidateOf(id));
  const about = open?.skill ?? plannedFor(id, view, first) ?? first;
  if (about === undefined) return undefined;
  const inFile = { file: `students/${id}.yaml`, path: ['goal', 'words'] };
  const own = reader.keep(language === 'en' ? open?.words : undefined, inFile);
  const said = Object.hasOwn(words.skills, about) ? words.skills[about] : undefined;
  const atHome = wordsPlace(view, language, ['skills', about, 'at home']);
  return {
    about,
    words:
      own === undefined ? skillSentence(about, view, words, language, reader) : withoutStop(own),
    home: reader.keep(said?.['at home'], atHome) ?? null,
    ...(open?.set !== undefined && { set: open.set }),
  };
}

/** Returns what the writer's group is about, if they do not have it yet; of a whole rung, what they need first of it. */
function plannedFor(
  id: string,
  { classroom, date, groups }: ClassView,
  first: string | undefined,
): string | undefined {
  const place = placesOf(groups).get(id);
  if (!place) return undefined;
  // Who is pushed on a skill has its sentence already: their goal is the push itself.
  if (isPush(place)) return classroom.ladder.lane;
  const about = aboutOf(place);
  if (standingOn(id, about, classroom, date) === 'got it') return undefined;
  return first !== undefined && rungOf(first) === about ? first : about;
}

/** Returns where a text of a language's words is, if the class has its own. */
export function wordsPlace(
  { ownWords = {} }: ClassView,
  language: string,
  path: DataPath,
): TextPlace {
  const file = Object.hasOwn(ownWords, language) ? ownWords[language] : undefined;
  return file === undefined ? undefined : { file, path };
}

/**
 * Returns what a child says who works on a skill, "My first lines pull my reader in". Where that
 * names a classmate, it is what another file says of the skill.
 */
export function skillSentence(
  about: string,
  view: ClassView,
  words: HomeWords,
  language: string,
  { keep }: ForReader,
): string {
  const { ladder, ownLadder } = view.classroom;
  const said = Object.hasOwn(words.skills, about) ? words.skills[about] : undefined;
  const inWords = wordsPlace(view, language, ['skills', about, 'child says']);
  const rung = ladder.rungs.find((one) => one.id === about && about === rungOf(about));
  const inLadder = ownLadder ? { file: 'ladder.yaml' } : undefined;
  const name = () => keep(ladder.say(about), inLadder && { ...inLadder, isNeeded: true }) ?? about;
  return withoutStop(
    keep(said?.['child says'], inWords) ??
      keep(rung?.['child says'], inLadder) ??
      `${words.card.working} ${name()}`,
  );
}

/** Removes a final period, because the page adds one. */
function withoutStop(words: string): string {
  return words.trim().replace(/\.$/, '');
}
