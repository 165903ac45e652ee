/** Decides how every YAML text is parsed. */

import { type Document, type LineCounter, parseDocument } from 'yaml';

/** Parses a text as one document; errors are in the document. */
export function yamlDocument(text: string, lineCounter?: LineCounter): Document.Parsed {
  return parseDocument(text, { prettyErrors: false, lineCounter });
}
