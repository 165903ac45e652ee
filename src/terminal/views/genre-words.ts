/** Decides what is said of a skill that belongs to another genre than the unit's. */

import type { Classroom } from '../../core/classroom/classroom.ts';
import { genreOn } from '../../core/classroom/units.ts';
import { genreName } from '../../core/ladder/standards.ts';
import { listed } from '../../core/language/wording.ts';
import { forScreen } from '../screen.ts';

/** Returns why confer does not ask for this skill on this day, as a sentence; undefined if it does. */
export function notInThisUnit(
  skill: string,
  { ladder, settings }: Pick<Classroom, 'ladder' | 'settings'>,
  date: string,
): string | undefined {
  const genre = genreOn(settings, date);
  if (ladder.fits(skill, genre)) return undefined;
  const inWords = (one = genre) => genreName(one, settings.grade) ?? '';
  const theirs = listed(
    (ladder.genresOf(skill) ?? []).map((one) => inWords(one)),
    'or',
  );
  const name = forScreen(ladder.say(skill));
  return `confer asks about ${name} only in ${theirs} pieces, and this unit is ${inWords()}.`;
}
