/**
 * Decides a writer's goal for a child or a family, in their language: the child's own words, or the
 * sentence of that very skill. It never says another skill's sentence.
 */

import { classOn } from '../../evidence/class-on.ts';
import { nextAbout } from '../../evidence/known-words.ts';
import { aboutOf, isPush, placesOf } from '../../files/places.ts';
import { type Ladder, rungOf } from '../../ladder/ladder.ts';
import type { HomeWords } from '../../schema/home-words.ts';
import type { ClassView } from '../view/class-view.ts';

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
  { classroom, date, groups }: ClassView,
  words: HomeWords,
  language: string,
): GoalForChild | undefined {
  const student = classroom.students.find((one) => one.id === id)!;
  const open = student.goal?.met === undefined ? student.goal : undefined;
  const place = placesOf(groups).get(id);
  const first = nextAbout(classOn(classroom, date).candidateOf(id));
  // Who is pushed on a skill has its sentence already: their goal is the push itself.
  const planned = place && (isPush(place) ? classroom.ladder.lane : aboutOf(place));
  const about = open?.skill ?? planned ?? first;
  if (about === undefined) return undefined;
  const own = language === 'en' ? open?.words : undefined;
  const said = Object.hasOwn(words.skills, about) ? words.skills[about] : undefined;
  return {
    about,
    words: own === undefined ? skillSentence(about, words, classroom.ladder) : withoutStop(own),
    home: said?.['at home'] ?? null,
    ...(open?.set !== undefined && { set: open.set }),
  };
}

/** Returns what a child says who works on a skill, "My first lines pull my reader in". */
export function skillSentence(about: string, words: HomeWords, ladder: Ladder): string {
  const said = Object.hasOwn(words.skills, about) ? words.skills[about] : undefined;
  const rung = ladder.rungs.find((one) => one.id === about && about === rungOf(about));
  const fallback = rung?.['child says'] ?? `${words.card.working} ${ladder.say(about)}`;
  return withoutStop(said?.['child says'] ?? fallback);
}

/** Removes a final period, because the page adds one. */
function withoutStop(words: string): string {
  return words.trim().replace(/\.$/, '');
}
