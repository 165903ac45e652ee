/** Decides how YAML is parsed; loaded for new text and problems only. */

import { LineCounter } from 'yaml';
import type { Problem } from '../../core/problem.ts';
import { adviceOn } from './advice/look-at-lines.ts';
import { lostText } from './advice/lost-text.ts';
import { plain } from './advice/plain-data.ts';
import { yamlDocument } from './yaml-document.ts';
import { NOT_PLAIN, TOO_DEEP, tooMuch } from './yaml-limits.ts';

/** Returns the data of a text, or its syntax problems. */
export function parseYaml(file: string, text: string): { value: unknown; problems: Problem[] } {
  const much = tooMuch(text);
  if (much) return { value: undefined, problems: [{ code: 'bad-yaml', ...TOP, file, ...much }] };
  try {
    const counter = new LineCounter();
    const document = yamlDocument(text, counter);
    const slips = document.errors;
    const found = slips.length > 0 ? adviceOn(text, slips) : lostText(text, document);
    const problems = found.slice(0, MOST_PROBLEMS).map(({ code, at, message, hint }): Problem => {
      const { line, col } = counter.linePos(at);
      return { code, file, line, column: col, message, hint };
    });
    if (problems.length > 0) return { value: undefined, problems };
    return { value: plain(document.toJS({ maxAliasCount: 0 }) ?? null), problems };
  } catch (error) {
    // Thousands of nested brackets cannot become plain data.
    const why = error instanceof RangeError ? TOO_DEEP : NOT_PLAIN;
    return { value: undefined, problems: [{ code: 'bad-yaml', file, ...TOP, ...why }] };
  }
}

/** A file with more of them is not mended one by one. */
export const MOST_PROBLEMS = 20;
const TOP = { line: 1, column: 1 };
