/** Decides how a page template is filled: it can show the data it gets and do nothing else. */

import { Liquid, type Template } from 'liquidjs';
import { stubProblem } from '../core/files/stub.ts';
import { listed } from '../core/language/wording.ts';
import type { Problem } from '../core/problem.ts';
import { brokenBox } from './boxes.ts';
import { forMarkdown } from './markdown.ts';

/** Makes every value safe for Markdown, unless the template says `| raw` (for lesson text). */
const liquid = new Liquid({
  strictVariables: true,
  strictFilters: true,
  lenientIf: true,
  ownPropertyOnly: true,
  templates: {},
  // The same on every computer; to ask this one takes longer than to fill a page.
  locale: 'en-US',
  outputEscape: (value: unknown) => forMarkdown(String(value ?? '')),
  // Each holds for one page.
  parseLimit: 1e6,
  renderLimit: 2000,
  memoryLimit: 1e7,
});

/** A plan fills one template for each group. Throws as Liquid does. */
const known = new Map<string, Template[]>();
function parsed(file: string, text: string): Template[] {
  const key = `${file}\n${text}`;
  const template = known.get(key) ?? liquid.parse(text, file);
  known.set(key, template);
  return template;
}

/** Returns the filled page, or the template's problem with its location. */
export function fillPage(
  file: string,
  template: string,
  data: Record<string, unknown>,
): { text: string } | { problem: Problem } {
  const stub = stubProblem(file, template);
  if (stub) return { problem: stub };
  const plain = template.replace(/\r\n/g, '\n');
  const line = brokenBox(plain.replace(/\{\{.*?\}\}/g, 'x'));
  if (line !== undefined) return { problem: boxProblem(file, line) };
  try {
    return { text: `${liquid.renderSync(parsed(file, plain), data).trimEnd()}\n` };
  } catch (error) {
    return { problem: templateProblem(file, error as Error, Object.keys(data)) };
  }
}

function boxProblem(file: string, line: number): Problem {
  const message = 'a box is opened or closed without the other';
  const hint = 'a line "::: name" opens a box, and a line ":::" below closes it';
  return { code: 'bad-template', file, line, column: 1, message, hint };
}

function templateProblem(file: string, error: Error, fields: string[]): Problem {
  const place = /line:(\d+), col:(\d+)/.exec(error.message);
  const said = (error.message.split(/, (?:file|line):/)[0] ?? error.message).trim();
  const message = said
    .replace(/^undefined variable: (.*)$/, 'this page has no field "$1"')
    .replace(/^(?:illegal tag|tag .* not found): ?/, 'this cannot be read: ');
  return {
    code: 'bad-template',
    file,
    line: Number(place?.[1] ?? 1),
    column: Number(place?.[2] ?? 1),
    message,
    hint: `fields of this page: ${listed(fields)}`,
  };
}
