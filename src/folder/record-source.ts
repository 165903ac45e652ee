/** Writes a whole record as YAML that is read by people. */

import { stringify } from 'yaml';

/** Data as a text to read: no folding, every text as confer writes it. */
export function recordSource(value: unknown): string {
  return stringify(value, { lineWidth: 0, defaultStringType: 'PLAIN' });
}
