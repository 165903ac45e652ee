/** Decides which languages pages for children and families can speak: words/LANGUAGE.yaml each. */

import type { Problem } from '../../core/problem.ts';
import type { HomeWords } from '../../core/schema/home-words.ts';
import { idOf, readYaml } from '../read/yaml-file.ts';
import { type ClassSources, isBuiltIn, listContent } from './content.ts';

export interface ReadWords {
  /** By language; English is always there. */
  words: { en: HomeWords } & Record<string, HomeWords>;
  /** The file of each language for which the class has its own. */
  ownWords: Record<string, string>;
  problems: Problem[];
}

/** Reads the class's own words before the built-in ones, with their problems. */
export async function readHomeWords(places: ClassSources): Promise<ReadWords> {
  const files = listContent(places, 'words', '.yaml');
  const read = await Promise.all(files.map((file) => readYaml(file, 'words', places.memo)));
  const words = read.flatMap(({ file, value }) => (value ? [[idOf(file), value]] : []));
  return {
    words: Object.fromEntries(words),
    ownWords: Object.fromEntries(
      files.flatMap(({ file }) => (isBuiltIn(file) ? [] : [[idOf(file), file]])),
    ),
    problems: read.flatMap(({ problems }) => problems),
  };
}
