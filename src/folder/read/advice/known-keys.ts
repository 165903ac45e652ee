/** Decides which words are keys of class files: "next" in a note is one, "she said" is not. */

import * as z from 'zod';
import { ALL_KINDS, shapeOf } from '../../schema/shapes.ts';

interface Keys {
  all: Set<string>;
  /** Those of a whole file that no entry of a list has: grade, and not date. */
  ofFile: Set<string>;
}

let known: Keys | undefined;

/** Returns true for a key of any kind of file; a writer's id or a trait is none. */
export function isKnownKey(word: string): boolean {
  known ??= knownKeys();
  return known.all.has(word);
}

/** Returns true for a key that only stands at the left edge of a file. */
export function isKeyOfFile(word: string): boolean {
  known ??= knownKeys();
  return known.ofFile.has(word);
}

/** Which of its forms a sort has is said by its kind. */
const FORMS = [{}, { kind: 'look' }, { kind: 'attendance' }, { kind: 'support' }];

function knownKeys(): Keys {
  const schemas = ALL_KINDS.flatMap((kind) =>
    FORMS.map((form) =>
      z.toJSONSchema(shapeOf(kind, form), { io: 'input', unrepresentable: 'any' }),
    ),
  );
  const ofFile = schemas.flatMap(({ properties = {} }) => Object.keys(properties));
  const inside = new Set(
    schemas.flatMap(({ properties = {}, ...rest }) => keysIn([properties, rest])),
  );
  const all = new Set([...ofFile, ...inside]);
  return { all, ofFile: new Set(ofFile.filter((key) => !inside.has(key))) };
}

function keysIn(node: unknown): string[] {
  if (typeof node !== 'object' || node === null) return [];
  const { properties } = node as { properties?: object };
  const own = typeof properties === 'object' && properties !== null ? Object.keys(properties) : [];
  return [...own, ...Object.values(node).flatMap(keysIn)];
}
