/** Decides which lines of scores are about one piece of writing, and which pieces are compared. */

import { schoolDaysBetween, spoken } from '../calendar/calendar.ts';
import type { Rubric } from '../ladder/rubric.ts';
import { normalizeName } from '../language/normalize-name.ts';
import type { PieceKind } from '../schema/words.ts';

/** What a line of scores says besides the scores. */
export interface Piece {
  date: string;
  rubric: string;
  piece?: string;
  /** What the piece answers, such as a text set. */
  prompt?: string;
}

/** What a class knows of its pieces. */
export interface PieceSetting {
  rubrics: ReadonlyMap<string, Pick<Rubric, 'kind'>>;
  daysOff: ReadonlySet<string>;
}

const MONTH_NAMES =
  'January February March April May June July August September October November December'.split(
    ' ',
  );

/** Scoring can go on for two school weeks, also into the next month. */
export const STILL_GOING_SCHOOL_DAYS = 10;

// With a rubric for every kind of piece, its name says which kind it is.
const NAMED_KINDS: [words: RegExp, kind: PieceKind][] = [
  [/\bon ?demand\b/, 'on-demand'],
  [/\bresponse\b/, 'response'],
];

/** Returns the kind its rubric names or, without one, its own name; undefined for neither. */
export function kindOf(piece: Piece, rubrics: PieceSetting['rubrics']): PieceKind | undefined {
  const name = normalizeName(`${piece.piece ?? ''} ${piece.prompt ?? ''}`);
  const named = NAMED_KINDS.find(([words]) => words.test(name))?.[1];
  return rubrics.get(piece.rubric)?.kind ?? named;
}

/** Returns "six-traits on-demand": two pieces are of one kind, and compared, if it is the same. */
export function kindId(piece: Piece, rubrics: PieceSetting['rubrics']): string {
  const kind = kindOf(piece, rubrics);
  return kind === undefined || kind === piece.rubric ? piece.rubric : `${piece.rubric} ${kind}`;
}

/**
 * Returns true for the same rubric, name and prompt. Without a prompt it must also be the same
 * month, without name and prompt the same day. An on-demand piece is written in one sitting, so
 * another month is another piece even with the same prompt.
 */
export function isSamePiece(a: Piece, b: Piece, setting: PieceSetting): boolean {
  if (a.rubric !== b.rubric || !isAlike(a.piece, b.piece) || !isAlike(a.prompt, b.prompt)) {
    return false;
  }
  if (a.date === b.date) return true;
  if (a.prompt !== undefined && kindOf(a, setting.rubrics) !== 'on-demand') return true;
  return (a.piece ?? a.prompt) !== undefined && isSameMonth(a.date, b.date, setting.daysOff);
}

/** Returns pieces, oldest first, that would be the same as `asked` with their prompt. */
export function onlyPromptMissing(pieces: Piece[], asked: Piece, setting: PieceSetting): Piece[] {
  if (asked.prompt !== undefined) return [];
  return pieces.filter(
    ({ prompt, ...piece }) => prompt !== undefined && isSamePiece(piece, asked, setting),
  );
}

/** Returns what a line of scores says of its piece, in the order of the file; no key is undefined. */
export function pieceOf({ date, rubric, piece, prompt }: Piece): Piece {
  return {
    date,
    rubric,
    ...(piece !== undefined && { piece }),
    ...(prompt !== undefined && { prompt }),
  };
}

/** Returns every piece that was scored, each once, oldest first. */
export function piecesOf(students: { scores: Piece[] }[]): Piece[] {
  const found = new Map<string, Piece>();
  for (const line of students.flatMap(({ scores }) => scores)) {
    const piece = pieceOf(line);
    found.set(JSON.stringify(piece), piece);
  }
  return [...found.values()].sort((a, b) => (a.date < b.date ? -1 : 1));
}

/** Returns "Response (October text set)", or what there is of it; undefined without a name. */
export function pieceName({ piece, prompt }: Piece): string | undefined {
  return piece !== undefined && prompt !== undefined ? `${piece} (${prompt})` : (piece ?? prompt);
}

/** Returns an earlier piece as `later` names it: "October's on-demand", or `"Letter"`. */
export function earlierInWords(
  earlier: Piece,
  later: Piece,
  rubrics: PieceSetting['rubrics'],
): string {
  const kind = kindOf(earlier, rubrics);
  const name = pieceName(earlier);
  if (kind === undefined) return name === undefined ? spoken(earlier.date) : `"${name}"`;
  const called = kind === 'process' ? 'process piece' : kind;
  const [month, now] = [monthOf(earlier), monthOf(later)];
  return month === now ? `the ${called} of ${spoken(earlier.date)}` : `${month}'s ${called}`;
}

/** Returns "October". */
export function monthOf({ date }: { date: string }): string {
  return MONTH_NAMES[Number(date.slice(5, 7)) - 1]!;
}

function isAlike(a: string | undefined, b: string | undefined): boolean {
  if (a === undefined || b === undefined) return a === b;
  return a === b || (normalizeName(a) !== '' && normalizeName(a) === normalizeName(b));
}

function isSameMonth(a: string, b: string, daysOff: ReadonlySet<string>): boolean {
  const [from, to] = a < b ? [a, b] : [b, a];
  return (
    from.slice(0, 7) === to.slice(0, 7) ||
    schoolDaysBetween(from, to, daysOff) <= STILL_GOING_SCHOOL_DAYS
  );
}
