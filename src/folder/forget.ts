/** Decides every change that takes a writer out of a class folder: her files, her lines, the pages that name her. */

import { existsSync, readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import { isConferenceOf } from '../core/meeting.ts';
import { namedIn, namesOf } from '../core/names-in-text.ts';
import { namesAs } from '../core/pages/names.ts';
import type { Named } from '../core/writer-names.ts';
import { type ClassFolder, NAMES } from './class-folder.ts';
import { listFiles, readBytes, type Writing } from './disk.ts';
import { NotSaved } from './disk-error.ts';
import { isUntouched } from './new-files.ts';
import type { FileWithIds } from './rename-id.ts';
import { type Splice, setEntry } from './splice.ts';
import { withoutId } from './without-id.ts';

export function withoutWriter(folder: ClassFolder, her: Named, others: Named[]): Writing[] {
  const { root, classroom } = folder;
  const { id } = her;
  const own = [`students/${id}.yaml`, `archive/${id}.yaml`];
  // A conference was of her alone, and its file is called by her.
  const alone = classroom.meetings.filter((one) => isConferenceOf(one, id)).map(({ file }) => file);
  const pages = pagesNaming(root, her, others);
  const removed = (files: string[]) =>
    files.flatMap((file): Writing[] => {
      const before = readBytes(root, file);
      return before ? [{ file, before, after: undefined }] : [];
    });
  const listed = (kind: 'sorts' | 'meetings' | 'groups', without: (text: string) => Splice) =>
    listFiles(root, kind, '.yaml')
      .filter((file) => !alone.includes(file))
      .flatMap((file) => changed(root, file, without));
  const lines = (kind: FileWithIds) => (text: string) => withoutId(kind, text, id);
  return [
    ...removed([...pages, ...alone]),
    ...listed('sorts', (text) => setEntry(text, 'stacks', id, undefined)),
    ...listed('meetings', (text) => setEntry(text, 'writers', id, undefined)),
    ...listed('groups', lines('groups')),
    ...changed(root, 'class.yaml', lines('class')),
    ...changed(root, NAMES, lines('names')),
    // Last: as long as her file is there, what was killed half-way can be done again.
    ...removed(own),
  ];
}

function changed(root: string, file: string, change: (text: string) => Splice): Writing[] {
  const before = readBytes(root, file);
  if (!before) return [];
  const text = before.toString('utf8');
  const splice = change(text);
  if (!splice.ok) throw new NotSaved(`${file}: ${splice.why}. Nothing was removed.`);
  return splice.text === text ? [] : [{ file, before, after: Buffer.from(splice.text) }];
}

/** As a word of its own, whatever stands around it. */
function names(text: string, word: string): boolean {
  const plain = word.replace(/[\\^$.*+?()[\]{}|/-]/g, '\\$&').replace(/\\-/g, '\\x2d');
  return new RegExp(`(?<![\\p{L}\\p{N}-])${plain}(?![\\p{L}\\p{N}-])`, 'u').test(text);
}

/** Pages as confer made them that name her, as pages do, or are called by her. What the teacher wrote into one stays. */
function pagesNaming(root: string, her: Named, others: Named[]): string[] {
  const words = [her.name, namesAs('first', [her, ...others])(her.id)];
  return ['plans', 'prints'].flatMap((folder) =>
    filesBelow(root, folder).filter((file) => {
      const text = textIn(root, file);
      if (text === undefined || !isOurs(file, text)) return false;
      const plain = text.replaceAll('\\', '');
      return words.some((word) => names(plain, word)) || isPageOf(file, her.id, others);
    }),
  );
}

function isOurs(file: string, text: string): boolean {
  return isUntouched(text) || (file.endsWith('.html') && !text.includes('Made by confer'));
}

/** goals-ana.md and goals-ana-ben.html, but not goals-ana-m.md of a classmate. */
function isPageOf(file: string, id: string, others: Named[]): boolean {
  const longer = others.map((other) => other.id).filter((other) => other.includes(id));
  const plain = `-${basename(file).replace(/\.\w+$/, '')}-`;
  return longer
    .reduce((rest, other) => rest.replaceAll(`-${other}-`, '-'), plain)
    .includes(`-${id}-`);
}

/** Files below a folder of the class, those of programs (.git, .confer) left out. */
function filesBelow(root: string, folder: string): string[] {
  if (!existsSync(join(root, folder))) return [];
  return readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !entry.name.endsWith('.tmp'))
    .map((entry) =>
      join(entry.parentPath, entry.name)
        .slice(root.length + 1)
        .replaceAll('\\', '/'),
    )
    .filter((file) => !/(^|\/)(\.[^/]*|node_modules)\//.test(file))
    .sort();
}

/** Undefined for a picture, for what is too large, and for what the disk will not read. */
function textIn(root: string, file: string): string | undefined {
  if (!/\.(ya?ml|md|html?|txt|csv|tsv)$/i.test(file)) return undefined;
  try {
    return readBytes(root, file)?.toString('utf8');
  } catch {
    return undefined;
  }
}

/** Words of the teacher's that name her, in any text in the folder: only a person can tell what they should say instead. */
export function linesNaming(
  root: string,
  her: Named,
  others: Named[],
): { file: string; line: number }[] {
  const hers = namesOf(her);
  // ana-m is not ana.
  const longer = others.map(({ id }) => id).filter((id) => id.includes('-'));
  const namesHer = (text: string) => {
    const plain = longer.reduce((rest, id) => rest.replaceAll(id, ''), text);
    return namedIn(plain, hers).length > 0 || names(plain, her.id);
  };
  return filesBelow(root, '.').flatMap((file) =>
    (textIn(root, file) ?? '')
      .split(/\r\n|\r|\n/)
      .flatMap((text, i) =>
        !isNameOfOther(file, text) && namesHer(text) ? [{ file, line: i + 1 }] : [],
      ),
  );
}

/** Where a classmate is called what she is called. */
function isNameOfOther(file: string, line: string): boolean {
  return file === NAMES || (/^(students|archive)\//.test(file) && /^\s*name:/.test(line));
}
