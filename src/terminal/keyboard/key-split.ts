/** Decides where a key ends in what a terminal sends: characters and escape sequences. */

export type KeyPiece = { kind: 'text' | 'sequence'; text: string };

// In this order: paste markers and other CSI, function keys of the Linux console, mouse reports of
// the oldest kind, SS3, strings such as answers about colors, and Alt with a character.
const COMPLETE = [
  /^\u001b+\[\[./su,
  /^\u001b+\[M.../su,
  /^\u001b+\[[\u0030-\u003f]*[\u0020-\u002f]*[\u0040-\u005a\u005c-\u007e]/u,
  /^\u001b+O[\d;]*[\u0040-\u007e]/u,
  /^\u001b+[\]PX^_][^\u0007\u001b]*(?:\u0007|\u001b\\)/u,
  /^\u001b[^\u001b[O\]PX^_]/u,
];
// The start of any of these, up to the end of the input so far.
const UNFINISHED_KEY =
  /^\u001b+(?:\[(?:\[|M.{0,2}|[\u0030-\u003f]*[\u0020-\u002f]*)?|O[\d;]*|[\]PX^_][^\u0007\u001b]*\u001b?)?$/su;

/** Splits input into keys; `rest` is a sequence that has not ended yet. */
export function splitKeys(input: string): { pieces: KeyPiece[]; rest: string } {
  const pieces: KeyPiece[] = [];
  let left = input;
  while (left !== '') {
    if (UNFINISHED_KEY.test(left)) return { pieces, rest: left };
    const piece = firstPiece(left);
    pieces.push(piece);
    left = left.slice(piece.text.length);
  }
  return { pieces, rest: '' };
}

function firstPiece(left: string): KeyPiece {
  if (left[0] !== '\u001b')
    return { kind: 'text', text: String.fromCodePoint(left.codePointAt(0)!) };
  const match = COMPLETE.map((shape) => shape.exec(left)?.[0]).find(Boolean);
  return { kind: 'sequence', text: match ?? '\u001b' };
}
