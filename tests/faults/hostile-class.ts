/** A small class whose every field can be poisoned, a folder beside it that nobody may touch, and every command of the menu. */

import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { confer, HOME } from '../confer.ts';

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
    'home language': 'es',
    goal: { skill: 'structure.end', words: 'to end well', set: '2026-11-02' },
    supports: ['sits in front'],
    notes: [
      { date: '2026-11-12', kind: 'conference', strength: 'slowed down', next: 'their own idea' },
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
  'texts.yaml': [
    {
      kind: 'book',
      title: 'Night Train',
      by: 'Ada Moss',
      place: 'last page',
      note: 'ends quietly',
      read: '2026-11-12',
      skills: ['structure.lead'],
    },
    {
      kind: 'student',
      title: 'The goat',
      writer: 'ana',
      skills: ['structure'],
      'child said yes': '2026-11-12',
      'family said yes': '2026-11-13',
    },
  ],
  'taught/2026-11-20-structure.lead.yaml': {
    date: '2026-11-20',
    skill: 'structure.lead',
    words: 'cut the hello line',
    lesson: 'own',
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

const SPANISH = readFileSync(join(HOME, 'templates/words/es.yaml'));

/** A lesson of the class's own; its settings, with the lines --- around them, may be others. */
export function ownLesson(front = (own: string) => own, body = LESSON.slice(FRONT.length)): string {
  return front(FRONT) + body;
}

/** A class with these data, and a folder outside of it where each kind of file holds the secret. */
export function newPlace(data: Record<string, Data> = DATA): Place {
  const place = placeWith(data);
  put(place.root, '.confer/cache.json', MEMORY);
  return place;
}

/** What confer keeps of the files that it has parsed: on any day but the first, most of a class is known to it. */
async function memoryOf(place: Place): Promise<Buffer> {
  const { code, out, err } = await confer(place.root, ['note', 'ben', 'drew again']);
  if (code !== 0) throw new Error(`nothing was remembered: ${out}${err}`);
  const memory = readFileSync(join(place.root, '.confer/cache.json'));
  drop(place);
  return memory;
}

const CALENDAR = `BEGIN:VCALENDAR
BEGIN:VEVENT
DTSTART:20261126
SUMMARY:No School
END:VEVENT
END:VCALENDAR
`;

function placeWith(data: Record<string, Data>): Place {
  const place = { root: join(made, `${count}`, 'class'), outside: join(made, `${count++}`, 'out') };
  for (const [file, value] of Object.entries(data)) {
    put(place.root, file, `${JSON.stringify(value, null, 1)}\n`);
  }
  put(place.root, 'lessons/structure/own.md', ownLesson());
  put(place.root, 'words/es.yaml', SPANISH);
  put(place.root, 'scores.csv', 'name,ideas,Close\nAna López,4,3\nBen Carter,3,\n');
  put(place.root, 'school.ics', CALENDAR);
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

const MEMORY = await memoryOf(placeWith(DATA));

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
