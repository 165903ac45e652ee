/** Reads one writer's file after a merge, and closes it as a person would: marks taken out, or mended by hand. */

import { isMap, isScalar, isSeq, parseDocument, stringify } from 'yaml';

export type Data = Record<string, unknown>;

/** What a writer's file says; a list that stands twice in it is read as one. */
export function dataOf(text: string): Data {
  const { contents } = parseDocument(text, { uniqueKeys: false });
  const data: Data = {};
  for (const { key, value } of isMap(contents) ? contents.items : []) {
    const name = String(isScalar(key) ? key.value : key);
    const one: unknown = isSeq(value) || isScalar(value) ? value.toJSON() : value;
    data[name] = Array.isArray(one) ? [...((data[name] as unknown[]) ?? []), ...one] : one;
  }
  return data;
}

/** As a person mends a file in which a list stands twice. */
export function listsJoined(text: string): string {
  return stringify(dataOf(text));
}

const MARK = /^(<{7} .*|={7}|>{7} .*)\n/gm;

/** As confer says it: the lines that begin with <<<<<<<, ======= and >>>>>>> taken out. */
export function keepBoth(text: string): string {
  return text.replace(MARK, '');
}

/** True where all that stands in the open places are lines of lists, and so both can stay. */
export function onlyItems(text: string): boolean {
  const open = [...text.matchAll(/^<{7} .*\n([\s\S]*?)^={7}\n([\s\S]*?)^>{7} .*\n/gm)];
  return open.every(([, ours, theirs]) => /^( {2}- .*\n)*$/.test(`${ours}${theirs}`));
}

/** The line, from 1, where the first open place begins. */
export function firstMark(text: string): number {
  return text.split('\n').findIndex((line) => line.startsWith('<<<<<<< ')) + 1;
}

/** What a careful person makes of two versions: the lines of one as they are now, and what the other has besides. */
export function byHand(base = '', ours = '', theirs = ''): string {
  const [was, mine, other] = [base, ours, theirs].map(dataOf) as [Data, Data, Data];
  const merged: Data = { ...other, ...mine };
  for (const list of ['notes', 'scores']) {
    const [before, ownTexts, otherTexts] = [was, mine, other].map((data) => textsOf(data[list]));
    const kept = ownTexts!.filter((line) => !before!.includes(line) || otherTexts!.includes(line));
    const added = otherTexts!.filter((line) => ![...before!, ...ownTexts!].includes(line));
    const all = [...kept, ...added];
    if (all.length > 0) merged[list] = all.map((line) => JSON.parse(line));
  }
  return stringify(merged);
}

function textsOf(list: unknown): string[] {
  return Array.isArray(list) ? list.map((item) => JSON.stringify(item)) : [];
}
