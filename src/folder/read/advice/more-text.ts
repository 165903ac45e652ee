/** Decides whether an unknown key in braces may be more of the text before it: "she said, so: hi". */

import { type Document, isMap, isScalar, type Node, type Pair } from 'yaml';
import type { DataPath } from '../../../core/problem.ts';
import { type Advice, toQuote } from './advice.ts';

/** Returns the advice to put quotes around the text and the key; undefined where there is no text. */
export function moreText(
  text: string,
  document: Document.Parsed,
  path: DataPath,
): Advice | undefined {
  const map = document.getIn(path.slice(0, -1), true);
  if (!isMap(map) || !map.flow) return undefined;
  const at = map.items.findIndex(({ key }) => isScalar(key) && String(key.value) === path.at(-1));
  const { value } = map.items[at - 1] ?? {};
  // One word is more likely a value than the beginning of a sentence.
  if (!isScalar(value) || value.type !== 'PLAIN' || !/\S\s\S/.test(String(value.value)))
    return undefined;
  const message = 'a comma ends the text here, in braces';
  return toQuote(text, [value.range![0], endOf(map.items[at]!)], message);
}

function endOf({ key, value }: Pair): number {
  return ((value ?? key) as Node).range![1];
}
