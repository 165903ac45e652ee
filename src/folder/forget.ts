/** Decides every change that takes a writer out of a class folder: her files, her lines, the pages that name her. */

import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { wordsOfName } from '../core/writer-names.ts';
import { NAMES } from './class-folder.ts';
import { listFiles, readBytes, type Writing } from './disk.ts';
import { NotSaved } from './disk-error.ts';
import { groupsWithout, settingsWithout, withoutAnswer } from './forget-id.ts';

export function withoutWriter(root: string, id: string, name: string): Writing[] {
  // A conference was of her alone, and its file is called by her.
  const alone = listFiles(root, 'meetings', '.yaml').filter((file) =>
    file.includes(`-conference-${id}-`),
  );
  const pages = pagesNaming(root, id, name);
  const own = [`students/${id}.yaml`, `archive/${id}.yaml`];
  const gone = [...alone, ...pages, ...own];
  const removed = (files: string[]) =>
    files.flatMap((file): Writing[] => {
      const before = readBytes(root, file);
      return before ? [{ file, before, after: undefined }] : [];
    });
  const answers = (kind: 'sorts' | 'meetings', list: 'stacks' | 'writers') =>
    listFiles(root, kind, '.yaml')
      .filter((file) => !gone.includes(file))
      .flatMap((file) =>
        changed(root, file, (text) => {
          const splice = withoutAnswer(text, list, id);
          if (!splice.ok) throw new NotSaved(`${file}: ${splice.why}. Nothing was taken out.`);
          return splice.text;
        }),
      );
  const line = new RegExp(`^(["']?)${id}\\1\\s*:.*(\\r?\\n|$)`, 'm');
  return [
    ...removed([...pages, ...alone]),
    ...answers('sorts', 'stacks'),
    ...answers('meetings', 'writers'),
    ...listFiles(root, 'groups', '.yaml').flatMap((file) =>
      changed(root, file, (text) => (names(text, id) ? groupsWithout(text, id) : text)),
    ),
    ...changed(root, 'class.yaml', (text) => settingsWithout(text, id)),
    ...changed(root, NAMES, (text) => text.replace(line, '')),
    // Last: as long as her file is there, what was killed half-way can be done again.
    ...removed(own),
  ];
}

function changed(root: string, file: string, change: (text: string) => string): Writing[] {
  const before = readBytes(root, file);
  if (!before) return [];
  const text = before.toString('utf8');
  const next = change(text);
  return next === text ? [] : [{ file, before, after: Buffer.from(next) }];
}

/** As a word of its own, whatever stands around it. */
function names(text: string, word: string): boolean {
  const plain = word.replace(/[\\^$.*+?()[\]{}|/-]/g, '\\$&').replace(/\\-/g, '\\x2d');
  return new RegExp(`(?<![\\p{L}\\p{N}-])${plain}(?![\\p{L}\\p{N}-])`, 'u').test(text);
}

function pagesNaming(root: string, id: string, name: string): string[] {
  const first = wordsOfName(name)[0] ?? name;
  return ['plans', 'prints'].flatMap((folder) =>
    filesBelow(root, folder).filter((file) => {
      const text = readBytes(root, file)!.toString('utf8').replaceAll('\\', '');
      return names(text, name) || names(text, first) || names(file, id);
    }),
  );
}

function filesBelow(root: string, folder: string): string[] {
  if (!existsSync(join(root, folder))) return [];
  return readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !entry.name.endsWith('.tmp'))
    .map((entry) =>
      join(entry.parentPath, entry.name)
        .slice(root.length + 1)
        .replaceAll('\\', '/'),
    )
    .sort();
}

/** Words of the teacher's about others that name her: only a person can tell what they should say instead. */
export function linesNaming(
  root: string,
  id: string,
  name: string,
): { file: string; line: number }[] {
  const words = [name, ...wordsOfName(name).slice(0, 1), id];
  const files = [
    'class.yaml',
    ...['students', 'archive', 'sorts', 'groups', 'meetings', 'lessons', 'pages'].flatMap(
      (folder) => filesBelow(root, folder),
    ),
  ];
  return files.flatMap((file) =>
    readBytes(root, file)!
      .toString('utf8')
      .split(/\r\n|\r|\n/)
      .flatMap((text, i) =>
        words.some((word) => names(text, word)) ? [{ file, line: i + 1 }] : [],
      ),
  );
}
