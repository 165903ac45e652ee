/** Decides every change that removes a writer: their files, lines, and pages that name them. */

import { existsSync, readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import { isConferenceOf } from '../../core/files/meeting.ts';
import { namesAs } from '../../core/pages/view/names-on-pages.ts';
import type { Named } from '../../core/roster/names.ts';
import { namedIn, namesOf } from '../../core/roster/names-in-text.ts';
import { isUntouched } from '../edit/new-files.ts';
import { type FileWithIds, withoutId } from '../edit/writer-ids.ts';
import { type Edited, editYaml, remove } from '../edit/yaml-editor.ts';
import { listFiles, readBytes } from '../files/disk-read.ts';
import { NotSaved } from '../files/errors.ts';
import { type ClassFolder, NAMES, TEXTS } from '../read/class-folder.ts';
import type { NewContent, Read } from '../store/store.ts';

/** Returns what becomes of each file; `read` gives the files as they are now. */
export function withoutWriter(
  folder: ClassFolder,
  writer: Named,
  others: Named[],
  read: Read,
): NewContent[] {
  const { root, classroom } = folder;
  const { id } = writer;
  const own = [`students/${id}.yaml`, `archive/${id}.yaml`];
  // A conference file is about this writer alone and has their id in its name.
  const alone = classroom.meetings.filter((one) => isConferenceOf(one, id)).map(({ file }) => file);
  const pages = pagesNaming(root, writer, others);
  const removed = (files: string[]) => files.map((file) => ({ file, after: undefined }));
  const changed = (file: string, change: (text: string) => Edited) => {
    const before = read(file)?.toString('utf8');
    return before === undefined ? [] : [{ file, after: textWithout(file, before, change) }];
  };
  const listed = (kind: 'sorts' | 'meetings' | 'groups', change: (text: string) => Edited) =>
    listFiles(root, kind, '.yaml')
      .filter((file) => !alone.includes(file))
      .flatMap((file) => changed(file, change));
  const lines = (kind: FileWithIds) => (text: string) => withoutId(kind, text, id);
  return [
    ...removed([...pages, ...alone]),
    ...listed('sorts', (text) => editYaml(text, remove(['stacks', id]))),
    ...listed('meetings', (text) => editYaml(text, remove(['writers', id]))),
    ...listed('groups', lines('groups')),
    ...changed('class.yaml', lines('class')),
    ...changed(NAMES, lines('names')),
    ...changed(TEXTS, lines('texts')),
    // Last: as long as the writer's own file is there, an interrupted run can be repeated.
    ...removed(own),
  ];
}

function textWithout(file: string, text: string, change: (text: string) => Edited): string {
  const edited = change(text);
  if (!edited.ok) throw new NotSaved(`${file}: ${edited.why}. Nothing was removed.`);
  return edited.text;
}

/** Returns true if the text contains the word on its own, whatever surrounds it. */
function names(text: string, word: string): boolean {
  const plain = word.replace(/[\\^$.*+?()[\]{}|/-]/g, '\\$&').replace(/\\-/g, '\\x2d');
  return new RegExp(`(?<![\\p{L}\\p{N}-])${plain}(?![\\p{L}\\p{N}-])`, 'u').test(text);
}

/** Returns unedited pages that name this writer, or have the id in the file name. */
function pagesNaming(root: string, writer: Named, others: Named[]): string[] {
  const words = [writer.name, namesAs('first', [writer, ...others])(writer.id)];
  return ['plans', 'prints'].flatMap((folder) =>
    filesBelow(root, folder).filter((file) => {
      const text = textIn(root, file);
      if (text === undefined || !isOurs(file, text)) return false;
      const plain = text.replaceAll('\\', '');
      return words.some((word) => names(plain, word)) || isPageOf(file, writer.id, others);
    }),
  );
}

function isOurs(file: string, text: string): boolean {
  return isUntouched(text) || (file.endsWith('.html') && !text.includes('Made by confer'));
}

/** Returns true for goals-ana.md and goals-ana-ben.html, not for goals-ana-m.md of a classmate. */
function isPageOf(file: string, id: string, others: Named[]): boolean {
  const longer = others.map((other) => other.id).filter((other) => other.includes(id));
  const plain = `-${basename(file).replace(/\.\w+$/, '')}-`;
  return longer
    .reduce((rest, other) => rest.replaceAll(`-${other}-`, '-'), plain)
    .includes(`-${id}-`);
}

/** Returns the files below a folder of the class, without those of programs (.git, .confer). */
function filesBelow(root: string, folder: string): string[] {
  if (!existsSync(join(root, folder))) return [];
  return readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !entry.name.endsWith('.tmp'))
    .map((entry) => join(entry.parentPath, entry.name).slice(root.length + 1))
    .map((file) => file.replaceAll('\\', '/'))
    .filter((file) => !/(^|\/)(\.[^/]*|node_modules)\//.test(file))
    .sort();
}

/** Returns undefined for a picture, a file that is too large, or one that cannot be read. */
function textIn(root: string, file: string): string | undefined {
  if (!/\.(ya?ml|md|html?|txt|csv|tsv)$/i.test(file)) return undefined;
  try {
    return readBytes(root, file)?.toString('utf8');
  } catch {
    return undefined;
  }
}

/** Returns a teacher's lines that name the writer: only a person can tell what to say instead. */
export function linesNaming(
  root: string,
  writer: Named,
  others: Named[],
): { file: string; line: number }[] {
  const ownNames = namesOf(writer);
  // ana-m is not ana.
  const longer = others.map(({ id }) => id).filter((id) => id.includes('-'));
  const namesWriter = (text: string) => {
    const plain = longer.reduce((rest, id) => rest.replaceAll(id, ''), text);
    return namedIn(plain, ownNames).length > 0 || names(plain, writer.id);
  };
  return filesBelow(root, '.').flatMap((file) =>
    (textIn(root, file) ?? '')
      .split(/\r\n|\r|\n/)
      .flatMap((text, i) =>
        !isNameOfOther(file, text) && namesWriter(text) ? [{ file, line: i + 1 }] : [],
      ),
  );
}

/** Returns true if the line is the name of a classmate who shares it. */
function isNameOfOther(file: string, line: string): boolean {
  return file === NAMES || (/^(students|archive)\//.test(file) && /^\s*name:/.test(line));
}
