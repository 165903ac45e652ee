/** Decides how a lesson for everybody is written in its file: a new one, or the one that is there. */

import type { TaughtFile } from '../../core/schema/taught-yaml.ts';
import { schemaLine } from './new-files.ts';
import { type Edited, editYaml, set } from './yaml/yaml-editor.ts';
import { scalarSource } from './yaml/yaml-source.ts';

type Data = Record<string, unknown>;

/**
 * Sets the words and the lesson; what the file has besides stays. Refuses a file that says other
 * things than `known`, what was read of it, and one about another day or skill.
 */
export function withTaught(
  current: string | undefined,
  taught: TaughtFile,
  known: Partial<TaughtFile> = {},
): Edited {
  const given = Object.entries(taught).filter(([, value]) => value !== undefined);
  if (current === undefined) {
    const lines = given.map(([key, value]) => `${key}: ${scalarSource(value)}\n`);
    return { ok: true, text: `${schemaLine('taught')}${lines.join('')}` };
  }
  let why: string | undefined;
  const edited = editYaml(current, (data) => {
    const now = (data ?? {}) as Data;
    why = whyNot(now, taught, known);
    const changed = given.filter(([key, value]) => now[key] !== value);
    return why === undefined ? changed.map(([key, value]) => set([key], value)) : [];
  });
  return why === undefined ? edited : { ok: false, why };
}

function whyNot(now: Data, taught: TaughtFile, known: Partial<TaughtFile>): string | undefined {
  if (now.words !== known.words || now.lesson !== known.lesson)
    return 'it changed while confer was working; try again';
  const isOther = now.date !== taught.date || now.skill !== taught.skill;
  return isOther ? 'it says another day or skill than its name' : undefined;
}
