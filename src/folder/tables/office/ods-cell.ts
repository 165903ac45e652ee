/** Decides what one cell of an OpenDocument spreadsheet says, as its reader sees it. */

import { durationText, isoText } from './moment.ts';
import { numberText, PLAIN } from './number-format.ts';
import type { Attribute } from './xml.ts';

/** Blanks are counted in the file; nobody types more than these into a row. */
const MOST_BLANKS = 100;

/** Takes one cell after the other. */
export function cellReader() {
  let value: Value = { kind: '' };
  let shown = '';
  let paragraphs = 0;
  let isOpen = false;
  return {
    start(attribute: Attribute) {
      value = valueFrom(attribute);
      shown = '';
      paragraphs = 0;
      isOpen = false;
    },
    open(name: string, attribute: Attribute) {
      if (name === 'text:p') {
        isOpen = true;
        if (paragraphs++ > 0) shown += '\n';
      } else if (name === 'text:tab') shown += '\t';
      else if (name === 'text:line-break') shown += '\n';
      else if (name === 'text:s') {
        const blanks = Number(attribute('text:c') ?? 1);
        shown += ' '.repeat(blanks > 0 ? Math.min(blanks, MOST_BLANKS) : 0);
      }
    },
    text(text: string) {
      if (isOpen) shown += text.replace(/\s+/g, ' ');
    },
    close(name: string) {
      if (name === 'text:p') isOpen = false;
    },
    found: () => textOf(value, shown),
  };
}

interface Value {
  kind: string;
  saved?: string;
}

const SAVED_AS: Record<string, string> = {
  string: 'office:string-value',
  boolean: 'office:boolean-value',
  date: 'office:date-value',
  time: 'office:time-value',
};

function valueFrom(attribute: Attribute): Value {
  const kind = attribute('office:value-type') ?? '';
  if (attribute('calcext:value-type') === 'error') return { kind: 'error' };
  // LibreOffice keeps a yes or no of an Excel workbook as a formula.
  const [, truth] = /^of:=(TRUE|FALSE)\(\)$/.exec(attribute('table:formula') ?? '') ?? [];
  if (truth) return { kind: 'boolean', saved: truth };
  return { kind, saved: attribute(SAVED_AS[kind] ?? 'office:value') };
}

function textOf({ kind, saved }: Value, shown: string): string {
  if (saved === undefined || isError(shown)) return shown;
  switch (kind) {
    case 'float':
    case 'currency':
      return isShownAsId(shown, saved) ? shown : numberText(saved, PLAIN, false);
    case 'percentage':
      return numberText(saved, { kind: 'percent' }, false);
    case 'boolean':
      return saved.toUpperCase();
    case 'date':
      return isoText(saved);
    case 'time':
      return durationText(saved);
    default:
      return saved;
  }
}

function isError(shown: string): boolean {
  return /^(#(REF!|N\/A|NAME\?|DIV\/0!|VALUE!|NUM!|NULL!)|Err:\d+)$/.test(shown);
}

/** Tells whether a number is shown as an id: 01234, 012-3456 or S0042. */
function isShownAsId(shown: string, saved: string): boolean {
  const [, digits = ''] = /^[^\d.,-]*(0\d+|\d+-[\d-]+)$/.exec(shown) ?? [];
  return (
    digits !== '' && /^\d+$/.test(saved) && Number(digits.replaceAll('-', '')) === Number(saved)
  );
}
