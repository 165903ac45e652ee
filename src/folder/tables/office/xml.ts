/** Decides how the XML of a workbook is read: element by element, without any that a file defines itself. */

import { Parser } from 'saxen';
import { damaged } from '../zip-directory.ts';

/** Returns the value of an attribute; of `*:id`, with any prefix. */
export type Attribute = (name: string) => string | undefined;

export interface Listener {
  open?(name: string, attribute: Attribute): void;
  text?(text: string): void;
  close?(name: string): void;
}

/** Tells a listener what is in a document, in order. Throws UnreadableTable if it is damaged. */
export function readXml(bytes: Buffer, { open, text, close }: Listener): void {
  const parser = new Parser();
  parser.on('error', () => {
    throw damaged();
  });
  if (open) {
    parser.on('openTag', (name, attributes) => {
      open(name, (wanted) => {
        const all = attributes() || {};
        const value = wanted.startsWith('*') ? anyPrefix(all, wanted.slice(1)) : all[wanted];
        return value === undefined ? undefined : decoded(value);
      });
    });
  }
  if (close) parser.on('closeTag', close);
  if (text) {
    parser.on('text', (raw) => text(decoded(raw)));
    parser.on('cdata', text);
  }
  parser.parse(textOf(bytes));
}

/** Returns a name without the prefix that stands for its namespace. */
export function localName(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}

function anyPrefix(all: Record<string, string>, end: string): string | undefined {
  return Object.entries(all).find(([name]) => name.endsWith(end))?.[1];
}

function textOf(bytes: Buffer): string {
  const [first, second] = bytes;
  if ((first === 0xff && second === 0xfe) || (first === 0x3c && second === 0)) {
    return new TextDecoder('utf-16le').decode(bytes);
  }
  if ((first === 0xfe && second === 0xff) || (first === 0 && second === 0x3c)) {
    return new TextDecoder('utf-16be').decode(bytes);
  }
  return new TextDecoder('utf-8').decode(bytes);
}

const NAMED: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

/** The parser's own decoding knows no characters above U+FFFF, such as emoji. */
function decoded(raw: string): string {
  const lines = raw.includes('\r') ? raw.replace(/\r\n?/g, '\n') : raw;
  if (!lines.includes('&')) return lines;
  return lines.replace(
    /&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|(amp|lt|gt|quot|apos));/gi,
    (all, hex?: string, decimal?: string, name?: string) => {
      if (name) return NAMED[name.toLowerCase()]!;
      const code = hex ? Number.parseInt(hex, 16) : Number(decimal);
      return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : all;
    },
  );
}
