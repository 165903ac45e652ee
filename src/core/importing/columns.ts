/** Decides what each column of a table contains. */

import { traitNamed } from '../ladder/rubric.ts';
import { normalizeName } from '../language/normalize-name.ts';
import { didYouMean } from '../language/suggest.ts';
import { listed } from '../language/wording.ts';
import type { Problem } from '../problem.ts';
import type { ImportRequest } from './request.ts';

const ID_HEADINGS = ['student id', 'id'];
const NAME_HEADINGS = ['name', 'student', 'student name'];

export interface Columns {
  id?: number;
  name?: number;
  traits: { trait: string; column: number }[];
  ignored: string[];
}

export function columnsOf({ header, rubric, map }: ImportRequest): Columns {
  const columns: Columns = { traits: [], ignored: [] };
  for (const [column, heading] of header.entries()) {
    const trait = map.get(heading) ?? traitNamed(heading, rubric);
    if (trait !== undefined) columns.traits.push({ trait, column });
    else if (columns.id === undefined && ID_HEADINGS.includes(normalizeName(heading)))
      columns.id = column;
    else if (columns.name === undefined && NAME_HEADINGS.includes(normalizeName(heading)))
      columns.name = column;
    else if (heading.trim() !== '') columns.ignored.push(heading);
  }
  return columns;
}

export function columnProblems(
  columns: Columns,
  { file, header, rubric, map }: ImportRequest,
): Problem[] {
  const found: Problem[] = [];
  const report = (code: string, message: string, hint: string) => {
    found.push({ code, file, line: 1, column: 1, message, hint });
  };
  const traits = Object.keys(rubric.traits);
  for (const [heading, trait] of map) {
    if (!header.includes(heading)) {
      const hint = didYouMean(heading, header, `columns: ${listed(header)}`);
      report('unknown-column', `there is no column "${heading}"`, hint);
    }
    if (!traits.includes(trait)) {
      const hint = didYouMean(trait, traits, `traits: ${listed(traits)}`);
      report('unknown-trait', `the rubric ${rubric.id} has no "${trait}"`, hint);
    }
  }
  if (columns.id === undefined && columns.name === undefined) {
    const hint = 'name one column student_id, id, name or student';
    report('no-name-column', 'no column says who the writers are', hint);
  }
  if (columns.traits.length === 0) {
    const hint = `traits: ${listed(traits)}. To match a column yourself: --map "${header.at(-1)}=${traits[0]}"`;
    report('no-trait-column', `no column matches a trait of ${rubric.id}`, hint);
  }
  const seen = new Set<string>();
  const twice = columns.traits.find(({ trait }) => seen.size === seen.add(trait).size)?.trait;
  if (twice !== undefined)
    report('trait-twice', `two columns are both "${twice}"`, 'remove one of them');
  return found;
}
