/** Decides how every YAML text is parsed: the parser itself never prints anything. */

import { type Document, type LineCounter, parseDocument } from 'yaml';

/**
 * Parses a text as one document. The parser's warnings quote the text, control characters
 * included, so they are turned off; errors are in the document.
 */
export function yamlDocument(text: string, lineCounter?: LineCounter): Document.Parsed {
  return parseDocument(text, { logLevel: 'error', prettyErrors: false, lineCounter });
}
