/** Decides how tables.yaml remembers what a column of the school's tables means. */

import { NotSaved } from '../files/errors.ts';
import { append, editYaml, set } from './yaml-editor.ts';
import { scalarSource, valueSource } from './yaml-source.ts';

export interface RememberedColumn {
  at: ['columns' | 'traits', string];
  heading: string;
}

const HEAD = '# What the headings of your school’s tables mean. It adds to what confer knows.\n';

/** Returns tables.yaml with these headings; the ones that it has already are not doubled. */
export function withColumns(current: string | undefined, columns: RememberedColumn[]): string {
  if (!/^\s*[^#\s]/m.test(current ?? '')) return newWords(current ?? HEAD, columns);
  let text = current!;
  for (const { at, heading } of columns) {
    const edited = editYaml(text, (data) => {
      const under = (data as Record<string, Record<string, string[]>> | null)?.[at[0]];
      const known = under?.[at[1]];
      if (known?.includes(heading)) return [];
      if (known) return [append(at, heading)];
      return under ? [set(at, [heading])] : [set([at[0]], { [at[1]]: [heading] })];
    });
    if (!edited.ok) throw new NotSaved(`tables.yaml: ${edited.why}. Nothing was saved.`);
    text = edited.text;
  }
  return text;
}

/** Returns the first columns that a class remembers, in a file with nothing but comments. */
function newWords(head: string, columns: RememberedColumn[]): string {
  const kinds = [...new Set(columns.map(({ at }) => at[0]))];
  const sections = kinds.map((kind) => {
    const meanings = [
      ...new Set(columns.filter(({ at }) => at[0] === kind).map(({ at }) => at[1])),
    ];
    const lines = meanings.map((meaning) => {
      const headings = columns.filter(({ at }) => at[0] === kind && at[1] === meaning);
      return `  ${scalarSource(meaning)}: ${valueSource(headings.map(({ heading }) => heading))}\n`;
    });
    return `${kind}:\n${lines.join('')}`;
  });
  return `${head.endsWith('\n') ? head : `${head}\n`}${sections.join('')}`;
}
