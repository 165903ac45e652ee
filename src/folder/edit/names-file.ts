/** Decides the text of names.yaml: a new one, and one with a writer's entry in it. */

import { NotSaved } from '../files/errors.ts';
import { editYaml, set } from './yaml/yaml-editor.ts';
import { flowMapSource, scalarSource } from './yaml/yaml-source.ts';

/** What names.yaml says of a writer. */
export interface NamesEntry {
  name?: string;
  called?: string;
  'school id'?: string;
  'school name'?: string;
}

/** Returns a new names.yaml. */
export function namesSource(entries: [id: string, entry: NamesEntry][]): string {
  const lines = entries.map(([id, entry]) => `${scalarSource(id)}: ${entrySource(entry)}\n`);
  return `# These stay on this computer: git ignores this file.\n${lines.join('')}`;
}

function entrySource(entry: NamesEntry): string {
  const value = entryValue(entry);
  return typeof value === 'string' ? scalarSource(value) : flowMapSource(value);
}

/** A name alone needs no map. */
function entryValue({ name, ...school }: NamesEntry): string | Record<string, string> {
  if (name !== undefined && Object.keys(school).length === 0) return name;
  return { ...(name !== undefined && { name }), ...school };
}

/** Returns names.yaml with this entry for a writer. Throws NotSaved if it cannot. */
export function withNames(current: string | undefined, id: string, entry: NamesEntry): string {
  if (!current) return namesSource([[id, entry]]);
  if (!/^\s*[^#\s]/m.test(current)) {
    const end = current.endsWith('\n') ? '' : '\n';
    return `${current}${end}${scalarSource(id)}: ${entrySource(entry)}\n`;
  }
  const named = editYaml(current, set([id], entryValue(entry)));
  if (!named.ok) throw new NotSaved(`names.yaml: ${named.why}. Nothing was saved.`);
  return named.text;
}
