/** Decides what a zip file may have in it, from its list of contents, before anything is unpacked. */

import { UnreadableTable } from './unreadable-table.ts';

export interface ZipPart {
  name: string;
  /** As the list says; unpacking stops there. */
  size: number;
  packed: number;
  method: number;
  checksum: number;
  isLocked: boolean;
  /** Where the part starts in the file. */
  at: number;
}

export const MOST_BYTES = 100 * 1024 * 1024;
const MOST_PARTS = 1000;
const FEWER = 'keep only the rows of your class';

/** A gradebook packs to a 150th at most; what packs to less than this is made to fill memory. */
const MOST_RATIO = 500;
const SMALL = 4 * 1024 * 1024;

export function damaged(): UnreadableTable {
  return new UnreadableTable('this workbook or zip is damaged', 'download it or save it again');
}

export function tooLarge(): UnreadableTable {
  return new UnreadableTable('this table is larger than 100 MB', FEWER);
}

export function locked(): UnreadableTable {
  return new UnreadableTable('this file is protected by a password', 'save it without a password');
}

/** Returns the parts of a zip file. Throws UnreadableTable if it is damaged or too large. */
export function readDirectory(bytes: Buffer): ZipPart[] {
  if (bytes.length > MOST_BYTES) throw tooLarge();
  const { count, start } = findDirectory(bytes);
  if (count > MOST_PARTS) {
    throw new UnreadableTable(
      'this zip has more than 1,000 files in it',
      'keep only the tables of your class',
    );
  }
  const parts: ZipPart[] = [];
  let at = start;
  for (let i = 0; i < count; i++) {
    const { part, next } = partAt(bytes, at);
    parts.push(part);
    at = next;
  }
  refuseBombs(parts, bytes.length);
  return parts;
}

/** Parts that share their bytes, or that hardly take any, fill far more memory than the file says. */
function refuseBombs(parts: ZipPart[], length: number): void {
  const total = (of: (part: ZipPart) => number) => parts.reduce((sum, part) => sum + of(part), 0);
  const isBomb = parts.some(({ size, packed }) => size > SMALL && size > packed * MOST_RATIO);
  if (isBomb || total(({ size }) => size) > MOST_BYTES) {
    throw new UnreadableTable('this file unpacks to more than 100 MB', FEWER);
  }
  if (total(({ packed }) => packed) > length) throw damaged();
}

const END = 0x06054b50;
const END_LENGTH = 22;
const LONG_PLACE = 0x07064b50;
const LONG_END = 0x06064b50;
const ENTRY = 0x02014b50;
const ENTRY_LENGTH = 46;
/** Stands for a number that did not fit, which is in a longer field elsewhere. */
const ELSEWHERE = 0xffffffff;

/** Finds the list of contents by the record at the end of the file, before a comment. */
function findDirectory(bytes: Buffer): { count: number; start: number } {
  const last = bytes.length - END_LENGTH;
  for (let at = last; at >= Math.max(0, last - 0xffff); at--) {
    if (bytes.readUInt32LE(at) !== END) continue;
    const short = { count: bytes.readUInt16LE(at + 10), start: bytes.readUInt32LE(at + 16) };
    return short.start === ELSEWHERE || short.count === 0xffff ? longEnd(bytes, at - 20) : short;
  }
  throw damaged();
}

function longEnd(bytes: Buffer, place: number): { count: number; start: number } {
  if (place < 0 || bytes.readUInt32LE(place) !== LONG_PLACE) throw damaged();
  const at = longAt(bytes, place + 8);
  if (at + 56 > bytes.length || bytes.readUInt32LE(at) !== LONG_END) throw damaged();
  return { count: longAt(bytes, at + 32), start: longAt(bytes, at + 48) };
}

function longAt(bytes: Buffer, at: number): number {
  if (at + 8 > bytes.length) throw damaged();
  return Number(bytes.readBigUInt64LE(at));
}

function partAt(bytes: Buffer, at: number): { part: ZipPart; next: number } {
  if (at + ENTRY_LENGTH > bytes.length || bytes.readUInt32LE(at) !== ENTRY) throw damaged();
  const nameEnd = at + ENTRY_LENGTH + bytes.readUInt16LE(at + 28);
  const extraEnd = nameEnd + bytes.readUInt16LE(at + 30);
  const next = extraEnd + bytes.readUInt16LE(at + 32);
  if (next > bytes.length) throw damaged();
  const [size, packed, start] = longNumbers(bytes.subarray(nameEnd, extraEnd), [
    bytes.readUInt32LE(at + 24),
    bytes.readUInt32LE(at + 20),
    bytes.readUInt32LE(at + 42),
  ]);
  const part = {
    name: bytes.toString('utf8', at + ENTRY_LENGTH, nameEnd).replaceAll('\\', '/'),
    size: size!,
    packed: packed!,
    method: bytes.readUInt16LE(at + 10),
    checksum: bytes.readUInt32LE(at + 16),
    isLocked: (bytes.readUInt16LE(at + 8) & 1) === 1,
    at: start!,
  };
  return { part, next };
}

/** Returns the numbers, those that did not fit from the extra field for zip64. */
function longNumbers(extra: Buffer, numbers: number[]): number[] {
  if (!numbers.includes(ELSEWHERE)) return numbers;
  for (let at = 0; at + 4 <= extra.length; at += 4 + extra.readUInt16LE(at + 2)) {
    if (extra.readUInt16LE(at) !== 1) continue;
    let from = at + 4;
    return numbers.map((number) => {
      if (number !== ELSEWHERE) return number;
      from += 8;
      return longAt(extra, from - 8);
    });
  }
  throw damaged();
}
