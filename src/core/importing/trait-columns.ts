/** Decides which columns of a table are scores of which trait, by their headings. */

import { type Rubric, traitNamed } from '../ladder/rubric.ts';
import { nearest } from '../language/suggest.ts';
import { listed } from '../language/wording.ts';
import type { Problem } from '../problem.ts';
import { placeOf } from '../tables/cell-places.ts';
import { type ColumnMap, isRole, meaningIn } from '../tables/columns.ts';
import type { ReadTable } from '../tables/read-table.ts';
import { headingKey } from '../tables/words/heading-key.ts';
import {
  isNever,
  LONGEST_HEADING,
  type Pattern,
  roleOf,
  type TableWords,
} from '../tables/words/table-words.ts';
import { cellOf, type SheetRow } from '../tables/worksheet.ts';

export interface TraitColumn {
  trait: string;
  column: number;
  /** The highest score that the heading says: "Ideas /5". */
  top?: number;
  /** The piece that the heading says: "Baseline: Ideas". */
  piece?: string;
}

export interface ScoreColumns {
  traits: TraitColumn[];
  comments: { column: number; trait?: string }[];
  /** Headings that say nothing to confer. */
  others: string[];
}

interface Setting {
  rubric: Rubric;
  words: TableWords;
  map: ColumnMap;
}

type Said =
  | { is: 'score'; trait: string; top?: number; piece?: string }
  | { is: 'comment'; trait?: string }
  | { is: 'other' };

/** Returns what each heading says; columns that say who a row is about are not asked. */
export function scoreColumns(header: SheetRow, setting: Setting): ScoreColumns {
  const columns: ScoreColumns = { traits: [], comments: [], others: [] };
  for (const column of header.cells.keys()) {
    const heading = cellOf(header, column);
    if (heading === '' || isNever(heading, setting.words)) continue;
    const said = saidBy(heading, setting);
    // "Ideas (peer)" and "Ideas (self)" are no pieces, and no teacher's scores.
    const isPeers =
      said?.is === 'score' && setting.words.notTeachers.has(headingKey(said.piece ?? ''));
    if (isPeers) columns.others.push(heading);
    else if (said?.is === 'score') {
      const { is: _, ...rest } = said;
      columns.traits.push({ column, ...rest });
    } else if (said?.is === 'comment') {
      columns.comments.push({ column, ...(said.trait && { trait: said.trait }) });
    } else if (said?.is === 'other') columns.others.push(heading);
  }
  return columns;
}

function saidBy(heading: string, setting: Setting): Said | undefined {
  if (heading.length > LONGEST_HEADING) return { is: 'other' };
  const { rubric, words, map } = setting;
  const mapped = meaningIn(map, heading) ?? words.traits.get(headingKey(heading));
  if (mapped !== undefined && Object.hasOwn(rubric.traits, mapped))
    return { is: 'score', trait: mapped, ...topIn(heading, words) };
  const role = isRole(mapped)
    ? mapped
    : mapped === undefined
      ? roleOf(heading, words)?.role
      : undefined;
  const direct = traitNamed(heading, rubric);
  if (direct !== undefined && mapped === undefined) return { is: 'score', trait: direct };
  if (role === 'comment') return { is: 'comment' };
  if (role !== undefined) return undefined;
  return saidAround(heading, setting) ?? { is: 'other' };
}

/** The highest score in a heading, whatever it calls its trait. */
function topIn(heading: string, { patterns }: TableWords): { top?: number } {
  const tops = patterns.filter(({ text }) => text.includes('{top}'));
  const found = tops.map(({ matches }) => matches.exec(heading)?.groups?.top).find(Boolean);
  return found === undefined ? {} : { top: Number(found.replace(',', '.')) };
}

