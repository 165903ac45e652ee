/** Decides how every YAML text is parsed: the parser itself never prints anything. */

import { type Document, type LineCounter, parseDocument } from 'yaml';

/** Turns off warnings, because they quote control characters; errors are in the document. */
export function yamlDocument(text: string, lineCounter?: LineCounter): Document.Parsed {
  return parseDocument(text, { logLevel: 'error', prettyErrors: false, lineCounter });
}
