/** Decides how a table that a teacher hands over is read, and what is said if it cannot be. */

import { basename, resolve } from 'node:path';
import { asTyped } from '../../command-line/as-typed.ts';
import { nearest } from '../../core/language/suggest.ts';
import { listed } from '../../core/language/wording.ts';
import type { Problem } from '../../core/problem.ts';
import { type ColumnMap, isRole } from '../../core/tables/columns.ts';
import { joinTables } from '../../core/tables/joined-tables.ts';
import { headingKey } from '../../core/tables/words/heading-key.ts';
import { ROLES } from '../../core/tables/words/roles.ts';
import { isNever, type TableWords } from '../../core/tables/words/table-words.ts';
import { cellOf, type Sheet } from '../../core/tables/worksheet.ts';
import type { RememberedColumn } from '../../folder/edit/table-words-source.ts';
import { readTableFile, readTables } from '../../folder/tables/table-file.ts';
import { UnreadableTable } from '../../folder/tables/unreadable-table.ts';
import { problemLines, tell } from '../../terminal/screen.ts';
import { Usage } from '../../usage.ts';
import type { World } from '../../world.ts';

/** The file name that stands for standard input. */
const STANDARD_INPUT = '-';

/** Returns the tables in a file or folder; undefined, and said why, if there is none to read. */
export async function readIn(
  world: World,
  file: string,
  words: TableWords,
  hint: string,
): Promise<Sheet[] | undefined> {
  try {
    const sheets =
      file === STANDARD_INPUT
        ? await readTables('standard input', await bytesFrom(world.stdin))
        : await readTableFile(resolve(world.cwd, file));
    if (sheets) return joined(sheets, words);
  } catch (error) {
    if (!(error instanceof UnreadableTable)) throw error;
    const { message, hint: way, line = 1 } = error;
    tellTableProblems(world, [{ code: 'bad-table', file, line, column: 1, message, hint: way }]);
    return undefined;
  }
  throw new Usage(`There is no file ${file}.`, hint);
}

function joined(sheets: Sheet[], words: TableWords): Sheet[] {
  const one = joinTables(sheets, words);
  if (one !== 'no enrollments') return one;
  const message = 'enrollments.csv is missing: nobody can tell who is in which class';
  throw new UnreadableTable(
    message,
    'ask for the whole export, or give the CSV file of your class',
  );
}

async function bytesFrom(stdin: NodeJS.ReadStream): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of stdin) chunks.push(Buffer.from(chunk));
  return Buffer.concat(chunks);
}

/** Prints problems of a table, and that nothing was saved. */
export function tellTableProblems(
  world: World,
  problems: Problem[],
  lineAt: (line: number) => string | undefined = () => undefined,
  so = 'Nothing was saved.',
): void {
  tell(world, ...problemLines(problems, ({ line }) => lineAt(line)), so);
}

/** Returns this command line with one more flag, to copy; the flag as it was before is left out. */
export function againWith({ typed = [] }: World): (more: string) => string {
  return (more) => {
    const [flag] = more.split(' ');
    const isValue = more.includes(' ') && flag !== '--map';
    const at = isValue ? typed.indexOf(flag!) : -1;
    const kept = typed.filter((_, i) => at < 0 || (i !== at && i !== at + 1));
    return `${['confer', ...kept].map(asTyped).join(' ')} ${more}`;
  };
}

/** The words of a command line that say which class is meant. */
const CLASS_FLAG = /^(-C|--class)$/;
const CLASS_IN_ONE = /^(-C.|--class=)/;

/** Returns another command for the same class, to copy. */
export function inClassOf({ typed = [] }: World): (words: string) => string {
  const which = typed.filter(
    (word, i) =>
      CLASS_FLAG.test(word) || CLASS_IN_ONE.test(word) || CLASS_FLAG.test(typed[i - 1] ?? ''),
  );
  return (words) => [...['confer', ...which].map(asTyped), words].join(' ');
}

/**
 * Returns headings and what they mean, from --map. Throws Usage for a column that is not there, for
 * a meaning that nothing has, and for a column that may never be read.
 */
export function columnMap(
  pairs: string[],
  traits: string[],
  sheets: Sheet[],
  words: TableWords,
): ColumnMap {
  const headings = sheets.flatMap(({ rows }) =>
    rows.slice(0, 40).flatMap((row) => row.cells.map((_, i) => cellOf(row, i))),
  );
  return new Map(
    pairs.map((pair): [string, string] => {
      const at = pair.lastIndexOf('=');
      if (at < 0) {
        const hint = `Write it as column=meaning: --map "Org=${traits[0] ?? 'name'}"`;
        throw new Usage(`--map ${pair} has no "=".`, hint);
      }
      const [heading, meaning] = [pair.slice(0, at).trim(), pair.slice(at + 1).trim()];
      refuseHeading(heading, headings, sheets[0]?.rows[0]?.cells.length ?? 0, words);
      const known = [...traits, ...ROLES];
      if (!known.includes(meaning)) {
        const near = nearest(meaning, known);
        const all = `Use a trait (${listed(traits)}) or what a column says: ${listed([...ROLES])}.`;
        throw new Usage(
          `"${meaning}" is nothing that a column can say.`,
          near ? `Did you mean "${near}"?` : all,
        );
      }
      return [headings.find((one) => headingKey(one) === headingKey(heading)) ?? heading, meaning];
    }),
  );
}

function refuseHeading(
  heading: string,
  headings: string[],
  width: number,
  words: TableWords,
): void {
  if (isNever(heading, words)) {
    throw new Usage(`confer never reads a column such as "${heading}".`, 'Leave this --map out.');
  }
  if (headings.some((one) => headingKey(one) === headingKey(heading))) return;
  const near = nearest(heading, headings.filter(Boolean));
  const first = [...new Set(headings.slice(0, width).filter(Boolean))].slice(0, 12);
  throw new Usage(
    `There is no column "${heading}".`,
    near
      ? `Did you mean "${near}"?`
      : `Columns: ${listed(first)}. For example: --map "${first[0]}=name"`,
  );
}

/** Returns what tables.yaml is to remember: meanings of columns, and what tables call this class. */
export function remembered(map: ColumnMap, section?: string): RememberedColumn[] {
  const columns = [...map].map(
    ([heading, meaning]): RememberedColumn => ({
      at: [isRole(meaning) ? 'columns' : 'traits', meaning],
      heading,
    }),
  );
  return section === undefined ? columns : [...columns, { at: ['sections'], heading: section }];
}

export function nameOf(file: string): string {
  return file === STANDARD_INPUT ? 'standard input' : basename(file);
}
