/**
 * Decides what is wrong where a parser gave up: the line itself is looked at first, and a mend counts
 * only if the parser then gets further. What follows from one slip is not reported as another.
 */

import { LineCounter, type YAMLError } from 'yaml';
import { yamlDocument } from '../yaml-document.ts';
import { type Advice, type Mend, mended } from './advice.ts';
import { indentedOtherwise } from './indents.ts';
import { LONGEST_LINE, lineOf, partsOf } from './line-parts.ts';
import { colonForms, curlyQuotes, dashForms, oddBlanks } from './odd-letters.ts';
import { brackets, openQuote } from './open-ends.ts';
import { fallback } from './syntax-words.ts';
import { backslash, missingComma, missingLine, textNeedsQuotes } from './text-forms.ts';

type Line = readonly [from: number, to: number];

/** More slips than these are shown when these are mended. */
const MOST_SLIPS = 12;
/** A text is parsed again for each mend that is tried: a writer's year in a moment, no more. */
const MOST_PARSED = 200_000;
const LINES_ABOVE = 30;

/** Returns what is wrong in a text that is no YAML, each slip once, by place. */
export function adviceOn(text: string, first: YAMLError[]): Advice[] {
  const found: Advice[] = [];
  const mends: Mend[] = [];
  let now = text;
  let budget = MOST_PARSED;
  for (let slips = 0; slips < MOST_SLIPS; slips++) {
    const errors = slips === 0 ? first : slipsIn(now);
    if (errors.length === 0) break;
    const tries = candidates(now, errors[0]!);
    const advice = tries.find((one) => {
      budget -= now.length + 200;
      return budget > 0 && helps(now, one, errors);
    });
    const [said] = advice ? [advice] : [fallback(now, errors[0]!)];
    found.push({ ...said, at: before(said.at, mends) });
    if (!advice?.mend) break;
    mends.unshift(advice.mend);
    now = mended(now, advice.mend);
  }
  return found.sort((a, b) => a.at - b.at);
}

function slipsIn(text: string): YAMLError[] {
  return yamlDocument(text, new LineCounter()).errors;
}

function helps(text: string, { mend }: Advice, errors: YAMLError[]): boolean {
  if (!mend) return false;
  const left = slipsIn(mended(text, mend));
  const moved = mend.text.length - (mend.to - mend.from);
  const first = errors[0]!.pos[0];
  return left.length < errors.length || left[0]!.pos[0] > Math.max(first, first + moved);
}

/** Returns where a place of the mended text was before the mends, the newest first. */
function before(at: number, mends: Mend[]): number {
  return mends.reduce((place, { from, to, text }) => {
    if (place <= from) return place;
    return place < from + text.length ? from : place - text.length + (to - from);
  }, at);
}

function candidates(text: string, error: YAMLError): Advice[] {
  const at = Math.min(error.pos[0], Math.max(text.trimEnd().length - 1, 0));
  const lines = linesAround(text, at);
  const here = lines.slice(0, 3);
  return [
    ...backslash(text, error.pos[0]),
    ...here.flatMap((line) => oddBlanks(text, line)),
    ...here.flatMap((line) => dashForms(text, line)),
    ...here.flatMap((line) => partsOf(text, line).flatMap((part) => curlyQuotes(text, part))),
    ...here.flatMap((line) => colonForms(text, line)),
    ...lines.flatMap((line) => partsOf(text, line).flatMap((part) => openQuote(text, part, line))),
    ...here.flatMap((line) =>
      partsOf(text, line)
        .toReversed()
        .flatMap((part) => missingComma(text, part)),
    ),
    ...here.flatMap((line) => partsOf(text, line).flatMap((part) => missingLine(text, part))),
    ...here.flatMap((line) => quotesFor(text, line)),
    ...lines.flatMap((line) => brackets(text, line)),
    ...lines.slice(0, 2).flatMap((line) => indentedOtherwise(text, line)),
  ];
}

/** The innermost text first: the quotes go around as little as possible. */
function quotesFor(text: string, line: Line): Advice[] {
  return partsOf(text, line)
    .toReversed()
    .flatMap((part) => textNeedsQuotes(text, part));
}

/** The line of the error, the one below it, and lines above it, which may be where it began. */
function linesAround(text: string, at: number): Line[] {
  const here = lineOf(text, at);
  const lines: Line[] = [here];
  for (let from = here[0]; from > 0 && lines.length < LINES_ABOVE; ) {
    const line = lineOf(text, from - 1);
    lines.push(line);
    from = line[0];
  }
  const end = text.indexOf('\n', at);
  if (end >= 0 && end + 1 < text.length) lines.splice(1, 0, lineOf(text, end + 1));
  return lines.filter(([start, to]) => to - start <= LONGEST_LINE);
}
