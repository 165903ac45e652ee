/** Decides how an answer about one writer is written in the file of a sort or of a meeting. */

import type { AnswerChange } from '../../core/sheets/key-by-key.ts';
import type { Sheet } from '../../core/sheets/sheet.ts';
import { schemaLine } from './new-files.ts';
import { type Edited, editYaml, set, setFields } from './yaml/yaml-editor.ts';
import { flowMapSource, scalarSource } from './yaml/yaml-source.ts';

/** The key of the list of answers, and of the answer itself if there is a note beside it. */
export const WORDS = {
  sort: { list: 'stacks', answer: 'stack' },
  meeting: { list: 'writers', answer: 'how' },
} as const;

export function withAnswer(
  current: string | undefined,
  { kind, head }: Pick<Sheet, 'kind' | 'head'>,
  { id, entry }: AnswerChange,
): Edited {
  const { list, answer } = WORDS[kind];
  const lines = Object.entries(head).map(([key, value]) => `${key}: ${scalarSource(value)}\n`);
  const text = current ?? `${schemaLine(kind)}${lines.join('')}${list}:\n`;
  const value = entry && entryValue(entry, answer);
  if (typeof value === 'object') {
    const inPlace = editYaml(text, setFields([list, id], value));
    if (inPlace.ok) return inPlace;
  }
  return editYaml(text, set([list, id], value));
}

/** Returns the file with all these answers; a new one is written at once. */
export function withAnswers(
  current: string | undefined,
  sheet: Pick<Sheet, 'kind' | 'head'>,
  answers: AnswerChange[],
): Edited {
  const { list, answer } = WORDS[sheet.kind];
  if (current === undefined) {
    const head = Object.entries(sheet.head).map(([key, one]) => `${key}: ${scalarSource(one)}\n`);
    const lines = answers.map(({ id, entry = {} }) => {
      const value = entryValue(entry, answer);
      const source = typeof value === 'string' ? scalarSource(value) : flowMapSource(value);
      return `  ${scalarSource(id)}: ${source}\n`;
    });
    const text = `${schemaLine(sheet.kind)}${head.join('')}${list}:\n${lines.join('')}`;
    return { ok: true, text };
  }
  let edited: Edited = { ok: true, text: current };
  for (const change of answers) {
    if (edited.ok) edited = withAnswer(edited.text, sheet, change);
  }
  return edited;
}

function entryValue(
  { stack, note }: NonNullable<AnswerChange['entry']>,
  answer: string,
): string | Record<string, string> {
  if (note === undefined) return stack ?? '';
  return stack === undefined ? { note } : { [answer]: stack, note };
}
