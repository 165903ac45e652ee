/** Decides how a value is written on one line of YAML, so that every reader reads back the same text. */

// What some YAML reader takes for something else than text.
const NOT_TEXT = /^(null|true|false|yes|no|on|off|y|n|nan|inf)$/i;
// Letters first, then nothing that has a meaning inside a line: no colon, comma, hash, bracket or quote mark.
const PLAIN = /^\p{L}[\p{L}\p{M}\p{N} ._'’/()+-]*$/u;
const DATE = /^\d{4}-\d\d-\d\d$/;

/** A number bare, plain text plain, anything else in double quotes. */
export function scalarSource(value: string | number): string {
  if (typeof value === 'number') return String(value);
  const plain = PLAIN.test(value) && !value.endsWith(' ') && !NOT_TEXT.test(value);
  if (plain || DATE.test(value)) return value;
  return JSON.stringify(value).replace(
    /[\u007f-\u009f\u2028\u2029\ufeff]/g,
    (mark) => `\\u${mark.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}

/** {date: 2026-11-20, strength: "..."}; what is undefined is left out. */
export function flowMapSource(fields: Record<string, string | number | undefined>): string {
  const parts = Object.entries(fields)
    .filter((field): field is [string, string | number] => field[1] !== undefined)
    .map(([key, value]) => `${scalarSource(key)}: ${scalarSource(value)}`);
  return `{${parts.join(', ')}}`;
}
