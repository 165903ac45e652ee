/** Decides where a text about one writer, or for them, names somebody else of the class. */

import type { Named } from './names.ts';
import { type NamePlace, nameFinder, namesOf } from './names-in-text.ts';

/** Returns what finds the others' names, but not words that are part of this writer's own name. */
export function othersNamed(own: Named, everybody: Named[]): (text: string) => NamePlace[] {
  const ownNames = namesOf(own);
  const others = everybody.filter(({ id }) => id !== own.id);
  const names = [...new Set(others.flatMap(namesOf))].filter((name) => !ownNames.includes(name));
  if (names.length === 0) return () => [];
  const [findOthers, findOwn] = [nameFinder(names), nameFinder(ownNames)];
  return (text) => {
    const found = findOthers(text);
    if (found.length === 0) return [];
    const kept = findOwn(text);
    const isOwnName = ({ from, to }: NamePlace) =>
      kept.some((place) => place.from <= from && to <= place.to);
    return found.filter((place) => !isOwnName(place));
  };
}

// First names that are words of English: in small letters, a page that a child reads says the word.
const WORDS = new Set(
  `amber angel april art ash august autumn basil bill bob brook buck chance charity chase cherry chip christian
  clay cliff constance crystal daisy dale dawn dean destiny drew earnest eve faith fern flora forest frank gale
  gene ginger glen grace grant guy harmony harper hazel heath heaven holly honor hope hunter iris ivy jack jade
  jay jet jewel joy june king lance lily lord luna major mark mason mat may melody mercy miles nick nova ocean
  olive pat patience pearl penny phoenix poppy port prince ray reed rich river rob robin rock rose ruby sage
  sandy skip sky star storm sue summer sunny tad taylor ty violet wade will willow winter wren`.split(
    /\s+/,
  ),
);

/** Returns the same for what a child or a family reads, where "I will" does not mean Will. */
export function othersOnPage(own: Named, everybody: Named[]): (text: string) => NamePlace[] {
  const named = othersNamed(own, everybody);
  return (text) => named(text).filter(({ from, to }) => !WORDS.has(text.slice(from, to)));
}
