/** Decides what the headings of tables mean in a class: what confer knows, and the class's own words. */

import type { Problem } from '../../core/problem.ts';
import { makeTableWords, type TableWords } from '../../core/tables/table-words.ts';
import { readBytes } from '../files/disk-read.ts';
import { openMemo } from '../read/parse-cache.ts';
import { readYaml } from '../read/yaml-file.ts';

/** The class's own headings; `confer import --map` adds to it. */
export const TABLES = 'tables.yaml';

/** Reads the words, and the problems of the class's own file; `root` is undefined before there is a class. */
export async function readTableWords(
  home: string,
  root: string | undefined,
): Promise<{ words: TableWords; problems: Problem[] }> {
  const memo = openMemo(root ?? home);
  const own = root === undefined ? undefined : readBytes(root, TABLES);
  const file = `templates/${TABLES}`;
  const read = [
    ...(own && own.toString('utf8').trim() !== ''
      ? [await readYaml(TABLES, own, 'tables', memo)]
      : []),
    await readYaml(file, readBytes(home, file)!, 'tables', memo),
  ];
  return {
    words: makeTableWords(read.flatMap(({ value }) => (value ? [value] : []))),
    problems: read.flatMap(({ problems }) => problems),
  };
}
