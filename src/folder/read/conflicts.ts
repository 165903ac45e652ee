/** Decides where git left two versions of the same lines in a file, and describes both. */

import { counted } from '../../core/language/wording.ts';
import type { Problem } from '../../core/problem.ts';

interface Conflict {
  /** Location of the first marker. */
  line: number;
  column: number;
  ours: string[];
  theirs: string[];
  /** Git's name for the other side. */
  other: string;
  /** The common base, if git shows it too. */
  base: string[];
}

// Indented markers hide inside block text, where a YAML parser reads them as words.
const MARKS = {
  start: /^\s*<{7}( |$)/,
  base: /^\s*\|{7}( |$)/,
  middle: /^\s*={7}$/,
  end: /^\s*>{7}( |$)/,
};

const SHOWN_WORDS = 120;

/** Returns one problem per conflict; none if the markers are only quoted in a note. */
export function conflictProblems(file: string, text: string): Problem[] {
  // Nearly every file of every run has none.
  if (!text.includes('<<<<<<<')) return [];
  return conflictsIn(text.split(/\r\n|\r|\n/)).map(
    ({ line, column, ours, theirs, base, other }) => ({
      code: 'merge-conflict',
      file,
      line,
      column,
      message: `two versions of these lines met and git could not choose. Yours: ${wordsOfSides(ours)}. From ${other}: ${wordsOfSides(theirs)}`,
      hint: conflictHint(ours, theirs, base),
    }),
  );
}

function conflictsIn(lines: string[]): Conflict[] {
  const found: Conflict[] = [];
  for (let at = 0; at < lines.length; at++) {
    if (!MARKS.start.test(lines[at]!)) continue;
    const end = lines.findIndex((line, i) => i > at && MARKS.end.test(line));
    if (end < 0) break;
    const inside = lines.slice(at + 1, end);
    const middle = inside.findIndex((line) => MARKS.middle.test(line));
    const base = inside.findIndex((line) => MARKS.base.test(line));
    const cut = middle < 0 ? inside.length : middle;
    const oursEnd = base >= 0 && base < cut ? base : cut;
    found.push({
      line: at + 1,
      column: lines[at]!.indexOf('<') + 1,
      ours: inside.slice(0, oursEnd),
      theirs: inside.slice(cut + 1),
      base: inside.slice(oursEnd, cut),
      other: lines[end]!.replace(/^\s*>{7} ?/, '').trim() || 'the other side',
    });
    at = end;
  }
  return found;
}

function wordsOfSides(lines: string[]): string {
  const text = lines
    .map((line) => line.trim())
    .filter(Boolean)
    .join(' / ');
  if (text === '') return 'nothing';
  return text.length > SHOWN_WORDS ? `${text.slice(0, SHOWN_WORDS)}…` : text;
}

/** Returns a hint: two new notes or answers can both stay, but two values of one key cannot. */
function conflictHint(ours: string[], theirs: string[], base: string[]): string {
  const below = base.length > 0 ? ', ||||||| (and everything under it)' : '';
  const marks = `the lines that begin with <<<<<<<${below}, ======= and >>>>>>>`;
  const isItem = (line: string) => line.trim() === '' || /^\s*- /.test(line);
  const bothAdded = [...ours, ...theirs].every(isItem);
  if (!bothAdded) return `keep the lines you want, and delete ${marks}`;
  const isTwice = (line: string) => line.trim() !== '' && theirs.includes(line);
  const twice = ours.filter(isTwice).length;
  return twice > 0
    ? `keep each line once (${counted(twice, 'line')} on both sides), and delete ${marks}`
    : `to keep both, delete only ${marks}`;
}
