/** Decides how a value is written on one line of YAML, so that readers of YAML 1.1 and 1.2 read back the same. */

// Words that some reader takes for null, a truth value or a number.
const NOT_TEXT = /^(null|true|false|yes|no|on|off|y|n|nan|inf)$/i;
// A letter first, or a count of something ("3 drafts"): no number, time or sign begins like that.
const BEGINS_AS_TEXT = /^(?:[\p{L}(“‘«¿¡…]|\d+ \p{L})/u;
// Letters, marks, digits, punctuation, symbols and the plain space; nothing unseen.
const VISIBLE = /^[\p{L}\p{M}\p{N}\p{P}\p{S} ]+$/u;
const NOT_IN_LINE = /: |:$| #| $/;
// Older readers stop at any colon or question mark between brackets.
const NOT_IN_FLOW = /[,[\]{}:?]/;
const DATE = /^\d{4}-\d\d-\d\d$/;
// What JSON leaves as it is, but YAML takes for a line end, or does not let into a file.
const UNSEEN = /[\u007f-\u009f\u2028\u2029\ufeff\ufffe\uffff]/g;

/** Plain where every reader reads the same text, else in double quotes; numbers bare. */
export function scalarSource(value: string | number, inFlow = true): string {
  if (typeof value === 'number') return numberSource(value);
  if (DATE.test(value) || isPlain(value, inFlow)) return value;
  return JSON.stringify(value).replace(
    UNSEEN,
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

function isPlain(text: string, inFlow: boolean): boolean {
  const readsAsText = BEGINS_AS_TEXT.test(text) && VISIBLE.test(text) && !NOT_TEXT.test(text);
  return readsAsText && !NOT_IN_LINE.test(text) && !(inFlow && NOT_IN_FLOW.test(text));
}

function numberSource(value: number): string {
  if (Number.isNaN(value)) return '.nan';
  if (!Number.isFinite(value)) return value > 0 ? '.inf' : '-.inf';
  return Object.is(value, -0) ? '-0' : String(value);
}
