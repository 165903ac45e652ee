import { describe, expect, test } from 'vitest';
import { decodeText } from '../../../src/folder/tables/encoding.ts';

// From the Unicode consortium's CP1252.TXT and ROMAN.TXT, for the letters below.
const WINDOWS = { '’': 0x92, '–': 0x96, Š: 0x8a, Ž: 0x8e, ž: 0x9e, '“': 0x93, '”': 0x94 };
const MAC = { ó: 0x97, é: 0x8e, ñ: 0x96, å: 0x8c, ü: 0x9f, É: 0x83, ú: 0x9c, '’': 0xd5 };

function bytesOf(text: string, letters: Record<string, number>): Buffer {
  return Buffer.from([...text].map((letter) => letters[letter] ?? letter.charCodeAt(0)));
}

describe('without a mark', () => {
  test.each([
    'Siobhán O’Neil',
    'Luka Žižek',
    'Anne–Marie Roy',
    'López, Ana',
    '“Ana” Ruiz',
    'ÁLVAREZ, IÑIGO',
  ])('Windows: %s', (text) => {
    expect(decodeText(bytesOf(text, WINDOWS))).toBe(text);
  });
  test.each(['Ana López', 'José Núñez', 'Håkon O’Neil', 'Élodie Müller'])('Mac: %s', (text) => {
    expect(decodeText(bytesOf(text, MAC))).toBe(text);
  });
  test('UTF-16', () => {
    expect(decodeText(Buffer.from('Ana López,4', 'utf16le'))).toBe('Ana López,4');
    expect(decodeText(Buffer.from('Ana López,4', 'utf16le').swap16())).toBe('Ana López,4');
  });
});
