/** Decides how every YAML text is parsed: the parser itself never prints anything. */

import { type Document, type LineCounter, parseDocument } from 'yaml';

/**
 * Turns off warnings, because they quote control characters; errors are in the document. The parser would
 * compare each key with all before it, and takes 7 and "7" for two: advice/same-keys.ts looks for them instead.
 */
export function yamlDocument(text: string, lineCounter?: LineCounter): Document.Parsed {
  const options = { logLevel: 'error', prettyErrors: false, uniqueKeys: false } as const;
  return parseDocument(text, { ...options, lineCounter });
}
