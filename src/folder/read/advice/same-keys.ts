/** Decides which keys of a map are one key, however they are written: 7 and "7", é as one letter or as two. */

import { type Document, isScalar, type Pair, visit, type YAMLMap } from 'yaml';

/** Returns the entries of a map whose key stands above them already, in one pass. */
export function keysAgain({ items }: YAMLMap): Set<Pair> {
  const seen = new Set<string>();
  const again = items.filter(({ key }) => {
    if (!isScalar(key)) return false;
    const name = String(key.value).normalize('NFC');
    return seen.size === seen.add(name).size;
  });
  return new Set(again);
}

export function hasKeyTwice(document: Document.Parsed): boolean {
  let found = false;
  visit(document, {
    Map(_, map) {
      found ||= keysAgain(map).size > 0;
      return found ? visit.BREAK : undefined;
    },
  });
  return found;
}
