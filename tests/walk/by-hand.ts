/** What a teacher does to the files of a class in an editor: a line more, another digit, comments, other line ends. */

import { existsSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Random } from '../random.ts';
import { bytesIn } from '../undo/class-bytes.ts';
import { changeOf, factsIn } from './facts.ts';

type Edit = (text: string, random: Random, n: number, day: string) => string | undefined;

const endOf = (text: string) => (text.includes('\r\n') ? '\r\n' : '\n');

/** In the list of notes, as the lines there are, or as a new list at the end. */
const oneNoteMore: Edit = (text, _, n, day) => {
  const end = endOf(text);
  const item = `- {date: ${day}, note: "by hand w${n}"}`;
  const list = /^notes:[ \t]*\r?\n(?:[ \t]*#.*\r?\n)*([ \t]*)- /m.exec(text);
  if (list) return text.replace(/^notes:[ \t]*(\r?\n)/m, `notes:$1${list[1]}${item}${end}`);
  if (/^"?notes/m.test(text) || text.startsWith('{')) return undefined;
  return `${text.replace(/\r?\n?$/, end)}notes:${end}  ${item}${end}`;
};

const anotherScore: Edit = (text, random) =>
  /ideas: \d/.test(text) ? text.replace(/ideas: \d/, `ideas: ${1 + random.below(6)}`) : undefined;

const anotherAnswer: Edit = (text, random) =>
  text.includes(': almost')
    ? text.replace(': almost', `: ${random.pick(['got it', 'needs help'])}`)
    : undefined;

const comment: Edit = (text, random, n) => {
  const lines = text.split(/(?<=\n)/);
  const last = lines.at(-1) ?? '';
  if (last !== '' && !last.endsWith('\n')) lines[lines.length - 1] = last + endOf(text);
  lines.splice(random.below(lines.length + 1), 0, `# mine w${n}${endOf(text)}`);
  return lines.join('');
};

const otherEnds: Edit = (text) =>
  text.includes('\r\n') ? text.replaceAll('\r\n', '\n') : text.replaceAll('\n', '\r\n');
const noLastEnd: Edit = (text) => text.trimEnd();
const withMark: Edit = (text) => (text.startsWith('\ufeff') ? text.slice(1) : `\ufeff${text}`);

/** What each does to the facts: nothing, one more, or one in place of another. */
const EDITS: { edit: Edit; files: RegExp; come: number; gone: number }[] = [
  { edit: oneNoteMore, files: /^students\//, come: 1, gone: 0 },
  { edit: anotherScore, files: /^students\//, come: 1, gone: 1 },
  { edit: anotherAnswer, files: /^sorts\//, come: 1, gone: 1 },
  { edit: comment, files: /\.yaml$/, come: 0, gone: 0 },
  { edit: comment, files: /^(students|sorts|class)/, come: 0, gone: 0 },
  { edit: otherEnds, files: /\.yaml$/, come: 0, gone: 0 },
  { edit: noLastEnd, files: /\.yaml$/, come: 0, gone: 0 },
  { edit: withMark, files: /^(students|sorts|meetings)\//, come: 0, gone: 0 },
];

/** Returns what was done; undefined if this file cannot be edited so. Of all files rather one that changed `last`. */
export function editByHand(
  root: string,
  random: Random,
  n: number,
  day: string,
  last: string[],
): string | undefined {
  const { edit, files, come, gone } = random.pick(EDITS);
  const bytes = bytesIn(root);
  const all = [...bytes.keys()].filter((name) => files.test(name) && name.endsWith('.yaml'));
  const near = all.filter((name) => last.includes(name));
  const names = near.length > 0 && random.chance(0.5) ? near : all;
  if (names.length === 0) return undefined;
  const file = random.pick(names);
  const latin = bytes.get(file)!;
  const text = Buffer.from(latin, 'latin1').toString('utf8');
  const after = edit(text, random, n, day);
  if (after === undefined || after === text) return undefined;
  const now = Buffer.from(after, 'utf8');
  const one = (which: string) => factsIn(new Map([[file, which]]));
  const change = changeOf(one(latin), one(now.toString('latin1')));
  // A comment within a text, or a list of another form: a teacher would see it.
  if (change.come.length !== come || change.gone.length !== gone) return undefined;
  writeFileSync(join(root, file), now);
  return `${file} by hand: ${edit.name} ${n}`;
}

/** Something that is wrong for a while; what it returns ends it. */
export function disturb(root: string, random: Random): { what: string; end: () => unknown } {
  const all = [...bytesIn(root).keys()].filter((name) => /^(students|sorts)\/.*\.yaml$/.test(name));
  const file = random.pick(all);
  const path = join(root, file);
  const before = readFileSync(path);
  const how = random.below(3);
  if (how === 0) {
    const other = path.replace(/\.yaml$/, '.yml');
    renameSync(path, other);
    return { what: `${file} is .yml`, end: () => existsSync(other) && renameSync(other, path) };
  }
  if (how === 1) {
    const copy = path.replace(/\.yaml$/, ' (1).yaml');
    writeFileSync(copy, before);
    return { what: `a copy of ${file}`, end: () => rmSync(copy, { force: true }) };
  }
  writeFileSync(path, `${before}\n  : [{\n`);
  return {
    what: `${file} cannot be read`,
    end: () => {
      if (existsSync(path)) writeFileSync(path, before);
    },
  };
}
