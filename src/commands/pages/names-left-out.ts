/** Says what a page for a child or a family leaves out, or which page there is not, because a classmate is named. */

import { listed } from '../../core/language/wording.ts';
import type { ClassView } from '../../core/pages/view/class-view.ts';
import type { LeftOut, Reader } from '../../core/pages/view/page.ts';
import { namesOthers } from '../../core/pages/writer/for-reader.ts';
import type { Problem } from '../../core/problem.ts';
import { type Content, isBuiltIn } from '../../folder/content/content.ts';
import { readBytes } from '../../folder/files/disk-read.ts';
import type { ClassFolder } from '../../folder/read/class-folder.ts';
import { readYaml } from '../../folder/read/yaml-file.ts';
import { tell } from '../../terminal/screen.ts';
import type { World } from '../../world.ts';
import { shownProblems } from '../start/report-problems.ts';

/** What the pages of each writer leave out, by their id. */
export type LeftOutBy = Map<string, LeftOut[]>;

/** Returns what a template of the class's own says of others: a page cannot be without it. */
export function namedInTemplate(
  { file, bytes }: Content,
  id: string,
  reader: Reader,
  { classroom }: ClassView,
): LeftOut[] {
  if (isBuiltIn(file) || !['child', 'family'].includes(reader)) return [];
  const names = namesOthers(id, classroom);
  // What is between braces is a field or a rule, and no word of the page.
  const lines = bytes
    .toString('utf8')
    .replace(/\{[{%].*?[%}]\}/gs, '')
    .split('\n');
  return lines.flatMap((words) => (names(words) ? [{ file, words, isNeeded: true }] : []));
}

/** Says each place once, with the writers whose page it is about. */
export async function tellLeftOut(
  world: World,
  folder: ClassFolder,
  leftOut: LeftOutBy,
  shown: (id: string) => string,
): Promise<void> {
  const places = new Map<string, { text: LeftOut; ids: string[] }>();
  for (const [id, texts] of leftOut) {
    for (const text of texts) {
      const key = JSON.stringify([text.file, text.path, text.words]);
      const place = places.get(key) ?? { text, ids: [] };
      if (!place.ids.includes(id)) place.ids.push(id);
      places.set(key, place);
    }
  }
  const problems = await Promise.all(
    [...places.values()].map(async ({ text, ids }): Promise<Problem> => {
      const who = listed(ids.map(shown));
      const pages = ids.length > 1 ? 'the pages' : 'the page';
      return {
        code: 'names-classmate',
        file: text.file,
        ...(await placeOf(text, ids[0]!, folder)),
        message: text.isNeeded
          ? `a classmate is named here, so there is no page for ${who}`
          : `a classmate is named here, so it is not on ${pages} for ${who}`,
        hint: 'write it without the name',
      };
    }),
  );
  if (problems.length > 0) tell(world, ...shownProblems(folder, problems));
}

async function placeOf(
  { file, path, words }: LeftOut,
  id: string,
  folder: ClassFolder,
): Promise<{ line: number; column: number }> {
  const bytes = readBytes(folder.root, file);
  if (!bytes) return { line: 1, column: 1 };
  if (path && file.startsWith('words/')) {
    return (await readYaml({ file, bytes }, 'words', folder.memo)).at(path);
  }
  if (path) return folder.at(file, path);
  const names = namesOthers(id, folder.classroom);
  const said = words.split('\n').find(names) ?? words;
  const lines = bytes.toString('utf8').split(/\r\n|\r|\n/);
  const at = lines.findIndex((line) => line.includes(said.trim()));
  return { line: Math.max(at, 0) + 1, column: 1 };
}
