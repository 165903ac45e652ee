/** Decides what is said of rows that are of no writer for sure: each reason once, with the way out. */

import { counted, listed } from '../language/wording.ts';
import type { Problem } from '../problem.ts';
import { findWriter } from '../roster/names.ts';
import { placeOf } from '../tables/cell-places.ts';
import type { ReadTable } from '../tables/read-table.ts';
import { isNameLike } from '../tables/words/name-like.ts';
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
    ...(request.onlyMine
      ? []
      : [
          ...nameless(rows),
          ...near(rows, request),
          ...left(rows, request),
          ...strangers(rows, all, request),
        ]),
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
  return isNameLike(name, words) || /^[\p{L}\p{N}-]+$/u.test(name);
}

/** Rows that --only-mine leaves out. */
export function leftOutRows(rows: WhoseRow[], request: ImportRequest): WhoseRow[] {
  return request.onlyMine
    ? rows.filter(({ who }) => who.is !== 'disagree' && who.is !== 'several')
    : [];
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
      { code: 'two-writers', rows: [one], message: `two writers are called "${one.name}"`, hint },
    ];
  });
}

function nameless(rows: WhoseRow[]): Reason[] {
  const without = rows.filter(({ name }) => name === '');
  const message =
    without.length > 1 ? `${without.length} rows have no name` : 'this row has no name';
  return [{ code: 'no-name', rows: without, message, hint: 'add a name, or remove the row' }];
}

function near(rows: WhoseRow[], { again, inClass, same }: ImportRequest): Reason[] {
  const pairs = same ? [] : rows.filter(({ who }) => who.is === 'near');
  const asks = pairs
    .slice(0, NAMED)
    .map(
      ({ name, who }) =>
        `"${name}" is not ${'writer' in who ? `"${who.writer.name}" (${who.writer.id})` : ''}`,
    );
  const more = pairs.length > NAMED ? ` and ${pairs.length - NAMED} more` : '';
  const [first] = pairs;
  const did = first && 'writer' in first.who ? `did you mean "${first.who.writer.id}"? ` : '';
  const ask = pairs.length > 1 ? 'If each is the same child' : 'If it is the same child';
  const own = first ? `\nIf not: ${inClass(`add "${first.name}"`)}` : '';
  return [
    {
      code: 'near-name',
      rows: pairs,
      message: `${listed(asks)}${more}`,
      hint: `${did}${ask}: ${again('--same')}${own}`,
    },
  ];
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
    const message = `"${first.name}" does not look like a name`;
    return [
      { code: 'not-a-name', rows: [first], message, hint: 'remove the row, or correct the name' },
    ];
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
