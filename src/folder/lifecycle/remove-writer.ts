/** Decides every change that removes a writer: their files, lines, and pages that name them. */

import { classesInside } from '../../core/files/inventory.ts';
import { isLeftover, withoutLeftover } from '../../core/files/leftover-names.ts';
import { isConferenceOf } from '../../core/files/meeting.ts';
import { writerOfFile } from '../../core/files/whose-file.ts';
import type { Named } from '../../core/roster/names.ts';
import { type FileWithIds, withoutId } from '../edit/writer-ids.ts';
import { type Edited, editYaml, remove } from '../edit/yaml/yaml-editor.ts';
import { listFiles, readBytes } from '../files/disk-read.ts';
import { NotSaved } from '../files/errors.ts';
import { walk } from '../files/walk.ts';
import { topValue } from '../glance/outline.ts';
import { type ClassFolder, NAMES, TEXTS } from '../read/class-folder.ts';
import type { NewContent, Read } from '../store/store.ts';
import { filesNaming, type Naming } from './files-naming.ts';
import { pagesNaming } from './writer-pages.ts';

/** Returns what becomes of each file; `read` gives the files as they are now. */
export function withoutWriter(
  folder: ClassFolder,
  writer: Named,
  others: Named[],
  read: Read,
): NewContent[] {
  const { root, classroom, real } = folder;
  const { id } = writer;
  const own = ownFiles(folder, writer, others);
  // A conference file is about this writer alone and has their id in its name.
  const alone = classroom.meetings
    .filter((one) => isConferenceOf(one, id))
    .map(({ file }) => real(file));
  const pages = pagesNaming(root, writer, others).ours;
  const removed = (files: string[]) => files.map((file) => ({ file, after: undefined }));
  const changed = (file: string, change: (text: string) => Edited) => {
    const before = read(file)?.toString('utf8');
    return before === undefined ? [] : [{ file, after: textWithout(file, before, change) }];
  };
  const listed = (kind: 'sorts' | 'meetings' | 'groups', change: (text: string) => Edited) =>
    listFiles(root, kind, '.yaml')
      .filter((file) => !alone.includes(file) && !own.includes(file))
      .flatMap((file) => changed(file, change));
  const lines = (kind: FileWithIds) => (text: string) => withoutId(kind, text, id);
  return [
    ...removed([...pages, ...alone.filter((file) => !own.includes(file))]),
    ...listed('sorts', (text) => editYaml(text, remove(['stacks', id]))),
    ...listed('meetings', (text) => editYaml(text, remove(['writers', id]))),
    ...listed('groups', lines('groups')),
    ...changed('class.yaml', lines('class')),
    ...changed(real(NAMES), lines('names')),
    ...changed(real(TEXTS), lines('texts')),
    // Last: as long as the writer's own file is there, an interrupted run can be repeated.
    ...removed(own),
  ];
}

function textWithout(file: string, text: string, change: (text: string) => Edited): string {
  const edited = change(text);
  if (!edited.ok) throw new NotSaved(`${file}: ${edited.why}. Nothing was removed.`);
  return edited.text;
}

/** Returns the files that are the writer's own record, or a copy of it, theirs as it is read last. */
function ownFiles(folder: ClassFolder, { id, name }: Named, others: Named[]): string[] {
  const { root, copies, real } = folder;
  const all = walk(root).files;
  const inner = classesInside(all);
  const ids = [id, ...others.map((one) => one.id)];
  const read = ['students', 'archive'].map((kind) => real(`${kind}/${id}.yaml`));
  const copied = copies.filter(({ of }) => read.includes(of)).map(({ file }) => file);
  const isCopy = (file: string) =>
    copied.includes(file) || writerOfFile(file, ids) === id || isUnnamedCopy(root, file, name);
  const found = all.filter(
    (file) => !inner.some((one) => file.startsWith(one)) && isCopy(file) && opens(root, file),
  );
  return [
    ...found.filter((file) => !read.includes(file)),
    ...read.filter((one) => all.includes(one)),
  ];
}

/** A temporary file of an editor says in its text alone whose it is. */
function isUnnamedCopy(root: string, file: string, name: string): boolean {
  const own = file.slice(file.lastIndexOf('/') + 1);
  if (!isLeftover(own) || withoutLeftover(own) !== own || !opens(root, file)) return false;
  const text = readBytes(root, file)?.toString('utf8') ?? '';
  return text.split('\n').some((line) => topValue(line, 'name') === name);
}

function opens(root: string, file: string): boolean {
  try {
    return readBytes(root, file) !== undefined;
  } catch {
    return false;
  }
}

/** Returns where files name the writer: only a person can tell what to say instead. */
export function placesNaming(root: string, writer: Named, others: Named[]): Naming {
  const { files, closed } = walk(root);
  const found = filesNaming(root, files, writer, others);
  return { places: found.places, closed: [...found.closed, ...closed] };
}
