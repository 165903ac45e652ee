/** Decides the words for a violation of a file's shape: what is wrong, and what to write. */

import type * as z from 'zod';
import { trimmedName } from '../../core/language/hidden-letters.ts';
import { didYouMean } from '../../core/language/suggest.ts';
import { listed } from '../../core/language/wording.ts';
import type { DataPath } from '../../core/problem.ts';
import { NO_SCORE } from '../../core/schema/words.ts';

type Issue = z.core.$ZodIssue;

const WHOLE_FILE = 'this file';

export interface Breach {
  code: string;
  path: DataPath;
  /** The location is the key itself, not its value. */
  atKey: boolean;
  message: string;
  hint: string;
}

/** Returns one violation per issue; an issue about several unknown keys becomes one per key. */
export function breaches(issue: Issue, value: unknown, source: string): Breach[] {
  const path = issue.path as DataPath;
  const name = path.findLast((part) => typeof part === 'string') ?? WHOLE_FILE;
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => unknownKey(key, [...path, key], issue));
  }
  if (value === undefined) return [{ path, atKey: false, ...missingKey(name) }];
  if (issue.code === 'invalid_union') return [fromUnion(issue, path, value, source)];
  const { code, message, hint } = typeInWords(issue, name, value, source);
  return [{ code, path, atKey: false, message, hint }];
}

/** zod does not say which keys are allowed; `withKnownKeys` adds them to the issue. */
function unknownKey(key: string, path: DataPath, issue: Issue): Breach {
  const known = (issue as { known?: string[] }).known ?? [];
  const meant = known.find((one) => one !== key && one === bare(key));
  if (meant !== undefined) {
    const message = `the key ${meant} has quotes or blanks around it that YAML takes for letters`;
    return { code: 'odd-letter', path, atKey: true, message, hint: `write ${meant}` };
  }
  const all = known.length > 0 ? `known keys: ${listed(known)}` : 'remove it';
  const hint = didYouMean(key, known, all);
  return { code: 'unknown-key', path, atKey: true, message: `unknown key "${key}"`, hint };
}

/** Returns a key without curly quotes and what does not show around it. */
function bare(key: string): string {
  return trimmedName(key.replace(/^\s*[“”„«»‘’]|[“”„«»‘’]\s*$/gu, '')).replace(/\s+/gu, ' ');
}

function fromUnion(
  issue: Extract<Issue, { code: 'invalid_union' }>,
  path: DataPath,
  value: unknown,
  source: string,
): Breach {
  const options = issue.errors.flat();
  const deeper = options.find((option) => option.path.length > 0);
  if (deeper && typeof value === 'object' && value !== null) {
    const inner = (value as Record<string, unknown>)[String(deeper.path[0])];
    const [breach] = breaches(deeper, inner, source);
    return { ...breach!, path: [...path, ...breach!.path] };
  }
  const choices = options.flatMap((one) => (one.code === 'invalid_value' ? one.values : []));
  const [first] = options;
  if (choices.length === 0 && first?.code === 'invalid_type') {
    const name = path.findLast((part) => typeof part === 'string') ?? 'this';
    return { path, atKey: false, ...wrongType(first, name, value, source) };
  }
  const name = path.at(-1) ?? 'this';
  const isScore = choices.includes(NO_SCORE[0]);
  const words = isScore ? scoreWords(name, value) : choiceWords(name, choices, value);
  return { path, atKey: false, ...words };
}

/** What stands where a score should be: a number with a comma, or a letter that looks like one. */
function scoreWords(name: string | number, value: unknown): SchemaWords {
  const typed = String(value).normalize('NFKC').trim();
  const [, whole, part] = /^(\d{1,2}),(\d{1,2})$/.exec(typed) ?? [];
  const all = `write a number; ${listed([...NO_SCORE], 'or')} stand for no score`;
  const hint = part === undefined ? didYouMean(typed, NO_SCORE, all) : `write ${whole}.${part}`;
  return { code: 'unknown-value', message: `${name}: "${String(value)}" is no score`, hint };
}

