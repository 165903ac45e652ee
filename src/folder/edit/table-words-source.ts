/** Decides how tables.yaml remembers what a column of the school's tables means. */

import { NotSaved } from '../files/errors.ts';
import { append, editYaml, set } from './yaml/yaml-editor.ts';
import { scalarSource, valueSource } from './yaml/yaml-source.ts';

export interface RememberedColumn {
  /** Under columns or traits, by what it means; or a section that this class is called. */
  at: ['columns' | 'traits', string] | ['sections'];
  heading: string;
}

const HEAD = '# What the headings of your school’s tables mean. It adds to what confer knows.\n';

/** Returns tables.yaml with these headings; the ones that it has already are not doubled. */
export function withColumns(current: string | undefined, columns: RememberedColumn[]): string {
  if (!/^\s*[^#\s]/m.test(current ?? '')) return newWords(current ?? HEAD, columns);
  let text = current!;
  for (const { at, heading } of columns) {
    const edited = editYaml(text, (data) => {
      const own = data as Record<string, Record<string, string[]> & string[]> | null;
      const under = own?.[at[0]];
      const known = at[1] === undefined ? under : under?.[at[1]];
      if (known?.includes(heading)) return [];
      if (known) return [append(at, heading)];
      if (at[1] === undefined) return [set(at, [heading])];
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
  const parts = kinds.map((kind) => {
    const plain = columns.filter(({ at }) => at[0] === kind && at[1] === undefined);
    if (plain.length > 0) return `${kind}: ${valueSource(plain.map(({ heading }) => heading))}\n`;
    const meanings = [
      ...new Set(columns.filter(({ at }) => at[0] === kind).map(({ at }) => at[1]!)),
    ];
    const lines = meanings.map((meaning) => {
      const headings = columns.filter(({ at }) => at[0] === kind && at[1] === meaning);
      return `  ${scalarSource(meaning)}: ${valueSource(headings.map(({ heading }) => heading))}\n`;
    });
    return `${kind}:\n${lines.join('')}`;
  });
  return `${head.endsWith('\n') ? head : `${head}\n`}${parts.join('')}`;
}
