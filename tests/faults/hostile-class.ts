/** A small class whose every field can be poisoned, a folder beside it that nobody may touch, and every command of the menu. */

import { createHash } from 'node:crypto';
import {
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { confer, HOME, type Result, TODAY } from '../confer.ts';
import { report } from './amount.ts';

/** Stands in every file beside the class; it is never to be seen. */
export const SECRET = 'Zsecret-7f3a';

type Data = string | number | null | Data[] | { [key: string]: Data };

/** Files of the class as data; YAML reads JSON, so any text can stand in any place. */
export const DATA: Record<string, Data> = {
  'class.yaml': {
    name: 'Room 3',
    grade: 4,
    genre: 'narrative',
    teaching: 'structure.lead',
    'group size': '2-3',
    'keep apart': [['ana', 'ben']],
    pinned: { mo: 'structure.lead' },
    'reader stops': ['theo'],
    out: { theo: ['Mon'] },
    'days off': ['2026-11-26'],
  },
  'names.yaml': { mo: 'Mo Salah' },
  'students/ana.yaml': {
    name: 'Ana López',
    goal: { skill: 'structure.end', words: 'to end well', set: '2026-11-02' },
    supports: ['sits in front'],
    notes: [
      { date: '2026-11-12', kind: 'conference', strength: 'slowed down', next: 'her own idea' },
      { date: '2026-11-13', note: 'reads aloud', taught: 'structure.lead' },
    ],
    scores: [{ date: '2026-11-13', rubric: 'own', piece: 'Fall story', ideas: 4, ends: 2 }],
  },
  'students/ben.yaml': { name: 'Ben Carter', notes: [{ date: '2026-11-12', strength: 'drew' }] },
  'students/kai.yaml': { name: 'Kai Nakamura' },
  'students/mo.yaml': { notes: [{ date: '2026-11-12', note: 'away' }] },
  'students/theo.yaml': { name: 'Theo Park' },
  'archive/zora.yaml': { name: 'Zora Hill' },
  'sorts/2026-11-20-structure.lead.yaml': {
    date: '2026-11-20',
    skill: 'structure.lead',
    stacks: {
      ana: 'needs help',
      ben: { stack: 'almost', note: 'nearly' },
      kai: 'needs help',
      mo: 'got it',
      theo: 'needs help',
    },
  },
  'groups/2026-11-23.yaml': {
    date: '2026-11-23',
    groups: [
      {
        focus: 'structure.lead',
        students: ['kai', 'theo'],
        lesson: 'own',
        because: { kai: 'needs help' },
      },
    ],
    conferences: [{ student: 'ana', focus: 'structure.lead', because: 'goal' }],
    'no place': { ben: 'nothing open' },
  },
  'meetings/2026-11-20-structure.lead.yaml': {
    date: '2026-11-20',
    focus: 'structure.lead',
    lesson: 'own',
    writers: { kai: 'not yet', theo: { how: 'tried it', note: 'with a friend' } },
  },
  'rubrics/own.yaml': {
    name: 'Our own',
    scale: { from: 1, to: 4 },
    cuts: { 'needs help': 2, almost: 3 },
    traits: {
      ideas: { opens: ['ideas'], 'also called': ['Thoughts'] },
      ends: { opens: ['structure.end'] },
    },
  },
};

const made = mkdtempSync(join(tmpdir(), 'confer-hostile-'));
let count = 0;

export interface Place {
  /** The class, and the folder beside it. */
  root: string;
  outside: string;
}

export function put(root: string, file: string, text: string | Buffer): void {
  mkdirSync(dirname(join(root, file)), { recursive: true });
  writeFileSync(join(root, file), text);
}

const LESSON = readFileSync(
  join(HOME, 'templates/lessons/structure/a-hook-needs-a-line.md'),
  'utf8',
).replace('id: a-hook-needs-a-line', 'id: own');
const FRONT = /^---\n[\s\S]*?\n---\n/.exec(LESSON)![0];

/** A lesson of the class's own; its settings, with the lines --- around them, may be others. */
export function ownLesson(front = (own: string) => own, body = LESSON.slice(FRONT.length)): string {
  return front(FRONT) + body;
}

/** A class with these data, and a folder outside of it where each kind of file holds the secret. */
export function newPlace(data: Record<string, Data> = DATA): Place {
  const place = { root: join(made, `${count}`, 'class'), outside: join(made, `${count++}`, 'out') };
  for (const [file, value] of Object.entries(data)) {
    put(place.root, file, `${JSON.stringify(value, null, 1)}\n`);
  }
  put(place.root, 'lessons/structure/own.md', ownLesson());
  put(place.root, 'scores.csv', 'name,ideas,Close\nAna López,4,3\nBen Carter,3,\n');
  put(place.root, 'names.txt', 'Ana\nBen\n');
  put(place.root, 'stacks.yaml', 'ana: almost\n');
  put(
    place.outside,
    'a.yaml',
    `name: ${SECRET}\nnotes:\n  - {date: 2026-11-12, note: ${SECRET}}\n`,
  );
  put(place.outside, 'a.md', `# ${SECRET}\n`);
  put(place.outside, 'steps/000001.json', JSON.stringify({ words: SECRET, changes: [] }));
  put(place.outside, 'steps/000002.undone.json', JSON.stringify({ words: SECRET, changes: [] }));
  put(place.outside, 'cache.json', `{"build":"${SECRET}"}`);
  return place;
}

export function drop({ root }: Place): void {
  rmSync(dirname(root), { recursive: true, force: true });
}

/** A hash of every name and byte below a folder, its times left out; links are not followed. */
export function hashOf(folder: string): string {
  const hash = createHash('sha256');
  for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort()) {
    const entry = lstatSync(join(folder, name));
    hash.update(`${name}\0${entry.mode}\0`);
    if (entry.isFile()) hash.update(readFileSync(join(folder, name)));
  }
  return hash.digest('hex');
}

