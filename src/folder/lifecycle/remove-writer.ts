/** Decides every change that removes a writer: their files, lines, and pages that name them. */

import { isConferenceOf } from '../../core/files/meeting.ts';
import type { Named } from '../../core/roster/names.ts';
import { namedIn, namesOf } from '../../core/roster/names-in-text.ts';
import { type FileWithIds, withoutId } from '../edit/writer-ids.ts';
import { type Edited, editYaml, remove } from '../edit/yaml-editor.ts';
import { listFiles } from '../files/disk-read.ts';
import { NotSaved } from '../files/errors.ts';
import { type ClassFolder, NAMES, TEXTS } from '../read/class-folder.ts';
import type { NewContent, Read } from '../store/store.ts';
import { filesBelow, pagesNaming, saysWord, textIn } from './writer-pages.ts';

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
  const pages = pagesNaming(root, writer, others).ours;
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
    return namedIn(plain, ownNames).length > 0 || saysWord(plain, writer.id);
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
