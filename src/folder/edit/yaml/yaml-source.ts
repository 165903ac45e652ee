/** Decides how a value is written on one line of YAML, so that every parser reads the same. */

// Words that some YAML parser does not read as text.
const NOT_TEXT = /^(null|true|false|yes|no|on|off|y|n|nan|inf)$/i;
// A letter, then nothing with a meaning inside a line: no colon, comma, hash, bracket or quote.
const PLAIN_TEXT = /^\p{L}[\p{L}\p{M}\p{N} ._'’/()+-]*$/u;
const DATE = /^\d{4}-\d\d-\d\d$/;

/** Writes a number bare, simple text plain, anything else in double quotes. */
export function scalarSource(value: string | number): string {
  if (typeof value === 'number') return String(value);
  const plain = PLAIN_TEXT.test(value) && !value.endsWith(' ') && !NOT_TEXT.test(value);
  if (plain || DATE.test(value)) return value;
  return JSON.stringify(value).replace(
    /[\u007f-\u009f\u2028\u2029\ufeff]/g,
    (mark) => `\\u${mark.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}

export type YamlValue = string | number | string[];

/** Writes a list of words in brackets, and anything else as scalarSource does. */
export function valueSource(value: YamlValue): string {
  return Array.isArray(value) ? `[${value.map(scalarSource).join(', ')}]` : scalarSource(value);
}

/** Returns {date: 2026-11-20, strength: "..."} without undefined values. */
export function flowMapSource(fields: Record<string, YamlValue | undefined>): string {
  const parts = Object.entries(fields)
    .filter((field): field is [string, YamlValue] => field[1] !== undefined)
    .map(([key, value]) => `${scalarSource(key)}: ${valueSource(value)}`);
  return `{${parts.join(', ')}}`;
}