/** Files of the class itself that hold the secret, though no link to the outside is followed. */
export function secretsIn({ root, outside }: Place): string[] {
  const inodes = new Set(readdirSync(outside).map((name) => lstatSync(join(outside, name)).ino));
  const walk = (folder: string): string[] =>
    readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
      const path = join(folder, entry.name);
      if (entry.isDirectory()) return walk(path);
      if (!entry.isFile() || inodes.has(lstatSync(path).ino)) return [];
      return readFileSync(path, 'latin1').includes(SECRET) ? [path] : [];
    });
  return walk(root);
}

/** What a run says, or the error that it threw: a person would have seen a stack trace. */
export async function runIn(
  root: string,
  words: string[],
): Promise<Result & { thrown?: string; ms: number }> {
  const start = performance.now();
  const ms = () => performance.now() - start;
  try {
    return { ...(await confer(root, words, TODAY)), ms: ms() };
  } catch (error) {
    return { code: -1, out: '', err: '', thrown: String(error).slice(0, 120), ms: ms() };
  }
}

export const shown = (text: string) =>
  JSON.stringify(text.length > 60 ? `${text.slice(0, 60)}…${text.length}` : text);

/** Every place of the class's data where a text or a key stands, as a way to put another one there. */
export function leaves(): { name: string; with: (text: string) => Record<string, Data> }[] {
  const walk = (value: Data, way: (string | number)[]): (string | number)[][] => {
    if (typeof value === 'string') return [way];
    if (typeof value !== 'object' || value === null) return [];
    return Object.entries(value).flatMap(([key, inner]) => walk(inner, [...way, key]));
  };
  return Object.entries(DATA).flatMap(([file, value]) =>
    walk(value, []).map((way) => ({
      name: `${file}: ${way.join(' > ')}`,
      with: (text: string) => {
        const copy = structuredClone(DATA);
        let at = copy[file] as Record<string | number, Data>;
        for (const key of way.slice(0, -1)) at = at[key] as typeof at;
        at[way.at(-1)!] = text;
        return copy;
      },
    })),
  );
}

/** What went wrong, each once, with the first case that showed it. */
export class Findings {
  readonly found = new Map<string, string>();
  cases = 0;
  private readonly start = performance.now();

  add(what: string, where: string): void {
    if (this.found.has(what)) return;
    this.found.set(what, where);
    // A full run takes long: what it has found so far can be read meanwhile.
    report(`${what} (${where})`);
  }

  /** One line for the report of a full run. */
  said(row: string): string[] {
    const seconds = ((performance.now() - this.start) / 1000).toFixed(0);
    report(`${row}: ${this.cases} cases in ${seconds} s, ${this.found.size} found`);
    return [...this.found].map(([what, where]) => `${what} (${where})`);
  }
}

/** Runs commands in a class that leads out, and keeps what should not have happened. */
export async function tryOn(place: Place, lines: string[][], payload: string, findings: Findings) {
  const before = hashOf(place.outside);
  for (const line of lines) {
    const { out, err, thrown, ms } = await runIn(place.root, line);
    findings.cases++;
    const where = `${payload}; confer ${line.map((word) => shown(word).slice(1, -1)).join(' ')}`;
    if (thrown) findings.add(`stack trace: ${shown(thrown)}`, where);
    if (ms > 10_000) findings.add('slow', where);
    if ((out + err).includes(SECRET)) findings.add(`printed: ${line[0]}`, where);
    if (hashOf(place.outside) !== before) {
      findings.add(`changed outside: ${payload}`, where);
      break;
    }
  }
  const copied = secretsIn(place);
  if (copied.length > 0) findings.add(`copied: ${payload}`, copied.join(', '));
}
