/** Runs the teacher's commands in the class folder, keeps how long each took, and stops at the first that fails. */

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { spoken } from '../../src/core/calendar/calendar.ts';
import { findSkill, makeLadder } from '../../src/core/ladder/ladder.ts';
import { confer, filesIn, HOME } from '../confer.ts';
import { keysOf } from './keys.ts';

const LADDER = makeLadder(parse(readFileSync(join(HOME, 'templates/ladder.yaml'), 'utf8')));

export interface Timed {
  /** The first word. */
  command: string;
  date: string;
  ms: number;
  /** Of the teacher, by ./keys.ts. */
  keys: number;
}

export interface GroupsOnDisk {
  date: string;
  groups?: { focus: string; students: string[] }[];
  conferences?: { student: string; focus: string }[];
}

export class Desk {
  readonly folder: string;
  readonly times: Timed[] = [];
  /** Pages of `confer plan` that do not fit on their sheet. */
  readonly tooLong: string[] = [];
  today = '';

  constructor(folder: string) {
    this.folder = folder;
  }

  /** What it says on stdout. A word that is undefined, or a flag for nobody, is left out. */
  async run(...words: (string | undefined | [flag: string, ids: string[]])[]): Promise<string> {
    const argv = words.flatMap((word) => {
      if (word === undefined) return [];
      if (typeof word === 'string') return [word];
      return word[1].length > 0 ? [word[0], word[1].join(',')] : [];
    });
    const start = performance.now();
    const { code, out, err } = await confer(this.folder, argv, this.today);
    const ms = performance.now() - start;
    this.times.push({ command: argv[0]!, date: this.today, ms, keys: keysOf(argv) });
    if (code === 0) return out;
    // A page that is longer than its sheet is saved, and said.
    if (argv[0] === 'plan' && err.includes('over one page')) {
      const pages = [...err.matchAll(/^plans\/(\S+) runs about/gm)];
      this.tooLong.push(...pages.map(([, page]) => page!));
      return out;
    }
    throw new Error(`${this.today}: confer ${argv.join(' ')} ended with ${code}\n${out}${err}`);
  }

  async json<T>(...words: string[]): Promise<T> {
    return JSON.parse(await this.run(...words, '--json')) as T;
  }

  /** The groups that confer has in force today. */
  groups(): GroupsOnDisk {
    const [newest] = readdirSync(join(this.folder, 'groups'))
      .filter((name) => name <= `${this.today}.yaml`)
      .sort()
      .reverse();
    return parse(readFileSync(join(this.folder, 'groups', newest!), 'utf8'));
  }

  /** Returns what confer would make a conference with the writer about, from the top of the sheet: a skill or a rung. */
  async aboutWhat(id: string): Promise<string> {
    const said = await this.run('meet', id, '--has-it', id, '--dry-run');
    const [title = ''] = said.replace(/^met about (a push on )?/i, '').split(' · ');
    const skill = findSkill(title, LADDER);
    if (skill.kind === 'one') return skill.id;
    throw new Error(`${this.today}: what is "${title}"?`);
  }

  /** What `confer week` has for today, in its order. */
  async slots(names: Map<string, string>): Promise<Slot[]> {
    const lines = (await this.run('week')).split('\n');
    const from = lines.indexOf(spoken(this.today)) + 1;
    if (from === 0) return [];
    const day = lines.slice(from, lines.indexOf('', from));
    return day.flatMap((line) => slotIn(line, names) ?? []);
  }
}

export type Slot =
  | { kind: 'group'; number: number }
  | { kind: 'conference'; id: string }
  | { kind: 'make-up'; ids: string[] }
  | { kind: 'blank' };

/** "     10  2. leads: Ana López, …", "      5  Ana López, endings", "      5  open, …". */
function slotIn(line: string, names: Map<string, string>): Slot | undefined {
  const [, words] = /^ +\d+ {2}(.+)$/.exec(line) ?? [];
  if (words === undefined) return undefined;
  const number = /^(\d+)\. /.exec(words)?.[1];
  if (number !== undefined) return { kind: 'group', number: Number(number) };
  if (words.startsWith('open,')) return { kind: 'blank' };
  const who = (part: string) => names.get(part.slice(0, part.indexOf(',')));
  if (words.startsWith('make-up')) {
    const ids = words
      .slice('make-up: '.length)
      .split('; ')
      .flatMap((part) => who(part) ?? []);
    return { kind: 'make-up', ids };
  }
  const id = who(words);
  if (id === undefined) throw new Error(`confer week says what no test understands: ${line}`);
  return { kind: 'conference', id };
}

/** Everything in a class folder but what may be deleted at any time. */
export function bytesIn(folder: string): string {
  return [...filesIn(folder)]
    .filter(([name]) => !name.includes('.confer'))
    .map(([name, text]) => `${name}\n${text}`)
    .join('\n');
}