type SchemaWords = Pick<Breach, 'code' | 'message' | 'hint'>;

function choiceWords(name: string | number, values: unknown[], value: unknown): SchemaWords {
  const choices = values.map(String);
  const all = `write ${listed(choices, 'or')}`;
  return {
    code: 'unknown-value',
    message: `${name}: "${String(value)}" is not one of the choices`,
    hint: typeof value === 'string' ? didYouMean(value, choices, all) : all,
  };
}

const KINDS: Record<string, string> = {
  string: 'text',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  array: 'a list',
  object: 'keys and values',
  record: 'keys and values',
};

/** How a text is written that has a form of its own. */
const FORMS: Record<string, string> = {
  'group size': 'write it like 3-5',
  'home language': 'write a short code such as es; words/CODE.yaml has the words of that language',
};

function typeInWords(
  issue: Issue,
  name: string | number,
  value: unknown,
  source: string,
): SchemaWords {
  if (issue.code === 'invalid_type') return wrongType(issue, name, value, source);
  if (issue.code === 'invalid_value') return choiceWords(name, issue.values, value);
  if (issue.code === 'invalid_format' && issue.format === 'date') {
    return {
      code: 'no-such-date',
      message: `${name}: there is no date "${String(value)}"`,
      hint: 'write it as year-month-day, such as 2026-11-23',
    };
  }
  if (issue.code === 'too_small') return bound('at least', issue.minimum, name, issue.origin);
  if (issue.code === 'too_big') return bound('at most', issue.maximum, name, issue.origin);
  return {
    code: 'wrong-form',
    message: `${name}: confer cannot read "${String(value)}"`,
    hint: FORMS[name] ?? 'see docs/class-folder.md',
  };
}

function missingKey(name: string): SchemaWords {
  return { code: 'missing-key', message: `"${name}" is missing`, hint: `add a line: ${name}: …` };
}

function wrongType(
  issue: Extract<Issue, { code: 'invalid_type' }>,
  name: string | number,
  value: unknown,
  source: string,
): SchemaWords {
  const expected = KINDS[issue.expected] ?? issue.expected;
  const instead = insteadOf(issue.expected, value);
  const read = value === null ? 'nothing' : KINDS[Array.isArray(value) ? 'array' : typeof value];
  const isText = source !== '' && (value === null || typeof value !== 'object');
  const quotes = issue.expected === 'string' && isText;
  const shown = /^["']/.test(source) ? `${source} in quotes` : `"${source}"`;
  return {
    code: 'wrong-type',
    message: `${name} should be ${expected}, but ${source === '' ? 'this' : shown} is read as ${read}`,
    hint: quotes ? `put quotes around it: "${source}"` : (instead ?? otherwise(name, expected)),
  };
}

const YES = /^(yes|on|y|true)$/i;
const NO = /^(no|off|n|false)$/i;

/** Returns what to write for a text that says a number, or yes or no; undefined for other text. */
function insteadOf(expected: string, value: unknown): string | undefined {
  if (typeof value !== 'string') return undefined;
  const typed = value.normalize('NFKC').trim();
  const isNumber = expected === 'number' || expected === 'int';
  if (isNumber && /^\d{1,4}$/.test(typed)) return `write it without quotes: ${typed}`;
  if (expected === 'boolean' && YES.test(typed)) return 'write true';
  return expected === 'boolean' && NO.test(typed) ? 'write false' : undefined;
}

/** A file of text alone has no key. */
function otherwise(name: string | number, expected: string): string {
  return name === WHOLE_FILE
    ? 'write a key and a colon before the text, as in name: Ana'
    : `write ${expected} here`;
}

function bound(
  side: string,
  limit: number | bigint,
  name: string | number,
  origin: string,
): SchemaWords {
  const unit = origin === 'array' ? ' entries' : origin === 'string' ? ' letter' : '';
  const words = `${side} ${limit}${unit}`;
  return {
    code: 'out-of-range',
    message: `${name} must be ${words}`,
    hint: `change it to ${words}`,
  };
}
