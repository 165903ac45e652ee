/** Decides where the values of a YAML text are; a text is parsed once, however many places are sought in it. */

import { type Document, isMap, isScalar, isSeq, LineCounter, type Node, type Pair } from 'yaml';
import type { DataPath } from '../../../core/problem.ts';
import type { TextPlace } from '../read-file.ts';
import { yamlDocument } from '../yaml-document.ts';

export interface TextPlaces {
  document: Document.Parsed;
  /** Where a path of the data is; lines and columns count from 1. */
  at(path: DataPath, atKey: boolean): TextPlace;
  /** A value as written, if it is on one line. */
  source(path: PropertyKey[]): string;
}

export function placesIn(text: string): TextPlaces {
  const counter = new LineCounter();
  const document = yamlDocument(text, counter);
  const pairs = pairsByKey();
  return {
    document,
    at(path, atKey) {
      const { line, col } = counter.linePos(offsetOf(document, pairs, path, atKey));
      return { line, column: col };
    },
    source(path) {
      const node = nodeIn(document, pairs, path);
      const source = node?.range ? text.slice(node.range[0], node.range[1]).trim() : '';
      return source.includes('\n') ? '' : source.slice(0, 60);
    },
  };
}

type PairIn = (node: unknown, step: PropertyKey) => Pair | undefined;

/** Finds an entry of a map; a map is gone through once. */
function pairsByKey(): PairIn {
  const known = new Map<unknown, Map<string, Pair>>();
  return (node, step) => {
    if (!isMap(node)) return undefined;
    const pairs = known.get(node) ?? pairsOf(node.items);
    known.set(node, pairs);
    return pairs.get(String(step).normalize('NFC'));
  };
}

/** As data has text in NFC, so are keys sought; the first of two is meant. */
function pairsOf(items: Pair[]): Map<string, Pair> {
  const named = items.flatMap((pair): [string, Pair][] =>
    isScalar(pair.key) ? [[String(pair.key.value).normalize('NFC'), pair]] : [],
  );
  return new Map(named.reverse());
}

function nodeIn(document: Document.Parsed, pairIn: PairIn, path: PropertyKey[]): Node | undefined {
  return path.reduce<Node | undefined>(
    (node, step) =>
      (isSeq(node) ? node.items[step as number] : pairIn(node, step)?.value) as Node | undefined,
    document.contents ?? undefined,
  );
}

/** Returns the start of a value; of its key if that is asked for, or the value is empty. */
function offsetOf(
  document: Document.Parsed,
  pairIn: PairIn,
  path: DataPath,
  atKey: boolean,
): number {
  for (let length = path.length; length > 0; length--) {
    const parent = nodeIn(document, pairIn, path.slice(0, length - 1));
    const key = path[length - 1];
    const keyAt = (pairIn(parent, key!)?.key as Node | undefined)?.range?.[0];
    const { range } = (nodeIn(document, pairIn, path.slice(0, length)) ?? {}) as Partial<Node>;
    const empty = !range || range[0] === range[1];
    if (keyAt !== undefined && (empty || (atKey && length === path.length))) return keyAt;
    if (range && !empty) return range[0];
  }
  return document.contents?.range?.[0] ?? 0;
}
