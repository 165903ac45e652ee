/** Decides how a zip file is unpacked: in memory, no further than it says, and no zip inside of a zip. */

import { crc32, inflateRawSync } from 'node:zlib';
import { UnreadableTable } from './unreadable-table.ts';
import {
  damaged,
  locked,
  MOST_BYTES,
  readDirectory,
  tooLarge,
  type ZipPart,
} from './zip-directory.ts';

export interface ZipEntry {
  name: string;
  bytes: Buffer;
}

/** The parts of a zip file, each unpacked when it is asked for. */
export interface OpenZip {
  names: string[];
  /** Returns undefined if there is no such part. Upper and lower case do not matter. */
  read(name: string): Buffer | undefined;
}

export function isZip(bytes: Buffer): boolean {
  return bytes.length > 4 && bytes.readUInt32LE(0) === PART;
}

/** Throws UnreadableTable if the file is damaged, too large or locked. */
export function openZip(bytes: Buffer): OpenZip {
  const parts = readDirectory(bytes);
  // Of two parts with one name, the first counts.
  const byName = new Map<string, ZipPart>();
  for (const part of parts.toReversed()) byName.set(part.name.toLowerCase(), part);
  let left = MOST_BYTES;
  return {
    names: parts.map(({ name }) => name),
    read(name) {
      const part = byName.get(name.toLowerCase());
      if (!part) return undefined;
      // A part may be asked for again and again.
      left -= part.size;
      if (left < 0) throw tooLarge();
      return unpack(bytes, part);
    },
  };
}

/** Returns the files of a zip with their paths, without those that only a computer reads. */
export function readZip(bytes: Buffer): ZipEntry[] {
  const parts = readDirectory(bytes).filter(({ name }) => isForPeople(name));
  const inner = parts.find(({ name }) => /\.zip$/i.test(name));
  if (inner) throw zipInZip(inner.name);
  return parts.map((part) => {
    const entry = { name: part.name, bytes: unpack(bytes, part) };
    // A workbook is a zip too, and may be in one; its own parts are never opened as zips.
    if (isZip(entry.bytes) && !/\.(xls\w|ods|numbers|docx|pptx)$/i.test(part.name)) {
      throw zipInZip(part.name);
    }
    return entry;
  });
}

/** Tells whether a part is a file that somebody put there: no folder, nothing hidden. */
export function isForPeople(name: string): boolean {
  const hidden = name.split('/').some((step) => step.startsWith('.') || step === '__MACOSX');
  return !hidden && name !== '' && !name.endsWith('/');
}

function zipInZip(name: string): UnreadableTable {
  const message = `this zip has another zip in it: ${name}`;
  return new UnreadableTable(message, 'unpack it, and use the files that are in it');
}

const PART = 0x04034b50;
const PART_LENGTH = 30;
const STORED = 0;
const DEFLATED = 8;

function unpack(bytes: Buffer, part: ZipPart): Buffer {
  const { at, packed, size, method } = part;
  if (part.isLocked) throw locked();
  if (at + PART_LENGTH > bytes.length || bytes.readUInt32LE(at) !== PART) throw damaged();
  const start = at + PART_LENGTH + bytes.readUInt16LE(at + 26) + bytes.readUInt16LE(at + 28);
  if (start + packed > bytes.length) throw damaged();
  const body = bytes.subarray(start, start + packed);
  if (method !== STORED && method !== DEFLATED) {
    const hint = 'unpack it, and zip the files again on your computer';
    throw new UnreadableTable('this zip is packed in a way that confer cannot unpack', hint);
  }
  const found = method === STORED ? body : inflated(body, size);
  if (found.length !== size || crc32(found) !== part.checksum) throw damaged();
  return found;
}

/** Stops at the size that the list of contents says, and was checked for. */
function inflated(body: Buffer, size: number): Buffer {
  try {
    return inflateRawSync(body, { maxOutputLength: Math.max(size, 1) });
  } catch {
    throw damaged();
  }
}
