/** Decides how one text is written in texts.yaml: as a new entry, or into the one it has. */

import { normalizeName } from '../../core/language/normalize-name.ts';
import type { ClassText } from '../../core/schema/texts-yaml.ts';
import { schemaLine } from './new-files.ts';
import { append, type Edited, editYaml, type Operation, set } from './yaml/yaml-editor.ts';
import { flowMapSource } from './yaml/yaml-source.ts';

const HEAD =
  "# Texts this class knows: books, your writing, students' texts, texts you wrote together.\n";

/** Returns the first lines of texts.yaml; a class of an older version has no schema for it. */
export function newTextsSource(hasSchema: boolean): string {
  return `${hasSchema ? schemaLine('texts') : ''}${HEAD}`;
}

/** Returns texts.yaml with this text; what was said of it before stays if nothing new is said. */
export function withText(current: string, entry: ClassText): Edited {
  // An entry without skills has no line for them.
  const { skills, ...fields } = entry;
  const whole = skills.length > 0 ? { ...entry } : fields;
  if (!/^\s*[^#\s]/m.test(current)) {
    const end = current === '' || current.endsWith('\n') ? '' : '\n';
    return { ok: true, text: `${current}${end}- ${flowMapSource(whole)}\n` };
  }
  return editYaml(current, (data) => {
    const at = Array.isArray(data) ? data.findIndex((one) => isSameText(one, entry)) : -1;
    return at < 0 ? [append([], whole)] : additions((data as ClassText[])[at]!, entry, at);
  });
}

function additions(old: ClassText, entry: ClassText, at: number): Operation[] {
  const { kind: _, title: __, writer: ___, skills, ...fields } = entry;
  const changed = Object.entries(fields).filter(([key, one]) => old[key as 'note'] !== one);
  const more = skills.filter((skill) => !old.skills?.includes(skill));
  const begun = old.skills || more.length === 0;
  // The list comes first: its end may be where the next line of the entry is added.
  return [
    ...(begun ? more.map((skill) => append([at, 'skills'], skill)) : [set([at, 'skills'], more)]),
    ...changed.map(([key, one]) => set([at, key], one)),
  ];
}

/** Returns true for one kind, title and writer, however the title is written. */
export function isSameText(a: Partial<ClassText>, b: ClassText): boolean {
  const same = a?.kind === b.kind && a.writer === b.writer;
  return same && normalizeName(String(a.title)) === normalizeName(b.title);
}
