/** Decides how a whole record is written as YAML for people to read. */

import { stringify } from 'yaml';

/** Returns data as YAML, without line folding and with confer's own quoting. */
export function recordSource(value: unknown): string {
  return stringify(value, { lineWidth: 0, defaultStringType: 'PLAIN' });
}
