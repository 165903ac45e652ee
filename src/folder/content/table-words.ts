/** Decides what the headings of tables mean in a class: what confer knows, and the class's own words. */

import type { Problem } from '../../core/problem.ts';
import { makeTableWords, type TableWords } from '../../core/tables/words/table-words.ts';
import { openMemo } from '../read/parse-cache.ts';
import { readYaml } from '../read/yaml-file.ts';
import { builtIn, readOwn } from './content.ts';

/** The class's own headings; `confer import --map` adds to it. */
export const TABLES = 'tables.yaml';

/** Reads the words, and the problems of the class's own file; `root` is undefined before there is a class. */
export async function readTableWords(
  home: string,
  root: string | undefined,
): Promise<{ words: TableWords; problems: Problem[] }> {
  const own = root === undefined ? NOTHING : await readOwnTableWords({ root });
  const { value, problems } = await readYaml(
    builtIn(home, `templates/${TABLES}`),
    'tables',
    openMemo(home),
  );
  return {
    words: makeTableWords([own.value, value].filter((one) => one !== undefined)),
    problems: [...own.problems, ...problems],
  };
}

const NOTHING = { value: undefined, problems: [] as Problem[] };

/** Reads the class's own file; a file with nothing but comments says nothing. */
export async function readOwnTableWords({ root }: { root: string }) {
  const own = readOwn(root, TABLES);
  if (!own || !/^\s*[^#\s]/m.test(own.bytes.toString('utf8'))) return NOTHING;
  return readYaml(own, 'tables', openMemo(root));
}
