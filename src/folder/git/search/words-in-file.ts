/** Decides which words are in a file of any kind: text, what a zip or gzip holds, else its letters. */

import { gunzipSync } from 'node:zlib';
import { decodeText } from '../../tables/encoding.ts';
import { isZip, openZip } from '../../tables/zip.ts';

export interface FileWords {
  /** What they stand in, if that is a part of the file: content.xml. */
  part?: string;
  text: string;
  /** True for bytes that are no text: they spell short words by chance, and have no lines. */
  isBinary: boolean;
}

/** Larger than any file of a class; what unpacks to more is not looked into. */
export const LARGEST_SEARCHED = 8 * 2 ** 20;
/** A workbook in a zip in a zip is the most that anybody keeps. */
const DEEPEST = 3;

/** Returns undefined for what cannot be looked into: a PDF, a locked or damaged zip, a huge file. */
export function wordsInFile(bytes: Buffer, depth = 0): FileWords[] | undefined {
  if (bytes.length > LARGEST_SEARCHED || depth > DEEPEST) return undefined;
  if (bytes.subarray(0, 1024).includes('%PDF-')) return undefined;
  if (isZip(bytes)) return wordsInZip(bytes, depth);
  if (bytes[0] === 0x1f && bytes[1] === 0x8b) {
    const unpacked = unzipped(bytes);
    return unpacked && wordsInFile(unpacked, depth + 1);
  }
  if (isPacked(bytes)) return undefined;
  if (isText(bytes)) return textOf(decodeText(bytes));
  // An older Word file has its letters in two bytes each.
  const letters = bytes.toString('latin1');
  return [letters, letters.replaceAll('\0', '')].map((text) => ({ text, isBinary: true }));
}

/** A page of an office program may cut a name into pieces: <t>A</t><t>na</t>. */
function textOf(text: string): FileWords[] {
  const isMarkup = /^\s*<(\?xml|!doctype|html|[\w-]+:)/i.test(text);
  const whole = isMarkup ? [text, text.replace(/<[^>]*>/g, '')] : [text];
  return whole.map((one) => ({ text: one, isBinary: false }));
}

function wordsInZip(bytes: Buffer, depth: number): FileWords[] | undefined {
  try {
    const zip = openZip(bytes);
    const names = { text: zip.names.join('\n'), isBinary: false };
    const parts = zip.names.map((part) => {
      const inside = zip.read(part);
      return (inside && wordsInFile(inside, depth + 1))?.map((words) => ({ ...words, part }));
    });
    return parts.includes(undefined) ? undefined : [names, ...parts.flatMap((one) => one!)];
  } catch {
    return undefined;
  }
}

function unzipped(bytes: Buffer): Buffer | undefined {
  try {
    return gunzipSync(bytes, { maxOutputLength: LARGEST_SEARCHED });
  } catch {
    return undefined;
  }
}

/** 7z, xz, bzip2, zstd, rar. */
function isPacked(bytes: Buffer): boolean {
  const start = bytes.toString('latin1', 0, 6);
  return /^(7z\xbc\xaf|\xfd7zXZ|BZh\d1A|\x28\xb5\x2f\xfd|Rar!)/.test(start);
}

/** Text has no NUL, except as UTF-16, where nearly every other byte is one. */
function isText(bytes: Buffer): boolean {
  const start = bytes.subarray(0, 4096);
  const isMarked = start.length > 1 && [0xfeff, 0xfffe].includes(start.readUInt16BE(0));
  if (isMarked || !bytes.includes(0)) return true;
  const zeros = (odd: number) => start.filter((byte, i) => i % 2 === odd && byte === 0).length;
  const [even, odd] = [zeros(0), zeros(1)];
  return Math.min(even, odd) === 0 && even + odd >= start.length / 4;
}