/** Looks at what stands around a trait: "Ideas - Points", "Assignment: Ideas (Real)", "Baseline: Ideas". */
function saidAround(heading: string, setting: Setting, depth = 0): Said | undefined {
  if (setting.words.sums.has(headingKey(heading))) return undefined;
  for (const pattern of setting.words.patterns) {
    const found = pattern.matches.exec(heading)?.groups;
    const inner = found?.trait;
    if (inner === undefined) continue;
    const said = saidInside(inner.trim(), pattern, setting, depth);
    if (said === undefined) continue;
    if (pattern.kind === 'comment')
      return { is: 'comment', ...('trait' in said && { trait: said.trait }) };
    if (pattern.kind === 'other') return { is: 'other' };
    if (said.is !== 'score') continue;
    const top = found!.top === undefined ? undefined : Number(found!.top.replace(',', '.'));
    const piece = found!.piece?.trim();
    return { ...said, ...(top !== undefined && { top }), ...(piece && { piece }) };
  }
  return undefined;
}

function saidInside(
  inner: string,
  { kind }: Pattern,
  setting: Setting,
  depth: number,
): Said | undefined {
  const trait = traitNamed(inner, setting.rubric) ?? setting.words.traits.get(headingKey(inner));
  if (trait !== undefined && Object.hasOwn(setting.rubric.traits, trait))
    return { is: 'score', trait };
  return depth < 2 && kind !== 'piece' ? saidAround(inner, setting, depth + 1) : undefined;
}

/** Returns what is wrong with --map, and with a table without scores or with one trait twice. */
export function columnProblems(
  table: ReadTable,
  columns: ScoreColumns,
  setting: Setting & { again: (more: string) => string },
): Problem[] {
  const { rubric } = setting;
  const at = { file: table.file, line: table.header.line, column: 1 };
  const traits = Object.keys(rubric.traits);
  if (columns.traits.length === 0) {
    const scored = columns.others.find((one) => isScored(one, table, setting));
    const meant = scored && traitMeant(scored, columns, rubric);
    const map = meant
      ? `\nTo say which column is one: ${setting.again(`--map "${scored}=${meant}"`)}`
      : '';
    const hint = `name columns by traits: ${listed(traits)}.${map}`;
    return [
      {
        code: 'no-trait-column',
        ...at,
        message: `no column matches a trait of ${rubric.id}`,
        hint,
      },
    ];
  }
  return traitsTwice(columns.traits).map(([first, second]) => {
    const [a, b] = [first, second].map(({ column }) => `"${cellOf(table.header, column)}"`);
    return {
      code: 'trait-twice',
      file: table.file,
      ...placeOf(table.header, second.column),
      message: `two columns are both "${first.trait}": ${a} and ${b}`,
      hint: 'remove one of them, or give it another heading',
    };
  });
}

function traitsTwice(traits: TraitColumn[]): [TraitColumn, TraitColumn][] {
  return traits.flatMap((one, i): [TraitColumn, TraitColumn][] => {
    const before = traits
      .slice(0, i)
      .find((other) => other.trait === one.trait && other.piece === one.piece);
    return before ? [[before, one]] : [];
  });
}

/** Returns a column that could be a trait: every cell is on its scale, and it adds up no others. */
export function isScored(
  heading: string,
  { header, rows }: ReadTable,
  { rubric, words }: Setting,
): boolean {
  if (words.sums.has(headingKey(heading)) || isNever(heading, words)) return false;
  const column = header.cells.findIndex((_, i) => cellOf(header, i) === heading);
  const { from, to } = rubric.scale;
  const cells = rows.map((row) => cellOf(row, column)).filter((cell) => cell !== '');
  return (
    cells.length > 0 &&
    cells.every(
      (cell) =>
        /^\d+([.,]\d+)?$/.test(cell) &&
        +cell.replace(',', '.') >= from &&
        +cell.replace(',', '.') <= to,
    )
  );
}

/** Returns the unused trait that a heading probably means: it is in "Conventions, spelling - Points". */
export function traitMeant(
  heading: string,
  columns: ScoreColumns,
  rubric: Rubric,
): string | undefined {
  const used = new Set(columns.traits.map(({ trait }) => trait));
  const free = Object.entries(rubric.traits).filter(([trait]) => !used.has(trait));
  const key = ` ${headingKey(heading)} `;
  const inside = free.find(([trait, { 'also called': names }]) =>
    [trait, ...names].some((name) => key.includes(` ${headingKey(name)} `)),
  );
  return (
    inside?.[0] ??
    nearest(
      heading,
      free.map(([trait]) => trait),
    )
  );
}
