/** Decides what a merged class has to hold: each file that one side wrote, as it was, and each line of both. */

import { parse } from 'yaml';
import type { Tree } from './git.ts';
import { dataOf } from './writer-file.ts';

/** The sides of a merge: what both began with, and what each made of it. */
export interface Sides {
  base: Tree;
  ours: Tree;
  theirs: Tree;
}

export interface Expected {
  /** What has to stand in the merged class, to the byte. */
  files: Map<string, string>;
  /** Files that both changed, each otherwise. */
  both: string[];
}

/** File by file, without looking into them. */
export function expectedFrom({ base, ours, theirs }: Sides): Expected {
  const files = new Map<string, string>();
  const both: string[] = [];
  for (const file of new Set([...base.keys(), ...ours.keys(), ...theirs.keys()])) {
    const [was, mine, other] = [base, ours, theirs].map((tree) => tree.get(file));
    const text = mine === was ? other : mine;
    if (mine !== was && other !== was && mine !== other) both.push(file);
    else if (text !== undefined) files.set(file, text);
  }
  return { files, both };
}

/** "sorts/… ana almost": every answer about a writer in the sorts, meetings and groups of a class, and what all were taught. */
export function answersIn(tree: Tree): string[] {
  return [...tree].flatMap(([file, text]) => {
    const data = /^(sorts|meetings|groups|taught)\/.*\.yaml$/.test(file) ? parse(text) : {};
    const said = { ...data.stacks, ...data.writers };
    const seats = (data.groups ?? []).map((group: object) => [JSON.stringify(group), 'group']);
    const alone = (data.conferences ?? []).map((one: object) => [JSON.stringify(one), 'alone']);
    const taught = data.words === undefined ? [] : [[data.words, 'taught']];
    return [...Object.entries(said), ...seats, ...alone, ...taught].map(
      ([id, answer]) => `${file} ${id} ${JSON.stringify(answer)}`,
    );
  });
}

/** Returns the answers in each teacher's own files: kim's from one side, lee's from the other. */
export function answersOfBoth({ ours, theirs }: Sides): string[] {
  const of = (tree: Tree, name: string) =>
    answersIn(new Map([...tree].filter(([file]) => file.includes(`-${name}.`))));
  return [...of(ours, 'kim'), ...of(theirs, 'lee')].sort();
}

export interface Lines {
  lost: string[];
  doubled: string[];
  /** Lines that both wrote word for word, and that are one now. */
  folded: number;
}

/** What became of the notes and scores of one writer's file. */
export function linesOf(file: string, { base, ours, theirs }: Sides, merged: string): Lines {
  const [was, mine, other, now] = [base.get(file), ours.get(file), theirs.get(file), merged].map(
    (text) => counted(text ?? ''),
  );
  const result: Lines = { lost: [], doubled: [], folded: 0 };
  for (const line of new Set([was!, mine!, other!, now!].flatMap((map) => [...map.keys()]))) {
    const [b, k, l, m] = [was!, mine!, other!, now!].map((map) => map.get(line) ?? 0) as Four;
    const all = k + l - b;
    // The same change on both sides is one change for git.
    const once =
      (k - b) * (l - b) > 0
        ? b + Math.sign(k - b) * Math.max(Math.abs(k - b), Math.abs(l - b))
        : all;
    if (m < Math.min(all, once)) result.lost.push(line);
    if (m > Math.max(all, once, 0)) result.doubled.push(line);
    if (m < all) result.folded += all - m;
  }
  return result;
}

type Four = [number, number, number, number];

/** Every note, score and other entry of a file, with how often it stands there. */
function counted(text: string): Map<string, number> {
  const lines = Object.entries(dataOf(text)).flatMap(([key, value]) =>
    (Array.isArray(value) ? value : [value]).map((one) => `${key} ${JSON.stringify(one)}`),
  );
  const found = new Map<string, number>();
  for (const line of lines) found.set(line, (found.get(line) ?? 0) + 1);
  return found;
}
