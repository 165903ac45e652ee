/** Decides in which encoding a text file is: UTF-8, UTF-16, else the letters of Windows or of a Mac. */

// What 80 to 9F are in Windows-1252. Node 20 decodes them as control characters (nodejs/node#56542).
const WINDOWS = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';

/** Returns the text of a file, without its byte order mark. Never throws. */
export function decodeText(bytes: Buffer): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  const wide = wideWithoutMark(bytes);
  if (wide !== undefined) return new TextDecoder(wide).decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    const [windows, mac] = [fromWindows(bytes), new TextDecoder('macintosh').decode(bytes)];
    return strangeness(mac) < strangeness(windows) ? mac : windows;
  }
}

/** UTF-16 without its mark has a zero in every other byte of its letters. */
function wideWithoutMark(bytes: Buffer): 'utf-16le' | 'utf-16be' | undefined {
  const start = bytes.subarray(0, 400);
  const zerosAt = (odd: number) => start.filter((byte, i) => i % 2 === odd && byte === 0).length;
  const [even, odd] = [zerosAt(0), zerosAt(1)];
  if (start.length < 4 || even + odd < start.length / 4) return undefined;
  if (even === 0) return 'utf-16le';
  return odd === 0 ? 'utf-16be' : undefined;
}

function fromWindows(bytes: Buffer): string {
  return bytes
    .toString('latin1')
    .replace(/[\u0080-\u009f]/g, (mark) => WINDOWS[mark.charCodeAt(0) - 0x80]!);
}

/**
 * Counts what does not look like words: a sign between letters, a capital after a small letter, a
 * small letter at the start of a word that goes on. Both encodings decode every byte to something.
 */
function strangeness(text: string): number {
  let strange = 0;
  for (const { 0: letter, index } of text.matchAll(/[^\0-\x7f]/gu)) {
    const [before, after] = [text[index - 1] ?? ' ', text[index + 1] ?? ' '];
    if (isOdd(letter, before, after)) strange++;
  }
  return strange;
}

function isOdd(letter: string, before: string, after: string): boolean {
  const [isAfterLetter, isBeforeLetter] = [before, after].map((mark) => /\p{L}/u.test(mark));
  const isBeforeSmall = /\p{Ll}/u.test(after);
  if (/\p{Ll}/u.test(letter)) return /\p{Lu}/u.test(after) || (!isAfterLetter && !!isBeforeLetter);
  if (/\p{L}/u.test(letter)) return /\p{Ll}/u.test(before) || (isAfterLetter! && isBeforeSmall);
  switch (letter) {
    case '’':
      return !isAfterLetter;
    case '“':
      return !!isAfterLetter;
    case '”':
      return !!isBeforeLetter;
    // Anne–Marie is a name, L–pez is not.
    case '–':
      return isAfterLetter ? isBeforeSmall : !!isBeforeLetter;
    default:
      return !!isAfterLetter || !!isBeforeLetter || /\p{Cc}/u.test(letter);
  }
}
