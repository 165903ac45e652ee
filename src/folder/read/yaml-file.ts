/** Decides what one YAML file says: its data if the shape is right, and every problem. */

import type { Content } from '../content/content.ts';
import type { FileChange } from '../files/change.ts';
import type { Kind, Kinds } from '../schema/shapes.ts';
import type { TextPlaces } from './advice/text-places.ts';
import { decode } from './decode.ts';
import type { Memo } from './parse-cache.ts';
import type { ReadFile, TextPlace } from './read-file.ts';

/**
 * Checks if it is text, then YAML, then of its kind's shape, and reports the first that fails. A
 * text that passed before as the same kind comes from the cache, and what the build has read is known.
 */
export async function readYaml<K extends Kind>(
  content: Content,
  kind: K,
  memo: Memo,
): Promise<ReadFile<Kinds[K]>> {
  const { file } = content;
  if (content.ready !== undefined) return readyMade(content);
  const decoded = decode(file, content.bytes);
  if ('problems' in decoded) return { file, problems: decoded.problems, at: nowhere };
  const { text } = decoded;
  const at = placesOf(() => text);
  const known = memo.recall(kind, text, content);
  if (known) return { file, value: known.value as Kinds[K], problems: [], at };
  const parsed = (await parser()).parseYaml(file, text);
  if (parsed.problems.length > 0) return { file, problems: parsed.problems, at };
  const { checkShape } = await import('./shape-check.ts');
  const checked = await checkShape(file, text, parsed.value, kind, at);
  if (checked.problems.length === 0) memo.learn(kind, text, checked.value, content);
  const { part } = checked;
  const value = checked.value as Kinds[K] | undefined;
  return { file, at, problems: checked.problems, value, ...(part && { part }) };
}

const WRITTEN: Kind[] = ['sorts', 'meetings', 'groups', 'taught', 'students'];

/** Returns the kind of a file that commands write, such as sorts/ANY.yaml; undefined for any other. */
export function kindOf(file: string): Kind | undefined {
  if (file === 'class.yaml') return 'class';
  return WRITTEN.find((kind) => file.startsWith(`${kind}/`));
}

/** Reads what this run has written, so that the next one need not load the parser for it. */
export async function rememberSaved(changes: FileChange[], memo: Memo): Promise<void> {
  if (!memo.keeps) return;
  for (const { file, after } of changes) {
    const kind = kindOf(file);
    if (kind && after) await readYaml({ file, bytes: after }, kind, memo);
  }
  memo.keep();
}

/** Returns what a file says of which that is known. */
export function readyMade<T>(content: Content): ReadFile<T> {
  const at = placesOf(() => content.bytes.toString('utf8'));
  return { file: content.file, value: content.ready as T, problems: [], at };
}

/** All places of a file are asked for at once, and it is parsed for them once. */
function placesOf(text: () => string): ReadFile<unknown>['at'] {
  let places: Promise<TextPlaces> | undefined;
  return async (path, atKey = false) => {
    places ??= import('./advice/text-places.ts').then(({ placesIn }) => placesIn(text()));
    return (await places).at(path, atKey);
  };
}

export function unreadable<T>(file: string, message: string): ReadFile<T> {
  const isOpen = !file.includes('\ufffd');
  const hint = isOpen ? 'replace it with a regular class file, or remove it' : 'rename it';
  const problem = { code: 'unreadable', file, line: 1, column: 1, message, hint };
  return { file, problems: [problem], at: nowhere };
}

async function nowhere(): Promise<TextPlace> {
  return { line: 1, column: 1 };
}

/** Returns "ana" for students/ana.yaml. */
export function idOf(file: string): string {
  return file.slice(file.lastIndexOf('/') + 1).replace(/\.\w+$/, '');
}

/** Loaded only if needed, because it is slow: most runs have no new text and no problem. */
const parser = () => import('./yaml-text.ts');
