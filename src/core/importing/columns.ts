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
  const problem = (code: string, message: string, hint: string) => ({
    code,
    file,
    line: 1,
    column: 1,
    message,
    hint,
  });
  const traits = Object.keys(rubric.traits);
  const found: Problem[] = [];
  for (const [heading, trait] of map) {
    if (!header.includes(heading)) {
      found.push(
        problem(
          'unknown-column',
          `there is no column "${heading}"`,
          didYouMean(heading, header, `columns: ${listed(header)}`),
        ),
      );
    }
    if (!traits.includes(trait)) {
      found.push(
        problem(
          'unknown-trait',
          `the rubric ${rubric.id} has no "${trait}"`,
          didYouMean(trait, traits, `traits: ${listed(traits)}`),
        ),
      );
    }
  }
  if (columns.id === undefined && columns.name === undefined) {
    found.push(
      problem(
        'no-name-column',
        'no column says who the writers are',
        'name one column student_id, id, name or student',
      ),
    );
  }
  if (columns.traits.length === 0) {
    found.push(
      problem(
        'no-trait-column',
        `no column matches a trait of ${rubric.id}`,
        `traits: ${listed(traits)}. To match a column yourself: --map "${header.at(-1)}=${traits[0]}"`,
      ),
    );
  }
  const twice = columns.traits.find(
    ({ trait }, i) => columns.traits.findIndex((c) => c.trait === trait) !== i,
  );
  if (twice)
    found.push(
      problem('trait-twice', `two columns are both "${twice.trait}"`, 'remove one of them'),
    );
  return found;
}
