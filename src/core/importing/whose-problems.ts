/** Decides what is said of rows that are of no writer for sure: each reason once, with the way out. */

import { counted, listed } from '../language/wording.ts';
import type { Problem } from '../problem.ts';
import { findWriter } from '../roster/names.ts';
import { placeOf } from '../tables/cell-places.ts';
import type { ReadTable } from '../tables/read-table.ts';
import { isNameLike, notNameWords } from '../tables/words/name-like.ts';
import { cellOf } from '../tables/worksheet.ts';
import type { WhoseRow } from './matched-rows.ts';
import type { ImportRequest } from './request.ts';
import { disagreement, isAnotherId } from './whose/disagreement.ts';

const NAMED = 4;

/** The heading of the column with the ids. */
type IdHeading = string;

interface Reason {
  code: string;
  rows: WhoseRow[];
  message: string;
  hint: string;
}

/** Returns one problem for each reason, at the first row that has it. */
export function whoseProblems(
  rows: WhoseRow[],
  { file, header, columns }: ReadTable,
  all: number,
  request: ImportRequest,
): Problem[] {
  const reasons = [
    ...disagreeing(rows, request, cellOf(header, columns.roles.id?.[0])),
    ...several(rows),
    ...nameless(rows),
    ...(request.onlyMine
      ? []
      : [...near(rows, request), ...left(rows, request), ...strangers(rows, all, request)]),
  ];
  return reasons.flatMap(({ rows: [first], ...reason }) =>
    first ? [{ ...reason, file, ...placeOf(first.row, 0) }] : [],
  );
}

/** Rows that --add makes writers of. */
export function newcomers(rows: WhoseRow[], request: ImportRequest): WhoseRow[] {
  return rows.filter(
    ({ who, name }) => request.add && who.is === 'nobody' && canBeNew(name, request),
  );
}

/** A name, or a school's code without blanks where the table has no names. */
function canBeNew(name: string, { words }: ImportRequest): boolean {
  return isNameLike(name, words) || (/^[\p{L}\p{N}-]+$/u.test(name) && /\p{L}/u.test(name));
}

/** Rows that --only-mine leaves out. */
export function leftOutRows(rows: WhoseRow[], request: ImportRequest): WhoseRow[] {
  return request.onlyMine ? rows.filter(({ who }) => who.is === 'nobody' || who.is === 'left') : [];
}

export function quoted(rows: { name: string }[]): string {
  const names = [...new Set(rows.map(({ name }) => `"${name}"`))];
  const more = names.length > NAMED ? [`${names.length - NAMED} more`] : [];
  return listed([...names.slice(0, NAMED), ...more]);
}

function disagreeing(rows: WhoseRow[], { again }: ImportRequest, header: IdHeading): Reason[] {
  const against = rows.filter(({ who }) => who.is === 'disagree');
  const messages = against
    .slice(0, NAMED)
    .map((one, i) => `${i === 0 ? '' : `line ${one.row.line}: `}${disagreement(one)}`);
  const more = against.length > NAMED ? [`${against.length - NAMED} more rows`] : [];
  const isOther = against.some(isAnotherId);
  const map = isOther
    ? `\nIf the ids in "${header}" are of another program: ${again(`--map "${header}=other id"`)}`
    : '';
  const hint = `correct the id or the name, or remove the row${map}`;
  return [{ code: 'id-and-name', rows: against, message: [...messages, ...more].join('; '), hint }];
}

function several(rows: WhoseRow[]): Reason[] {
  return rows.flatMap((one): Reason[] => {
    if (one.who.is !== 'several') return [];
    const ids = listed(
      one.who.writers.map(({ id }) => id),
      'or',
    );
    const hint = `it could be ${ids}: add a column "id" and write the right one there`;
    return [
      { code: 'two-writers', rows: [one], message: `"${one.name}" could be two writers`, hint },
    ];
  });
}

function nameless(rows: WhoseRow[]): Reason[] {
  const without = rows.filter(({ name }) => name === '');
  const message =
    without.length > 1 ? `${without.length} rows have no name` : 'this row has no name';
  return [{ code: 'no-name', rows: without, message, hint: 'add a name, or remove the row' }];
}

/** Returns `"Frank Moore" (frankie?)`, each pair once. */
export function nearPairs(rows: WhoseRow[]): string[] {
  const pairs = rows.flatMap(({ name, who }) =>
    who.is === 'near' ? [`"${name}" (${who.writer.id}?)`] : [],
  );
  return [...new Set(pairs)];
}

function near(rows: WhoseRow[], { again }: ImportRequest): Reason[] {
  const close = rows.filter(({ who }) => who.is === 'near');
  const [first] = close;
  if (first?.who.is !== 'near') return [];
  const { name, who } = first;
  const pairs = nearPairs(close);
  const ask = pairs.length > 1 ? 'all of them are the same children' : 'it is the same child';
  const one =
    pairs.length > 1 ? `\nFor one of them: ${again(`--who "${name}=${who.writer.id}"`)}` : '';
  const hint = `did you mean "${who.writer.id}"? If ${ask}: ${again('--same')}${one}\nIf not: ${again('--only-mine')}`;
  const are =
    pairs.length > 1 ? 'are nearly names of this class' : 'is nearly a name of this class';
  return [{ code: 'near-name', rows: close, message: `${listed(pairs)} ${are}`, hint }];
}

function left(rows: WhoseRow[], { again, inClass }: ImportRequest): Reason[] {
  const gone = rows.filter(({ who }) => who.is === 'left');
  const [first] = gone;
  const id = first && 'writer' in first.who ? first.who.writer.id : '';
  const message = `${quoted(gone)} ${gone.length > 1 ? 'have' : 'has'} left the class`;
  const hint = `to leave out such rows: ${again('--only-mine')}\nTo bring them back: ${inClass(`archive ${id} --back`)}`;
  return [{ code: 'has-left', rows: gone, message, hint }];
}

function strangers(rows: WhoseRow[], all: number, request: ImportRequest): Reason[] {
  const { again, add } = request;
  const unknown = rows.filter(({ who, name }) => who.is === 'nobody' && name !== '');
  const [first, second] = unknown.filter(({ name }) => !add || !canBeNew(name, request));
  if (!first) return [];
  if (add) {
    return [{ code: 'not-a-name', rows: [first], ...notNameWords(first.name) }];
  }
  const message = second
    ? `${unknown.length} of ${counted(all, 'row')} are of nobody in this class: ${quoted(unknown)}`
    : `no writer is called "${first.name}"`;
  const it = second ? 'them' : 'this row';
  const like = findWriter(first.name, request.students);
  const meant = like.kind === 'one' ? like.id : like.kind === 'none' ? like.near : undefined;
  const did = meant === undefined ? '' : `did you mean "${meant}"?\n`;
  const hint = `${did}to leave ${it} out: ${again('--only-mine')}\nTo create files for new writers: ${again('--add')}`;
  return [{ code: 'unknown-student', rows: unknown, message, hint }];
}
