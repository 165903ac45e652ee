/** Decides what the class wrote on a day: the genre of its unit. */

import type { ClassSettings } from '../schema/class-yaml.ts';
import type { Genre } from '../schema/words.ts';

/** Returns the genre on a day; undefined if it is not known. */
export function genreOn({ genre }: ClassSettings, _date: string): Genre | undefined {
  return genre;
}
