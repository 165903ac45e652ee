/** Decides which files name a writer: in their own name, or in what they hold, in whatever form it is kept. */

import { gunzipSync } from 'node:zlib';
import type { Named } from '../../core/roster/names.ts';
import { namedIn, namesOf } from '../../core/roster/names-in-text.ts';
import { readBytes } from '../files/disk-read.ts';
import { decodeText } from '../tables/encoding.ts';
import { isZip, openZip } from '../tables/zip.ts';
import { saysWord } from './writer-pages.ts';

export interface Naming {
  /** Without a line: in the name of the file, or in one that has no lines. */
  places: { file: string; line?: number }[];
  /** Files that could not be searched. */
  closed: string[];
}

/** Looks into each of these files of the class. */
export function filesNaming(
  root: string,
  files: readonly string[],
  writer: Named,
  others: Named[],
): Naming {
  const found: Naming = { places: [], closed: [] };
  const names = namesWriter(writer, others);
  const ofOthers = new Set(others.map(({ id }) => id));
  for (const file of files) {
    const owner = OWN_FILE.exec(file)?.[1];
    const isOfOther = owner !== undefined && ofOthers.has(owner);
    if (!isOfOther && names(file)) found.places.push({ file });
    const text = textOf(root, file);
    if (text === undefined) found.closed.push(file);
    else if (typeof text === 'string') {
      const isName = (line: string) => isNameOfOther(file, line, isOfOther);
      const lines = text.split(/\r\n|\r|\n/);
      for (const [i, line] of lines.entries())
        if (!isName(line) && names(line)) found.places.push({ file, line: i + 1 });
    } else if (text.some(names) && found.places.at(-1)?.file !== file) found.places.push({ file });
  }
  return found;
}

/** A writer's own file, read as such. */
const OWN_FILE = /^(?:students|archive)\/([^/]+)\.ya?ml$/i;

/** Returns true if the line is the name of a classmate who shares it. */
function isNameOfOther(file: string, line: string, isOfOther: boolean): boolean {
  return /^names\.ya?ml$/i.test(file) || (isOfOther && /^\s*name:/.test(line));
}

/** Returns what tells whether a text names the writer; ana-m is not ana. */
function namesWriter(writer: Named, others: Named[]): (text: string) => boolean {
  const own = namesOf(writer);
  const longer = others
    .map(({ id }) => id)
    .filter((id) => id.includes('-') || id.includes('.'))
    .sort((a, b) => b.length - a.length);
  return (text) => {
    const plain = longer.reduce((rest, id) => rest.replaceAll(id, ''), text);
    return namedIn(plain, own).length > 0 || saysWord(plain, writer.id);
  };
}

const MOST_BYTES = 8 * 2 ** 20;

/** Returns a text, the words in something else, or undefined for what cannot be searched. */
function textOf(root: string, file: string): string | string[] | undefined {
  // Nobody is named in the dots of a picture, and a PDF is named by `pagesNaming`.
  if (/\.(?:pdf|mp[34]|m4[av]|mov|wav|webm)$/i.test(file)) return [];
  try {
    const bytes = readBytes(root, file);
    return bytes === undefined ? [] : textIn(bytes);
  } catch {
    return undefined;
  }
}

function textIn(bytes: Buffer): string | string[] | undefined {
  if (bytes[0] === 0x1f && bytes[1] === 0x8b)
    return textIn(gunzipSync(bytes, { maxOutputLength: MOST_BYTES }));
  if (isZip(bytes)) return wordsInZip(bytes);
  const text = decodeText(bytes);
  // Of a program: what is written in it stands between bytes that are no text.
  return text.includes('\0') ? [...wordsIn(bytes, 'utf8'), ...wordsIn(bytes, 'utf16le')] : text;
}

/** Returns runs of letters and marks that are long enough not to be there by chance. */
function wordsIn(bytes: Buffer, encoding: 'utf8' | 'utf16le'): string[] {
  const runs = /(?:[\x20-\x7e\u00a0-\u024f\t\n\r]|\p{M}){6,}/gu;
  return [...bytes.toString(encoding).matchAll(runs)].map(([run]) => run);
}

/** Of Word, a spreadsheet and the like: the text without its tags; a name may be cut by them. */
function wordsInZip(bytes: Buffer): string[] | undefined {
  const { names, read } = openZip(bytes);
  // Apple's papers are packed in a way that nobody else reads.
  if (names.some((name) => /\.iwa$/i.test(name))) return undefined;
  return names.flatMap((name) => {
    if (name.endsWith('/') || /\.(?:jpe?g|png|gif|emf|wmf|bin)$/i.test(name)) return [name];
    const text = decodeText(read(name) ?? Buffer.alloc(0));
    if (!/\.(?:xml|rels|html?|xhtml)$/i.test(name)) return [name, text];
    const inLines = text.replace(/<\/(?:\w+:)?(?:p|h|si|row|tr|td|li)>/g, '\n');
    return [name, inLines.replace(/<[^>]*>/g, ''), inLines.replace(/<[^>]*>/g, ' ')];
  });
}
